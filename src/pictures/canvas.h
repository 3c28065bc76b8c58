// Where pictures are drawn: pixels that become a PNG, or pages that become a PDF. The one place that knows cairo and Pango.
//
// Pango keeps a map of fonts for each thread and fontconfig is safe since 2.11, so canvases of several threads do not meet;
// one canvas belongs to one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "web/colour.h"
#include "web/qr.h"

namespace pictures {

struct Size {
    double width = 0, height = 0;
};

struct Box {
    double x = 0, y = 0, width = 0, height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
};

enum class Weight : std::uint8_t { regular, bold };
enum class Align : std::uint8_t { left, centre, right };

struct Type {
    double size = 16;          // of an em, pixels or points
    Weight weight = Weight::regular;
    web::Rgb colour;
    int lines = 0;             // at most, the last one ends in "…"; 0: as many as it takes
    Align align = Align::left;
    double leading = 1.3;      // from line to line, of the size
    double tracking = 0;       // between letters, of the size
    std::string_view language; // BCP 47, for shapes and breaks
    bool tabular = false;      // figures of one width
    bool flush = false;        // the ink itself begins at the left edge: of large figures one sees the bearing
    bool balanced = false;     // lines of about the same length, as headings have them
};

struct Pen {
    web::Rgb colour;
    double width = 1;   // in the units of what is drawn
    double opacity = 1;
};

// Where a drawing's own origin comes to stand, how large its unit is and how it is turned.
struct Place {
    double x = 0, y = 0, unit = 1;
    int degrees = 0;
};

// What a document says of itself.
struct Imprint {
    std::string title, author, subject, language;  // BCP 47
    std::string created;                            // "2026-11-27T00:00:00+05:00"
};

class Canvas {
public:
    static Canvas of_pixels(int width, int height);
    static Canvas of_pages(Size points, const Imprint&);
    ~Canvas();
    Canvas(Canvas&&) noexcept;

    // False on a machine without a single font: nothing is written then, everything else is drawn.
    static bool has_letters();

    void fill(Box, web::Rgb, double radius = 0);
    void line(double x1, double y1, double x2, double y2, Pen);
    // SVG path data, stroked with round ends and joins.
    void stroke(std::string_view path, Place, Pen);
    void circle(double radius, Place, Pen);
    // A PNG, whole and in its proportions, in the middle of the box; false: nothing could be read of it, and nothing is drawn.
    bool picture(std::string_view png, Box);
    // The modules without their quiet zone, in one black.
    void draw(const web::Qr&, Box, web::Rgb black);

    // Nothing is drawn outside the box until unclip().
    void clip(Box, double radius = 0);
    void unclip();

    // The first line begins at the top of the box; the height that was used. A word that is wider than the box is broken.
    double write(std::string_view text, Box, const Type&);
    Size measure(std::string_view text, double width, const Type&);
    // The type in the largest size, from its own down to `smallest`, in which the text fits whole words into the room; at the
    // smallest its lines are limited to the room.
    Type fitted(std::string_view text, Type largest, Size room, double smallest);

    // All that follows is that many times as large.
    void enlarge(double times);
    // All that follows stands on its head within the box, until the same is asked once more.
    void half_turn(Box);
    void next_page();
    std::string png();
    std::string pdf();

private:
    struct Parts;
    explicit Canvas(std::unique_ptr<Parts>);

    std::unique_ptr<Parts> parts_;
};

// What can be drawn of any text: without controls, with at most three marks on a letter, and no longer than anyone reads.
std::string drawable(std::string_view text);

}  // namespace pictures
