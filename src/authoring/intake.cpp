#include "authoring/intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "authoring/event_form.h"
#include "authoring/place_names.h"
#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "lexicon/keys.h"
#include "readers/notice.h"

namespace authoring {
namespace {

using readers::Contact;
using readers::ContactKind;

constexpr std::size_t most_likely = 5, most_days_compared = 10;

std::string place_of(const events::DateDraft& date) { return date.venue && !date.venue->names.empty() ? date.venue->names.front().second : date.place; }

// ── Out of a post ───────────────────────────────────────────────────────────────────────────────────────────────────

events::DateDraft date_of(const readers::When& when) {
    events::DateDraft date;
    date.starts = when.start;
    date.ends = when.end.value_or(when.start);
    date.all_day = when.all_day;
    return date;
}

void put_when(Taken& taken, const std::vector<readers::When>& dates, const base::Zone& zone) {
    if (dates.empty()) return;
    const auto& first = dates.front();
    taken.day = i18n::machine_date(zone.today(first.start));
    if (!first.all_day) taken.begins = clock_field(zone, first.start);
    if (first.end) {
        const auto last = zone.today(first.all_day ? *first.end - std::chrono::seconds(1) : *first.end);
        const bool several = last > zone.today(first.start) && (first.all_day || *first.end - first.start >= std::chrono::hours(24));
        if (several) taken.last_day = i18n::machine_date(last);
        if (!first.all_day) taken.ends = clock_field(zone, *first.end);
    }
    for (auto one = dates.begin() + 1; one != dates.end(); ++one) taken.dates.append(taken.dates.empty() ? "" : "\n").append(written(zone, date_of(*one)));
}

bool sells_tickets(std::string_view address) {
    const auto host = address.substr(0, address.find('/', std::min<std::size_t>(address.size(), 8)));
    return std::ranges::any_of(std::array<std::string_view, 7>{"ticket", "bilet", "kassir", "kino.kz", "showmarket", "sxodim", "timepad"}, [&](std::string_view name) { return host.find(name) != host.npos; });
}

bool is_post(ContactKind kind) {
    return kind == ContactKind::telegram || kind == ContactKind::instagram || kind == ContactKind::facebook || kind == ContactKind::vk || kind == ContactKind::tiktok || kind == ContactKind::threads;
}

// Telephones, tickets and the post's own address have a field; others go on standing in the text.
void put_contacts(Taken& taken, const std::vector<Contact>& contacts) {
    for (const auto& one : contacts) {
        if (one.kind == ContactKind::phone || one.kind == ContactKind::whatsapp) {
            if (const auto shown = readers::shown_phone(one.value); taken.phone.find(shown) == std::string::npos) taken.phone.append(taken.phone.empty() ? "" : ", ").append(shown);
        } else if (one.kind == ContactKind::site && taken.ticket_url.empty() && sells_tickets(one.value)) {
            taken.ticket_url = one.value;
        } else if (is_post(one.kind) && taken.source_url.empty()) {
            taken.source_url = one.value;
            taken.source = one.written;
            taken.source_as_before = false;
        } else {
            taken.description.append(taken.description.empty() ? "" : "\n\n").append(one.kind == ContactKind::site ? one.value : one.written);
        }
    }
}

// Whose telephone, page or name in quotes the post has.
std::string organiser_in(const web::Context& context, const readers::Notice& notice) {
    for (const auto& contact : notice.contacts)
        if (auto name = organisation_reached(context.db(), contact.value, context.language); !name.empty()) return name;
    for (const auto& name : notice.quoted)
        if (organisation_called(context.db(), name)) return name;
    return {};
}

std::string place_in(web::Context& context, const readers::Notice& notice, std::string_view post) {
    const auto names = context.derived<PlaceNames>();
    if (auto known = names->found_in(notice.place, context.language); !known.empty()) return known;
    return notice.place.empty() ? names->found_in(post, context.language) : notice.place;
}

std::string known_tags(const web::Context& context, const std::vector<std::string>& tags) {
    std::string all;
    for (const auto& tag : tags)
        if (const auto known = tag_called(context.db(), tag); !known.empty()) all.append(all.empty() ? "" : ", ").append(known);
    return all;
}

// ── What may be here already ────────────────────────────────────────────────────────────────────────────────────────

std::vector<lexicon::Keys> words_that_count(std::string_view title) {
    std::vector<lexicon::Keys> all;
    lexicon::Words words(title);
    for (lexicon::Word word; words.next(word);)
        if (!lexicon::is_stop_word(word.letters)) all.push_back(lexicon::index_keys(word.letters, lexicon::Tongue::unknown));
    return all;
}

bool same_hour_and_place(const DatedEvent& known, const events::DateDraft& date) { return known.starts == date.starts && !known.place.empty() && base::folded(known.place) == base::folded(place_of(date)); }

}  // namespace

bool alike(std::string_view title, std::string_view other) {
    const auto one = words_that_count(title), two = words_that_count(other);
    const auto fewest = std::min(one.size(), two.size());
    const auto shared = std::ranges::count_if(one, [&](const auto& word) { return std::ranges::any_of(two, [&](const auto& same) { return same_word(word, same); }); });
    return fewest > 0 && static_cast<std::size_t>(shared) * 2 >= fewest && (shared > 1 || fewest == 1);
}

std::vector<DatedEvent> likely_same(const db::Reading& db, const base::Zone& zone, const events::Draft& draft) {
    std::vector<DatedEvent> likely;
    std::size_t days = 0;
    base::Day compared{};
    for (const auto& date : draft.dates) {
        const auto day = zone.today(date.starts);
        if (day == compared) continue;
        if (++days > most_days_compared) break;
        compared = day;
        for (auto& known : events_beginning(db, zone.instant(base::LocalTime(day.time_since_epoch())), zone.instant(base::LocalTime((day + std::chrono::days(1)).time_since_epoch()))))
            if (std::ranges::find(likely, known.id, &DatedEvent::id) == likely.end() && (same_hour_and_place(known, date) || alike(draft.texts.front().title, known.title))) likely.push_back(std::move(known));
    }
    if (likely.size() > most_likely) likely.resize(most_likely);
    return likely;
}

Taken as_before(web::Context& context) {
    Taken taken;
    taken.language = i18n::tag(context.language);
    const auto last = last_taken_in(context.db(), context.identity()->account);
    const auto draft = last ? events::draft_of(context.db(), *last) : std::nullopt;
    if (!draft) return taken;
    taken.category = draft->category;
    taken.place = place_of(draft->dates.front());
    taken.source = draft->origin.source;
    taken.category_as_before = taken.place_as_before = taken.source_as_before = true;
    return taken;
}

Taken taken_from(web::Context& context, std::string_view post) {
    const auto notice = readers::read_notice(post, {context.site.zone, context.site.currency, context.today});
    auto taken = as_before(context);
    taken.title = notice.title;
    taken.description = notice.description;
    if (!notice.language.empty()) taken.language = notice.language;
    if (!notice.category.empty()) taken.category = notice.category, taken.category_as_before = false;
    if (auto place = place_in(context, notice, post); !place.empty()) taken.place = std::move(place), taken.place_as_before = false;
    if (notice.price) taken.price = written(*notice.price, notice.price_note, context.language);
    if (notice.age) taken.age = fmt::to_string(*notice.age);
    put_when(taken, notice.dates, context.site.zone);
    put_contacts(taken, notice.contacts);
    taken.organiser = organiser_in(context, notice);
    taken.tags = known_tags(context, notice.tags);
    return taken;
}

}  // namespace authoring
