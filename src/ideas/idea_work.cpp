#include "ideas/idea_work.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "accounts/account.h"
#include "audit/audit.h"
#include "i18n/words.h"
#include "ideas/store.h"
#include "mail/letter.h"

namespace ideas {
namespace {

using base::Error;
using base::refuse;
using base::words;
using nlohmann::json;

std::string json_of(const Draft& draft) { return json{{"language", std::string(i18n::tag(draft.language))}, {"title", draft.title}, {"text", draft.text}}.dump(); }

Draft draft_in(const std::string& text) {
    const auto read = json::parse(text);
    return {i18n::parse_language(read.at("language").get<std::string>()).value_or(i18n::Language::ru), read.at("title").get<std::string>(), read.at("text").get<std::string>()};
}

// ── What the review is told ─────────────────────────────────────────────────────────────────────────────────────────

std::vector<moderation::Said> said_of_idea(const db::Reading&, const std::string& text, i18n::Language language, const base::Zone&) {
    if (text == "null") return {};
    const auto draft = draft_in(text);
    return {{i18n::say(language, words("Title")), draft.title}, {i18n::say(language, words("Text")), draft.text}};
}

std::string current_idea(const db::Reading& db, std::int64_t id) {
    const auto row = idea_of(db, IdeaId{id});
    return row && is_public(row->state) ? json_of(row->draft) : "null";
}

void apply_idea(db::Writing& db, std::int64_t id, const std::string& text, base::Instant now) { put(db, IdeaId{id}, draft_in(text), State::fresh, now); }

void turn_idea_down(db::Writing& db, std::int64_t id, moderation::State state, base::Instant) { set_state(db, IdeaId{id}, state == moderation::State::refused ? State::removed : State::draft); }

std::string own_idea_path(std::int64_t id) { return fmt::format("/me/ideas/{}", id); }

std::string public_idea_path(const db::Reading& db, std::int64_t id) {
    const auto row = idea_of(db, IdeaId{id});
    return row && is_public(row->state) ? fmt::format("/ideas/{}", id) : std::string();
}

void send(db::Writing& db, IdeaId id, const Draft& draft, const Writer& writer, base::Instant now) {
    const moderation::Revision sent{thing_of(id), moderation::Kind::fresh, draft.title, json_of(draft), writer.account, writer.as, {}};
    if (writer.at_once && !moderation::holds_back(db, sent)) {
        moderation::apply_at_once(db, sent, now);
        return;
    }
    put(db, id, draft, State::pending, now);
    moderation::send(db, sent, now);
}

void tell_author(db::Writing& db, const Row& row, const Verdict& verdict, base::Instant now) {
    const auto account = accounts::known(db, verdict.keys, row.account);
    if (!account || account->email.empty() || account->id == verdict.officer) return;
    mail::post(db, {"ideas.answered", account->language, account->email,
                    {{"title", row.draft.title}, {"state", i18n::say(account->language, name_of(verdict.state))}, {"link", fmt::format("{}/ideas/{}", verdict.origin[i18n::index(account->language)], row.id.value)}}}, now);
}

}  // namespace

moderation::Thing thing_of(IdeaId id) { return {moderation::Of::idea, id.value}; }

moderation::Reviewable reviewable_idea() { return {moderation::Of::idea, words("Idea"), said_of_idea, current_idea, apply_idea, turn_idea_down, own_idea_path, public_idea_path}; }

IdeaId send_new(db::Writing& db, const Draft& draft, const Writer& writer, base::Instant now) {
    const auto id = add(db, writer.account, draft, now);
    send(db, id, draft, writer, now);
    return id;
}

base::Result<void> send_again(db::Writing& db, IdeaId id, const Draft& draft, const Writer& writer, base::Instant now) {
    const auto known = idea_of(db, id);
    if (!known || (known->state != State::draft && known->state != State::pending)) return refuse(Error::Kind::conflict, words("It has been decided already, so it cannot be changed any more."));
    moderation::take_out(db, thing_of(id), now);
    send(db, id, draft, writer, now);
    return {};
}

base::Result<void> answer(db::Writing& db, IdeaId id, const Verdict& verdict, base::Instant now) {
    const auto known = idea_of(db, id);
    if (!known || !is_public(known->state)) return refuse(Error::Kind::conflict, words("Nobody reads this idea."));
    if (known->state == verdict.state && known->answer == verdict.answer) return {};
    set_answer(db, id, verdict.state, verdict.answer);
    const auto stored = [](State state) { return std::string(state_names[static_cast<std::size_t>(state)]); };
    audit::record(db, {now, verdict.officer.value, verdict.role, "idea.answer", "idea", id.value, verdict.answer, {{"state", stored(known->state), stored(verdict.state)}}});
    if (known->state != verdict.state) tell_author(db, *known, verdict, now);
    return {};
}

}  // namespace ideas
