#include "authoring/event_work.h"

#include <fmt/format.h>

#include <algorithm>

#include "authoring/event_form.h"
#include "db/file.h"
#include "db/jobs.h"
#include "drafts/json.h"
#include "events/card.h"
#include "i18n/dates.h"
#include "i18n/words.h"

namespace authoring {
namespace {

using base::Error;
using base::refuse;
using base::words;
using i18n::Language;
using moderation::Kind;
using moderation::Said;

bool unread(std::string_view state) { return state == "draft" || state == "pending" || state == "scheduled"; }

bool read_by_the_city(std::string_view state) { return state == "published" || state == "cancelled"; }

moderation::Revision revision(const db::Reading& db, EventId id, const events::Draft& draft, const Writer& writer, std::string words) {
    const auto kind = read_by_the_city(event_state(db, id)) ? Kind::change : Kind::fresh;
    return {thing(id), kind, draft.texts.front().title, drafts::json_of(draft), writer.account, writer.as, std::move(words)};
}

// ── What the review is told ─────────────────────────────────────────────────────────────────────────────────────────

std::string join_lines(const std::vector<std::string>& parts, std::string_view with) { return fmt::format("{}", fmt::join(parts, with)); }

std::string yes_or_no(Language language, bool yes) { return i18n::say(language, yes ? words("yes") : words("no")); }

std::string state_words(Language language, std::string_view state) {
    if (state == "cancelled") return i18n::say(language, words("Cancelled"));
    if (state == "postponed") return i18n::say(language, words("Postponed"));
    return state == "sold_out" ? i18n::say(language, words("no places left")) : std::string();
}

// Everything of a date but what stands in the same words at all of them.
std::string date_words(const events::DateDraft& date, const base::Zone& zone, Language language) {
    auto text = written(zone, date);
    if (const auto state = state_words(language, date.state); !state.empty()) text.append(", ").append(state);
    return text;
}

std::string place_words(const events::DateDraft& date) {
    if (!date.venue || date.venue->names.empty()) return date.place;
    return date.hall.empty() ? date.venue->names.front().second : fmt::format("{}, {}", date.venue->names.front().second, date.hall);
}

// Each value once, in the order of the dates.
template <class F>
std::string distinct(const std::vector<events::DateDraft>& dates, F&& value) {
    std::vector<std::string> all;
    for (const auto& date : dates)
        if (auto one = value(date); !one.empty() && std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
    return join_lines(all, "\n");
}

void say_texts(std::vector<Said>& said, const events::Draft& draft, Language language) {
    for (const auto& text : draft.texts) {
        const auto with_language = [&](const base::Words& label) { return fmt::format("{}, {}", i18n::say(language, label), i18n::own_name(text.language)); };
        said.push_back({with_language(words("Title")), text.title});
        said.push_back({with_language(words("Description")), text.description});
    }
}

std::string category_name(const db::Reading& db, const std::string& key, Language language) {
    for (const auto& category : events::categories(db, language))
        if (category.key == key) return category.name;
    return key;
}

std::vector<Said> said_of_event(const db::Reading& db, const std::string& json, Language language, const base::Zone& zone) {
    const auto draft = drafts::event_of(json);
    const auto label = [&](const base::Words& what) { return i18n::say(language, what); };
    std::vector<Said> said;
    say_texts(said, draft, language);
    said.push_back({label(words("Category")), category_name(db, draft.category, language)});
    std::vector<std::string> dates;
    for (const auto& date : draft.dates) dates.push_back(date_words(date, zone, language));
    said.push_back({label(words("Dates")), join_lines(dates, "\n")});
    said.push_back({label(words("Place")), distinct(draft.dates, place_words)});
    said.push_back({label(words("Price")), distinct(draft.dates, [language](const auto& date) { return written(date.price, date.price_note, language); })});
    said.push_back({label(words("Tickets")), draft.ticket_url});
    said.push_back({label(words("Online")), draft.online_url});
    said.push_back({label(words("One has to register or book")), yes_or_no(language, draft.registration)});
    said.push_back({label(words("Age")), draft.age_min ? fmt::format("{}+", *draft.age_min) : std::string()});
    said.push_back({label(words("For children")), yes_or_no(language, draft.for_children)});
    said.push_back({label(words("Language of the event")), draft.spoken});
    said.push_back({label(words("Tags")), join_lines(draft.tags, ", ")});
    if (draft.publish_at) said.push_back({label(words("To be published")), i18n::moment(language, zone.local(*draft.publish_at), zone.today(*draft.publish_at))});
    if (draft.state == "cancelled") said.push_back({label(words("Does it take place?")), label(words("Cancelled"))});
    return said;
}

std::string current_event(const db::Reading& db, std::int64_t id) {
    const auto draft = events::draft_of(db, EventId{id});
    return draft && read_by_the_city(draft->state) ? drafts::json_of(*draft) : "null";
}

void apply_event(db::Writing& db, std::int64_t id, const std::string& json, base::Instant now) {
    auto draft = drafts::event_of(json);
    if (draft.publish_at && (*draft.publish_at <= now || draft.state == "cancelled" || read_by_the_city(event_state(db, EventId{id})))) draft.publish_at.reset();
    if (draft.state != "cancelled") draft.state = draft.publish_at ? "scheduled" : "published";
    if (draft.publish_at) db::enqueue(db, publish_job, fmt::format("at {}", draft.publish_at->time_since_epoch().count()), "{}", *draft.publish_at);
    events::put(db, EventId{id}, std::move(draft), now);
}

void turn_event_down(db::Writing& db, std::int64_t id, moderation::State state, base::Instant now) {
    set_event_state(db, EventId{id}, state == moderation::State::refused ? "removed" : "draft", now);
}

std::string own_event_path(std::int64_t id) { return fmt::format("/me/events/{}", id); }

std::string public_event_path(const db::Reading& db, std::int64_t id) {
    return read_by_the_city(event_state(db, EventId{id})) ? events::event_path(EventId{id}, event_slug(db, EventId{id})) : std::string();
}

}  // namespace

namespace {

std::vector<std::int64_t> pictures_of_event(const std::string& json) {
    std::vector<std::int64_t> pictures;
    for (const auto& photo : drafts::event_of(json).photos.value_or(std::vector<events::Photo>())) pictures.push_back(photo.media);
    return pictures;
}

}  // namespace

moderation::Thing thing(EventId id) { return {moderation::Of::event, id.value}; }

moderation::Reviewable reviewable_event() {
    return {moderation::Of::event, words("Event"), said_of_event, current_event, apply_event, turn_event_down, own_event_path, public_event_path, pictures_of_event};
}

base::Result<EventId> begin(db::Writing& db, const events::Draft& draft, const Authorship& authorship, base::Instant now) {
    if (unpublished_events_of(db, authorship.account) >= most_unpublished)
        return refuse(Error::Kind::exhausted, words("You have {n} events that are unfinished or under review. Finish one or delete it first.", {{"n", fmt::to_string(most_unpublished)}}));
    auto first = draft;
    first.state = "draft";
    const auto id = events::add(db, first, now);
    set_authorship(db, thing(id), authorship);
    return id;
}

base::Result<void> keep(db::Writing& db, EventId id, const events::Draft& draft, base::Instant now) {
    const auto state = event_state(db, id);
    if (!unread(state)) return refuse(Error::Kind::conflict, words("The city reads it by now, so it cannot be a draft any more."));
    moderation::take_out(db, thing(id), now);  // or it could be published as it was sent
    auto kept = draft;
    kept.state = "draft";
    events::put(db, id, std::move(kept), now);
    return {};
}

void send(db::Writing& db, EventId id, events::Draft draft, const Writer& writer, std::string words, base::Instant now) {
    const auto sent = revision(db, id, draft, writer, std::move(words));
    if (writer.at_once && !moderation::holds_back(db, sent)) {
        moderation::apply_at_once(db, sent, now);
        return;
    }
    if (sent.kind == Kind::fresh) {
        draft.state = "pending";
        events::put(db, id, std::move(draft), now);
    }
    moderation::send(db, sent, now);
}

void suggest(db::Writing& db, EventId id, const events::Draft& draft, AccountId reader, std::string words, base::Instant now) {
    auto sent = revision(db, id, draft, {reader, moderation::Sender::reader}, std::move(words));
    sent.kind = Kind::suggestion;
    moderation::send(db, sent, now);
}

base::Result<void> cancel(db::Writing& db, EventId id, const Writer& writer, base::Instant now) {
    auto draft = events::draft_of(db, id);
    if (!draft || draft->state != "published") return refuse(Error::Kind::conflict, words("Only an event that the city reads can be cancelled."));
    draft->state = "cancelled";
    moderation::apply_at_once(db, revision(db, id, *draft, writer, {}), now);
    return {};
}

base::Result<void> discard(db::Writing& db, EventId id) {
    const auto state = event_state(db, id);
    if (!unread(state)) return refuse(Error::Kind::conflict, words("The city reads it by now. Cancel it instead."));
    moderation::forget(db, thing(id));
    drop_event(db, id);
    return {};
}

int publish_due(db::File& file, base::Instant now) {
    constexpr int most_at_once = 100;  // a write of few milliseconds
    int published = 0;
    for (std::size_t count = most_at_once; count == most_at_once;) {
        count = file.write([now](db::Writing& db) {
            const auto due = events_due(db, now, most_at_once);
            for (const auto id : due) publish_event(db, id, now);
            return due.size();
        });
        published += static_cast<int>(count);
    }
    return published;
}

base::Result<void> unschedule(db::Writing& db, EventId id, base::Instant now) {
    if (event_state(db, id) != "scheduled") return refuse(Error::Kind::conflict, words("It is not waiting to be published any more."));
    set_event_state(db, id, "draft", now);
    return {};
}

}  // namespace authoring
