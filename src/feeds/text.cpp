#include "feeds/text.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/text.h"

namespace feeds {
namespace {

std::size_t length_of_letter(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80) return 1;
    if (byte >= 0xF0) return 4;
    return byte >= 0xE0 ? 3 : 2;
}

bool allowed(std::string_view letter) {
    if (letter.size() == 1) return static_cast<unsigned char>(letter[0]) >= 0x20 ? letter[0] != 0x7f : letter[0] == '\t' || letter[0] == '\n' || letter[0] == '\r';
    return letter != "\xEF\xBF\xBE" && letter != "\xEF\xBF\xBF";
}

std::string_view entity(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return {};
    }
}

// Elements after which a reader begins a new line.
bool ends_line(std::string_view tag) {
    for (const std::string_view name : {"br", "/p", "/li", "/h1", "/h2", "/h3", "/h4", "/blockquote", "/tr", "/pre"})
        if (tag.starts_with(name) && (tag.size() == name.size() || tag[name.size()] == ' ' || tag[name.size()] == '/')) return true;
    return false;
}

std::pair<std::string_view, std::size_t> letter_of_entity(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> known = {
        {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#x27;", "'"}, {"&nbsp;", "\u00A0"}}};
    for (const auto& [name, letter] : known)
        if (text.starts_with(name)) return {letter, name.size()};
    return {text.substr(0, 1), 1};
}

}  // namespace

std::string valid_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        auto letter = text.substr(0, length_of_letter(text[0]));
        if (!base::valid_utf8(letter)) {
            letter = text.substr(0, 1);
            out += "\uFFFD";
        } else if (allowed(letter)) {
            out += letter;
        }
        text.remove_prefix(letter.size());
    }
    return out;
}

std::string xml(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : valid_text(text)) {
        if (const auto name = entity(c); !name.empty()) out += name;
        else out += c;
    }
    return out;
}

std::string uri(std::string_view address) {
    constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=%";
    std::string out;
    for (const char c : address) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != marks.npos;
        if (plain) out += c;
        else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

std::string plain_of(std::string_view html) {
    std::string out;
    while (!html.empty()) {
        if (html[0] == '<') {
            const auto end = html.find('>');
            if (end == html.npos) break;
            if (ends_line(html.substr(1, end - 1)) && !out.empty() && out.back() != '\n') out += '\n';
            html.remove_prefix(end + 1);
        } else if (html[0] == '&') {
            const auto [letter, size] = letter_of_entity(html);
            out += letter;
            html.remove_prefix(size);
        } else {
            const bool doubled = html[0] == '\n' && (out.empty() || out.back() == '\n');
            if (!doubled) out += html[0];
            html.remove_prefix(1);
        }
    }
    return std::string(base::trimmed(out));
}

}  // namespace feeds
