#include "moderation/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "accounts/account.h"
#include "audit/audit.h"
#include "i18n/words.h"
#include "mail/letter.h"
#include "moderation/parts.h"
#include "moderation/spam.h"
#include "moderation/store.h"

namespace moderation {
namespace {

using base::Error;
using base::refuse;
using base::words;

constexpr std::chrono::hours refusal_counts{24 * 60};

std::vector<Reviewable>& all_reviewables() {
    static std::vector<Reviewable> all;
    return all;
}

std::string_view stored(State state) { return state_names[static_cast<std::size_t>(state)]; }
std::string_view stored(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

std::string act_of(State state) {
    if (state == State::applied) return "revision.apply";
    return state == State::returned ? "revision.return" : "revision.refuse";
}

// All that it says, for the filter: in one language, whose words of ours stand in every text alike.
std::string text_of(const db::Reading& db, Of of, const std::string& title, const std::string& draft) {
    std::string text = title;
    for (const auto& said : reviewable(of).said(db, draft, i18n::Language::ru, base::Zone::utc())) text.append("\n").append(said.value);
    return text;
}

Doubt doubt_of(const db::Reading& db, const Revision& revision) {
    if (revision.as == Sender::staff) return {};
    const auto text = text_of(db, revision.thing.of, revision.title, revision.draft);
    return {likeness(seen_of(db, signs(text)), texts_learnt(db)), links(text)};
}

// Of what was decided by a person; `by`: 1, or -1 to forget it again.
void learn_from(db::Writing& db, const Row& row, State state, Reason reason, int by) {
    const bool spam = state == State::refused && (reason == Reason::spam || reason == Reason::advertising);
    const bool fair = state == State::applied && reason == Reason::fits;
    if (spam || fair) learn(db, signs(text_of(db, row.thing.of, row.title, drafts_of(db, row.id).value().draft)), spam, by);
}

void record(db::Writing& db, const Row& row, const Decision& decision, const Moderator& who, base::Instant now) {
    audit::record(db, {now, who.account.value, who.role, act_of(decision.state), std::string(of_names[static_cast<std::size_t>(row.thing.of)]), row.thing.id, std::string(stored(decision.reason)),
                       {{"revision", "", fmt::to_string(row.id.value)}, {"state", std::string(stored(row.state)), std::string(stored(decision.state))}}});
}

// Whoever sent it is told by letter; a reader's suggestion leads to what they read, all others to their own page of it.
void tell(db::Writing& db, const Row& row, const Decision& decision, const Moderator& who, base::Instant now) {
    const auto to = row.sender ? accounts::known(db, who.keys, *row.sender) : std::nullopt;
    if (!to) return;
    const auto& matter = reviewable(row.thing.of);
    const auto open = matter.public_path(db, row.thing.id);
    const bool against = decision.state != State::applied;
    const auto path = against ? decision_path(row.id) : row.as == Sender::reader ? (open.empty() ? std::string("/me") : open) : matter.own_path(row.thing.id);
    mail::Letter letter{decision.state == State::applied ? "moderation.applied" : decision.state == State::returned ? "moderation.returned" : "moderation.refused", to->language, to->email,
                        {{"title", row.title}, {"link", who.origin[i18n::index(to->language)] + path}}};
    if (decision.state != State::applied) {
        letter.fields["reason"] = i18n::say(to->language, sentence_of(decision.reason));
        letter.fields["note"] = decision.note;
    }
    mail::post(db, letter, now);
}

}  // namespace

void open_review(std::vector<Reviewable> all) { all_reviewables() = std::move(all); }

const Reviewable& reviewable(Of of) {
    const auto& all = all_reviewables();
    const auto found = std::ranges::find(all, of, &Reviewable::of);
    if (found == all.end()) throw std::logic_error("nothing is known of what is reviewed");
    return *found;
}

bool trusted(const db::Reading& db, AccountId account, base::Instant now) {
    const auto record = record_of(db, account, now - refusal_counts);
    return record.applied >= first_to_review && record.refused == 0;
}

RevisionId send(db::Writing& db, const Revision& revision, base::Instant now) {
    if (const auto before = waiting_of(db, revision.thing, revision.sender)) set_decided(db, before->id, State::withdrawn, Reason::none, {}, {}, now);
    const auto& matter = reviewable(revision.thing.of);
    const auto id = insert(db, revision, matter.current(db, revision.thing.id), State::waiting, Reason::none, doubt_of(db, revision), now);
    if (matter.pictures) hold_pictures(db, id, matter.pictures(revision.draft));
    return id;
}

RevisionId apply_at_once(db::Writing& db, const Revision& revision, base::Instant now) {
    if (const auto before = waiting_of(db, revision.thing, revision.sender)) set_decided(db, before->id, State::withdrawn, Reason::none, {}, {}, now);
    const auto& matter = reviewable(revision.thing.of);
    const auto id = insert(db, revision, matter.current(db, revision.thing.id), State::applied, Reason::trusted, doubt_of(db, revision), now);
    matter.apply(db, revision.thing.id, revision.draft, now);
    return id;
}

bool holds_back(const db::Reading& db, const Revision& revision) { return doubt_of(db, revision).percent >= held_back; }

base::Result<void> withdraw(db::Writing& db, RevisionId id, AccountId sender, base::Instant now) {
    const auto row = row_of(db, id);
    if (!row || row->sender != sender) return refuse(Error::Kind::not_found, words("There is nothing of yours to take back here."));
    if (row->state != State::waiting) return refuse(Error::Kind::conflict, words("It has been decided already, so it cannot be taken back."));
    set_decided(db, id, State::withdrawn, Reason::none, {}, {}, now);
    if (row->kind == Kind::fresh) reviewable(row->thing.of).turn_down(db, row->thing.id, State::withdrawn, now);
    return {};
}

void take_out(db::Writing& db, const Thing& thing, base::Instant now) { withdraw_waiting(db, thing, now); }

void forget(db::Writing& db, const Thing& thing) { drop_history(db, thing); }

base::Result<void> decide(db::Writing& db, const Decision& decision, const Moderator& who, base::Instant now) {
    const auto row = row_of(db, decision.id);
    if (!row) return refuse(Error::Kind::not_found, words("There is nothing here to decide."));
    if (row->state != State::waiting) return refuse(Error::Kind::conflict, words("Somebody else has decided already."));
    if (row->sender == who.account) return refuse(Error::Kind::conflict, words("This is your own. Somebody else has to decide."));
    if (!fits(decision.state, decision.reason)) throw std::logic_error("a reason that is none of this outcome");
    const auto& matter = reviewable(row->thing.of);
    if (decision.state == State::applied) matter.apply(db, row->thing.id, drafts_of(db, row->id).value().draft, now);
    else if (row->kind == Kind::fresh) matter.turn_down(db, row->thing.id, decision.state, now);
    set_decided(db, row->id, decision.state, decision.reason, decision.note, who.account, now);
    learn_from(db, *row, decision.state, decision.reason, 1);
    record(db, *row, decision, who, now);
    tell(db, *row, decision, who, now);
    return {};
}

base::Result<void> reconsider(db::Writing& db, RevisionId id, std::string note, const Moderator& who, base::Instant now) {
    const auto row = row_of(db, id);
    if (!row || row->state == State::waiting || row->state == State::withdrawn) return refuse(Error::Kind::not_found, words("There is no decision here that could be taken back."));
    if (row->sender == who.account) return refuse(Error::Kind::conflict, words("This is your own. Somebody else has to decide."));
    if (newer(db, row->thing, id)) return refuse(Error::Kind::conflict, words("Something newer of it was published or waits. Decide about that."));
    const auto& matter = reviewable(row->thing.of);
    const auto drafts = drafts_of(db, id).value();
    const bool back = row->state == State::applied;
    const Decision decision{id, back ? State::returned : State::applied, back ? Reason::undone : Reason::fits, std::move(note)};
    if (!back && row->kind == Kind::fresh) matter.turn_down(db, row->thing.id, State::returned, now);  // what was removed stays so otherwise
    if (!back) matter.apply(db, row->thing.id, drafts.draft, now);
    else if (drafts.before == "null") matter.turn_down(db, row->thing.id, State::returned, now);
    else matter.apply(db, row->thing.id, drafts.before, now);
    learn_from(db, *row, row->state, row->reason, -1);
    set_decided(db, id, decision.state, decision.reason, decision.note, who.account, now);
    learn_from(db, *row, decision.state, decision.reason, 1);
    audit::record(db, {now, who.account.value, who.role, "revision.reconsider", std::string(of_names[static_cast<std::size_t>(row->thing.of)]), row->thing.id, {},
                       {{"revision", "", fmt::to_string(id.value)}, {"state", std::string(stored(row->state)), std::string(stored(decision.state))}}});
    tell(db, *row, decision, who, now);
    return {};
}

bool fits(State state, Reason reason) {
    switch (state) {
        case State::applied: return reason == Reason::fits;
        case State::returned: return reason == Reason::unclear || reason == Reason::wrong_facts || reason == Reason::duplicate;
        case State::refused: return reason == Reason::duplicate || reason == Reason::advertising || reason == Reason::spam || reason == Reason::not_here || reason == Reason::unlawful;
        default: return false;
    }
}

base::Words name_of(Kind kind) {
    switch (kind) {
        case Kind::fresh: return words("New");
        case Kind::change: return words("A change");
        case Kind::suggestion: break;
    }
    return words("Suggestion");
}

base::Words name_of(State state) {
    switch (state) {
        case State::waiting: return words("under review");
        case State::applied: return words("accepted");
        case State::returned: return words("to be mended");
        case State::refused: return words("refused");
        case State::withdrawn: break;
    }
    return words("taken back");
}

base::Words name_of(Reason reason) {
    switch (reason) {
        case Reason::trusted: return words("Without review: a trusted author");
        case Reason::fits: return words("Fits");
        case Reason::unclear: return words("Something is missing or unclear");
        case Reason::wrong_facts: return words("A fact is wrong");
        case Reason::duplicate: return words("It is here already");
        case Reason::advertising: return words("Advertising");
        case Reason::spam: return words("Spam");
        case Reason::not_here: return words("Not about this city");
        case Reason::unlawful: return words("Against the law or the rules");
        case Reason::undone: return words("The decision was taken back");
        case Reason::none: break;
    }
    return words("Nothing is decided yet");
}

base::Words sentence_of(Reason reason) {
    switch (reason) {
        case Reason::unclear: return words("Something that readers need is missing or unclear.");
        case Reason::wrong_facts: return words("A fact in it does not seem to be right.");
        case Reason::duplicate: return words("The city has it already.");
        case Reason::advertising: return words("It reads like an advertisement, and those do not stand among news of the city.");
        case Reason::spam: return words("It looks like a message sent to many places at once.");
        case Reason::not_here: return words("It is not about this city.");
        case Reason::unlawful: return words("It goes against the law or the rules of the city’s site.");
        case Reason::undone: return words("It was published, and that was taken back: something in it has to be looked at again.");
        case Reason::trusted:
        case Reason::fits:
        case Reason::none: break;
    }
    return words("It fits.");
}

}  // namespace moderation
