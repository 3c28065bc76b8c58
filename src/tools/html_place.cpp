#include "tools/html_place.h"

#include <algorithm>
#include <initializer_list>

namespace tools {
namespace {

using Where = HtmlPlace::Where;
using Before = HtmlPlace::Before;
using Address = HtmlPlace::Address;

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_void(std::string_view tag) {
    return among(tag, {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"});
}

// White space beside these is never shown.
bool is_block(std::string_view tag) {
    return is_void(tag) ? among(tag, {"br", "col", "hr", "link", "meta", "source", "track"})
                        : among(tag, {"address",  "article", "aside",   "blockquote", "body",   "caption", "colgroup",
                                      "datalist", "dd",      "details", "dialog",     "div",    "dl",      "dt",
                                      "fieldset", "figcaption", "figure", "footer",   "form",   "h1",      "h2",
                                      "h3",       "h4",      "h5",      "h6",         "head",   "header",  "hgroup",
                                      "html",     "legend",  "li",      "main",       "menu",   "nav",     "ol",
                                      "optgroup", "option",  "p",       "pre",        "script", "search",
                                      "section",  "summary", "table",   "tbody",      "td",     "tfoot",   "th",
                                      "thead",    "title",   "tr",      "ul",         "path",   "g",
                                      "symbol",   "defs",    "use",     "circle",     "rect",   "line",    "polyline"});
}

// Elements that change how what follows is read, or what a browser does on its own.
std::string_view why_refused(std::string_view tag) {
    if (tag == "style") return "<style> is forbidden by the content security policy: write CSS into static/";
    if (tag == "base") return "<base> would turn every link of the page";
    if (among(tag, {"xmp", "plaintext", "noembed", "noframes", "frameset", "frame", "iframe", "object", "embed", "applet"}))
        return "this element is not allowed";
    if (among(tag, {"animate", "set", "foreignobject"})) return "this SVG element can carry script and is not allowed";
    return {};
}

bool is_address(std::string_view tag, std::string_view attribute) {
    return among(attribute, {"href", "src", "action", "formaction", "poster", "cite", "background", "ping", "manifest",
                             "xlink:href", "longdesc", "codebase", "classid", "usemap", "srcset", "imagesrcset"}) ||
           (tag == "object" && attribute == "data");
}

bool is_address_list(std::string_view attribute) { return among(attribute, {"srcset", "imagesrcset"}); }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_sign(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
    return out;
}

bool in_tag(Where where) { return where != Where::text && where != Where::script && where != Where::json; }

// Where a tag goes on after a statement.
Where settled(Where where) { return where == Where::attribute_name ? Where::stuck : where; }

std::string described(const HtmlPlace& place) {
    switch (settled(place.where)) {
        case Where::text: break;
        case Where::gap: case Where::stuck: case Where::attribute_name: return "in the tag <" + place.tag + ">";
        case Where::before_value: case Where::value: case Where::bare_value: return "in the attribute " + place.attribute;
        case Where::script: case Where::json: return "in <script>";
    }
    return place.open.empty() ? "in text outside every element" : "in <" + place.open.back().name + ">";
}

}  // namespace

void HtmlReader::put(char sign) { out_->push_back(sign); }
void HtmlReader::put(std::string_view text) { out_->append(text); }

char HtmlReader::take() {
    const char sign = rest_.front();
    if (sign == '\n') ++line_;
    rest_.remove_prefix(1);
    return sign;
}

bool HtmlReader::inside(std::string_view element) const {
    return std::ranges::any_of(place.open, [&](const auto& open) { return open.name == element; });
}

bool HtmlReader::verbatim() const { return place.where == Where::text && (inside("pre") || inside("textarea")); }

bool HtmlReader::in_text() const { return place.where == Where::text && !inside("title") && !inside("textarea"); }

void HtmlReader::literal(std::string_view text, int line, std::string& out) {
    rest_ = text;
    line_ = line;
    out_ = &out;
    while (!rest_.empty()) {
        if (place.where == Where::text) text_sign();
        else if (in_tag(place.where)) tag_sign();
        else script_sign();
    }
}

// ── Text ────────────────────────────────────────────────────────────────────────────────────────────────────────────

void HtmlReader::text_sign() {
    if (is_space(rest_.front()) && !verbatim()) return text_space();
    if (rest_.front() == '<') return markup();
    place.before = Before::other;
    put(take());
}

void HtmlReader::text_space() {
    char kept = ' ';
    while (!rest_.empty() && is_space(rest_.front()))
        if (take() == '\n') kept = '\n';
    if (place.before != Before::other || at_block_tag()) return;
    put(kept);
    place.before = Before::space;
}

bool HtmlReader::at_block_tag() const {
    if (!starts("<")) return false;
    auto name = rest_.substr(rest_.starts_with("</") ? 2 : 1);
    name = name.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(name, is_name_sign) - name.begin()));
    return is_block(lower(name));
}

void HtmlReader::markup() {
    const auto raw = [&](std::string_view element) { return !place.open.empty() && place.open.back().name == element; };
    if (starts("</")) return closing_tag();
    if (raw("title") || raw("textarea")) {
        complain(line_, "'<' in <" + place.open.back().name + "> must be written &lt;");
        put(take());
    } else if (starts("<!--")) skip_comment();
    else if (starts("<!")) declaration();
    else if (rest_.size() > 1 && is_letter(rest_[1])) opening_tag();
    else {
        complain(line_, rest_.size() > 1 ? "'<' in text must be written &lt;" : "a tag's name must be fixed");
        put(take());
    }
}

void HtmlReader::skip_comment() {
    const auto end = rest_.find("-->");
    if (end == std::string_view::npos)
        complain(line_, "a comment must not hold {{ }} or {% %}; a note that leaves no trace is written {# … #}");
    const auto stop = end == std::string_view::npos ? rest_.size() : end + 3;
    for (std::size_t i = 0; i < stop; ++i) take();
}

void HtmlReader::declaration() {
    if (lower(rest_.substr(0, 15)) != "<!doctype html>") complain(line_, "the only declaration is <!doctype html>");
    const auto end = std::min(rest_.find('>'), rest_.size() - 1);
    for (std::size_t i = 0; i <= end; ++i) put(take());
    place.before = Before::block;
}

void HtmlReader::opening_tag() {
    put(take());
    place.tag.clear();
    while (!rest_.empty() && is_name_sign(rest_.front())) place.tag += lower(rest_.front()), put(take());
    place.tag_line = line_;
    place.attributes.clear();
    place.has_source = place.has_json = place.refreshes = place.has_content_value = false;
    if (const auto why = why_refused(place.tag); !why.empty()) complain(line_, std::string(why) + " (<" + place.tag + ">)");
    place.where = Where::stuck;
}

void HtmlReader::closing_tag() {
    std::string name;
    put(take()), put(take());
    while (!rest_.empty() && is_name_sign(rest_.front())) name += lower(rest_.front()), put(take());
    while (!rest_.empty() && is_space(rest_.front())) take();
    if (rest_.empty() || name.empty() || rest_.front() != '>') return complain(line_, "a closing tag is </name>");
    put(take());
    place.before = is_block(name) ? Before::block : Before::other;
    if (is_void(name)) return complain(line_, "<" + name + "> has no closing tag");
    if (place.open.empty()) return complain(line_, "</" + name + "> closes nothing");
    const auto& last = place.open.back();
    if (last.name == name) return place.open.pop_back();
    complain(line_, "</" + name + "> stands where <" + last.name + "> of line " + std::to_string(last.line) +
                        " must be closed first");
    const auto opened = std::ranges::find(place.open.rbegin(), place.open.rend(), name, &HtmlPlace::Element::name);
    if (opened != place.open.rend()) place.open.erase(opened.base() - 1, place.open.end());
}

// ── Tags ────────────────────────────────────────────────────────────────────────────────────────────────────────────

void HtmlReader::tag_sign() {
    if (place.where == Where::value || place.where == Where::bare_value) return value_sign();
    if (place.where == Where::before_value) return value_begins();
    const char sign = rest_.front();
    if (place.where == Where::attribute_name && (is_name_sign(sign) || sign == '.')) {
        place.attribute += lower(sign);
        return put(take());
    }
    if (place.where == Where::attribute_name) attribute_ends();
    if (is_space(sign)) {
        take();
        place.where = Where::gap;
    } else if (sign == '=' && place.where == Where::attribute_name) {
        put(take());
        place.where = Where::before_value;
    } else if (sign == '>') {
        tag_ends(false);
    } else if (starts("/>")) {
        take();
        tag_ends(true);
    } else if (is_name_sign(sign) && place.where == Where::gap) {
        place.where = Where::attribute_name;
        place.attribute.clear();
        put(' ');
    } else {
        complain(line_, is_name_sign(sign) ? "white space is missing before an attribute of <" + place.tag + ">"
                                           : std::string("'") + sign + "' has no place in the tag <" + place.tag + ">");
        place.where = Where::gap;
        if (!is_name_sign(sign)) take();
    }
}

void HtmlReader::attribute_ends() {
    const auto& name = place.attribute;
    if (name.starts_with("on"))
        complain(line_, name + "= is forbidden by the content security policy: nothing may need script");
    if (name == "style") complain(line_, "style= is forbidden by the content security policy: use a class");
    if (name == "srcdoc") complain(line_, "srcdoc= is not allowed");
    if (std::ranges::find(place.attributes, name) != place.attributes.end())
        complain(line_, "the attribute " + name + " stands twice in <" + place.tag + ">");
    place.attributes.push_back(name);
    if (name == "http-equiv") place.refreshes = true;
    if (place.tag == "script" && name == "src") place.has_source = true;
}

void HtmlReader::value_begins() {
    const char sign = rest_.front();
    if (is_space(sign)) {
        complain(line_, "no white space after '=' of " + place.attribute);
        take();
        return;
    }
    const bool quoted = sign == '"' || sign == '\'';
    if (quoted) place.quote = sign, put(take());
    place.where = quoted ? Where::value : Where::bare_value;
    place.fixed_part.clear();
    place.address = is_address(place.tag, place.attribute) ? Address::start : Address::none;
}

void HtmlReader::value_sign() {
    const char sign = rest_.front();
    if (place.where == Where::value && sign == place.quote) {
        put(take());
        return value_ends();
    }
    if (place.where == Where::bare_value && (is_space(sign) || sign == '>')) return value_ends();
    fixed_sign(sign);
    put(take());
}

void HtmlReader::fixed_sign(char sign) {
    place.fixed_part += lower(sign);
    if (place.address == Address::none || place.address == Address::fixed) return;
    if (sign == '/' || sign == '?' || sign == '#') place.address = Address::fixed;
    if (sign != ':' || place.address != Address::start) return;
    const auto scheme = place.fixed_part.substr(0, place.fixed_part.size() - 1);
    if (!among(scheme, {"http", "https", "mailto", "tel", "geo", "otpauth"}))
        complain(line_, "links with " + place.fixed_part + " are not allowed");
    place.address = Address::fixed;
}

void HtmlReader::value_ends() {
    if (place.tag == "script" && place.attribute == "type" && place.fixed_part == "application/ld+json")
        place.has_json = true;
    place.where = Where::stuck;
    place.address = Address::none;
    place.fixed_part.clear();
}

void HtmlReader::tag_ends(bool closes_itself) {
    const auto tag = place.tag;
    take();
    place.where = Where::text;
    if (place.refreshes && place.has_content_value)
        complain(place.tag_line, "the content of http-equiv must be fixed: a value there could lead anywhere");
    const bool foreign = inside("svg") || inside("math") || tag == "svg";
    if (closes_itself && !foreign && !is_void(tag))
        complain(line_, "<" + tag + "/> does not close itself in HTML: write </" + tag + ">");
    put(closes_itself && foreign ? "/>" : ">");
    place.before = is_block(tag) ? Before::block : Before::other;
    if (is_void(tag) || closes_itself) return;
    place.open.push_back({tag, place.tag_line});
    if (tag == "script") script_opens();
    if (tag == "pre" || tag == "textarea") after_opening();
}

void HtmlReader::script_opens() {
    if (!place.has_source && !place.has_json)
        complain(place.tag_line, "inline script is forbidden by the content security policy: only <script src=\"…\"></script> "
                                 "and type=\"application/ld+json\"");
    place.where = place.has_json ? Where::json : Where::script;
}

// Browsers drop the first line end in these; ours stands for it, so that one in the content is kept.
void HtmlReader::after_opening() {
    if (starts("\r\n")) take();
    if (starts("\n")) take();
    put('\n');
}

void HtmlReader::script_sign() {
    if (lower(rest_.substr(0, 8)) == "</script") {
        place.where = Where::text;
        return closing_tag();
    }
    if (!is_space(rest_.front())) {
        if (place.has_json) complain(line_, "in <script type=\"application/ld+json\"> only one {{ value }} may stand");
        else if (place.has_source) complain(line_, "nothing may stand in <script src>");
        const auto end = std::min(rest_.find("</"), rest_.size());
        for (std::size_t i = 0; i < std::max<std::size_t>(end, 1); ++i) take();
    } else take();
}

// ── Values and branches ─────────────────────────────────────────────────────────────────────────────────────────────

Escape HtmlReader::value(int line) {
    place.before = place.where == Where::text ? Before::other : place.before;
    const auto refused = [&](std::string sentence) {
        complain(line, std::move(sentence));
        return Escape::refused;
    };
    switch (place.where) {
        case Where::text: return Escape::text;
        case Where::json: return Escape::json;
        case Where::script: return refused("a value in <script> cannot be made safe: put it into a data- attribute");
        case Where::before_value: case Where::bare_value:
            return refused("a value in the unquoted attribute " + place.attribute + ": put it into quotes");
        case Where::value: break;
        default: return refused("a value in the tag <" + place.tag + ">: names of tags and attributes are fixed");
    }
    const auto& name = place.attribute;
    if (name.starts_with("on") || name == "style" || name == "srcdoc")
        return refused("a value in " + name + "= cannot be made safe");
    if (place.tag == "script" && name == "type") return refused("the type of a script is fixed");
    if (place.tag == "meta" && name == "http-equiv") return refused("http-equiv is fixed");
    if (place.tag == "meta" && name == "content") place.has_content_value = true;
    if (is_address_list(name)) return Escape::address_list;
    if (place.address == Address::none || place.address == Address::fixed) return Escape::attribute;
    if (place.address == Address::unsure || !place.fixed_part.empty())
        return refused("the address in " + name +
                       " must begin with one value or with a fixed part that has '/', '?' or '#' in it");
    place.address = Address::unsure;
    return Escape::address;
}

void HtmlReader::settle(int line) {
    line_ = line;
    if (place.where == Where::attribute_name) attribute_ends();
    if (place.where == Where::before_value || place.where == Where::bare_value)
        complain(line, "put the value of " + place.attribute + " into quotes");
    place.where = settled(place.where);
}

std::string HtmlReader::difference(const HtmlPlace& other) const {
    const auto tag_like = [](Where where) { return where == Where::gap || where == Where::stuck; };
    const auto mine = settled(place.where), theirs = settled(other.where);
    const bool same = (mine == theirs || (tag_like(mine) && tag_like(theirs))) &&
                      std::ranges::equal(place.open, other.open, {}, &HtmlPlace::Element::name, &HtmlPlace::Element::name) &&
                      (!in_tag(mine) || place.tag == other.tag) &&
                      (mine != Where::value || (place.attribute == other.attribute && place.quote == other.quote));
    if (same) return {};
    auto here = described(place), there = described(other);
    return here == there ? here + ", with other elements open" : here + ", the other " + there;
}

void HtmlReader::join(const HtmlPlace& other) {
    if (settled(place.where) == Where::stuck || settled(other.where) == Where::stuck) place.where = Where::stuck;
    if (place.before != other.before) place.before = Before::other;
    if (place.address != other.address || place.fixed_part != other.fixed_part)
        place.address = place.address == Address::none ? Address::none
                        : place.address == Address::fixed && other.address == Address::fixed ? Address::fixed
                                                                                             : Address::unsure;
    for (const auto& name : other.attributes)
        if (std::ranges::find(place.attributes, name) == place.attributes.end()) place.attributes.push_back(name);
    place.has_source |= other.has_source;
    place.has_json &= other.has_json;
    place.refreshes |= other.refreshes;
    place.has_content_value |= other.has_content_value;
}

}  // namespace tools
