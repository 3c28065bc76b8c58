// The rules of form: how long a function is and where TRY stands; read by braces, not by a compiler.
#include <algorithm>
#include <catch2/catch.hpp>

#include "architecture/rules.h"

namespace architecture {

namespace {

constexpr std::string_view blank = " \t\n";

std::string_view trimmed(std::string_view text) {
    auto begin = text.find_first_not_of(blank);
    return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(blank) + 1 - begin);
}

// What stands before a brace, back to the end of the statement before it.
std::string_view statement_before(std::string_view code, std::size_t brace) {
    auto begin = code.substr(0, brace).find_last_of(";{}");
    begin = begin == code.npos ? 0 : begin + 1;
    return trimmed(code.substr(begin, brace - begin));
}

bool ends_in_word(std::string_view text, std::string_view word) {
    return text.ends_with(word) && (text.size() == word.size() || !word_letter(text[text.size() - word.size() - 1]));
}

// Whether a brace after this text opens statements (a body) rather than values (an aggregate, an initialiser) or members.
bool opens_block(std::string_view before) {
    if (before.empty() || before.ends_with(')') || before.ends_with(':')) return true;
    for (std::string_view word : {"else", "do", "try", "const", "noexcept", "override", "final", "mutable"})
        if (ends_in_word(before, word)) return true;
    auto arrow = before.rfind("->"), close = before.rfind(')');
    if (arrow != before.npos && close != before.npos && arrow > close) return true;
    return before.ends_with(']');  // a lambda without parameters
}

bool opens_scope(std::string_view before) {
    for (std::string_view word : {"namespace", "class", "struct", "union", "enum", "extern"})
        if (auto at = occurrences(before, word); !at.empty() && before.find('(') == before.npos) return true;
    return false;
}

// The unclosed bracket in front of `at`, within the statement; npos when the statement begins there without one.
std::size_t enclosing_bracket(std::string_view code, std::size_t at) {
    int depth = 0;
    while (at-- > 0) {
        char sign = code[at];
        if (sign == ')' || sign == ']' || sign == '}') ++depth;
        if (sign == '(' || sign == '[' || sign == '{') {
            if (depth == 0) return at;
            --depth;
        }
        if (sign == ';' && depth == 0) return code.npos;
    }
    return code.npos;
}

bool begins_statement(std::string_view code, std::size_t at) {
    auto before = trimmed(code.substr(0, at));
    if (ends_in_word(before, "else")) return true;
    if (before.empty()) return false;
    char last = before.back();
    return last == ';' || last == '{' || last == '}' || last == ')' || last == ':';
}

bool begins_initialiser(std::string_view code, std::size_t at) {
    auto before = trimmed(code.substr(0, at));
    if (!before.ends_with('=')) return false;
    char previous = before.size() > 1 ? before[before.size() - 2] : ' ';
    if (std::string_view("=!<>+-*/|&").find(previous) != std::string_view::npos) return false;
    auto statement = statement_before(code, at);
    return !statement.starts_with('.') && !statement.starts_with(',');
}

std::size_t closing(std::string_view code, std::size_t open) {
    int depth = 0;
    for (auto at = open; at < code.size(); ++at) {
        if (code[at] == '(') ++depth;
        if (code[at] == ')' && --depth == 0) return at;
    }
    return code.size();
}

bool well_placed(std::string_view code, std::size_t at) {
    if (!begins_statement(code, at) && !begins_initialiser(code, at)) return false;
    auto bracket = enclosing_bracket(code, at);
    if (bracket != code.npos && (code[bracket] != '{' || !opens_block(statement_before(code, bracket)))) return false;
    auto rest = trimmed(code.substr(std::min(closing(code, at) + 1, code.size())));
    return rest.starts_with(';');
}

}  // namespace

Findings misplaced_tries(const Sources& sources) {
    Findings found;
    for (const auto& source : sources)
        for (auto at : occurrences(source.code, "TRY("))
            if (!well_placed(source.code, at))
                found.push_back(source.at(source.line_at(at)) +
                                ": TRY stands only as `auto x = TRY(…);`, `x = TRY(…);` or `TRY(…);`");
    return found;
}

Findings long_functions(const Sources& sources, std::size_t most) {
    Findings found;
    for (const auto& source : sources) {
        std::vector<char> open;  // 's' scope, 'f' function, 't' table (values in braces), 'x' anything else
        std::size_t begin = 0, table = 0, in_tables = 0;
        for (std::size_t at = 0; at < source.code.size(); ++at) {
            if (source.code[at] == '{') {
                bool in_scope = open.empty() || open.back() == 's';
                auto before = statement_before(source.code, at);
                bool block = opens_block(before);
                bool in_table = std::find(open.begin(), open.end(), 't') != open.end();
                char kind = in_table ? 'x' : in_scope && opens_scope(before) ? 's' : !block ? 't' : in_scope ? 'f' : 'x';
                if (kind == 'f') begin = at, in_tables = 0;
                if (kind == 't') table = at;
                open.push_back(kind);
            } else if (source.code[at] == '}' && !open.empty()) {
                if (open.back() == 't') in_tables += source.line_at(at) - source.line_at(table);
                auto lines = source.line_at(at) - source.line_at(begin) + 1;
                if (open.back() == 'f' && lines - in_tables > most)
                    found.push_back(source.at(source.line_at(begin)) + ": a function of " + std::to_string(lines - in_tables) +
                                    " lines; the most is " + std::to_string(most));
                open.pop_back();
            }
        }
    }
    return found;
}

}  // namespace architecture

using namespace architecture;

namespace {

std::size_t tries_found(std::string body) {
    return misplaced_tries({read_source("src/a/a.cpp", "Result<int> f() {\n" + body + "\n}\n")}).size();
}

std::size_t long_ones(std::string text, std::size_t most) {
    return long_functions({read_source("src/a/a.cpp", std::move(text))}, most).size();
}

}  // namespace

TEST_CASE("TRY is let stand as a statement of its own", "[architecture]") {
    CHECK(tries_found("auto x = TRY(g());") == 0);
    CHECK(tries_found("TRY(g({1, 2}));\nx = TRY(g());\nx.y[1] = TRY(g());") == 0);
    CHECK(tries_found("if (a) TRY(g());\nelse TRY(h());") == 0);
    CHECK(tries_found("if (a) {\n TRY(g());\n}\nstd::map<int, int> m = TRY(g());") == 0);
    CHECK(tries_found("for (const auto& a : all) { auto [b, c] = TRY(g(a)); }") == 0);
    CHECK(tries_found("auto l = [&](int a) -> Result<int> { auto x = TRY(g(a)); return x; };") == 0);
    CHECK(tries_found("return write([&] { TRY(g()); return ok(); });") == 0);
}

TEST_CASE("TRY inside braces, parentheses or an expression is seen", "[architecture]") {
    CHECK(tries_found("return Event{TRY(g())};") == 1);
    CHECK(tries_found("return Event{.title = TRY(g()), .day = TRY(h())};") == 2);
    CHECK(tries_found("Event e = {1, TRY(g())};") == 1);
    CHECK(tries_found("k(TRY(g()));") == 1);
    CHECK(tries_found("if (auto x = TRY(g()); x) return 1;") == 1);
    CHECK(tries_found("return TRY(g());") == 1);
    CHECK(tries_found("auto x = TRY(g()).title;") == 1);
    CHECK(tries_found("auto x = a ? b : TRY(g()) + 1;") == 1);
}

TEST_CASE("a long function is seen wherever it stands", "[architecture]") {
    CHECK(long_ones("namespace a {\nint f() {\n\n\n}\n}\n", 3) == 1);
    CHECK(long_ones("namespace a {\nint f() {\n\n\n}\n}\n", 4) == 0);
    CHECK(long_ones("class A {\nint f() const noexcept {\n\n\n}\n};\n", 3) == 1);
    CHECK(long_ones("A::A(int a) : a_(a), b_{2} {\n\n\n}\n", 3) == 1);
    CHECK(long_ones("constexpr int table[] = {\n1,\n2,\n3,\n4};\nenum class E {\na,\nb,\nc,\n};\n", 3) == 0);
    CHECK(long_ones("auto f() -> int {\n\n\n}\n", 3) == 1);
    CHECK(long_ones("int f() {\nstatic const T all = {\n{1},\n{2},\n};\nreturn 1;\n}\n", 4) == 0);
    CHECK(long_ones("int f() {\nstatic const T all = {\n{1},\n{2},\n};\n\nreturn 1;\n}\n", 4) == 1);
}
