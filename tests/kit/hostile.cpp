#include "kit/hostile.h"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "base/text.h"
#include "web/edge/head.h"
#include "kit/places.h"

namespace kit {
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    std::string bytes(in ? static_cast<std::size_t>(in.tellg()) : 0, '\0');
    in.seekg(0);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

void add_lines(std::vector<std::string>& all, const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    for (std::string line; std::getline(in, line);) all.push_back(line);
}

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

// What our templates and Markdown are made of; anything else came out of a text.
const std::set<std::string_view> elements = {
    "html", "head", "body", "title", "meta", "link", "main", "header", "footer", "nav", "section", "article", "aside", "div", "span", "p", "a",
    "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "b", "i", "em", "mark", "strong", "code", "pre", "blockquote", "hr", "br",
    "table", "thead", "tbody", "tr", "th", "td", "del", "svg", "use", "path", "img", "form", "input", "button", "label", "time", "details",
    "summary", "small", "progress", "select", "option", "textarea", "caption", "g", "defs", "circle", "text", "fieldset", "legend"};
const std::set<std::string_view> attributes = {
    "lang", "charset", "name", "content", "property", "rel", "href", "hreflang", "type", "title", "class", "id", "for", "value", "action",
    "method", "role", "src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding", "fetchpriority", "viewbox", "viewBox",
    "preserveAspectRatio", "preserveaspectratio", "datetime", "aria-hidden", "aria-label", "aria-current", "aria-labelledby", "aria-describedby",
    "tabindex", "data-theme", "media", "align", "start", "placeholder", "maxlength", "autocomplete", "enterkeyhint", "inputmode", "color",
    "dir", "d", "form", "ping", "data-view", "readonly", "scope", "open", "max", "xmlns", "itemprop", "itemscope", "itemtype", "translate", "target", "selected", "rows",
    "cx", "cy", "r", "x", "y", "dy", "transform", "stroke-width", "novalidate", "enctype", "accept", "multiple", "required", "autocapitalize", "spellcheck", "autofocus", "accesskey", "checked", "aria-invalid", "data-without", "data-failed", "data-key", "data-name", "data-site", "data-user", "data-city", "hidden"};

// The scheme as a browser reads it (WHATWG URL: controls and spaces at the start, tabs and line ends anywhere are dropped).
std::string as_read(std::string_view address) {
    std::string plain;
    for (const char c : address) {
        if (c == '\t' || c == '\n' || c == '\r' || (plain.empty() && static_cast<unsigned char>(c) <= ' ')) continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return plain;
}

bool leads_away(const std::string& address) {
    if (address.starts_with("//") || address.starts_with("/\\") || address.starts_with("\\")) return true;
    const auto sign = address.find_first_of(":/?#");
    if (sign == address.npos || address[sign] != ':') return false;
    for (const std::string_view known : {"http://localhost", "https://wa.me/", "https://t.me/", "https://2gis.kz/", "https://yandex.kz/maps/", "https://www.google.com/maps/", "geo:", "https://instagram.com/aroma", "tel:", "mailto:"})
        if (address.starts_with(known)) return false;
    return true;
}

bool runs(const std::string& address) {
    const auto sign = address.find_first_of(":/?#");
    if (sign == address.npos || address[sign] != ':') return false;
    for (const std::string_view safe : {"http", "https", "tel", "mailto", "geo"})
        if (address.substr(0, sign) == safe) return false;
    return true;
}

class Judge {
public:
    explicit Judge(bool links) : links_(links) {}
    std::string fault;

    void look(const GumboNode& node) {
        if (!fault.empty() || node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) return;
        if (node.type != GUMBO_NODE_ELEMENT) return found("a comment or CDATA");
        const auto& element = node.v.element;
        GumboStringPiece piece = element.original_tag;
        gumbo_tag_from_original_text(&piece);
        const std::string name = element.tag == GUMBO_TAG_UNKNOWN ? std::string(piece.data, piece.length) : gumbo_normalized_tagname(element.tag);
        if (is_data(element) || is_own_script(element)) return;
        if (!elements.contains(name)) return found(fmt::format("an element <{}>", name));
        for (unsigned i = 0; i < element.attributes.length; ++i) look(*static_cast<const GumboAttribute*>(element.attributes.data[i]));
        for (unsigned i = 0; i < element.children.length; ++i) look(*static_cast<const GumboNode*>(element.children.data[i]));
    }

private:
    // What the page speaks of, for search engines: no browser runs it, and it must be JSON.
    static bool is_data(const GumboElement& element) {
        const auto* type = gumbo_get_attribute(&element.attributes, "type");
        if (element.tag != GUMBO_TAG_SCRIPT || !type || type->value != std::string_view("application/ld+json")) return false;
        if (element.attributes.length != 1 || element.children.length != 1) return false;
        return nlohmann::json::accept(std::string_view(static_cast<const GumboNode*>(element.children.data[0])->v.text.text));
    }
    // One of our files, and nothing else: the page holds none itself.
    static bool is_own_script(const GumboElement& element) {
        const auto* src = gumbo_get_attribute(&element.attributes, "src");
        return element.tag == GUMBO_TAG_SCRIPT && src && std::string_view(src->value).starts_with("/static/") && element.attributes.length == 1 && element.children.length == 0;
    }
    void look(const GumboAttribute& attribute) {
        const std::string_view name = attribute.name;
        if (!attributes.contains(name)) return found(fmt::format("an attribute {}=\"{}\"", name, attribute.value));
        if (name != "href" && name != "src" && name != "action") return;
        const auto address = as_read(attribute.value);
        if (runs(address)) return found(fmt::format("a link that runs: {}", attribute.value));
        if (!links_ && leads_away(address)) found(fmt::format("a link that leads away: {}", attribute.value));
    }
    void found(std::string what) {
        if (fault.empty()) fault = std::move(what);
    }
    bool links_;
};

bool has_markup(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (text[i] == '<' && std::string_view("!?/").find(text[i + 1]) != std::string_view::npos) return true;
        else if (text[i] == '<' && ((text[i + 1] | 0x20) >= 'a' && (text[i + 1] | 0x20) <= 'z')) return true;
    return false;
}

// "<p>" or "</a>" stand in every page.
bool is_our_markup(std::string_view text) { return text.size() < 8; }

// Of thing number 1, which hostile addresses name: tests/kit/town.cpp.
constexpr std::string_view ways_out[] = {"tel:+77102123456", "https://2gis.kz/directions/points/%7C67.713000%2C47.783000"};

std::string head_fault(const Answered& answered) {
    for (const auto& line : answered.lines)
        if (line.find_first_of(std::string_view("\r\n\0", 3)) != line.npos) return "a line within a line of the head: " + line;
    const auto location = answered.field("Location");
    if (answered.status == 301 && location.empty()) return "a redirect to nowhere";
    if (location.empty()) return {};
    // What leads out of the city leads to the one contact or place that is asked for, whatever else the address says.
    if (answered.status == 303 && std::ranges::find(ways_out, location) != std::end(ways_out)) return {};
    if (location[0] != '/' || (location.size() > 1 && (location[1] == '/' || location[1] == '\\'))) return "a redirect away: " + location;
    return {};
}

}  // namespace

bool everything() { return std::getenv("QALA_ALL") != nullptr; }

std::vector<std::string> own_hostile_texts() {
    return {"", " ", "\t", "-1", "0", "+1", "1e9", "1.5", "007", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616",
            repeated("9", 400), "1-", "-", "--", "1-1-1", "-62135596800-0", "253402300799-9223372036854775807", "253402300800-0", "1795158000-1",
            "2026-02-29", "2026-13-01", "0000-00-00", "1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01", "9999-99-99", "2026-11-2O", "20261120",
            "２０２６-11-20", "١٢٣", "٢٠٢٦-١١-٢٠", "сегодня", "TODAY", "today ", "today\ttomorrow", "tоday", "free,paid", "free\npaid",
            "\xff\xfe", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe0\x80", "a\xcc", std::string("\0", 1), std::string("a\0b", 3), "\x1b[31m", "\x7f",
            "\r\nSet-Cookie: a=b", "\n", "\r", "{name}", "{key}", "{query} {value} {n}", "{{ view }}", "{% end %}", "%s%s%n", "%", "%%", "%2", "%zz", "%00", "%252e",
            "\xE2\x80\xAE txet", "\xE2\x80\xA8\xE2\x80\xA9", "\xEF\xBB\xBF", "\xE2\x80\x8B", "a\xCC\x88\xCC\x89\xCC\x8A", "🧿👨‍👩‍👧‍👦🇰🇿", "ﷺ", repeated("Z\xCC\x9E\xCC\x9F\xCC\xA0", 40),
            repeated("a", 100), repeated("a", 101), repeated("ы", 100), repeated("ы", 101), repeated("\"", 100), repeated("<", 100), repeated("&", 60), repeated("a", 7000), repeated("a", 9000),
            "<script>alert(1)</script>", "\"><script>alert(1)</script>", "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"", "javascript:alert(1)",
            "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "http://evil.example", "https:evil.example", "/%09/evil.example",
            "%2f%2fevil.example", "/%2fevil.example", "/%5cevil.example", ".//evil.example", "..//evil.example", "@evil.example", "//evil.example/..",
            "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/", "....//", "' or 1=1 --", "1; drop table event", "\" union select * from event --"};
}

std::vector<std::string> listed_hostile_texts(std::string_view of) {
    const auto folder = shared() / "data" / "hostile";
    if (!fs::exists(folder)) {
        WARN("skipped: " << folder.string() << " is not there (set QALA_SHARED)");
        return {};
    }
    std::vector<fs::path> files;
    for (const auto& file : fs::recursive_directory_iterator(folder)) {
        const auto path = file.path().string();
        const bool list = path.ends_with(".txt") && !path.ends_with("blns.txt") && path.find("csv-spectrum") == path.npos;
        if (list && path.find(of) != path.npos) files.push_back(file.path());
    }
    std::ranges::sort(files);
    std::vector<std::string> all;
    if (std::string_view("blns.json").find(of) != std::string_view::npos)
        for (const auto& one : nlohmann::json::parse(content(folder / "blns" / "blns.json"))) all.push_back(one.get<std::string>());
    for (const auto& file : files) add_lines(all, file);
    std::set<std::string> seen;
    std::erase_if(all, [&](const std::string& text) { return !seen.insert(text).second; });
    return all;
}

std::vector<std::string> sampled(const std::vector<std::string>& all, std::size_t most) {
    if (everything() || all.size() <= most) return all;
    std::vector<std::string> some;
    for (std::size_t i = 0; i < most; ++i) some.push_back(all[i * all.size() / most]);
    return some;
}

std::string page_fault(std::string_view html, std::string_view text, bool links) {
    const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> output(gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()),
                                                                      [](GumboOutput* it) { gumbo_destroy_output(&kGumboDefaultOptions, it); });
    Judge judge(links);
    judge.look(*output->root);
    if (!judge.fault.empty()) return judge.fault;
    if (has_markup(text) && !is_our_markup(text) && html.find(text) != html.npos) return "the text as it came in";
    return {};
}

std::string answer_fault(const Answered& answered, std::string_view text, bool links) {
    constexpr int expected[] = {200, 301, 303, 400, 404, 414, 422};
    if (std::ranges::find(expected, answered.status) == std::end(expected)) return fmt::format("status {}", answered.status);
    if (auto fault = head_fault(answered); !fault.empty()) return fault;
    if (answered.lines.empty() || answered.status == 301 || answered.status == 303) return {};  // refused by the reader of heads, or no page
    const auto type = answered.field("Content-Type");
    const bool problem = type == "application/problem+json" && nlohmann::json::accept(answered.body);
    if (answered.status != 200 && !type.starts_with("text/html") && !problem) return "a refusal without a page";
    if (!type.starts_with("text/html")) return {};
    if (answered.body.find("<h1") == answered.body.npos) return "a page without a heading";
    if (!base::valid_utf8(answered.body)) return "a page that is no UTF-8";
    return page_fault(answered.body, text, links);
}

Answered send(Town& town, std::string_view target) {
    const auto bytes = fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", target);
    const auto whole = web::edge::read_head(bytes);
    if (!whole) return {whole.error().status, {}, {}};
    if (whole->length != bytes.size()) return {400, {}, {}};
    return town.get(target);
}

std::string city_bytes(const Town& town) {
    const auto path = town.folder.path() / "cities" / "jezkazgan" / "city.db";
    return content(path) + content(path.string() + "-wal");
}

}  // namespace kit
