// Who may do what with whom.
#include "accounts/people.h"

#include <algorithm>

#include "accounts/store.h"
#include "mail/letter.h"

namespace accounts {
namespace {

using base::Error;
using base::refuse;
using base::words;
using web::Role;

constexpr bool rules(web::Roles roles) { return roles.has(Role::admin) || roles.has(Role::superadmin); }

std::unexpected<Error> forbidden(base::Words sentence) { return refuse(Error::Kind::forbidden, std::move(sentence)); }

std::unexpected<Error> nobody() { return refuse(Error::Kind::not_found, words("There is no such account.")); }

struct Both {
    Person actor, person;
};

// Both as they are in this transaction: whoever lost a duty a moment ago does nothing with it any more.
base::Result<Both> both(const db::Reading& db, AccountId actor_id, AccountId person_id) {
    auto actor = person(db, actor_id), other = person(db, person_id);
    if (!other) return nobody();
    if (!actor || actor->blocked_at || !web::may(actor->roles(), web::Act::manage_people)) return forbidden(words("Your duties do not allow this any more."));
    TRY(may_change(actor->roles(), actor->id, *other));
    return Both{std::move(*actor), std::move(*other)};
}

// Whether somebody who may rule is left without this one.
base::Result<void> keep_one(const db::Reading& db, const Person& person) {
    if (!rules(person.roles()) || person.blocked_at || administrators_but(db, person.id) > 0) return {};
    return refuse(Error::Kind::conflict, words("This is the last administrator. Make somebody else one first."));
}

mail::Letter letter_to(const db::Reading& db, const base::Keys& keys, AccountId id, std::string kind) {
    const auto account = account_of(db, Vault(keys), id).value();
    return {std::move(kind), account.language, account.email, {}};
}

}  // namespace

web::Roles Person::roles() const {
    web::Roles roles(Role::resident);
    for (const auto& duty : duties) roles.add(duty.role);
    return roles;
}

bool may_give(web::Roles actor, Role role) {
    if (role == Role::resident || !web::may(actor, web::Act::manage_people)) return false;
    return actor.has(Role::superadmin) || !rules(role);
}

base::Result<void> may_change(web::Roles actor_roles, AccountId actor, const Person& person) {
    if (actor == person.id) return forbidden(words("This is your own account. Another administrator has to do that."));
    if (rules(person.roles()) && !actor_roles.has(Role::superadmin)) return forbidden(words("Only an administrator of the installation may do that with an administrator."));
    return {};
}

base::Result<DutyChange> change_duties(db::Writing& db, AccountId actor_id, AccountId person_id, const DutyChange& wanted, base::Instant now) {
    const auto [actor, person] = TRY(both(db, actor_id, person_id));
    DutyChange changed;
    for (const auto role : wanted.given)
        if (!person.roles().has(role)) changed.given.push_back(role);
    for (const auto role : wanted.taken)
        if (person.roles().has(role)) changed.taken.push_back(role);
    for (const auto* list : {&changed.given, &changed.taken})
        for (const auto role : *list)
            if (!may_give(actor.roles(), role)) return forbidden(words("Only an administrator of the installation gives or takes this role."));
    if (std::ranges::any_of(changed.taken, [](Role role) { return rules(role); })) TRY(keep_one(db, person));
    for (const auto role : changed.given) give_duty(db, person_id, role, actor_id, now);
    for (const auto role : changed.taken) take_duty(db, person_id, role);
    if (!changed.empty()) end_sessions(db, person_id);
    return changed;
}

base::Result<bool> block(db::Writing& db, AccountId actor_id, AccountId person_id, base::Instant now) {
    const auto [actor, person] = TRY(both(db, actor_id, person_id));
    if (person.blocked_at) return false;
    TRY(keep_one(db, person));
    set_blocked(db, person_id, now);
    end_sessions(db, person_id);
    for (const auto purpose : {Purpose::password_reset, Purpose::email_change, Purpose::not_me}) drop_tokens(db, person_id, purpose);
    return true;
}

base::Result<bool> unblock(db::Writing& db, AccountId actor_id, AccountId person_id) {
    const auto [actor, person] = TRY(both(db, actor_id, person_id));
    if (!person.blocked_at) return false;
    set_blocked(db, person_id, std::nullopt);
    return true;
}

base::Result<int> sign_out(db::Writing& db, AccountId actor_id, AccountId person_id) {
    const auto [actor, person] = TRY(both(db, actor_id, person_id));
    end_sessions(db, person_id);
    return person.sessions;
}

void tell_blocked(db::Writing& db, const base::Keys& keys, AccountId id, std::string_view reason, base::Instant now) {
    auto letter = letter_to(db, keys, id, "accounts.blocked");
    letter.fields["reason"] = reason;
    mail::post(db, letter, now);
}

void tell_unblocked(db::Writing& db, const base::Keys& keys, AccountId id, base::Instant now) { mail::post(db, letter_to(db, keys, id, "accounts.unblocked"), now); }

}  // namespace accounts
