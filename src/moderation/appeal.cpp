#include "moderation/appeal.h"

#include <fmt/format.h>

#include "accounts/account.h"
#include "audit/audit.h"
#include "i18n/words.h"
#include "mail/letter.h"
#include "moderation/parts.h"
#include "moderation/store.h"

namespace moderation {
namespace {

using base::words;

// Who decided is not asked about it again, unless nobody else is there.
bool somebody_else(const db::Reading& db, const Moderator& who) {
    for (const auto& other : accounts::those_who_may(db, who.keys, web::Act::moderate))
        if (other.id != who.account) return true;
    return false;
}

void tell_answer(db::Writing& db, const Row& row, bool overturn, const std::string& note, const Moderator& who, base::Instant now) {
    const auto to = row.sender ? accounts::known(db, who.keys, *row.sender) : std::nullopt;
    if (!to) return;
    mail::post(db, {overturn ? "moderation.overturned" : "moderation.upheld", to->language, to->email,
                    {{"title", row.title}, {"note", note}, {"link", who.origin[i18n::index(to->language)] + decision_path(row.id)}}}, now);
}

}  // namespace

bool may_appeal(const db::Reading& db, const Row& row, AccountId account, base::Instant now) {
    const bool against = row.state == State::returned || row.state == State::refused;
    return against && row.sender == account && row.decided_at && now < *row.decided_at + appeal_within && !appeal_of(db, row.id);
}

base::Result<void> appeal(db::Writing& db, RevisionId id, AccountId account, std::string said, base::Instant now) {
    const auto row = row_of(db, id);
    if (!row || row->sender != account) return base::refuse(base::Error::Kind::not_found, words("There is no such decision about something of yours."));
    if (!may_appeal(db, *row, account, now)) return base::refuse(base::Error::Kind::conflict, words("Nothing more can be said against this decision."));
    insert_appeal(db, id, account, said, now, now + answered_within);
    return {};
}

base::Result<void> answer_appeal(db::Writing& db, RevisionId id, bool overturn, std::string note, const Moderator& who, base::Instant now) {
    const auto row = row_of(db, id);
    const auto known = appeal_of(db, id);
    if (!row || !known) return base::refuse(base::Error::Kind::not_found, words("There is nothing here to decide."));
    if (known->state != AppealState::waiting) return base::refuse(base::Error::Kind::conflict, words("Somebody else has decided already."));
    if (row->decider_id == who.account && somebody_else(db, who)) return base::refuse(base::Error::Kind::forbidden, words("You decided this yourself, so somebody else answers the appeal."));
    if (overturn) TRY(reconsider(db, id, note, who, now));
    set_appeal_answered(db, id, overturn ? AppealState::overturned : AppealState::upheld, note, who.account, now);
    audit::record(db, {now, who.account.value, who.role, overturn ? "appeal.overturn" : "appeal.uphold", std::string(of_names[static_cast<std::size_t>(row->thing.of)]), row->thing.id, {}, {{"revision", "", fmt::to_string(id.value)}}});
    tell_answer(db, *row, overturn, note, who, now);
    return {};
}

}  // namespace moderation
