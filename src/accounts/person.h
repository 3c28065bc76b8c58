// What other slices may do with an account: know whose it is, end its sessions, and whether the city can be without its duties.
#pragma once

#include <optional>

#include "accounts/account.h"

namespace accounts {

std::optional<Account> person(const db::Reading&, const base::Keys&, AccountId);
base::Digest email_hash(const db::Reading&, AccountId);  // as the account's row has it
void sign_out_everywhere(db::Writing&, AccountId);       // and no mailed link of the account works any more
// Nobody else who is neither blocked nor leaving administers the city.
bool is_last_admin(const db::Reading&, AccountId);

}  // namespace accounts
