#include "web/html.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "web/url.h"

namespace web {
namespace {

// What a byte becomes between tags and in attributes; empty: itself. U+0000 has no place in HTML at all.
constexpr std::array<std::string_view, 256> replacements = [] {
    std::array<std::string_view, 256> table{};
    table['&'] = "&amp;";
    table['<'] = "&lt;";
    table['>'] = "&gt;";
    table['"'] = "&quot;";
    table['\''] = "&#39;";
    table[0] = "\uFFFD";
    return table;
}();

std::size_t byte(char c) { return static_cast<unsigned char>(c); }

// Sixteen letters, compared at once.
using Block [[gnu::vector_size(16)]] = char;
constexpr std::size_t block_size = sizeof(Block);

// How many of the next letters stand before one that is replaced; a whole block when there is none among them.
std::size_t plain_letters(std::string_view text) {
    Block block;
    if (text.size() < block_size) std::memset(&block, ' ', block_size);
    std::memcpy(&block, text.data(), std::min(text.size(), block_size));
    const auto found = (block == '&') | (block == '<') | (block == '>') | (block == '"') | (block == '\'') | (block == 0);
    static_assert(std::endian::native == std::endian::little, "the first letter is the lowest byte");
    const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(found);
    const auto before = [](std::uint64_t half) { return static_cast<std::size_t>(std::countr_zero(half)) / 8; };
    return halves[0] != 0 ? before(halves[0]) : before(halves[1]) + 8;
}

void escape(std::string_view text, std::string& out) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto plain = plain_letters(text.substr(at));
        at += plain;
        if (plain == block_size) continue;
        out.append(text.substr(from, at - from)).append(replacements[byte(text[at])]);
        from = ++at;
    }
    out.append(text.substr(from));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool allowed(std::string_view scheme) {
    static constexpr std::string_view schemes[] = {"http", "https", "mailto", "tel", "geo"};
    return std::ranges::find(schemes, scheme) != std::end(schemes);
}

}  // namespace

std::string_view safe_address(std::string_view address) {
    std::array<char, 8> scheme;
    std::size_t length = 0;
    bool begun = false;
    for (const char c : address) {
        if (c == '\t' || c == '\n' || c == '\r' || (!begun && byte(c) <= ' ')) continue;
        begun = true;
        if (c == '/' || c == '?' || c == '#') return address;
        if (c == ':') return allowed({scheme.data(), std::min(length, scheme.size())}) ? address : "#";
        if (length < scheme.size()) scheme[length] = is_letter(c) ? static_cast<char>(c | 0x20) : '.';
        ++length;
    }
    return address;
}

std::string url_part(std::string_view text) { return encoded(text); }

i18n::Element link(std::string_view address) {
    std::string open = "<a href=\"";
    escape(safe_address(address), open);
    return {open + "\">", "</a>"};
}

i18n::Element strong() { return {"<strong>", "</strong>"}; }

void Html::escaped(std::string_view text) { escape(text, out_); }

void Html::signed_number(long long value) {
    std::array<char, 24> digits;
    out_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void Html::unsigned_number(unsigned long long value) {
    std::array<char, 24> digits;
    out_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void Html::phrase_text(const i18n::Phrase& phrase) {
    phrase.each([&](std::string_view text) { escaped(text); }, [&](std::string_view markup) { raw(markup); });
}

void Html::phrase_attribute(const i18n::Phrase& phrase) {
    phrase.each([&](std::string_view text) { escaped(text); }, [](std::string_view) {});
}

void Html::address_list(std::string_view list) {
    for (auto rest = list; !rest.empty();) {
        const auto comma = rest.find(',');
        if (safe_address(rest.substr(0, comma)) == "#") return raw("#");
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    escaped(list);
}

void Html::json(const JsonLd& value) {
    std::string_view rest = value.json;
    while (!rest.empty()) {
        const auto stop = std::min(rest.find_first_of("<>&\xE2"), rest.size());
        out_ += rest.substr(0, stop);
        rest.remove_prefix(stop);
        if (rest.empty()) return;
        const bool separator = rest.starts_with("\u2028") || rest.starts_with("\u2029");
        if (rest[0] == '<') out_ += "\\u003c";
        else if (rest[0] == '>') out_ += "\\u003e";
        else if (rest[0] == '&') out_ += "\\u0026";
        else if (separator) out_ += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
        else out_ += rest[0];
        rest.remove_prefix(separator ? 3 : 1);
    }
}

}  // namespace web
