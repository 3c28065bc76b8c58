// SVG, rewritten out of what expat reads: shapes, groups, gradients and their colours. Everything else that could run, load
// or lead anywhere is refused by name, so that the operator knows what to take out.
#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>
#include <vector>

#include "base/text.h"
#include "media/media.h"

namespace media {
namespace {

using base::words;

constexpr std::array<std::string_view, 17> elements = {"svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "linearGradient",
                                                       "radialGradient", "stop", "clipPath", "mask", "title", "desc"};
constexpr std::array<std::string_view, 54> attributes = {
    "xmlns", "viewBox", "width", "height", "preserveAspectRatio", "id", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "fr", "points",
    "transform", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-dasharray", "stroke-dashoffset", "opacity", "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod", "clip-path",
    "clip-rule", "clipPathUnits", "mask", "maskUnits", "maskContentUnits", "color", "display", "visibility", "vector-effect", "paint-order", "pathLength", "role"};
constexpr std::string_view svg_space = "http://www.w3.org/2000/svg";

template <class List>
bool among(const List& list, std::string_view name) { return std::ranges::find(list, name) != list.end(); }

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else out += c;
    }
    return out;
}

// "url(#a)" within the picture is how gradients are named; any other url() or a \-escape could hide one.
bool harmless(std::string_view value) {
    std::string plain;
    for (const char c : value)
        if (static_cast<unsigned char>(c) > ' ') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    for (auto at = plain.find("url("); at != plain.npos; at = plain.find("url(", at + 1))
        if (plain.compare(at, 5, "url(#") != 0) return false;
    return plain.find("script:") == plain.npos && plain.find('\\') == plain.npos;
}

class Cleaning {
public:
    void begin(std::string_view name, const char** pairs) {
        if (!refused_.empty()) return;
        if (skipped_ > 0 || name.find(':') != name.npos || name == "metadata") {
            ++skipped_;
            return;
        }
        if (!among(elements, name)) return refuse(fmt::format("<{}>", name));
        if (depth_ == 0 && name != "svg") return refuse(fmt::format("<{}>", name));
        if (++depth_ > most_deep) return refuse("<g> in <g>");
        out_ += fmt::format("<{}", name);
        if (depth_ == 1) out_ += fmt::format(" xmlns=\"{}\"", svg_space);
        own_.clear();
        for (auto pair = pairs; *pair; pair += 2)
            if (std::string_view(pair[0]) != "style") attribute(pair[0], pair[1]);
        for (auto pair = pairs; *pair; pair += 2)  // last: a style stands above the attributes
            if (std::string_view(pair[0]) == "style") declarations(pair[1]);
        for (const auto& [own, value] : own_) out_ += fmt::format(" {}=\"{}\"", own, escaped(value));
        out_ += '>';
    }
    void end(std::string_view name) {
        if (!refused_.empty()) return;
        if (skipped_ > 0) {
            --skipped_;
            return;
        }
        --depth_;
        out_ += fmt::format("</{}>", name);
    }
    void text(std::string_view text) {
        if (skipped_ == 0 && refused_.empty()) out_ += escaped(text);
    }
    void refuse(std::string what) {
        if (refused_.empty()) refused_ = std::move(what);
    }

    const std::string& refused() const { return refused_; }
    std::string& out() { return out_; }
    std::array<double, 2> size() const { return size_; }

private:
    static constexpr int most_deep = 32;

    // What an editor leaves behind and a picture does not need is dropped; what could run or load refuses the whole.
    void attribute(std::string_view name, std::string_view value) {
        if (name.starts_with("on") || !harmless(value)) return refuse(std::string(name));
        if (name == "xmlns" && value != svg_space) return refuse("xmlns");
        if (name == "href" || name == "xlink:href") {  // of a gradient that goes on from another
            if (!value.starts_with('#')) return refuse(std::string(name));
            name = "href";
        } else if (name == "xmlns" || !among(attributes, name)) {
            return;
        }
        if (depth_ == 1 && name == "viewBox") read_box(value);
        own_[std::string(name)] = value;
    }
    // "fill:#a04c21;stroke:none" as attributes: an inline style would not be let in by our own pages.
    void declarations(std::string_view style) {
        while (!style.empty()) {
            const auto one = style.substr(0, style.find(';'));
            style.remove_prefix(std::min(style.size(), one.size() + 1));
            const auto colon = one.find(':');
            if (colon == one.npos) continue;
            if (const auto name = base::trimmed(one.substr(0, colon)); name != "style") attribute(name, base::trimmed(one.substr(colon + 1)));
        }
    }
    void read_box(std::string_view value) {
        std::array<double, 4> box{};
        const char *at = value.data(), *end = at + value.size();
        for (auto& number : box) {
            while (at < end && (*at == ' ' || *at == ',')) ++at;
            const auto [stop, error] = std::from_chars(at, end, number);
            if (error != std::errc()) return;
            at = stop;
        }
        size_ = {box[2], box[3]};
    }

    std::string out_, refused_;
    std::map<std::string, std::string> own_;  // attributes of the element that begins
    std::array<double, 2> size_{};
    int depth_ = 0, skipped_ = 0;
};

Cleaning& of(void* data) { return *static_cast<Cleaning*>(data); }

void on_begin(void* data, const XML_Char* name, const XML_Char** pairs) { of(data).begin(name, pairs); }
void on_end(void* data, const XML_Char* name) { of(data).end(name); }
void on_text(void* data, const XML_Char* text, int length) { of(data).text({text, static_cast<std::size_t>(length)}); }
// A document type may declare entities that grow without end, or load files.
void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) { of(data).refuse("<!DOCTYPE>"); }

}  // namespace

base::Result<Picture> read_svg(std::string_view bytes) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
    Cleaning cleaning;
    XML_SetUserData(parser.get(), &cleaning);
    XML_SetElementHandler(parser.get(), on_begin, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    const bool read = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), 1) == XML_STATUS_OK;
    if (!cleaning.refused().empty())
        return base::refuse(base::Error::Kind::invalid, words("The drawing holds {what}, which could load or run something. Take it out, or save it as PNG.",
                                                              {{"what", cleaning.refused()}}));
    if (!read) return base::refuse(base::Error::Kind::invalid, words("This is neither a PNG picture nor an SVG drawing."));
    const auto [width, height] = cleaning.size();
    if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6))
        return base::refuse(base::Error::Kind::invalid, words("The drawing does not say its size: it wants a viewBox."));
    return Picture{"image/svg+xml", std::move(cleaning.out()), static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))};
}

}  // namespace media
