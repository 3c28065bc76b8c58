#include "events/show_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "events/card.h"
#include "events/selection.h"
#include "events/templates.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/frame.h"
#include "web/share.h"

namespace events {
namespace {

using base::words;

constexpr std::size_t long_title = 70;  // letters, from which a title is set smaller
constexpr std::size_t dates_shown = 200;
constexpr std::size_t similar_shown = 3;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

// The date the page speaks of: the next one ahead or under way, or the last when all are over.
const DateShown& next_date(const std::vector<DateShown>& dates, base::Instant now) {
    const auto next = std::ranges::find_if(dates, [&](const DateShown& date) { return std::max(date.ends, date.starts) >= now; });
    return next == dates.end() ? dates.back() : *next;
}

std::string place_of(const DateShown& date, const web::Context& context, const Shown& event) {
    if (!date.venue.empty()) return date.hall.empty() ? date.venue : fmt::format("{}, {}", date.venue, date.hall);
    if (!date.place.empty()) return date.place;
    return event.is_online ? say(context, words("Online")) : "";
}

std::string place_detail(const DateShown& date, const web::Context& context) {
    std::string detail;
    const auto add = [&](const std::string& part) { if (!part.empty()) detail.append(detail.empty() ? "" : " · ").append(part); };
    add(date.address);
    add(date.landmark);
    if (!date.settlement.empty() && date.settlement != context.site.name(context.language)) add(date.settlement);
    if (date.step_free == 1) add(say(context, words("step-free access")));
    return detail;
}

std::string when_detail(const web::Context& context, const DateShown& date) {
    const auto day = std::chrono::floor<std::chrono::days>(context.site.zone.local(date.starts));
    auto detail = i18n::near(context.language, day, context.today);
    const auto add = [&](const std::string& part) { if (!part.empty()) detail.append(detail.empty() ? "" : " · ").append(part); };
    const auto length = date.ends - date.starts;
    if (date.starts <= context.now && context.now < date.ends) add(say(context, words("on now")));
    else if (date.starts < context.now) add(say(context, words("over")));
    if (!date.all_day && length > std::chrono::minutes(0) && length <= std::chrono::hours(18))
        add(i18n::duration(context.language, std::chrono::duration_cast<base::Minutes>(length)));
    if (!date.format.empty()) add(date.format);
    return detail;
}

std::string date_note(const web::Context& context, const DateShown& date, const DateShown& main) {
    std::string note;
    const auto add = [&](const std::string& part) { if (!part.empty()) note.append(note.empty() ? "" : " · ").append(part); };
    if (date.state == "cancelled") add(say(context, words("cancelled")));
    if (date.state == "postponed") add(say(context, words("postponed")));
    if (date.state == "sold_out") add(say(context, words("no places left")));
    if (date.venue != main.venue || date.hall != main.hall) add(date.hall.empty() ? date.venue : fmt::format("{}, {}", date.venue, date.hall));
    if (!date.format.empty()) add(date.format);
    return note;
}

// The dates ahead first; when all are over, all of them.
void fill_dates(ShowView& view, const web::Context& context, const std::vector<DateShown>& dates, const DateShown& main) {
    if (dates.size() < 2) return;
    const auto ahead = std::ranges::count_if(dates, [&](const DateShown& d) { return std::max(d.ends, d.starts) >= context.now; });
    for (const auto& date : dates) {
        if (date.id == main.id || (ahead > 0 && std::max(date.ends, date.starts) < context.now)) continue;
        if (view.occurrences.size() == dates_shown) break;
        view.occurrences.push_back({when_words(context, date.starts, date.ends, date.all_day), datetime(context, date.starts, date.all_day),
                                    date_note(context, date, main), ""});
    }
    const auto others = static_cast<std::int64_t>(view.occurrences.size());
    if (others > 0) view.more_dates = say(context, words("{n} more date", "{n} more dates", {{"n", fmt::to_string(others)}}));
}

void fill_banners(ShowView& view, const web::Context& context, const Shown& event, const DateShown& main) {
    if (event.state == "cancelled" || main.state == "cancelled")
        view.banners.push_back({"fail", "alert", say(context, words("This event is cancelled")), "", ""});
    else if (main.state == "postponed")
        view.banners.push_back({"warn", "alert", say(context, words("This event is postponed")), say(context, words("The new date is not known yet.")), ""});
    else if (std::max(main.ends, main.starts) < context.now)
        view.banners.push_back({"info", "info", say(context, words("This event is over")), "", ""});
}

void fill_price(ShowView& view, const web::Context& context, const Shown& event, const DateShown& date) {
    view.price = price_tag(context, date.price, date.price_unit, date.price_note, false);
    if (!view.price.text.empty()) view.price.text = base::capitalised(view.price.text);
    if (event.registration) view.price_rest = fmt::format(", {}", say(context, words("booking needed")));
    const bool has_sum = date.price.free || date.price.min || date.price.max;
    if (has_sum) view.price_detail = date.price_note;
    if (date.state == "sold_out") view.price_detail = say(context, words("no places left"));
}

void fill_organisers(ShowView& view, const web::Context& context, EventId id) {
    std::string others;
    for (const auto& organiser : organisers(context.db(), id, context.language)) {
        if (organiser.role == "organiser" && view.organiser.empty()) {
            view.organiser = organiser.name;
            view.organiser_initials = base::initials(organiser.name);
            if (organiser.organisation_id)
                view.organiser_href = context.href(fmt::format("/organisations/{}-{}", organiser.organisation_id, organiser.slug));
        } else {
            others.append(others.empty() ? "" : ", ").append(organiser.name);
        }
    }
    if (others.empty()) return;
    if (view.organiser.empty()) view.facts.push_back({"people", say(context, words("Partners")), others, "", false});
    else view.organiser_note = say(context, words("together with: {names}", {{"names", others}}));
}

void fill_work(ShowView& view, const web::Context& context, const Shown& event) {
    if (!event.work_id) return;
    const auto found = work(context.db(), event.work_id, context.language);
    if (!found) return;
    const auto line = [&](const base::Words& label, const std::string& value) {
        if (!value.empty()) view.facts.push_back({"", say(context, label), value, "", false});
    };
    if (found->original_title != found->title) line(words("Original title"), found->original_title);
    std::string made = found->country;
    if (found->year) made.append(made.empty() ? "" : ", ").append(fmt::to_string(*found->year));
    line(words("Made in"), made);
    line(words("Genre"), found->genres);
    line(words("Director"), found->director);
    line(words("Starring"), found->starring);
    if (found->minutes) line(words("Length"), i18n::duration(context.language, base::Minutes(*found->minutes)));
}

void fill_facts(ShowView& view, const web::Context& context, const Shown& event) {
    for (const auto& part : programme(context.db(), event.id)) {
        const auto label = part.starts ? i18n::clock(context.site.zone.local(*part.starts)) : std::string("•");
        view.facts.push_back({"", label, part.speakers.empty() ? part.title : fmt::format("{} ({})", part.title, part.speakers), "", false});
    }
    fill_work(view, context, event);
    std::string all_tags;
    for (const auto& tag : tags(context.db(), event.id)) all_tags.append(all_tags.empty() ? "" : ", ").append(tag);
    if (!all_tags.empty()) view.facts.push_back({"", say(context, words("Tags")), all_tags, "", false});
    if (!event.online_url.empty()) view.facts.push_back({"online", say(context, words("Online")), event.online_url, event.online_url, true});
    if (!event.source_url.empty())
        view.facts.push_back({"external", say(context, words("Source")), event.source_url, event.source_url, true});
    else if (!event.licence.empty())
        view.facts.push_back({"external", say(context, words("Source")), event.source, "", false});
}

std::string spoken_words(const web::Context& context, const std::string& spoken) {
    if (spoken == "kk") return say(context, words("in Kazakh"));
    if (spoken == "ru") return say(context, words("in Russian"));
    if (spoken == "en") return say(context, words("in English"));
    return spoken.empty() ? "" : say(context, words("in several languages"));
}

std::string language_note(const web::Context& context, const std::string& language) {
    if (language == "ru") return say(context, words("Shown in Russian: there is no translation yet."));
    if (language == "kk") return say(context, words("Shown in Kazakh: there is no translation yet."));
    return say(context, words("Shown in English: there is no translation yet."));
}

void fill_head(ShowView& view, const web::Context& context, const Shown& event, const Category* category, const DateShown& date) {
    view.crumbs = {{say(context, words("What’s on")), context.href("/events")}};
    if (category) {
        const auto href = web::Href(context.href("/events")).with("category", category->key).text();
        view.crumbs.push_back({category->name, href});
        view.category = {fmt::format("hue-{}", category->hue), "", category->singular.empty() ? category->name : category->singular, href};
    }
    view.cover = leaf(context, category, static_cast<std::uint64_t>(event.id.value), date.starts, date.ends, date.all_day);
    if (event.age_min) view.marks.push_back(fmt::format("{}+", *event.age_min));
    if (const auto spoken = spoken_words(context, event.spoken); !spoken.empty()) view.marks.push_back(spoken);
    view.title = event.title;
    view.long_title = base::letters(event.title) > long_title;
    if (event.language != i18n::tag(context.language)) {
        view.language = event.language;
        view.language_note = language_note(context, event.language);
    }
}

void fill_place(ShowView& view, const web::Context& context, const Shown& event, const DateShown& date) {
    view.place = place_of(date, context, event);
    view.place_detail = place_detail(date, context);
    const auto& city = date.settlement.empty() ? context.site.name(context.language) : date.settlement;
    if (!web::route_address(date.latitude, date.longitude, date.address, city).empty())
        view.map.route_href = context.href(fmt::format("/go/occurrence/{}/route", date.id.value));
}

}  // namespace

base::Result<web::Response> show_page(web::Context& context, EventId id) {
    const auto event = shown(context.db(), id, context.language);
    if (!event) return base::refuse(base::Error::Kind::not_found, words("There is no such event. It may have been removed."));
    const auto path = event_path(id, event->slug);
    if (context.path != path) return web::Response::redirect(context.href(path), 301);
    const auto all_dates = dates(context.db(), id, context.language);
    if (all_dates.empty()) return base::refuse(base::Error::Kind::not_found, words("There is no such event. It may have been removed."));
    const auto all = categories(context.db(), context.language);
    const auto* category = category_of(all, event->category_id);
    const auto& main = next_date(all_dates, context.now);
    context.changes_at(main.starts);
    context.changes_at(main.ends + std::chrono::seconds(1));

    ShowView view;
    fill_head(view, context, *event, category, main);
    fill_banners(view, context, *event, main);
    view.when = when_words(context, main.starts, main.ends, main.all_day);
    view.datetime = datetime(context, main.starts, main.all_day);
    view.when_detail = when_detail(context, main);
    fill_dates(view, context, all_dates, main);
    fill_place(view, context, *event, main);
    fill_price(view, context, *event, main);
    if (!event->ticket_url.empty()) view.action = {say(context, words("Buy a ticket")), context.href(fmt::format("/go/event/{}/ticket", id.value))};
    view.share = web::share(context.origin() + context.href(path), event->title);
    view.description = {event->description_html};
    fill_facts(view, context, *event);
    fill_organisers(view, context, id);
    view.similar = make_cards(context, ids_of(similar(*context.derived<Index>(), id, context.now, similar_shown)), When::date_and_time);
    auto chrome = web::frame(context, {.title = event->title, .section = "events", .description = event->summary,
                                       .back = {say(context, words("What’s on")), context.href("/events")}, .path = path, .kind = "article"});
    chrome.bottom_action = !view.action.href.empty();
    chrome.shareable = true;
    return context.page(templates::show, chrome, view);
}

}  // namespace events
