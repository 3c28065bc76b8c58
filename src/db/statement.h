// A statement is a literal in the source: its parameters are counted when it is compiled, its words by tools/statements.
#pragma once

#include <cstddef>
#include <string_view>

namespace db {

// Never defined: a call to one of these is the compile error, and its name is the sentence.
void sql_needs_another_number_of_arguments();
void sql_mixes_plain_and_numbered_parameters();
void sql_uses_named_parameters_where_only_question_marks_are_read();
void sql_holds_more_than_one_statement();
void sql_has_an_unclosed_quote_or_comment();

namespace literal {

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '$' || (c & 0x80) != 0;
}

// The place behind the quoted text or comment that begins at `at`; `at` itself where neither begins.
constexpr std::size_t behind_quote(std::string_view sql, std::size_t at) {
    const char first = sql[at];
    const char second = at + 1 < sql.size() ? sql[at + 1] : '\0';
    std::size_t end = at;
    if (first == '\'' || first == '"' || first == '`') {
        end = sql.find(first, at + 1);
    } else if (first == '[') {
        end = sql.find(']', at + 1);
    } else if (first == '-' && second == '-') {
        end = sql.find('\n', at);
        if (end == sql.npos) return sql.size();
    } else if (first == '/' && second == '*') {
        end = sql.find("*/", at + 2);
        if (end != sql.npos) ++end;
    } else {
        return at;
    }
    return end == sql.npos ? sql.npos : end + 1;
}

// What a statement asks for: plain `?` count one each, `?1 … ?N` as the highest number. At most one statement.
constexpr std::size_t parameters(std::string_view sql) {
    std::size_t plain = 0, highest = 0;
    bool ended = false;
    for (std::size_t at = 0; at < sql.size();) {
        if (const std::size_t end = behind_quote(sql, at); end != at) {
            if (end == sql.npos) return sql_has_an_unclosed_quote_or_comment(), 0;
            at = end;
            continue;
        }
        const char c = sql[at++];
        if (is_space(c)) continue;
        if (ended) return sql_holds_more_than_one_statement(), 0;
        if (c == ';') ended = true;
        if (c == ':' || c == '@' || c == '$') {
            return sql_uses_named_parameters_where_only_question_marks_are_read(), 0;
        }
        if (c == '?') {
            std::size_t number = 0;
            for (; at < sql.size() && is_digit(sql[at]); ++at) {
                number = number * 10 + static_cast<std::size_t>(sql[at] - '0');
            }
            if (number == 0) ++plain;
            if (number > highest) highest = number;
        }
        if (is_word(c)) {
            while (at < sql.size() && is_word(sql[at])) ++at;
        }
    }
    if (plain > 0 && highest > 0) sql_mixes_plain_and_numbered_parameters();
    return plain + highest;
}

}  // namespace literal

// Takes literals only, and only those that ask for as many values as there are Args. The text lives for ever, so its
// address names it in the connections' caches.
template <class... Args>
struct Statement {
    template <std::size_t size>
    consteval Statement(const char (&sql)[size]) : sql(sql, size - 1) {
        if (literal::parameters(this->sql) != sizeof...(Args)) sql_needs_another_number_of_arguments();
    }

    std::string_view sql;
};

}  // namespace db
