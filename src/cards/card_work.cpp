#include "cards/card_work.h"

#include <fmt/format.h>

#include <algorithm>

#include "cards/card_words.h"
#include "drafts/json.h"
#include "organisations/row.h"

namespace cards {
namespace {

using base::Error;
using base::refuse;
using base::words;
using moderation::Kind;

void hold_pictures(db::Writing& db, OrganisationId id, const organisations::Draft& draft) {
    if (!draft.showcase) return;
    hold_picture(db, id, draft.showcase->logo);
    for (const auto& photo : draft.showcase->photos) hold_picture(db, id, photo.media);
}

std::string current_card(const db::Reading& db, std::int64_t id) {
    const auto draft = organisations::draft_of(db, OrganisationId{id});
    return draft && read_by_guests(draft->state) ? drafts::json_of(*draft) : "null";
}

// What the city has checked is not its team's to write: a draft may be older than the check.
void put_card(db::Writing& db, OrganisationId id, organisations::Draft draft, base::Instant now) {
    draft.verified_what = verified_what(db, id);
    organisations::put(db, id, std::move(draft), now);
}

// What its team has changed since it was sent goes on waiting.
void apply_card(db::Writing& db, std::int64_t id, const std::string& json, base::Instant now) {
    auto draft = drafts::organisation_of(json);
    if (draft.state != "closed") draft.state = "published";
    const bool first = !read_by_guests(state_of(db, OrganisationId{id}));
    put_card(db, OrganisationId{id}, std::move(draft), now);
    if (first && state_of(db, OrganisationId{id}) == "published") organisations::give_launch_number(db, OrganisationId{id});
    if (unsent(db, OrganisationId{id}) == json) drop_unsent(db, OrganisationId{id});
}

void turn_card_down(db::Writing& db, std::int64_t id, moderation::State state, base::Instant now) {
    auto draft = organisations::draft_of(db, OrganisationId{id});
    if (!draft) return;
    if (draft->state == "removed") set_state(db, OrganisationId{id}, "draft");  // what was removed stays so otherwise
    draft->state = state == moderation::State::refused ? "removed" : "draft";
    put_card(db, OrganisationId{id}, std::move(*draft), now);
}

std::string desk_of_card(std::int64_t id) { return fmt::format("/desk/{}", id); }

std::string public_card(const db::Reading& db, std::int64_t id) {
    return read_by_guests(state_of(db, OrganisationId{id})) ? organisations::organisation_path(OrganisationId{id}, slug_of(db, OrganisationId{id})) : std::string();
}

std::vector<std::int64_t> pictures_of_card(const std::string& json) {
    const auto draft = drafts::organisation_of(json);
    std::vector<std::int64_t> all;
    if (!draft.showcase) return all;
    if (draft.showcase->logo != 0) all.push_back(draft.showcase->logo);
    for (const auto& photo : draft.showcase->photos) all.push_back(photo.media);
    return all;
}

moderation::Revision card_revision(OrganisationId id, Kind kind, const organisations::Draft& draft, const CardWriter& writer, std::string said) {
    return {thing_of(id), kind, draft.texts.front().name, drafts::json_of(draft), writer.account, writer.as, std::move(said)};
}

}  // namespace

moderation::Thing thing_of(OrganisationId id) { return {moderation::Of::organisation, id.value}; }

bool read_by_guests(std::string_view state) { return state == "published" || state == "closed"; }

moderation::Reviewable reviewable_card() {
    return {moderation::Of::organisation, words("Organisation"), said_of_card, current_card, apply_card, turn_card_down, desk_of_card, public_card, pictures_of_card};
}

std::optional<organisations::Draft> standing_draft(const db::Reading& db, OrganisationId id) {
    if (const auto json = unsent(db, id)) return drafts::organisation_of(*json);
    return organisations::draft_of(db, id);
}

Lacks lacks(const organisations::Draft& draft) {
    const bool reached = !draft.contacts.empty() || std::ranges::any_of(draft.branches, [](const auto& branch) { return !branch.contacts.empty() || !branch.address.empty(); });
    return {draft.texts.front().description.empty(), !reached};
}

std::optional<moderation::Row> last_sent(const db::Reading& db, OrganisationId id) {
    for (auto& row : moderation::history(db, thing_of(id)))
        if (row.kind != Kind::suggestion) return std::move(row);
    return {};
}

base::Result<void> keep_card(db::Writing& db, OrganisationId id, const organisations::Draft& draft, base::Instant now) {
    const auto state = state_of(db, id);
    if (state.empty()) return refuse(Error::Kind::not_found, words("There is no such organisation."));
    if (state == "removed") return refuse(Error::Kind::conflict, words("The city has refused this organisation, so it cannot be changed any more."));
    if (read_by_guests(state)) {
        set_unsent(db, id, drafts::json_of(draft), now);
        hold_pictures(db, id, draft);
        return {};
    }
    moderation::take_out(db, thing_of(id), now);  // or it could be published as it was sent
    auto kept = draft;
    kept.state = "draft";
    put_card(db, id, std::move(kept), now);
    return {};
}

base::Result<void> send_card(db::Writing& db, OrganisationId id, const CardWriter& writer, std::string said, base::Instant now) {
    const auto state = state_of(db, id);
    auto draft = standing_draft(db, id);
    const bool open = read_by_guests(state);
    if (!draft || state == "removed" || state == "pending" || (open && !unsent(db, id))) return refuse(Error::Kind::conflict, words("Nothing has been changed since, so there is nothing to send."));
    const auto sent = card_revision(id, open ? Kind::change : Kind::fresh, *draft, writer, std::move(said));
    moderation::take_out(db, thing_of(id), now);  // whoever of the team sent it: this goes on from there
    if (writer.at_once && !moderation::holds_back(db, sent)) {
        moderation::apply_at_once(db, sent, now);
        return {};
    }
    if (!open) {
        draft->state = "pending";
        put_card(db, id, std::move(*draft), now);
    }
    moderation::send(db, sent, now);
    return {};
}

base::Result<void> withdraw_card(db::Writing& db, OrganisationId id, base::Instant now) {
    const auto last = last_sent(db, id);
    if (!last || last->state != moderation::State::waiting) return refuse(Error::Kind::conflict, words("Nothing of it waits for a decision."));
    moderation::take_out(db, thing_of(id), now);
    if (last->kind == Kind::fresh) turn_card_down(db, id.value, moderation::State::withdrawn, now);
    return {};
}

base::Result<void> drop_changes(db::Writing& db, OrganisationId id, base::Instant now) {
    if (!unsent(db, id)) return refuse(Error::Kind::conflict, words("Nothing has been changed, so there is nothing to drop."));
    moderation::take_out(db, thing_of(id), now);
    drop_unsent(db, id);
    return {};
}

void suggest_card(db::Writing& db, OrganisationId id, const organisations::Draft& draft, AccountId reader, std::string said, base::Instant now) {
    moderation::send(db, card_revision(id, Kind::suggestion, draft, {reader, moderation::Sender::reader, false}, std::move(said)), now);
}

}  // namespace cards
