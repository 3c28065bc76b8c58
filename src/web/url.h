// Addresses: percent-encoding and the query string, strictly (RFC 3986, the WHATWG's x-www-form-urlencoded).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace web {

// Nothing for a bad escape, a NUL, another control character than tab and line ends, or bytes that are no UTF-8.
std::optional<std::string> decoded(std::string_view text, bool plus_is_space = false);
std::string encoded(std::string_view text);  // all but unreserved characters as %XX

// Whether an address leads to a page of the same site (S-REDIR): one "/" at its start, no "\\", nothing that a browser would skip.
bool leads_within(std::string_view address);

// The fields of a query string or of an urlencoded body, in order.
class Fields {
public:
    static constexpr std::size_t limit = 1000;  // fields; more is refused, nobody types so many

    static base::Result<Fields> parse(std::string_view text);

    // The only value of that name, trimmed of spaces at both ends; empty when it is absent.
    // Refused: a name given twice, or a value over `letters`.
    base::Result<std::string> text(std::string_view name, std::size_t letters = 200) const;
    // A value out of a closed set, or empty.
    base::Result<std::string> choice(std::string_view name, std::initializer_list<std::string_view> known) const;
    // A whole number within [least, most], or nothing when absent or empty.
    base::Result<std::optional<std::int64_t>> number(std::string_view name, std::int64_t least, std::int64_t most) const;
    bool has(std::string_view name) const;

    void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
    const std::vector<std::pair<std::string, std::string>>& all() const { return fields_; }

private:
    std::vector<std::pair<std::string, std::string>> fields_;
};

// An address built up of a path and fields; empty values are left out.
class Href {
public:
    explicit Href(std::string path) : text_(std::move(path)) {}
    Href& with(std::string_view name, std::string_view value);
    const std::string& text() const { return text_; }

private:
    std::string text_;
    bool first_ = true;
};

}  // namespace web
