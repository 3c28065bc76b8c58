// How words are found at run time: by a hash of their context and English text, computed alike by the build programs and
// the running program.
#pragma once

#include <cstdint>
#include <string_view>

namespace i18n {

// FNV-1a over context, 0x04 (gettext's own separator) and msgid, then a mix of the bits (MurmurHash3's fmix64), so that
// keys are spread evenly and a place in the sorted table can be guessed. The build refuses two words with one key.
constexpr std::uint64_t word_key(std::string_view context, std::string_view msgid) {
    std::uint64_t hash = 0xcbf29ce484222325ull;
    const auto add = [&](char c) { hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull; };
    for (const char c : context) add(c);
    if (!context.empty()) add('\x04');
    for (const char c : msgid) add(c);
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdull;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53ull;
    return hash ^ (hash >> 33);
}

}  // namespace i18n
