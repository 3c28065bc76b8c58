#include "tools/cpp_text.h"

#include <algorithm>
#include <cstdio>

namespace tools {
namespace {

bool is_name_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::size_t quoted_end(std::string_view source, std::size_t at) {
    const char quote = source[at++];
    while (at < source.size() && source[at] != quote) at += source[at] == '\\' ? 2 : 1;
    return at < source.size() ? at + 1 : source.size();
}

std::size_t name_end(std::string_view source, std::size_t at) {
    const bool number = source[at] >= '0' && source[at] <= '9';
    while (at < source.size() && (is_name_sign(source[at]) || (number && (source[at] == '.' || source[at] == '\''))))
        ++at;
    return at;
}

std::size_t raw_end(std::string_view source, std::size_t at) {  // at the quote after R
    const auto bracket = source.find('(', at);
    if (bracket == std::string_view::npos) return source.size();
    const auto close = ")" + std::string(source.substr(at + 1, bracket - at - 1)) + "\"";
    const auto end = source.find(close, bracket);
    return end == std::string_view::npos ? source.size() : end + close.size();
}

// Past white space and comments.
std::size_t blank_end(std::string_view source, std::size_t at) {
    while (at < source.size()) {
        if (source[at] == ' ' || source[at] == '\t' || source[at] == '\n' || source[at] == '\r') ++at;
        else if (source.substr(at, 2) == "//") at = std::min(source.find('\n', at), source.size());
        else if (source.substr(at, 2) == "/*") {
            const auto end = source.find("*/", at + 2);
            at = end == std::string_view::npos ? source.size() : end + 2;
        } else break;
    }
    return at;
}

std::optional<char> unescaped(char c) {
    switch (c) {
        case 'n': return '\n';
        case 't': return '\t';
        case '"': case '\'': case '\\': case '?': return c;
        default: return std::nullopt;
    }
}

}  // namespace

std::vector<CppToken> cpp_tokens(std::string_view source) {
    std::vector<CppToken> tokens;
    for (auto at = blank_end(source, 0); at < source.size(); at = blank_end(source, at)) {
        auto kind = CppToken::Kind::sign;
        auto end = at + 1;
        if (source[at] == '"' || source[at] == '\'') {
            kind = CppToken::Kind::text;
            end = quoted_end(source, at);
        } else if (is_name_sign(source[at])) {
            kind = CppToken::Kind::name;
            end = name_end(source, at);
            if (source.substr(at, end - at) == "R" && end < source.size() && source[end] == '"') {
                kind = CppToken::Kind::text;
                end = raw_end(source, end);
            }
        }
        end = std::min(end, source.size());
        tokens.push_back({kind, source.substr(at, end - at), at});
        at = end;
    }
    return tokens;
}

std::optional<std::string> literal_value(std::string_view source) {
    std::string value;
    bool any = false;
    for (const auto& token : cpp_tokens(source)) {
        const auto text = token.source;
        if (token.kind != CppToken::Kind::text || text.size() < 2 || text.front() != '"' || text.back() != '"')
            return std::nullopt;
        for (std::size_t i = 1; i + 1 < text.size(); ++i) {
            if (text[i] != '\\') {
                value += text[i];
                continue;
            }
            const auto c = unescaped(text[++i]);
            if (!c) return std::nullopt;
            value += *c;
        }
        any = true;
    }
    return any ? std::optional(std::move(value)) : std::nullopt;
}

std::string as_literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (c == '\n') out += "\\n";
        else if (static_cast<unsigned char>(c) < ' ') {
            char octal[8];
            std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned>(c));
            out += octal;
        } else out += c;
    }
    return out += '"';
}

std::string_view stripped(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::string_view> split_outside(std::string_view source, char at, bool angles) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t from = 0;
    const auto tokens = cpp_tokens(source);
    for (const auto& token : tokens) {
        if (token.kind != CppToken::Kind::sign) continue;
        const char sign = token.source[0];
        if (std::string_view("([{").find(sign) != std::string_view::npos || (angles && sign == '<')) ++depth;
        if (std::string_view(")]}").find(sign) != std::string_view::npos || (angles && sign == '>')) --depth;
        const bool double_colon = at == ':' && (source.substr(token.at + 1, 1) == ":" ||
                                                (token.at > 0 && source[token.at - 1] == ':'));
        if (depth != 0 || sign != at || double_colon) continue;
        parts.push_back(source.substr(from, token.at - from));
        from = token.at + 1;
    }
    parts.push_back(source.substr(from));
    return parts;
}

std::string bracket_fault(std::string_view source) {
    std::string open;
    std::size_t end = 0;
    for (const auto& token : cpp_tokens(source)) {
        if (source.substr(end, token.at - end).find('/') != std::string_view::npos) return "write notes as {# … #}";
        end = token.at + token.source.size();
        if (token.kind == CppToken::Kind::text && (token.source.size() < 2 || token.source.back() != token.source.front()))
            if (token.source.front() != 'R') return "a string is not closed";
        if (token.kind != CppToken::Kind::sign) continue;
        const char sign = token.source[0];
        if (sign == '(') open += ')';
        else if (sign == '[') open += ']';
        else if (sign == '{') open += '}';
        else if (sign == ')' || sign == ']' || sign == '}') {
            if (open.empty() || open.back() != sign) return std::string("'") + sign + "' closes nothing";
            open.pop_back();
        } else if (sign == ';' && open.find('}') == std::string::npos) return "';' has no place in an expression";
    }
    if (source.substr(end).find('/') != std::string_view::npos) return "write notes as {# … #}";
    return open.empty() ? "" : std::string("'") + open.back() + "' is missing";
}

}  // namespace tools
