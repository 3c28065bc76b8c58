// Passwords that are tried first: words that many take, runs of keys, and what is known of the person, with the figures and
// signs that people put around and into them, on either keyboard.
#pragma once

#include <initializer_list>
#include <string_view>

namespace accounts {

bool is_common(std::string_view password, std::initializer_list<std::string_view> known);

// How many passwords the rules refuse at the least, counted by their words and the usual tails.
std::size_t common_count();

}  // namespace accounts
