#include "tools/template_scan.h"

#include <algorithm>

#include "tools/cpp_text.h"

namespace tools {
namespace {

using Kind = TemplateToken::Kind;

// A token as it was read, notes included: they count when a line is judged.
struct Scanned {
    TemplateToken token;
    bool note = false;
};

int lines_in(std::string_view text) { return static_cast<int>(std::ranges::count(text, '\n')); }

// Where the bracket opened at the start of `rest` ends ("}}", "%}", "#}"), not counting those in strings or, for values,
// in braces; npos if nowhere.
std::size_t closing(std::string_view rest) {
    const std::string_view close = rest[1] == '{' ? "}}" : rest[1] == '%' ? "%}" : "#}";
    int depth = 0;
    for (std::size_t at = 2; at < rest.size(); ++at) {
        const char sign = rest[at];
        if (depth == 0 && rest.substr(at, 2) == close) return at;
        if (close == "#}") continue;
        if (sign == '{') ++depth;
        if (sign == '}') --depth;
        if (sign == '"' || sign == '\'')
            for (++at; at < rest.size() && rest[at] != sign; ++at)
                if (rest[at] == '\\') ++at;
    }
    return std::string_view::npos;
}

std::size_t next_bracket(std::string_view rest) {
    for (std::size_t at = rest.find('{'); at != std::string_view::npos; at = rest.find('{', at + 1))
        if (at + 1 < rest.size() && std::string_view("{%#").find(rest[at + 1]) != std::string_view::npos) return at;
    return rest.size();
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

// Bytes of the last line when it is blank.
std::size_t blank_tail(std::string_view text, bool first) {
    const auto end = text.rfind('\n');
    const auto tail = end == std::string_view::npos ? text : text.substr(end + 1);
    return (end != std::string_view::npos || first) && blank(tail) ? tail.size() : std::string_view::npos;
}

// Bytes of the first line, its end included, when it is blank.
std::size_t blank_head(std::string_view text, bool last) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return last && blank(text) ? text.size() : std::string_view::npos;
    return blank(text.substr(0, end)) ? end + 1 : std::string_view::npos;
}

bool silent(const Scanned& scanned) {
    return scanned.note || (scanned.token.kind == Kind::statement && keyword(scanned.token.text) != "call");
}

// tokens[from] is a literal; when only silent statements stand between it and a later literal on one line, both lose
// what they have of this line.
void strip_line(std::vector<Scanned>& tokens, std::size_t from) {
    std::size_t to = from + 1;
    while (to < tokens.size() && (silent(tokens[to]) || (tokens[to].token.kind == Kind::literal && !tokens[to].note &&
                                                         blank(tokens[to].token.text))))
        ++to;
    if (to == from + 1 || to >= tokens.size() || tokens[to].note || tokens[to].token.kind != Kind::literal) {
        if (to < tokens.size() || to == from + 1 || tokens[to - 1].token.kind != Kind::literal) return;
        --to;  // the last literal of the file, blank
    }
    auto &first = tokens[from].token, &last = tokens[to].token;
    const auto tail = blank_tail(first.text, from == 0), head = blank_head(last.text, to + 1 == tokens.size());
    if (tail == std::string_view::npos || head == std::string_view::npos) return;
    first.tail = tail;
    last.head = head;
    for (auto i = from + 1; i < to; ++i)
        if (tokens[i].token.kind == Kind::literal) tokens[i].token.tail = tokens[i].token.text.size();
}

}  // namespace

std::string_view keyword(std::string_view statement) { return statement.substr(0, statement.find_first_of(" \t\r\n")); }
std::string_view after_keyword(std::string_view statement) {
    return stripped(statement.substr(keyword(statement).size()));
}

std::vector<TemplateToken> scan_template(const SourceFile& file, std::vector<Complaint>& complaints) {
    std::vector<Scanned> scanned;
    std::string_view rest = file.text;
    int line = 1;
    const auto take = [&](std::size_t bytes) {
        const auto text = rest.substr(0, bytes);
        line += lines_in(text);
        rest.remove_prefix(bytes);
        return text;
    };
    for (;;) {
        const int start = line;
        // Between two brackets stands always a literal, if an empty one: whoever judges lines need not ask.
        scanned.push_back({{Kind::literal, take(next_bracket(rest)), start}});
        if (rest.empty()) break;
        const auto end = closing(rest);
        if (end == std::string_view::npos) {
            complaints.push_back({file.name, line, "'" + std::string(rest.substr(0, 2)) + "' is not closed"});
            break;
        }
        const char kind = rest[1];
        const int at = line + lines_in(rest.substr(2, rest.find_first_not_of(" \t\r\n", 2) - 2));
        const auto text = stripped(take(end + 2).substr(2, end - 2));
        scanned.push_back({{kind == '{' ? Kind::value : Kind::statement, text, at}, kind == '#'});
    }
    for (std::size_t i = 0; i < scanned.size(); ++i)
        if (!scanned[i].note && scanned[i].token.kind == Kind::literal) strip_line(scanned, i);
    std::vector<TemplateToken> tokens;
    for (const auto& [token, note] : scanned)
        if (!note && (token.kind != Kind::literal || !token.text.empty())) tokens.push_back(token);
    return tokens;
}

}  // namespace tools
