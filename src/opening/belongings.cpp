#include "opening/belongings.h"

#include "opening/store.h"

namespace opening {
namespace {

using base::words;

std::vector<web::OwnThing> own_entry(const db::Reading& db, const web::Owner& owner) {
    const auto since = guest_since(db, owner.account);
    if (!since) return {};
    return {{{"since", words("Since"), *since}}};
}

std::vector<web::OwnThing> own_addresses(const db::Reading& db, const web::Owner& owner) {
    const auto known = own_address(db, owner.email_hash);
    if (!known) return {};
    web::OwnThing thing{{"email", words("E-mail"), owner.email}, {"asked_at", words("Written"), known->asked_at}};
    if (known->confirmed_at) thing.push_back({"confirmed_at", words("Confirmed"), *known->confirmed_at});
    return {std::move(thing)};
}

std::int64_t erase_addresses(db::Writing& db, const web::Owner& owner, int) { return drop_by_email(db, owner.email_hash) ? 1 : 0; }

}  // namespace

std::vector<web::Belonging> belongings() {
    return {{"opening_guest", words("Let in before the opening"), web::Fate::goes, {}, own_entry, nullptr}, {"opening_address", words("A letter when the city opens"), web::Fate::goes, {}, own_addresses, erase_addresses}};
}

}  // namespace opening
