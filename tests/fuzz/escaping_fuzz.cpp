// One hostile text in every place that a template can put it: an HTML5 parser must find the page's own elements and no
// others, the text unchanged, and no link with a scheme that runs.
#include <gumbo.h>
#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "fuzz/targets.h"
#include "sample/templates.h"

namespace {

// The text without what HTML cannot hold or the parser replaces: controls, noncharacters, U+FFFD; line ends of one kind.
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        utf8proc_int32_t c = 0;
        const auto length = static_cast<std::size_t>(
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &c));
        const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\f') || (c >= 0x7F && c < 0xA0);
        const bool none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFFFD;
        if (c == '\r' && !text.substr(1).starts_with('\n')) out += '\n';
        else if (!control && !none) out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

// The scheme as a browser reads it (WHATWG URL: controls and spaces at the start, tabs and line ends anywhere are dropped).
bool runs(std::string_view address) {
    std::string plain;
    for (const char c : address) {
        if (c == '\t' || c == '\n' || c == '\r' || (plain.empty() && static_cast<unsigned char>(c) <= ' ')) continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    for (const std::string_view scheme : {"javascript:", "data:", "vbscript:", "file:", "blob:"})
        if (plain.starts_with(scheme)) return true;
    return false;
}

struct Reading {
    std::vector<std::string> elements;
    std::map<std::string, std::string> texts;  // by id
    std::map<std::string, std::map<std::string, std::string>> attributes;
    std::string json;

    std::string text(const GumboNode& node) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) return node.v.text.text;
        must(node.type == GUMBO_NODE_ELEMENT);  // no comments, no CDATA, no <template>
        const auto& element = node.v.element;
        elements.emplace_back(gumbo_normalized_tagname(element.tag));
        std::string id, all;
        std::map<std::string, std::string> named;
        for (unsigned i = 0; i < element.attributes.length; ++i) {
            const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
            const std::string name = attribute.name;
            must(!name.starts_with("on") && name != "style");
            if (name == "href" || name == "src") must(!runs(attribute.value));
            named[name] = attribute.value;
        }
        for (unsigned i = 0; i < element.children.length; ++i)
            all += text(*static_cast<const GumboNode*>(element.children.data[i]));
        if (elements.back() == "title") texts["title"] = all;
        if (element.tag == GUMBO_TAG_SCRIPT) json = all;
        if (named.contains("id")) texts[named["id"]] = all, attributes[named["id"]] = named;
        return all;
    }
};

}  // namespace

int fuzz_escaping(const std::uint8_t* bytes, std::size_t size) {
    const std::string hostile(reinterpret_cast<const char*>(bytes), size);
    if (!base::valid_utf8(hostile)) return 0;  // the edge lets no other text in
    std::string page;
    web::Html html(page, i18n::Language::en);
    sample::templates::hostile(html, hostile);

    const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> output(
        gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()),
        [](GumboOutput* it) { gumbo_destroy_output(&kGumboDefaultOptions, it); });
    Reading reading;
    reading.text(*output->root);
    must(reading.elements == std::vector<std::string>{"html", "head", "title", "body", "p", "p", "a", "a", "a", "img",
                                                      "textarea", "p", "a", "script", "b"});
    const auto expected = plain(hostile);
    const auto& is = reading.attributes;
    must(reading.texts["end"] == "end");
    must(plain(reading.texts["text"]) == expected && plain(reading.texts["title"]) == expected);
    must(plain(reading.texts["area"]) == expected);
    must(plain(is.at("attribute").at("title")) == expected && plain(is.at("attribute").at("data-x")) == expected);
    must(plain(is.at("path").at("href")) == "/s/" + expected);
    must(is.at("part").at("href") == "/s?q=" + web::url_part(hostile));
    must(plain(is.at("list").at("srcset")) == expected || is.at("list").at("srcset") == "#");
    must(reading.json.find('<') == std::string::npos);
    return 0;
}
