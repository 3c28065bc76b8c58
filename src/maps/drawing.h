// The ground of a view as SVG elements: areas, lines, names. Not a whole picture: the page or the picture puts <svg> around.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"
#include "maps/ground.h"

namespace maps {

// On a page the style sheet colours by class, in both themes; a still picture brings its colours along.
enum class Ink : std::uint8_t { sheet, day, night };

struct Sketch {
    View view;
    i18n::Language language = i18n::Language::ru;
    Ink ink = Ink::sheet;
    std::size_t budget = 26'000;   // bytes of geometry; what matters least is left out beyond it
    std::size_t most_names = 36;
    std::vector<Point> free_of_names;  // pixels where something else will stand
};

struct Ground {
    std::string svg;
    std::string licence;  // of the map that was drawn; empty: a plain grid
};
Ground ground(const db::Reading&, const Sketch&);

// The scale bar: a round number of metres and its length in pixels, at most `most`.
struct Scale {
    int metres = 100, pixels = 80;
};
Scale scale(const View&, int most);

}  // namespace maps
