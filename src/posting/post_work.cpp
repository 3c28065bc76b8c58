#include "posting/post_work.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "i18n/dates.h"
#include "i18n/words.h"
#include "posting/store.h"

namespace posting {
namespace {

using base::Error;
using base::refuse;
using base::words;
using nlohmann::json;

std::string json_of(const posts::Draft& draft) {
    return json{{"organisation", draft.organisation}, {"language", std::string(i18n::tag(draft.language))}, {"title", draft.title}, {"text", draft.text}, {"picture", draft.picture},
                {"until", draft.until.time_since_epoch().count()}, {"state", draft.state}}
        .dump();
}

posts::Draft draft_in(const std::string& text) {
    const auto read = json::parse(text);
    posts::Draft draft;
    draft.organisation = read.at("organisation").get<std::int64_t>();
    draft.language = i18n::parse_language(read.at("language").get<std::string>()).value_or(i18n::Language::ru);
    draft.title = read.at("title").get<std::string>();
    draft.text = read.at("text").get<std::string>();
    draft.picture = read.at("picture").get<std::int64_t>();
    draft.until = base::Day(std::chrono::days(read.at("until").get<int>()));
    draft.state = read.at("state").get<std::string>();
    return draft;
}

// ── What the review is told ─────────────────────────────────────────────────────────────────────────────────────────

std::vector<moderation::Said> said_of_post(const db::Reading&, const std::string& text, i18n::Language language, const base::Zone&) {
    if (text == "null") return {};
    const auto draft = draft_in(text);
    return {{i18n::say(language, words("Title")), draft.title}, {i18n::say(language, words("Text")), draft.text}, {i18n::say(language, words("Last day")), i18n::full_date(language, draft.until)}};
}

std::string current_post(const db::Reading& db, std::int64_t id) {
    const auto draft = posts::draft_of(db, PostId{id});
    return draft && draft->state == "published" ? json_of(*draft) : "null";
}

void apply_post(db::Writing& db, std::int64_t id, const std::string& text, base::Instant now) {
    auto draft = draft_in(text);
    draft.state = "published";
    posts::put(db, PostId{id}, draft, now);
}

void turn_post_down(db::Writing& db, std::int64_t id, moderation::State state, base::Instant now) {
    posts::set_state(db, PostId{id}, state == moderation::State::refused ? "removed" : "draft", now);
}

std::string own_post_path(std::int64_t id) { return fmt::format("/me/posts/{}", id); }

std::string public_post_path(const db::Reading& db, std::int64_t id) {
    const auto draft = posts::draft_of(db, PostId{id});
    return draft && draft->state == "published" ? organisation_address(db, draft->organisation) : std::string();
}

std::vector<std::int64_t> picture_of_post(const std::string& text) {
    if (text == "null") return {};
    const auto draft = draft_in(text);
    return draft.picture == 0 ? std::vector<std::int64_t>() : std::vector<std::int64_t>{draft.picture};
}

base::Result<void> may_publish(const db::Reading& db, std::int64_t organisation) {
    if (organisation_is_public(db, organisation)) return {};
    return refuse(Error::Kind::conflict, words("News can be published once the page of the organisation is public."));
}

void send(db::Writing& db, PostId id, posts::Draft draft, const PostWriter& writer, std::string said, base::Instant now) {
    moderation::take_out(db, thing_of(id), now);  // whoever of the team sent it before
    moderation::Revision sent{thing_of(id), moderation::Kind::fresh, draft.title, json_of(draft), writer.account, writer.as, std::move(said)};
    const bool at_once = writer.at_once && !moderation::holds_back(db, sent);
    draft.state = at_once ? "published" : "pending";
    sent.draft = json_of(draft);
    if (at_once) {
        moderation::apply_at_once(db, sent, now);
        return;
    }
    posts::put(db, id, draft, now);
    moderation::send(db, sent, now);
}

}  // namespace

moderation::Thing thing_of(PostId id) { return {moderation::Of::post, id.value}; }

moderation::Reviewable reviewable_post() {
    return {moderation::Of::post, words("News of an organisation"), said_of_post, current_post, apply_post, turn_post_down, own_post_path, public_post_path, picture_of_post};
}

base::Result<PostId> send_new(db::Writing& db, const posts::Draft& draft, const PostWriter& writer, std::string said, base::Instant now) {
    TRY(may_publish(db, draft.organisation));
    if (standing_posts(db, draft.organisation, writer.today) >= most_standing)
        return refuse(Error::Kind::exhausted, words("{n} pieces of news are shown or waiting already. Take one down first.", {{"n", fmt::to_string(most_standing)}}));
    auto first = draft;
    first.state = "draft";
    const auto id = posts::add(db, first, now);
    send(db, id, first, writer, std::move(said), now);
    return id;
}

base::Result<void> send_again(db::Writing& db, PostId id, posts::Draft draft, const PostWriter& writer, std::string said, base::Instant now) {
    const auto known = posts::draft_of(db, id);
    if (!known || known->state == "removed") return refuse(Error::Kind::conflict, words("The city has refused it, so it cannot be changed any more."));
    TRY(may_publish(db, known->organisation));
    send(db, id, std::move(draft), writer, std::move(said), now);
    return {};
}

base::Result<void> take_down(db::Writing& db, PostId id, base::Instant now) {
    const auto known = posts::draft_of(db, id);
    if (!known || known->state == "removed" || known->state == "ended") return refuse(Error::Kind::conflict, words("It is not shown any more."));
    moderation::take_out(db, thing_of(id), now);
    if (known->state == "published") posts::set_state(db, id, "ended", now);
    else posts::drop(db, id);
    return {};
}

}  // namespace posting
