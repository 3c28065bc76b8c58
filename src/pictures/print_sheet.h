// What somebody prints for one thing of the city and hangs up: a poster, a table tent, stickers, flyers. A4 pages as a PDF, laid
// out in millimetres, with a code that leads to its page.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "i18n/language.h"
#include "pictures/parts.h"
#include "web/poster.h"

namespace pictures {

enum class PrintForm : std::uint8_t { poster, tent, sticker, flyer };
inline constexpr std::array<std::string_view, 4> print_forms{"poster", "tent", "sticker", "flyer"};  // in addresses

struct PrintSheet {
    web::Poster of;
    Brand brand;
    i18n::Language language = i18n::Language::ru;
    std::string address;   // whole, as the code says it
    std::string shown;     // the same as one types it: "city.example/q/abc"
    std::string call;      // «Наведите камеру телефона»
    std::string created;   // RFC 3339
};

// Nothing that is read lies closer than 3 mm to where paper ends or is cut. The same bytes for the same sheet.
std::string print_sheet(const PrintSheet&, PrintForm);
// How the sheet looks, as a PNG of so many dots an inch.
std::string print_preview(const PrintSheet&, PrintForm, int dots);

}  // namespace pictures
