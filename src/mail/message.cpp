#include "mail/message.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <stdexcept>

namespace mail {
namespace {

bool is_plain(std::string_view text) { return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; }); }

std::string base64(std::string_view text) {
    std::string made(sodium_base64_encoded_len(text.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(made.data(), made.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), sodium_base64_VARIANT_ORIGINAL);
    made.pop_back();
    return made;
}

// Where a piece of at most `most` bytes ends without cutting a letter.
std::size_t piece_end(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xc0) == 0x80) --most;
    return most;
}

std::string name_word(std::string_view name) {
    if (!is_plain(name)) return encoded_words(name);
    std::string quoted = "\"";
    for (const char c : name) quoted.append(c == '"' || c == '\\' ? "\\" : "").append(1, c);
    return quoted + "\"";
}

const std::string& checked(std::string_view name, const std::string& value) {
    if (!is_plain(value)) throw std::logic_error(fmt::format("the head {} of a letter holds a sign that must not stand there", name));
    return value;
}

void put(std::string& out, std::string_view name, const std::string& value) { out.append(name).append(": ").append(checked(name, value)).append("\r\n"); }

// What encoded_words made, which leaves nothing of the text itself.
void put_folded(std::string& out, std::string_view name, const std::string& value) { out.append(name).append(": ").append(value).append("\r\n"); }

// Lines of 76, RFC 2045 §6.8; a body in Cyrillic is shorter so than as quoted-printable.
void put_part(std::string& out, std::string_view boundary, std::string_view type, std::string_view body) {
    std::string with_ends;
    for (const char c : body) with_ends.append(c == '\n' ? "\r\n" : std::string_view(&c, 1));
    const auto packed = base64(with_ends);
    out += fmt::format("--{}\r\nContent-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n", boundary, type);
    for (std::size_t at = 0; at < packed.size(); at += 76) out.append(packed, at, 76).append("\r\n");
}

}  // namespace

std::string encoded_words(std::string_view text) {
    constexpr std::size_t most = 39;  // bytes of a word: 52 letters as base64; a line with "Subject: " stays under 76
    if (is_plain(text)) return std::string(text);
    std::string made;
    while (!text.empty()) {
        const auto piece = text.substr(0, piece_end(text, most));
        made.append(made.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?").append(base64(piece)).append("?=");
        text.remove_prefix(piece.size());
    }
    return made;
}

std::string on_the_wire(const Message& message) {
    const auto boundary = fmt::format("=_{}", message.id.substr(0, 32));  // base64 has no '_'
    const auto seconds = static_cast<std::time_t>(message.date.time_since_epoch().count());
    std::string out;
    out.reserve(2 * (message.text.size() + message.html.size()) + 1024);
    put(out, "Date", fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", fmt::gmtime(seconds)));
    put_folded(out, "From", fmt::format("{} <{}>", name_word(message.from_name), checked("From", message.from)));
    put(out, "To", fmt::format("<{}>", message.to));
    put_folded(out, "Subject", encoded_words(message.subject));
    put(out, "Message-ID", fmt::format("<{}>", message.id));
    put(out, "Auto-Submitted", "auto-generated");       // RFC 3834: no out-of-office answers
    put(out, "X-Auto-Response-Suppress", "All");        // the same for Exchange
    put(out, "Content-Language", message.language);
    for (const auto& [name, value] : message.more) put(out, name, value);
    put(out, "MIME-Version", "1.0");
    put_folded(out, "Content-Type", fmt::format("multipart/alternative;\r\n boundary=\"{}\"", checked("Message-ID", boundary)));
    out += "\r\n";
    put_part(out, boundary, "text/plain", message.text);
    put_part(out, boundary, "text/html", message.html);
    return out += fmt::format("--{}--\r\n", boundary);
}

}  // namespace mail
