#include "offering/offer_work.h"

#include <fmt/format.h>

#include "drafts/json.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "moderation/revision.h"
#include "offering/said.h"
#include "offering/store.h"
#include "offers/row.h"
#include "plans/plan.h"

namespace offering {
namespace {

using base::Error;
using base::refuse;
using base::words;
using moderation::Kind;

std::string month_of(base::Day day) { return i18n::machine_date(day).substr(0, 7); }

base::Day next_month(base::Day day) {
    const std::chrono::year_month_day date(day);
    return base::Day((date.year() / date.month() + std::chrono::months(1)) / 1);
}

bool unread(std::string_view state) { return state == "draft" || state == "pending"; }

moderation::Revision revision(const db::Reading& db, OfferId id, const offers::Draft& draft, const Writer& writer, std::string words) {
    const auto kind = read_by_the_city(offer_state(db, id)) ? Kind::change : Kind::fresh;
    return {thing(id), kind, draft.texts.front().title, drafts::json_of(draft), writer.account, writer.as, std::move(words)};
}

// ── What the review is told ─────────────────────────────────────────────────────────────────────────────────────────

std::string current_offer(const db::Reading& db, std::int64_t id) {
    const auto draft = offers::draft_of(db, OfferId{id});
    return draft && read_by_the_city(draft->state) ? drafts::json_of(*draft) : "null";
}

void apply_offer(db::Writing& db, std::int64_t id, const std::string& json, base::Instant now) {
    auto draft = drafts::offer_of(json);
    if (draft.state != "ended") draft.state = "published";
    offers::put(db, OfferId{id}, std::move(draft), now);
}

// What comes to nothing leaves its place in the month to another.
void turn_offer_down(db::Writing& db, std::int64_t id, moderation::State state, base::Instant now) {
    count_in(db, OfferId{id}, {});
    set_offer_state(db, OfferId{id}, state == moderation::State::refused ? "removed" : "draft", now);
}

// Its desk is found from there: the review knows the offer alone.
std::string own_offer_path(std::int64_t id) { return fmt::format("/me/offers/{}", id); }

std::string public_offer_path(const db::Reading& db, std::int64_t id) {
    return read_by_the_city(offer_state(db, OfferId{id})) ? offers::offer_path(OfferId{id}, offer_slug(db, OfferId{id})) : std::string();
}

}  // namespace

moderation::Thing thing(OfferId id) { return {moderation::Of::offer, id.value}; }

moderation::Reviewable reviewable_offer() {
    return {moderation::Of::offer, words("Offer"), said_of_offer, current_offer, apply_offer, turn_offer_down, own_offer_path, public_offer_path};
}

bool read_by_the_city(std::string_view state) { return state == "published" || state == "ended"; }

bool is_over(const offers::Draft& draft, base::Day today) { return draft.state == "ended" || (draft.valid_until && *draft.valid_until < today); }

std::optional<base::Words> limit_reached(const db::Reading& db, std::int64_t organisation, OfferId id, base::Day today, i18n::Language language) {
    if (id.value != 0 && is_counted(db, id)) return {};
    const auto allowed = plans::allowed(db, organisation, plans::Limit::new_offers, today);
    if (!allowed.reached(counted_in(db, organisation, month_of(today)))) return {};
    return words("The plan “{plan}” has {n} new offer a month, and this month’s is taken. The next one can be published {from}; until then it can be kept as a draft.",
                 "The plan “{plan}” has {n} new offers a month, and this month’s are taken. The next one can be published {from}; until then it can be kept as a draft.",
                 {{"n", fmt::to_string(*allowed.most)}, {"plan", i18n::say(language, plans::name_of(allowed.plan))}, {"from", i18n::from_date(language, next_month(today), today)}});
}

base::Result<OfferId> begin(db::Writing& db, const offers::Draft& draft, base::Instant now) {
    if (unpublished_offers_of(db, draft.organisation_id) >= most_unpublished)
        return refuse(Error::Kind::exhausted, words("There are {n} offers that are unfinished or under review. Finish one or delete it first.", {{"n", fmt::to_string(most_unpublished)}}));
    auto first = draft;
    first.state = "draft";
    return offers::add(db, first, now);
}

base::Result<void> keep(db::Writing& db, OfferId id, const offers::Draft& draft, base::Instant now) {
    if (!unread(offer_state(db, id))) return refuse(Error::Kind::conflict, words("The city reads it by now, so it cannot be a draft any more."));
    moderation::take_out(db, thing(id), now);  // or it could be published as it was sent
    count_in(db, id, {});
    auto kept = draft;
    kept.state = "draft";
    offers::put(db, id, std::move(kept), now);
    return {};
}

base::Result<void> send(db::Writing& db, OfferId id, offers::Draft draft, const Writer& writer, std::string words_to_them, base::Instant now) {
    const auto known = offers::draft_of(db, id);
    if (!known || known->state == "removed") return refuse(Error::Kind::conflict, words("The city has refused this offer, so it cannot be changed any more."));
    if (!is_public(db, known->organisation_id)) return refuse(Error::Kind::conflict, words("Offers can be published once the page of the organisation is public. Until then keep it as a draft."));
    const bool fresh = unread(known->state);
    if (!fresh && is_over(*known, writer.today)) return refuse(Error::Kind::conflict, words("This offer is over. Write it again with new dates."));
    if (auto reached = fresh ? limit_reached(db, known->organisation_id, id, writer.today, writer.language) : std::nullopt) return refuse(Error::Kind::exhausted, std::move(*reached));
    if (fresh && !is_counted(db, id)) count_in(db, id, month_of(writer.today));
    moderation::take_out(db, thing(id), now);  // whoever of the team sent it before
    draft.state = "published";
    const auto sent = revision(db, id, draft, writer, std::move(words_to_them));
    if (writer.at_once && !moderation::holds_back(db, sent)) {
        moderation::apply_at_once(db, sent, now);
        return {};
    }
    if (fresh) {
        draft.state = "pending";
        offers::put(db, id, std::move(draft), now);
    }
    moderation::send(db, sent, now);
    return {};
}

base::Result<void> take_back(db::Writing& db, OfferId id, base::Instant now) {
    const auto all = moderation::history(db, thing(id));
    if (all.empty() || all.front().state != moderation::State::waiting) return refuse(Error::Kind::conflict, words("Nothing of it waits for a decision."));
    moderation::take_out(db, thing(id), now);
    if (all.front().kind == Kind::fresh) turn_offer_down(db, id.value, moderation::State::withdrawn, now);
    return {};
}

base::Result<void> end(db::Writing& db, OfferId id, const Writer& writer, base::Instant now) {
    auto draft = offers::draft_of(db, id);
    if (!draft || draft->state != "published" || is_over(*draft, writer.today)) return refuse(Error::Kind::conflict, words("Only an offer that the city reads and that is not over can be ended."));
    moderation::take_out(db, thing(id), now);
    draft->state = "ended";
    moderation::apply_at_once(db, revision(db, id, *draft, writer, {}), now);
    return {};
}

base::Result<void> discard(db::Writing& db, OfferId id) {
    if (!unread(offer_state(db, id))) return refuse(Error::Kind::conflict, words("The city reads it by now. End it instead."));
    moderation::forget(db, thing(id));
    drop_offer(db, id);
    return {};
}

}  // namespace offering
