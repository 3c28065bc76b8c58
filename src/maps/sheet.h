// A map page's middle part: what was asked, what is in view, and the map with its markers and the links that move it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "maps/markers.h"
#include "maps/views.h"
#include "web/context.h"

namespace maps {

// Where the address says one looks: ?at=47.79900,67.71400&z=14.
struct Asked {
    std::optional<Degrees> at;
    std::optional<int> zoom;
};
base::Result<Asked> read_asked(const web::Context&);

// A thing that has a place.
struct Dot {
    Degrees at;
    int things = 1;  // it stands for so many: dates at one venue
};

// A dot in view, for the list beside the map.
struct Spot {
    std::size_t dot = 0;   // its index
    int number = 0;        // of its marker; 0: it lies in a group
    double metres = 0;     // from the middle of the view
};

class Sheet {
public:
    static constexpr std::size_t most_spots = 20;  // on the phone the list beside the map stays a few screens long

    // Refused: a place beyond the city's map. `dots` may be empty, and the city without coordinates.
    static base::Result<Sheet> lay(const web::Context&, const Asked&, const std::vector<Dot>& dots);

    bool blank() const { return blank_; }                 // there is nothing to draw: neither things nor a map nor a middle
    const std::vector<Spot>& spots() const { return spots_; }  // nearest first
    std::int64_t in_view() const { return in_view_; }     // things
    std::int64_t elsewhere() const { return elsewhere_; } // things beyond the city's reach
    const View& view() const { return view_; }

    // `page`: the address of this page with its filters; `names`: of the spots, in their order; the list's items have ids "spot-1"….
    Panel panel(const web::Context&, std::string_view page, const std::vector<std::string>& names) const;

private:
    void look(const Asked&, const std::vector<Point>& known, std::optional<Degrees> middle, const Box& drawn);
    void fill(const std::vector<Dot>& dots);
    std::string href(std::string_view page, Point middle, int zoom) const;
    std::vector<Step> steps(const web::Context&, std::string_view page) const;
    Marker marker(const web::Context&, std::string_view page, const Group&, const std::vector<std::string>& names) const;

    bool blank_ = false;
    View view_;
    Box reach_;
    std::vector<Point> points_;  // of the dots
    std::vector<int> things_;
    std::vector<Group> groups_;
    std::vector<Spot> spots_;
    std::int64_t in_view_ = 0, elsewhere_ = 0;
};

std::vector<std::string> titles(const std::vector<Item>&);

// The link to the city's map around a place: the same page without filters.
std::string address_around(const web::Context&, std::string_view path, Degrees);

}  // namespace maps
