#include "readers/ical_lines.h"

#include <algorithm>

#include "base/scanner.h"
#include "base/text.h"

namespace readers {
namespace {

constexpr std::size_t longest = 256 * 1024;

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }

std::string upper(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return upper(c); });
    return out;
}

bool is_property_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || base::Scanner::digit(c) || c == '-' || c == '_' || c == '.'; }

// "NAME:" or "NAME;": the beginning of a property, perhaps with spaces a sloppy program left.
std::size_t name_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && length < 80 && is_property_sign(text[length])) ++length;
    if (length == 0 || length == text.size()) return 0;
    auto sign = length;
    while (sign < text.size() && text[sign] == ' ') ++sign;
    return sign < text.size() && (text[sign] == ':' || text[sign] == ';') ? length : 0;
}

// Texts that exporters break without folding them; behind a date or an address such a line is rubbish.
bool holds_text(std::string_view property) {
    static constexpr std::string_view names[] = {"DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "X-ALT-DESC", "CONTACT"};
    const auto name = upper(property.substr(0, std::min<std::size_t>(property.find_first_of(":;"), 12)));
    return std::ranges::find(names, name) != std::end(names);
}

// RFC 6868: "^n" a line end, "^'" a quote, "^^" itself.
std::string parameter_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] == '"') continue;
        if (text[i] == '^' && (next == 'n' || next == '\'' || next == '^')) out += next == 'n' ? '\n' : next == '\'' ? '"' : '^', ++i;
        else out += text[i];
    }
    return out;
}

// The end of a parameter's value: ';' or ':' outside of quotes.
std::size_t value_end(std::string_view text, std::size_t at) {
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && (text[at] == ';' || text[at] == ':')) return at;
    }
    return at;
}

IcalLine property(std::string_view text, std::size_t line) {
    IcalLine found{.line = line};
    auto at = name_length(text);
    found.name = upper(text.substr(0, at));
    if (const auto group = found.name.rfind('.'); group != found.name.npos) found.name.erase(0, group + 1);
    while (at < text.size() && text[at] == ' ') ++at;
    while (at < text.size() && text[at] == ';') {
        ++at;
        auto end = value_end(text, at);
        // A quote that never closes: take the first colon all the same.
        if (end >= text.size()) end = std::min(text.find(':', at), text.size());
        const auto one = text.substr(at, end - at);
        if (const auto sign = one.find('='); sign != one.npos && found.parameters.size() < 50)
            found.parameters.emplace_back(upper(base::trimmed(one.substr(0, sign))), parameter_text(one.substr(sign + 1)));
        at = end;
    }
    if (at < text.size()) found.value = text.substr(at + 1);
    return found;
}

}  // namespace

std::string_view IcalLine::parameter(std::string_view upper_name) const {
    for (const auto& [name, value] : parameters)
        if (name == upper_name) return value;
    return {};
}

IcalLines::IcalLines(std::string_view file) : file_(file) {
    if (file_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

// A line ends with CRLF, LF or a lone CR.
std::string_view IcalLines::physical() {
    const auto begin = at_;
    at_ = std::min(file_.find_first_of("\r\n", at_), file_.size());
    const auto text = file_.substr(begin, at_ - begin);
    if (at_ < file_.size() && file_[at_] == '\r') ++at_;
    if (at_ < file_.size() && file_[at_] == '\n') ++at_;
    ++line_;
    return text;
}

std::optional<IcalLine> IcalLines::next() {
    std::string unfolded;
    std::size_t line = 0;
    while (at_ < file_.size()) {
        const auto before = at_, number = line_ + 1;
        const auto text = physical();
        const bool fold = !text.empty() && (text.front() == ' ' || text.front() == '\t');
        if (line == 0) {
            if (fold || name_length(text) == 0) continue;
            line = number;
            unfolded = text;
        } else if (fold) {
            if (unfolded.size() < longest) unfolded += text.substr(1);
        } else if (name_length(text) > 0) {
            at_ = before;
            --line_;
            break;
        } else if (!text.empty() && unfolded.size() < longest && holds_text(unfolded)) {
            unfolded.append("\\n").append(text);
        }
    }
    if (line == 0) return {};
    if (unfolded.size() > longest) unfolded.resize(longest);
    return property(unfolded, line);
}

std::string ical_text(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            out += value[i];
        } else {
            const char next = value[++i];
            if (next == 'n' || next == 'N') out += '\n';
            else if (next == ',' || next == ';' || next == '\\' || next == '"' || next == ':') out += next;
            else out += '\\', out += next;
        }
    }
    return base::clean(out, true);
}

std::vector<std::string> ical_texts(std::string_view value) {
    std::vector<std::string> list;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= value.size() && list.size() < 200; ++i) {
        if (i < value.size() && value[i] == '\\') {
            ++i;
        } else if (i >= value.size() || value[i] == ',') {
            if (auto text = ical_text(value.substr(begin, i - begin)); !text.empty()) list.push_back(std::move(text));
            begin = i + 1;
        }
    }
    return list;
}

}  // namespace readers
