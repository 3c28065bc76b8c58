#include "web/url.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace web {
namespace {

using base::Error;
using base::refuse;
using base::words;

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~';
}

bool stands_in_addresses(char c) { return is_unreserved(c) || std::string_view("!$&'()*+,;=:@/?%").find(c) != std::string_view::npos; }

}  // namespace

bool leads_within(std::string_view address) {
    constexpr std::size_t longest = 2000;
    if (!address.starts_with('/') || address.size() > longest) return false;
    if (address.size() > 1 && address[1] == '/') return false;  // "//elsewhere.example" is another site
    return std::ranges::all_of(address, stands_in_addresses);   // no "\", no tab or line end that a browser would skip
}

std::optional<std::string> decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0) return {};
            c = static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
            i += 2;
        } else if (c == '+' && plus_is_space) {
            c = ' ';
        }
        if (is_control(c)) return {};
        out += c;
    }
    if (!base::valid_utf8(out)) return {};
    return out;
}

std::string encoded(std::string_view text) {
    if (std::ranges::all_of(text, is_unreserved)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (is_unreserved(c)) out += c;
        else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

base::Result<Fields> Fields::parse(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto field = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (field.empty()) continue;
        const auto middle = std::min(field.find('='), field.size());
        auto name = decoded(field.substr(0, middle), true);
        auto value = decoded(field.substr(std::min(middle + 1, field.size())), true);
        if (!name || !value)
            return refuse(Error::Kind::invalid, words("The address holds signs that cannot be read. Check that it was copied whole."));
        if (fields.fields_.size() == limit)
            return refuse(Error::Kind::invalid, words("Too many fields were sent at once."));
        fields.add(std::move(*name), std::move(*value));
    }
    return fields;
}

base::Result<std::string> Fields::text(std::string_view name, std::size_t letters) const {
    const std::string* found = nullptr;
    for (const auto& [key, value] : fields_) {
        if (key != name) continue;
        if (found)
            return refuse(Error::Kind::invalid, words("“{name}” was given twice.", {{"name", std::string(name)}}), std::string(name));
        found = &value;
    }
    if (!found) return std::string();
    const auto value = base::trimmed(*found);
    if (base::letters(value) > letters)
        return refuse(Error::Kind::invalid,
                      words("The text is too long: at most {max} characters.", {{"max", fmt::to_string(letters)}}),
                      std::string(name));
    return std::string(value);
}

base::Result<std::string> Fields::choice(std::string_view name, std::initializer_list<std::string_view> known) const {
    auto value = TRY(text(name, 40));
    if (!value.empty() && std::ranges::find(known, value) == known.end())
        return refuse(Error::Kind::invalid, words("“{value}” is not one of the choices.", {{"value", value}}), std::string(name));
    return value;
}

base::Result<std::optional<std::int64_t>> Fields::number(std::string_view name, std::int64_t least, std::int64_t most) const {
    const auto value = TRY(text(name, 40));
    if (value.empty()) return std::optional<std::int64_t>();
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number < least || number > most)
        return refuse(Error::Kind::invalid,
                      words("Write a whole number from {least} to {most}.",
                            {{"least", fmt::to_string(least)}, {"most", fmt::to_string(most)}}),
                      std::string(name));
    return std::optional(number);
}

bool Fields::has(std::string_view name) const {
    return std::ranges::any_of(fields_, [&](const auto& field) { return field.first == name; });
}

Href& Href::with(std::string_view name, std::string_view value) {
    if (value.empty()) return *this;
    text_ += first_ ? '?' : '&';
    first_ = false;
    text_.append(encoded(name)).append("=").append(encoded(value));
    return *this;
}

}  // namespace web
