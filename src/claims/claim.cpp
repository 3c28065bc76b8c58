#include "claims/claim.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "accounts/account.h"
#include "accounts/vault.h"
#include "audit/audit.h"
#include "claims/parts.h"
#include "claims/store.h"
#include "db/file.h"
#include "i18n/words.h"
#include "mail/letter.h"
#include "outbound/target.h"
#include "requests/remind.h"
#include "teams/team.h"
#include "web/site.h"

namespace claims {
namespace {

using base::Error;
using base::refuse;
using base::words;
using db::Writing;

using Changes = std::vector<audit::Change>;

void record(Writing& db, const Claim& claim, const Acting& acting, std::string act, Changes changes = {}, std::string purpose = {}) {
    changes.insert(changes.begin(), {"claim", "", fmt::to_string(claim.id.value)});
    audit::record(db, {acting.now, acting.account.value, acting.role, std::move(act), "organisation", claim.organisation.value, std::move(purpose), std::move(changes)});
}

std::string name_in(const db::Reading& db, OrganisationId id, i18n::Language language) {
    const auto matter = matter_of(db, id, std::string(i18n::tag(language)));
    return matter ? matter->name : std::string();
}

// `path`: where the letter leads.
void tell(Writing& db, AccountId account, OrganisationId organisation, std::string kind, const std::string& path, const Acting& acting, std::map<std::string, std::string> fields = {},
          Reason reason = Reason::none) {
    const auto to = accounts::known(db, acting.keys, account);
    if (!to) return;
    if (reason != Reason::none) fields["reason"] = i18n::say(to->language, sentence_of(reason));
    fields["organisation"] = name_in(db, organisation, to->language);
    fields["link"] = acting.origin[i18n::index(to->language)] + path;
    mail::post(db, {std::move(kind), to->language, to->email, std::move(fields)}, acting.now);
}

base::Result<Claim> open_claim(const db::Reading& db, ClaimId id) {
    auto claim = claim_of(db, id);
    if (!claim) return refuse(Error::Kind::not_found, words("There is no such application."));
    if (claim->state != State::waiting) return refuse(Error::Kind::conflict, words("It has been decided already."));
    return std::move(*claim);
}

base::Digest hash_of(const base::Keys& keys, ClaimId id, std::string_view code) { return accounts::Vault(keys).token_hash(fmt::format("claim {} {}", id.value, code)); }

std::string_view proof_of(Method method) { return method == Method::visit ? std::string_view("address") : method_names[static_cast<std::size_t>(method)]; }

// In one order, each once.
std::string with_proof(std::string_view checked, std::string_view more) {
    std::string all;
    for (const std::string_view part : {"document", "phone", "address", "site"})
        if (part == more || checked.find(part) != checked.npos) all.append(all.empty() ? "" : ",").append(part);
    return all;
}

void confirm(Writing& db, const Claim& claim, Reason reason, bool alone, std::string note, std::optional<AccountId> by, const Acting& acting) {
    if (claim.kind == Kind::claim) teams::entrust(db, {{acting.account, acting.role, true}, claim.organisation, acting.keys, acting.now, {}}, claim.account, alone);
    const auto before = verified_what(db, claim.organisation), after = with_proof(before, proof_of(claim.method));
    set_verified(db, claim.organisation, after, acting.now);
    set_decided(db, claim.id, State::confirmed, reason, note, by, acting.now);
    record(db, claim, acting, "claim.confirm", {{"reason", "", std::string(reason_names[static_cast<std::size_t>(reason)])}, {"verified_what", before, after}});
    tell(db, claim.account, claim.organisation, "claims.confirmed", claim.kind == Kind::claim ? desk_of(claim.organisation) : verification_of(claim.organisation), acting, {{"note", std::move(note)}});
}

// Whoever owns it learns of a stranger who says so, and has time to answer before anybody decides.
void ask_owners(Writing& db, const Claim& claim, const std::vector<AccountId>& owners, const Acting& acting) {
    const auto due = acting.now + owners_answer_within;
    set_shown(db, claim.id, acting.now, due);
    record(db, claim, acting, "claim.ask_owners");
    for (const auto owner : owners) tell(db, owner, claim.organisation, "claims.asked_owner", owner_path(claim), acting, {{"name", claim.person}});
}

// `by`: whoever looked at what shows it; nobody, where it shows itself.
void take_as_shown(Writing& db, const Claim& claim, std::string note, std::optional<AccountId> by, const Acting& acting) {
    record(db, claim, acting, "claim.show");
    auto owners = owners_of(db, claim.organisation);
    std::erase(owners, claim.account);
    if (claim.kind == Kind::claim && !owners.empty()) {
        ask_owners(db, claim, owners, acting);
        return;
    }
    set_shown(db, claim.id, acting.now, claim.due_at);
    confirm(db, claim, Reason::shown, false, std::move(note), by, acting);
}

}  // namespace

base::Result<ClaimId> ask(Writing& db, const Wish& wish, const Acting& acting) {
    if (waiting_by(db, acting.account) >= most_waiting)
        return refuse(Error::Kind::exhausted, words("You have {n} applications under way already. Wait for one of them, or take one back.", {{"n", fmt::to_string(most_waiting)}}));
    for (const auto& other : waiting_claims(db, wish.organisation))
        if (other.account == acting.account) return refuse(Error::Kind::conflict, words("You have applied for this organisation already."));
    const auto id = insert_claim(db, wish, acting.account, acting.now);
    const accounts::Vault vault(acting.keys);
    int number = 0;
    for (const auto& document : wish.documents) insert_document(db, id, ++number, vault.seal(document));
    record(db, claim_of(db, id).value(), acting, "claim.ask", {{"method", "", std::string(method_names[static_cast<std::size_t>(wish.method)])}});
    return id;
}

base::Result<void> withdraw(Writing& db, ClaimId id, const Acting& acting) {
    const auto claim = TRY(open_claim(db, id));
    set_decided(db, id, State::withdrawn, Reason::none, {}, {}, acting.now);
    record(db, claim, acting, "claim.withdraw");
    return {};
}

base::Result<void> read_out(Writing& db, ClaimId id, std::string_view code, const Acting& acting) {
    const auto claim = TRY(open_claim(db, id));
    if (claim.method != Method::phone || claim.shown_at) return refuse(Error::Kind::conflict, words("There is nobody to call: this is shown in another way."));
    set_code(db, id, hash_of(acting.keys, id, code), acting.now + code_works);
    record(db, claim, acting, "claim.call");
    return {};
}

base::Result<Entered> enter_code(Writing& db, ClaimId id, std::string_view code, const Acting& acting) {
    const auto claim = TRY(open_claim(db, id));
    const auto kept = code_of(db, id);
    if (!kept || !claim.code_until || acting.now >= *claim.code_until || claim.code_tries >= most_tries) return Entered::dead;
    if (!base::same(base::bytes_of(*kept), base::bytes_of(hash_of(acting.keys, id, code)))) {
        count_try(db, id);
        return claim.code_tries + 1 >= most_tries ? Entered::dead : Entered::wrong;
    }
    TRY(show(db, id, acting));
    return Entered::right;
}

std::string site_token(const base::Keys& keys, ClaimId id) {
    const auto digest = hash_of(keys, id, "site");
    std::string token = "qala-";
    for (std::size_t i = 0; i < 16; ++i) token += fmt::format("{:02x}", static_cast<unsigned>(digest[i]));
    return token;
}

std::string site_file(std::string_view site) {
    const auto target = outbound::read_target(site.starts_with("http://") ? fmt::format("https://{}", site.substr(7)) : std::string(site), {});
    if (!target || target->ip) return {};
    return fmt::format("https://{}/.well-known/city-verify.txt", target->host);
}

base::Result<void> show(Writing& db, ClaimId id, const Acting& acting) {
    const auto claim = TRY(open_claim(db, id));
    if (!claim.shown_at) take_as_shown(db, claim, {}, {}, acting);
    return {};
}

base::Result<void> agree(Writing& db, ClaimId id, const Acting& acting) {
    const auto claim = TRY(open_claim(db, id));
    if (!claim.owners_asked()) return refuse(Error::Kind::conflict, words("It has not been shown yet that it is theirs."));
    confirm(db, claim, Reason::agreed, false, {}, acting.account, acting);
    return {};
}

base::Result<void> object(Writing& db, ClaimId id, std::string said, const Acting& acting) {
    const auto claim = TRY(open_claim(db, id));
    if (!claim.owners_asked()) return refuse(Error::Kind::conflict, words("It has not been shown yet that it is theirs."));
    if (claim.objected_at) return refuse(Error::Kind::conflict, words("An owner has objected already. Somebody of the city decides."));
    set_objection(db, id, said, acting.now);
    record(db, claim, acting, "claim.object");
    return {};
}

base::Result<void> decide(Writing& db, const Verdict& verdict, const Acting& acting) {
    const auto claim = TRY(open_claim(db, verdict.id));
    if (claim.account == acting.account) return refuse(Error::Kind::forbidden, words("Somebody else has to decide about your own."));
    if (verdict.reason != Reason::decided) {
        set_decided(db, claim.id, State::refused, verdict.reason, verdict.note, acting.account, acting.now);
        record(db, claim, acting, "claim.refuse", {{"reason", "", std::string(reason_names[static_cast<std::size_t>(verdict.reason)])}});
        tell(db, claim.account, claim.organisation, "claims.refused", own_path(claim.id), acting, {{"note", verdict.note}}, verdict.reason);
        return {};
    }
    if (claim.owners_asked()) {
        if (!claim.ripe(acting.now)) return refuse(Error::Kind::conflict, words("The owners still have time to answer."));
        confirm(db, claim, Reason::decided, verdict.alone, verdict.note, acting.account, acting);
        return {};
    }
    if (claim.method == Method::phone || claim.method == Method::site) return refuse(Error::Kind::conflict, words("This shows itself: by the code that is read out, or by the file on the site."));
    take_as_shown(db, claim, verdict.note, acting.account, acting);
    return {};
}

base::Result<void> revoke(Writing& db, OrganisationId organisation, std::string why, const Acting& acting) {
    const auto before = verified_what(db, organisation);
    if (before.empty()) return refuse(Error::Kind::conflict, words("Nothing of it is checked."));
    set_verified(db, organisation, {}, acting.now);
    audit::record(db, {acting.now, acting.account.value, acting.role, "verification.revoke", "organisation", organisation.value, why, {{"verified_what", before, ""}}});
    for (const auto owner : owners_of(db, organisation)) tell(db, owner, organisation, "claims.revoked", verification_of(organisation), acting, {{"note", why}});
    return {};
}

namespace {

constexpr int at_once = 200;  // the others wait for the writing connection no longer than for that

void remind(Writing& db, const Acting& acting) {
    for (const auto& checked : to_remind(db, acting.now - (check_lasts - told_before), at_once)) {
        for (const auto owner : owners_of(db, checked.id)) tell(db, owner, checked.id, "claims.runs_out", verification_of(checked.id), acting);
        note_reminder(db, checked);
    }
}

void expire(Writing& db, const Acting& acting) {
    for (const auto& checked : checked_before(db, acting.now - check_lasts, at_once)) {
        const auto before = verified_what(db, checked.id);
        set_verified(db, checked.id, {}, acting.now);
        audit::record(db, {acting.now, 0, acting.role, "verification.expire", "organisation", checked.id.value, {}, {{"verified_what", before, ""}}});
        for (const auto owner : owners_of(db, checked.id)) tell(db, owner, checked.id, "claims.ran_out", verification_of(checked.id), acting);
    }
}

}  // namespace

void tidy(db::File& file, const web::Site& site, const base::Keys& keys, base::Instant now) {
    Acting acting{{}, "job", keys, {}, now};
    for (const auto language : i18n::languages) {
        auto& origin = acting.origin[i18n::index(language)];
        origin = requests::letter_link(site, language, "/");
        origin.pop_back();  // paths begin with it
    }
    while (!checked_before(*file.read(), now - check_lasts, 1).empty()) file.write([&](Writing& db) { expire(db, acting); });
    while (!to_remind(*file.read(), now - (check_lasts - told_before), 1).empty()) file.write([&](Writing& db) { remind(db, acting); });
    file.write([&](Writing& db) { drop_old_documents(db, now - documents_stay); });
}

}  // namespace claims
