// Passwords: which are good enough, and their Argon2id hashes, made by two at a time.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace accounts {

// Argon2id, 64 MiB, 3 passes: 78 ms. Two are computed at once and 64 wait; who comes then is refused (busy) and may come
// again: that bounds the memory to 128 MiB however many sign in.
base::Result<std::string> hashed(std::string_view password);
// Takes as long for an empty hash, which nothing fits: whether there is an account does not show.
base::Result<bool> fits(std::string_view password, std::string_view hash);
bool outdated(std::string_view hash);  // made with less than is used today

// What is wrong with a new password, or nothing. Staff need 15 letters. `known`: words that others may guess of this person:
// the name, the address, the city's names.
std::optional<base::Words> weakness(std::string_view password, bool staff, std::initializer_list<std::string_view> known);

}  // namespace accounts
