// What a picture of one thing says, and the addresses under which the city gives its pictures: they change with what is
// drawn, so that browsers and messengers may keep them for ever. src/pictures draws.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "i18n/language.h"
#include "web/chrome.h"
#include "web/cover.h"
#include "web/site.h"

namespace web {

struct Context;

// Every text is ready to be shown, in the language of the page; an empty one is left out.
struct Poster {
    std::string kind;        // first part of its page's path: "events", "organisations", "offers"
    std::int64_t id = 0;
    std::string path;        // of its page, without language prefix
    std::string label;       // «Концерт · 6+»
    std::string title;
    std::string language;    // BCP 47 of the title
    std::string when;        // «Сб, 21 ноября, 17:00»
    std::string place;
    std::string price;
    bool free = false;       // the price is none
    std::string warning;     // «отменено»: stands before everything else
    int hue = 195;           // of the category
    Motif motif = Motif::su;
    std::string figure;      // large over the motif: "21", "−20 %", "КА"
    std::string under;       // under the figure: «ноября», «до 30 ноя»
};

inline constexpr int picture_width = 1200, picture_height = 630;  // what messengers show beside a link (Open Graph)

enum class Format : std::uint8_t { card, story, square };  // 1200 × 630, 1080 × 1920, 1080 × 1080

// Changes with everything that a picture of the poster shows: its words, the city's brand and the way of drawing.
std::string picture_version(const Site&, i18n::Language, const Poster&);
// "/kk/pictures/events/17-4f0c2a.png", "/pictures/stories/events/17-4f0c2a.png"
std::string picture_path(const Site&, i18n::Language, const Poster&, Format);
// Of the city itself, for pages that have no picture of their own.
std::string city_picture_version(const Site&, i18n::Language);
std::string city_picture_path(const Site&, i18n::Language);
// Of the icons and the manifest.
std::string icons_version(const Site&);

// Gives a page the picture of the thing it shows.
void put_picture(Chrome&, const Context&, const Poster&);

}  // namespace web
