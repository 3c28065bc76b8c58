#include "pictures/canvas.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <vector>

#include "base/text.h"
#include "i18n/language.h"
#include "i18n/typography.h"
#include "pictures/document.h"
#include "pictures/path.h"
#include "pictures/png.h"

namespace pictures {

struct Unref {
    void operator()(cairo_t* it) const { cairo_destroy(it); }
    void operator()(cairo_surface_t* it) const { cairo_surface_destroy(it); }
    void operator()(PangoLayout* it) const { g_object_unref(it); }
    void operator()(PangoFontDescription* it) const { pango_font_description_free(it); }
    void operator()(PangoAttrList* it) const { pango_attr_list_unref(it); }
    void operator()(cairo_font_options_t* it) const { cairo_font_options_destroy(it); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

namespace {

// Noto Sans has the Kazakh letters in both weights; the others are what other systems have.
constexpr const char* family = "Noto Sans, DejaVu Sans, Liberation Sans, sans-serif";
constexpr double natural_leading = 1.362;  // of Noto Sans: ascent and descent, of the size

void colour(cairo_t* on, web::Rgb rgb, double opacity = 1) { cairo_set_source_rgba(on, rgb.red / 255.0, rgb.green / 255.0, rgb.blue / 255.0, opacity); }

void trace(cairo_t* on, std::string_view path) {
    cairo_new_path(on);
    for (const auto& step : steps(path)) switch (step.kind) {
            case Step::Kind::move: cairo_move_to(on, step.x, step.y); break;
            case Step::Kind::line: cairo_line_to(on, step.x, step.y); break;
            case Step::Kind::close: cairo_close_path(on); break;
            case Step::Kind::arc:
                (step.clockwise ? cairo_arc : cairo_arc_negative)(on, step.centre_x, step.centre_y, step.radius, step.from, step.to);
        }
}

void outline(cairo_t* on, Box box, double radius) {
    cairo_new_path(on);
    if (radius <= 0) return cairo_rectangle(on, box.x, box.y, box.width, box.height);
    constexpr double quarter = std::numbers::pi / 2;
    cairo_arc(on, box.right() - radius, box.y + radius, radius, -quarter, 0);
    cairo_arc(on, box.right() - radius, box.bottom() - radius, radius, 0, quarter);
    cairo_arc(on, box.x + radius, box.bottom() - radius, radius, quarter, 2 * quarter);
    cairo_arc(on, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(on);
}

void move_to(cairo_t* on, const Place& place) {
    cairo_translate(on, place.x, place.y);
    cairo_rotate(on, place.degrees * std::numbers::pi / 180);
    cairo_scale(on, place.unit, place.unit);
}

void finish_stroke(cairo_t* on, const Pen& pen) {
    colour(on, pen.colour, pen.opacity);
    cairo_set_line_width(on, pen.width);
    cairo_stroke(on);
}

// The same letters on every machine that has the same font: no hints, grey edges.
void set_plain_edges(PangoLayout* layout) {
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    auto* context = pango_layout_get_context(layout);
    pango_cairo_context_set_font_options(context, options.get());
    pango_context_set_round_glyph_positions(context, FALSE);
}

void set_attributes(PangoLayout* layout, const Type& type) {
    const Owned<PangoAttrList> list(pango_attr_list_new());
    if (type.tracking != 0) pango_attr_list_insert(list.get(), pango_attr_letter_spacing_new(static_cast<int>(type.tracking * type.size * PANGO_SCALE)));
    if (type.tabular) pango_attr_list_insert(list.get(), pango_attr_font_features_new("tnum=1"));
    if (!type.language.empty())
        pango_attr_list_insert(list.get(), pango_attr_language_new(pango_language_from_string(std::string(type.language).c_str())));
    pango_layout_set_attributes(layout, list.get());
}

// A house stays on the line of its street: "Мира, 24".
std::string bound(std::string text) {
    constexpr std::string_view no_break = "\u00A0";
    for (auto at = text.find(", "); at != text.npos; at = text.find(", ", at + 2))
        if (at + 2 < text.size() && text[at + 2] >= '0' && text[at + 2] <= '9') text.replace(at + 1, 1, no_break);
    return text;
}

Owned<PangoLayout> laid_out(cairo_t* on, std::string_view text, double width, const Type& type, PangoWrapMode wrap) {
    Owned<PangoLayout> layout(pango_cairo_create_layout(on));
    set_plain_edges(layout.get());
    const Owned<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), family);
    pango_font_description_set_weight(font.get(), type.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), wrap);
    pango_layout_set_alignment(layout.get(), type.align == Align::left ? PANGO_ALIGN_LEFT : type.align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER);
    pango_layout_set_line_spacing(layout.get(), static_cast<float>(type.leading / natural_leading));
    if (type.lines > 0) {
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout.get(), -type.lines);
    }
    set_attributes(layout.get(), type);
    const auto language = i18n::parse_language(type.language).value_or(i18n::Language::ru);
    const auto shown = bound(i18n::bound(language, drawable(text)));
    pango_layout_set_text(layout.get(), shown.data(), static_cast<int>(shown.size()));
    return layout;
}

// By lines, not by fonts: a foreign letter from another font does not push what follows.
Size layout_size(PangoLayout* layout, const Type& type) {
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    return {static_cast<double>(logical.width) / PANGO_SCALE, pango_layout_get_line_count(layout) * type.leading * type.size};
}

// Lines of about the same length: as narrow as the same number of lines allows.
void balance(PangoLayout* layout, double width) {
    const int lines = pango_layout_get_line_count(layout);
    if (lines < 2 || pango_layout_is_ellipsized(layout)) return;
    double least = width / 2, enough = width;
    while (enough - least > 8) {
        const double middle = (least + enough) / 2;
        pango_layout_set_width(layout, static_cast<int>(middle * PANGO_SCALE));
        PangoRectangle logical;
        pango_layout_get_extents(layout, nullptr, &logical);
        const bool fits = pango_layout_get_line_count(layout) == lines && logical.width <= middle * PANGO_SCALE;
        (fits ? enough : least) = middle;
    }
    pango_layout_set_width(layout, static_cast<int>(enough * PANGO_SCALE));
}

cairo_status_t take(void* into, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

struct Canvas::Parts {
    std::string bytes;  // of a document
    std::string language;
    Owned<cairo_surface_t> surface;
    Owned<cairo_t> on;
    int width = 0, height = 0;
};

Canvas::Canvas(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
    parts_->on.reset(cairo_create(parts_->surface.get()));
    if (cairo_status(parts_->on.get()) != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(cairo_status(parts_->on.get())));
    cairo_set_line_cap(parts_->on.get(), CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(parts_->on.get(), CAIRO_LINE_JOIN_ROUND);
}
Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;

Canvas Canvas::of_pixels(int width, int height) {
    auto parts = std::make_unique<Parts>();
    parts->surface.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    parts->width = width;
    parts->height = height;
    return Canvas(std::move(parts));
}

Canvas Canvas::of_pages(Size points, const Imprint& imprint) {
    auto parts = std::make_unique<Parts>();
    parts->surface.reset(cairo_pdf_surface_create_for_stream(take, &parts->bytes, points.width, points.height));
    parts->language = imprint.language;
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
        if (!text.empty()) cairo_pdf_surface_set_metadata(parts->surface.get(), what, text.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, imprint.title);
    say(CAIRO_PDF_METADATA_AUTHOR, imprint.author);
    say(CAIRO_PDF_METADATA_SUBJECT, imprint.subject);
    say(CAIRO_PDF_METADATA_CREATE_DATE, imprint.created);
    return Canvas(std::move(parts));
}

bool Canvas::has_letters() {
    // Pango ends the process where it finds no font at all, so it is asked for families first.
    static const bool found = [] {
        PangoFontFamily** families = nullptr;
        int count = 0;
        pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
        g_free(families);
        return count > 0;
    }();
    return found;
}

void Canvas::fill(Box box, web::Rgb rgb, double radius) {
    outline(parts_->on.get(), box, radius);
    colour(parts_->on.get(), rgb);
    cairo_fill(parts_->on.get());
}

void Canvas::line(double x1, double y1, double x2, double y2, Pen pen) {
    auto* on = parts_->on.get();
    cairo_save(on);
    cairo_set_line_cap(on, CAIRO_LINE_CAP_BUTT);
    cairo_new_path(on);
    cairo_move_to(on, x1, y1);
    cairo_line_to(on, x2, y2);
    finish_stroke(on, pen);
    cairo_restore(on);
}

void Canvas::stroke(std::string_view path, Place place, Pen pen) {
    auto* on = parts_->on.get();
    cairo_save(on);
    move_to(on, place);
    trace(on, path);
    finish_stroke(on, pen);
    cairo_restore(on);
}

void Canvas::circle(double radius, Place place, Pen pen) {
    auto* on = parts_->on.get();
    cairo_save(on);
    move_to(on, place);
    cairo_new_path(on);
    cairo_arc(on, 0, 0, radius, 0, 2 * std::numbers::pi);
    finish_stroke(on, pen);
    cairo_restore(on);
}

namespace {

// cairo_read_func_t over what is left of a picture's bytes.
cairo_status_t give(void* left, unsigned char* out, unsigned int length) {
    auto& bytes = *static_cast<std::string_view*>(left);
    if (bytes.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(bytes.data(), length, out);
    bytes.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

bool Canvas::picture(std::string_view png, Box box) {
    const Owned<cairo_surface_t> read(cairo_image_surface_create_from_png_stream(give, &png));
    const double width = cairo_image_surface_get_width(read.get()), height = cairo_image_surface_get_height(read.get());
    if (cairo_surface_status(read.get()) != CAIRO_STATUS_SUCCESS || width < 1 || height < 1) return false;
    const double scale = std::min(box.width / width, box.height / height);
    auto* on = parts_->on.get();
    cairo_save(on);
    cairo_translate(on, box.x + (box.width - width * scale) / 2, box.y + (box.height - height * scale) / 2);
    cairo_scale(on, scale, scale);
    cairo_set_source_surface(on, read.get(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(on), CAIRO_FILTER_BEST);
    cairo_paint(on);
    cairo_restore(on);
    return true;
}

void Canvas::draw(const web::Qr& code, Box box, web::Rgb black) {
    auto* on = parts_->on.get();
    cairo_save(on);
    cairo_set_antialias(on, CAIRO_ANTIALIAS_NONE);
    cairo_translate(on, box.x, box.y);
    cairo_scale(on, box.width / code.size(), box.width / code.size());
    cairo_new_path(on);
    for (int y = 0; y < code.size(); ++y)
        for (int x = 0; x < code.size();) {
            int run = 0;
            while (x + run < code.size() && code.black(x + run, y)) ++run;
            if (run) cairo_rectangle(on, x, y, run, 1);
            x += run + 1;
        }
    colour(on, black);
    cairo_fill(on);
    cairo_restore(on);
}

void Canvas::clip(Box box, double radius) {
    cairo_save(parts_->on.get());
    outline(parts_->on.get(), box, radius);
    cairo_clip(parts_->on.get());
}

void Canvas::unclip() { cairo_restore(parts_->on.get()); }

double Canvas::write(std::string_view text, Box box, const Type& type) {
    if (text.empty() || box.width <= 0 || !has_letters()) return 0;
    auto* on = parts_->on.get();
    const auto layout = laid_out(on, text, box.width, type, PANGO_WRAP_WORD_CHAR);
    if (type.balanced) balance(layout.get(), box.width);
    PangoRectangle ink{};
    if (type.flush) pango_layout_get_extents(layout.get(), &ink, nullptr);
    colour(on, type.colour);
    cairo_new_path(on);
    cairo_move_to(on, box.x - static_cast<double>(ink.x) / PANGO_SCALE, box.y);
    pango_cairo_show_layout(on, layout.get());
    return layout_size(layout.get(), type).height;
}

Size Canvas::measure(std::string_view text, double width, const Type& type) {
    if (text.empty() || width <= 0 || !has_letters()) return {};
    return layout_size(laid_out(parts_->on.get(), text, width, type, PANGO_WRAP_WORD_CHAR).get(), type);
}

Type Canvas::fitted(std::string_view text, Type largest, Size room, double smallest) {
    if (text.empty() || !has_letters()) return largest;
    for (; largest.size > smallest; largest.size = std::max(smallest, std::floor(largest.size * (largest.size > 20 ? .9 : .95) * 4) / 4)) {
        const auto layout = laid_out(parts_->on.get(), text, room.width, largest, PANGO_WRAP_WORD);
        const auto size = layout_size(layout.get(), largest);
        if (size.width <= room.width && size.height <= room.height && !pango_layout_is_ellipsized(layout.get())) return largest;
    }
    largest.size = smallest;
    largest.lines = std::max(1, static_cast<int>(room.height / (smallest * largest.leading)));
    return largest;
}

void Canvas::enlarge(double times) { cairo_scale(parts_->on.get(), times, times); }

void Canvas::half_turn(Box box) {
    const double x = box.x + box.width / 2, y = box.y + box.height / 2;
    cairo_translate(parts_->on.get(), x, y);
    cairo_scale(parts_->on.get(), -1, -1);
    cairo_translate(parts_->on.get(), -x, -y);
}

void Canvas::next_page() { cairo_show_page(parts_->on.get()); }

std::string Canvas::png() {
    auto* surface = parts_->surface.get();
    cairo_surface_flush(surface);
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface));
    if (cairo_image_surface_get_stride(surface) != parts_->width * 4) throw std::logic_error("rows of pixels with gaps");
    return pictures::png({pixels, static_cast<std::size_t>(parts_->width) * static_cast<std::size_t>(parts_->height)}, parts_->width, parts_->height);
}

std::string Canvas::pdf() {
    parts_->on.reset();
    cairo_surface_finish(parts_->surface.get());
    if (const auto status = cairo_surface_status(parts_->surface.get()); status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
    return with_language(std::move(parts_->bytes), parts_->language);
}

std::string drawable(std::string_view text) {
    constexpr std::size_t most_bytes = 64 * 1024, most_letters = 600, most_marks = 3;
    auto part = text.substr(0, most_bytes);
    while (part.size() < text.size() && !part.empty() && (static_cast<unsigned char>(part.back()) & 0xC0) == 0x80) part.remove_suffix(1);
    if (part.size() < text.size() && !part.empty()) part.remove_suffix(1);  // the first byte of the letter that was cut
    const auto cleaned = base::valid_utf8(part) ? base::clean(part) : std::string();
    std::string out;
    std::size_t marks = 0;
    for (const char* at = cleaned.data(); at < cleaned.data() + cleaned.size();) {
        const char* next = g_utf8_next_char(at);
        marks = g_unichar_ismark(g_utf8_get_char(at)) ? marks + 1 : 0;
        if (marks <= most_marks) out.append(at, next);
        at = next;
    }
    return base::shortened(out, most_letters);
}

}  // namespace pictures
