// The leaf of a calendar that stands where an event has no picture: a field in the category's colour and one motif of
// Kazakh ornament that bleeds off its right side. The date over it is text of the page. Colours come by class (".hue-15"
// in city.css): the content security policy allows no style attributes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/chrome.h"

namespace web {

enum class Motif : std::uint8_t { qoshqar, tort_qulaq, kun, irek, su, koz, agash, tumar };

// Keys of the eight categories that a city has before it edits them, and their looks.
struct CategoryLook {
    std::string_view key;
    int hue;  // degrees of OKLCH
    Motif motif;
};

inline constexpr std::array<CategoryLook, 8> category_looks{{
    {"concerts", 15, Motif::qoshqar},
    {"leisure", 52, Motif::tort_qulaq},
    {"children", 86, Motif::kun},
    {"sports", 152, Motif::irek},
    {"other", 195, Motif::su},
    {"seminars", 235, Motif::koz},
    {"education", 275, Motif::agash},
    {"exhibitions", 328, Motif::tumar},
}};

// The middle of the widest gap of the hues taken, where a new category is least like the others; 0…359.
int free_hue(std::span<const int> taken);
// One of the eight by its table, any other by its key, always the same.
Motif motif_of(std::string_view category_key);
std::string_view symbol(Motif motif);     // id in motifs.svg: "tort-qulaq"
// The motif of that symbol; for another word the one of the category's key.
Motif motif_of(std::string_view symbol_name, std::string_view category_key);

// A hash that never changes between versions or machines (FNV-1a).
std::uint64_t stable_hash(std::string_view text);

enum class Shape : std::uint8_t { wide, square };  // 16:10, or 96 × 96 in rows

// One line of a motif, around its middle: path data turned by `degrees`, or a circle where there is no path. Strokes are
// .339 wide on a wide cover, .5 on a square one; 20 units reach from the middle to its rim.
struct Curve {
    std::string path;
    int degrees = 0;
    double radius = 0;
};
std::vector<Curve> curves(Motif motif);

// The view of a motif, in its own units: the left upper corner and the side.
struct View {
    double x = -20, y = -20, side = 40;
};
View motif_view(std::uint64_t hash);

// The part of a motif that is seen: scaled by up to ±10 % and shifted within x 74–82 %, y 36–48 % of the cover, by the hash.
std::string motif_box(std::uint64_t hash);  // as viewBox

// A whole drawing in the page, ≤ 2 KB, for where motifs.svg cannot be reached (embeds, mails).
std::string cover_art(Motif motif, std::uint64_t hash, Shape shape);

// Fills what a cover needs to be drawn from motifs.svg: about 150 bytes in the page.
void draw(Cover& cover, int hue, Motif motif, std::uint64_t hash);

// The whole of static/motifs.svg: the eight motifs, the mark and the end of a page (a test compares them).
std::string motif_sprite();

}  // namespace web
