// The short address that a printed code leads to: "/q/kb7h2m". It says itself which thing, which sheet and which language is
// meant, with a letter that shows a slip; so nothing is stored, and no address of somebody else's can be put into it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "i18n/language.h"
#include "pictures/print_sheet.h"

namespace printing {

enum class Of : std::uint8_t { organisation, event, offer };
inline constexpr std::array<std::string_view, 3> of_paths{"organisations", "events", "offers"};  // the first word of its page's address

struct Printed {
    Of of = Of::organisation;
    std::int64_t id = 0;
    pictures::PrintForm form = pictures::PrintForm::poster;
    i18n::Language language = i18n::Language::ru;

    bool operator==(const Printed&) const = default;
};

// Small letters and figures that nobody takes for another: no i, l, o, 0, 1.
inline constexpr std::string_view code_letters = "23456789abcdefghjkmnpqrstuvwxyz";

std::string code_of(const Printed&);
std::optional<Printed> read_code(std::string_view);  // none: it is no code of ours; capitals are read too

// How its scans are counted (counting): a literal for each sheet and language.
std::string_view scan_of(pictures::PrintForm, i18n::Language);

}  // namespace printing
