// The languages the program speaks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace i18n {

enum class Language : std::uint8_t { ru, kk, en };

inline constexpr std::array languages{Language::ru, Language::kk, Language::en};

constexpr std::size_t index(Language language) { return static_cast<std::size_t>(language); }

// BCP 47: "ru", "kk", "en"; reading takes "kk-KZ" and any case, too.
std::string_view tag(Language language);
std::optional<Language> parse_language(std::string_view tag);

// In itself: Русский, Қазақша, English.
std::string_view own_name(Language language);

// What its addresses begin with: nothing for the city's first language, else "/kk".
std::string prefix(Language language, Language first);

// The best of `offered` for an Accept-Language header (RFC 9110 §12.5.4: the highest q wins, then the earlier); the first
// offered when nothing fits. `offered` must not be empty.
Language preferred(std::string_view accept_language, std::span<const Language> offered);

}  // namespace i18n
