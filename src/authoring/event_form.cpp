#include "authoring/event_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "authoring/tag_hints.h"
#include "authoring/when_typed.h"
#include "base/text.h"
#include "events/card.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "readers/contacts.h"
#include "readers/price.h"

namespace authoring {
namespace {

using base::words;
using i18n::Language;
using web::FormChoice;
using web::FormField;

constexpr std::size_t description_letters = 10'000, most_tags = 10, popular_shown = 6;

const events::Text* text_in(const events::Draft& draft, Language language) {
    const auto found = std::ranges::find(draft.texts, language, &events::Text::language);
    return found == draft.texts.end() ? nullptr : &*found;
}

Language original(const web::Context& context, const events::Draft& known) { return known.texts.empty() ? context.language : known.texts.front().language; }

std::string field_in(std::string_view name, Language language) { return fmt::format("{}_{}", name, i18n::tag(language)); }

std::string place_text(const events::DateDraft& date) { return date.venue && !date.venue->names.empty() ? date.venue->names.front().second : date.place; }

std::string joined(const std::vector<std::string>& parts, std::string_view with) { return fmt::format("{}", fmt::join(parts, with)); }

}  // namespace

std::vector<FormChoice> category_choices(const web::Context& context) {
    std::vector<FormChoice> choices;
    for (const auto& category : events::categories(context.db(), context.language)) choices.push_back({category.key, category.name});
    return choices;
}

namespace {

FormField select(const web::Context& context, const web::Input& input, std::string name, const base::Words& label, std::vector<FormChoice> choices, const std::string& value) {
    return input.field({.name = std::move(name), .label = say(context, label), .type = "select", .required = false, .choices = std::move(choices)}, value);
}

// ── What is asked ───────────────────────────────────────────────────────────────────────────────────────────────────

void ask_what(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const events::Draft& known) {
    const auto* text = text_in(known, original(context, known));
    fields.push_back(input.field({.name = "title", .label = say(context, words("What is it called?"))}, text ? text->title : ""));
    auto choices = category_choices(context);
    choices.insert(choices.begin(), {"", say(context, words("Choose")), {}, false});
    fields.push_back(select(context, input, "category", words("What is it?"), std::move(choices), text ? known.category : ""));
    fields.back().required = true;
    fields.push_back(input.field({.name = "description", .label = say(context, words("What happens there?")), .type = "lines",
                                  .hint = say(context, words("What one sees and does, who performs, what to bring."))}, text ? text->description : ""));
}

std::vector<FormChoice> repetitions(const web::Context& context) {
    return {{"no", say(context, words("No"))},
            {"daily", say(context, words("Every day"))},
            {"weekly", say(context, words("Every week"))},
            {"fortnightly", say(context, words("Every two weeks"))},
            {"monthly", say(context, words("Every month"))}};
}

}  // namespace

std::string clock_field(const base::Zone& zone, base::Instant at) {
    const auto minutes = std::chrono::floor<base::Minutes>(zone.local(at) - std::chrono::floor<std::chrono::days>(zone.local(at))).count();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

namespace {

void ask_span(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const events::DateDraft* known) {
    const auto& zone = context.site.zone;
    const auto day = [&](base::Instant at) { return i18n::machine_date(zone.today(at)); };
    const bool timed = known && !known->all_day, ended = timed && known->ends > known->starts;
    const auto last = known ? zone.today(known->all_day ? known->ends - std::chrono::seconds(1) : known->ends) : base::Day();
    const bool long_one = known && last > zone.today(known->starts) && (known->all_day || known->ends - known->starts >= std::chrono::hours(24));
    fields.push_back(input.field({.name = "day", .label = say(context, words("Day")), .type = "date", .width = "short"}, known ? day(known->starts) : ""));
    fields.push_back(input.field({.name = "begins", .label = say(context, words("Begins at")), .type = "time", .width = "short", .required = false}, timed ? clock_field(zone, known->starts) : ""));
    fields.push_back(input.field({.name = "ends", .label = say(context, words("Ends at")), .type = "time", .width = "short", .required = false}, ended ? clock_field(zone, known->ends) : ""));
    fields.push_back(input.field({.name = "last_day", .label = say(context, words("Last day")), .type = "date", .hint = say(context, words("Of an exhibition or a festival")), .width = "short", .required = false},
                                 long_one ? i18n::machine_date(last) : ""));
}

void ask_when(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const events::Draft& known) {
    ask_span(fields, context, input, known.dates.empty() ? nullptr : &known.dates.front());
    fields.push_back(select(context, input, "repeats", words("Does it repeat?"), repetitions(context), "no"));
    fields.push_back(input.field({.name = "until", .label = say(context, words("Until which day")), .type = "date", .hint = say(context, words("If it repeats")), .width = "short", .required = false}));
    std::vector<std::string> lines;
    for (std::size_t i = 1; i < known.dates.size(); ++i) lines.push_back(written(context.site.zone, known.dates[i]));
    fields.push_back(input.field({.name = "dates", .label = say(context, words("Other dates")), .type = "lines", .hint = say(context, words("One a line: 15.12.2026 18:30–20:00")), .required = false},
                                 joined(lines, "\n")));
}

void ask_place(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const events::DateDraft* known) {
    fields.push_back(input.field({.name = "place", .label = say(context, words("Place")), .hint = say(context, words("A venue of the city by its name, or the place in words with its address"))},
                                 known ? place_text(*known) : ""));
}

void ask_price(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const events::DateDraft* known) {
    fields.push_back(input.field({.name = "price", .label = say(context, words("Price")), .hint = say(context, words("2000, 1000–3000, free, or in words")), .width = "short", .required = false},
                                 known ? written(known->price, known->price_note, context.language) : ""));
}

void ask_where(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const events::Draft& known) {
    const auto* first = known.dates.empty() ? nullptr : &known.dates.front();
    ask_place(fields, context, input, first);
    fields.push_back(input.field({.name = "online_url", .label = say(context, words("Address of the broadcast")), .type = "url", .hint = say(context, words("If it can be watched online")), .required = false}, known.online_url));
    ask_price(fields, context, input, first);
    fields.push_back(input.field({.name = "ticket_url", .label = say(context, words("Where tickets are sold")), .type = "url", .hint = say(context, words("An address that begins with https://")), .required = false}, known.ticket_url));
    fields.push_back(input.field({.name = "registration", .label = say(context, words("One has to register or book")), .type = "tick", .required = false}, known.registration ? "yes" : ""));
}

void ask_whom(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const events::Draft& known) {
    fields.push_back(select(context, input, "age", words("Age"), age_choices(context), known.age_min ? fmt::to_string(*known.age_min) : ""));
    fields.back().width = "short";
    fields.push_back(input.field({.name = "for_children", .label = say(context, words("For children")), .type = "tick", .required = false}, known.for_children ? "yes" : ""));
    std::vector<FormChoice> spoken;
    for (const auto language : context.site.languages)
        spoken.push_back({std::string(i18n::tag(language)), std::string(i18n::own_name(language)), {}, known.spoken.find(i18n::tag(language)) != std::string::npos});
    fields.push_back(input.field({.name = "spoken", .label = say(context, words("Language of the event")), .type = "ticks", .required = false, .choices = std::move(spoken)}));
    ask_tags(fields, context, input, joined(known.tags, ", "));
}

void ask_translations(std::vector<FormPart>& parts, web::Context& context, const web::Input& input, const events::Draft& known) {
    const auto own = original(context, known);
    for (const auto language : context.site.languages) {
        if (language == own) continue;
        const auto* text = text_in(known, language);
        auto& fields = parts.emplace_back(say(context, words("The same in another language: {language}", {{"language", std::string(i18n::own_name(language))}})), true).fields;
        fields.push_back(input.field({.name = field_in("title", language), .label = say(context, words("Title")), .required = false}, text ? text->title : ""));
        fields.push_back(input.field({.name = field_in("description", language), .label = say(context, words("Description")), .type = "lines", .required = false}, text ? text->description : ""));
    }
}

// ── What is typed ───────────────────────────────────────────────────────────────────────────────────────────────────

}  // namespace

std::vector<std::string> typed_tags(web::Context& context, web::Input& input) {
    std::vector<std::string> tags;
    const auto text = input.text("tags", {.required = false, .most = 500});
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find_first_of(",;", from), text.size());
        auto tag = std::string(base::trimmed(std::string_view(text).substr(from, end - from)));
        from = end + 1;
        if (base::folded(tag).empty() || std::ranges::find(tags, tag) != tags.end()) continue;
        if (base::letters(tag) > 60) input.mistake("tags", words("A tag has at most 60 letters"));
        tags.push_back(std::move(tag));
    }
    if (tags.size() > most_tags) input.mistake("tags", words("At most {n} tags", {{"n", fmt::to_string(most_tags)}}));
    if (input.mistake_of("tags") || input.typed("tags_meant") == text) return tags;
    for (const auto& tag : tags)
        if (const auto meant = meant_tag(context, tag); !meant.empty()) {
            input.mistake("tags", words("Nothing has the tag “{word}” yet. Do you mean “{known}”? To keep yours, send it once more.", {{"word", tag}, {"known", meant}}));
            break;
        }
    return tags;
}

void ask_tags(std::vector<FormField>& fields, web::Context& context, const web::Input& input, const std::string& known) {
    auto hint = say(context, words("With commas: jazz, open air"));
    if (const auto popular = popular_tags(context, popular_shown); !popular.empty()) hint = say(context, words("With commas. Those that many events have: {tags}", {{"tags", joined(popular, ", ")}}));
    fields.push_back(input.field({.name = "tags", .label = say(context, words("Tags")), .hint = std::move(hint), .required = false}, known));
    if (!input.mistake_of("tags")) return;
    fields.push_back({.name = "tags_meant", .type = "hidden"});  // who was asked about these and sends them again means them
    fields.back().value = input.typed("tags");
}

namespace {

// A summary that somebody wrote stays; one that was taken from the description is taken anew.
events::Text typed_text(web::Input& input, const events::Draft& known, Language language, const std::string& title_field, const std::string& text_field, bool required) {
    const auto* before = text_in(known, language);
    events::Text text{language, typed_title(input, title_field, required), {}, input.text(text_field, {.required = required, .most = description_letters, .lines = true})};
    if (before && before->description == text.description) text.summary = before->summary;
    return text;
}

void type_texts(web::Context& context, web::Input& input, events::Draft& draft, const events::Draft& known) {
    const auto own = original(context, known);
    draft.texts = {typed_text(input, known, own, "title", "description", true)};
    for (const auto language : context.site.languages) {
        if (language == own) continue;
        auto text = typed_text(input, known, language, field_in("title", language), field_in("description", language), false);
        if (text.title.empty() && !text.description.empty()) input.mistake(field_in("title", language), words("A description needs a title"));
        if (!text.title.empty()) draft.texts.push_back(std::move(text));
    }
}

struct Place {
    std::optional<events::VenueDraft> venue;
    std::string text;
};

Place typed_place(web::Context& context, web::Input& input, const events::DateDraft* known) {
    const auto text = input.text("place", {.required = false, .most = 200});
    if (known && text == place_text(*known)) return {known->venue, known->place};
    if (auto venue = text.empty() ? std::nullopt : events::venue_called(context.db(), text)) return {std::move(venue), {}};
    return {{}, text};
}

void type_price(web::Context& context, web::Input& input, events::DateDraft& date, const events::DateDraft* known) {
    const auto text = input.text("price", {.required = false, .most = 100});
    if (known && text == written(known->price, known->price_note, context.language)) {
        date.price = known->price;
        date.price_note = known->price_note;
        return;
    }
    const auto read = readers::read_price(text, context.site.currency);
    date.price = read.price.value_or(base::Price{.min = {}, .max = {}, .currency = context.site.currency});
    date.price_note = read.price ? read.note : text;
}

bool same_place(const events::DateDraft& one, const events::DateDraft& other) { return place_text(one) == place_text(other) && one.hall == other.hall; }
bool same_price(const events::DateDraft& one, const events::DateDraft& other) { return one.price == other.price && one.price_note == other.price_note; }

// A date that was there keeps what the form does not ask about, and what is its own: another place than the first's, another price.
events::DateDraft date_of(const events::DateDraft& before, const events::DateDraft& typed, const events::DateDraft& first) {
    auto date = before;
    if (same_place(before, first)) date.venue = typed.venue, date.place = typed.place, date.hall = place_text(before) == place_text(typed) ? before.hall : std::string();
    if (same_price(before, first)) date.price = typed.price, date.price_note = typed.price_note;
    return date;
}

// Several may begin at once, in different halls: a line of the form speaks of all of them, and leaves each its own end.
void add_dates(std::vector<events::DateDraft>& dates, const Span& span, events::DateDraft typed, const events::Draft& known) {
    const auto at_once = std::ranges::count(known.dates, span.starts, &events::DateDraft::starts);
    typed.starts = span.starts;
    typed.ends = span.ends;
    typed.all_day = span.all_day;
    if (at_once == 0) dates.push_back(typed);
    for (const auto& before : known.dates) {
        if (before.starts != span.starts) continue;
        dates.push_back(date_of(before, typed, known.dates.front()));
        if (at_once == 1) dates.back().ends = span.ends, dates.back().all_day = span.all_day;
    }
}

// What was there may be over; what comes in may not.
void check_ahead(const web::Context& context, web::Input& input, std::string_view field, const Span& span, const std::vector<events::DateDraft>& known) {
    if (input.good() && std::ranges::find(known, span.starts, &events::DateDraft::starts) == known.end()) bound(context, input, field, span.starts);
}

}  // namespace

void type_dates(web::Context& context, web::Input& input, events::Draft& draft, const events::Draft& known, Repeats repeats) {
    const auto* first_known = known.dates.empty() ? nullptr : &known.dates.front();
    events::DateDraft typed;
    auto place = typed_place(context, input, first_known);
    typed.venue = std::move(place.venue);
    typed.place = std::move(place.text);
    type_price(context, input, typed, first_known);
    const auto first = typed_span(context, input);
    check_ahead(context, input, "day", first, known.dates);
    std::string rrule;
    auto spans = repeats == Repeats::asked ? typed_repetition(context, input, first, rrule) : std::vector<Span>{first};
    const auto lines = typed_lines(context, input, "dates");
    for (const auto& line : lines) check_ahead(context, input, "dates", line, known.dates);
    spans.insert(spans.end(), lines.begin(), lines.end());
    std::ranges::sort(spans, {}, &Span::starts);
    const auto same = std::ranges::unique(spans, {}, &Span::starts);
    spans.erase(same.begin(), same.end());
    if (spans.size() > most_dates) input.mistake("dates", words("That would be more than {n} dates", {{"n", fmt::to_string(most_dates)}}));
    draft.dates.clear();
    for (const auto& span : spans) add_dates(draft.dates, span, typed, known);
    const bool as_before = std::ranges::equal(draft.dates, known.dates, {}, &events::DateDraft::starts, &events::DateDraft::starts);
    draft.rrule = !rrule.empty() && lines.empty() ? rrule : as_before ? known.rrule : std::string();
}

std::string written(const base::Zone& zone, const events::DateDraft& date) {
    const auto starts = zone.local(date.starts), ends = zone.local(date.ends);
    const auto first = zone.today(date.starts);
    if (date.all_day) {
        const auto last = zone.today(date.ends - std::chrono::seconds(1));
        return last <= first ? i18n::table_date(first) : fmt::format("{}–{}", i18n::table_date(first), i18n::table_date(last));
    }
    const auto begin = fmt::format("{} {}", i18n::table_date(first), i18n::clock(starts));
    if (date.ends <= date.starts) return begin;
    const auto last = zone.today(date.ends);
    return last == first ? fmt::format("{}–{}", begin, i18n::clock(ends)) : fmt::format("{} – {} {}", begin, i18n::table_date(last), i18n::clock(ends));
}

std::string written(const base::Price& price, const std::string& note, Language language) {
    auto text = base::clean(i18n::price(language, price, true));
    if (!note.empty()) text.append(text.empty() ? "" : ", ").append(note);
    return text;
}

std::vector<FormPart> event_parts(web::Context& context, const web::Input& input, const events::Draft& known) {
    std::vector<FormPart> parts(4);
    parts[1].title = say(context, words("When"));
    parts[2].title = say(context, words("Where and for how much"));
    parts[3].title = say(context, words("For whom"));
    ask_what(parts[0].fields, context, input, known);
    ask_when(parts[1].fields, context, input, known);
    ask_where(parts[2].fields, context, input, known);
    ask_whom(parts[3].fields, context, input, known);
    ask_translations(parts, context, input, known);
    return parts;
}

FormPart publication_part(web::Context& context, const web::Input& input, const events::Draft& known) {
    FormPart part{say(context, words("Publish it later")), true, {}};
    const auto& zone = context.site.zone;
    part.fields.push_back(input.field({.name = "publish_day", .label = say(context, words("Day of publication")), .type = "date", .hint = say(context, words("Empty: at once")), .width = "short", .required = false},
                                      known.publish_at ? i18n::machine_date(zone.today(*known.publish_at)) : ""));
    part.fields.push_back(input.field({.name = "publish_time", .label = say(context, words("Hour of publication")), .type = "time", .width = "short", .required = false}, known.publish_at ? clock_field(zone, *known.publish_at) : ""));
    return part;
}

void type_publication(web::Context& context, web::Input& input, events::Draft& draft) {
    draft.publish_at = typed_publication(context, input);
    if (!draft.publish_at || !input.good()) return;
    if (*draft.publish_at <= context.now) return input.mistake("publish_day", words("This moment is over"));
    const auto last = std::ranges::max_element(draft.dates, {}, &events::DateDraft::ends);
    if (last != draft.dates.end() && *draft.publish_at >= std::max(last->starts, last->ends)) input.mistake("publish_day", words("The event is over by then"));
}

void check_place(web::Input& input, const events::Draft& draft) {
    if (!draft.is_online && std::ranges::any_of(draft.dates, [](const auto& date) { return place_text(date).empty(); })) input.mistake("place", words("Where is it?"));
}

events::Draft typed_event(web::Context& context, web::Input& input, const events::Draft& known) {
    auto draft = known;
    type_texts(context, input, draft, known);
    draft.category = input.choice("category", category_choices(context));
    type_dates(context, input, draft, known, Repeats::asked);
    draft.online_url = typed_address(input, "online_url");
    draft.is_online = !draft.online_url.empty();
    draft.ticket_url = typed_address(input, "ticket_url");
    draft.registration = input.ticked("registration");
    draft.age_min = typed_age(context, input);
    draft.for_children = input.ticked("for_children");
    std::vector<FormChoice> languages;
    for (const auto language : context.site.languages) languages.push_back({std::string(i18n::tag(language)), {}});
    draft.spoken = joined(input.choices("spoken", languages), ",");
    draft.tags = typed_tags(context, input);
    check_place(input, draft);
    return draft;
}

// ── One date of several ─────────────────────────────────────────────────────────────────────────────────────────────

namespace {

void take_over(events::DateDraft& date, const DateChange& change) {
    if (place_text(date) != (change.venue ? change.venue->names.front().second : change.place)) date.hall.clear();
    date.venue = change.venue;
    date.place = change.place;
    date.price = change.price;
    date.price_note = change.price_note;
    date.state = change.state;
}

}  // namespace

base::Result<void> change_dates(events::Draft& draft, base::Instant which, const DateChange& change, Scope scope, const base::Zone& zone) {
    const auto one = std::ranges::find(draft.dates, which, &events::DateDraft::starts);
    if (one == draft.dates.end()) return base::refuse(base::Error::Kind::not_found, words("This date is not there any more."));
    const auto shift = zone.local(change.starts) - zone.local(which);
    const auto length = zone.local(change.ends) - zone.local(change.starts);
    for (auto& date : draft.dates) {
        const bool meant = scope == Scope::all || (scope == Scope::following ? date.starts >= which : date.starts == which);
        if (!meant) continue;
        const auto begins = zone.local(date.starts) + shift;
        date.starts = zone.instant(begins);
        date.ends = zone.instant(begins + length);
        date.all_day = change.all_day;
        take_over(date, change);
    }
    std::ranges::sort(draft.dates, {}, &events::DateDraft::starts);
    const auto same = [](const events::DateDraft& one, const events::DateDraft& other) { return one.starts == other.starts && same_place(one, other) && one.format == other.format; };
    if (std::ranges::adjacent_find(draft.dates, same) != draft.dates.end())
        return base::refuse(base::Error::Kind::conflict, words("Two dates would begin at the same time."));
    if (scope != Scope::all) draft.rrule.clear();  // the dates stand as they are; no rule says them any more
    return {};
}

std::vector<FormField> date_fields(web::Context& context, const web::Input& input, const events::DateDraft& known, bool several) {
    std::vector<FormField> fields;
    ask_span(fields, context, input, &known);
    ask_place(fields, context, input, &known);
    ask_price(fields, context, input, &known);
    fields.push_back(select(context, input, "state", words("Does it take place?"),
                            {{"planned", say(context, words("Yes"))}, {"sold_out", say(context, words("Yes, but no places are left"))}, {"postponed", say(context, words("Postponed"))}, {"cancelled", say(context, words("Cancelled"))}},
                            known.state));
    if (several) {
        std::vector<FormChoice> scopes{{"one", say(context, words("This date only"))}, {"following", say(context, words("This and the following"))}, {"all", say(context, words("All dates"))}};
        fields.push_back(input.field({.name = "scope", .label = say(context, words("Which dates are changed?")), .choices = std::move(scopes)}, "one"));
    }
    return fields;
}

DateChange typed_date(web::Context& context, web::Input& input, const events::DateDraft& known) {
    const auto span = typed_span(context, input);
    check_ahead(context, input, "day", span, {known});
    auto place = typed_place(context, input, &known);
    DateChange change{span.starts, span.ends, span.all_day, std::move(place.venue), std::move(place.text), {}, {}, input.choice("state", {"planned", "sold_out", "postponed", "cancelled"})};
    events::DateDraft price;
    type_price(context, input, price, &known);
    change.price = price.price;
    change.price_note = price.price_note;
    if (!change.venue && change.place.empty()) input.mistake("place", words("Where is it?"));
    return change;
}

}  // namespace authoring
