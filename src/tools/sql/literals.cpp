#include "tools/sql/literals.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

namespace tools {
namespace {

struct Token {
    enum class Kind { word, text, sign } kind;
    std::string text;        // a text token's is decoded
    int line;
    std::vector<int> lines;  // of a text token's bytes
};

bool starts_word(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_'; }
bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

void append_utf8(Token& token, std::uint32_t point, int line) {
    auto put = [&](std::uint32_t byte) {
        token.text += static_cast<char>(byte);
        token.lines.push_back(line);
    };
    if (point < 0x80) return put(point);
    if (point < 0x800) return put(0xC0 | point >> 6), put(0x80 | (point & 0x3F));
    if (point < 0x10000) return put(0xE0 | point >> 12), put(0x80 | (point >> 6 & 0x3F)), put(0x80 | (point & 0x3F));
    put(0xF0 | point >> 18), put(0x80 | (point >> 12 & 0x3F)), put(0x80 | (point >> 6 & 0x3F)), put(0x80 | (point & 0x3F));
}

class Lexer {
public:
    explicit Lexer(std::string_view source) : source_(source) {}

    std::vector<Token> tokens() {
        while (at_ < source_.size()) read();
        return std::move(tokens_);
    }
    std::map<std::string, std::vector<Token>> macros() { return std::move(macros_); }

private:
    char peek(std::size_t ahead = 0) const { return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0'; }
    bool comes(std::string_view text) const { return source_.substr(at_, text.size()) == text; }
    void skip(std::size_t count = 1) {
        for (; count > 0 && at_ < source_.size(); --count, ++at_) {
            if (source_[at_] == '\n') ++line_, fresh_line_ = true;
        }
    }
    void skip_to(std::string_view text) {
        const auto end = source_.find(text, at_);
        skip(end == source_.npos ? source_.size() - at_ : end - at_);
    }

    void read() {
        const char c = peek();
        if (std::isspace(static_cast<unsigned char>(c))) return skip();
        if (comes("//")) return skip_to("\n");
        if (comes("/*")) return skip(2), skip_to("*/"), skip(2);
        if (c == '#' && fresh_line_) return read_directive();
        fresh_line_ = false;
        if (starts_word(c)) return read_word();
        if (c == '"') return read_text();
        if (c == '\'') return read_character();
        if (std::isdigit(static_cast<unsigned char>(c))) return read_number();
        const std::size_t size = comes("->") || comes("::") ? 2 : 1;
        tokens_.push_back({Token::Kind::sign, std::string(source_.substr(at_, size)), line_, {}});
        skip(size);
    }

    // Of all directives only `#define NAME "…" "…"` concerns us.
    void read_directive() {
        std::size_t end = at_;
        while (end < source_.size() && source_[end] != '\n') end += source_[end] == '\\' ? 2 : 1;
        end = std::min(end, source_.size());
        Lexer body(source_.substr(0, end));
        body.at_ = at_ + 1;
        body.line_ = line_;
        body.fresh_line_ = false;
        while (body.at_ < end) {
            if (body.peek() == '\\') body.skip();
            else body.read();
        }
        const auto& parts = body.tokens_;
        if (parts.size() > 2 && parts[0].text == "define" && parts[2].kind == Token::Kind::text) {
            macros_[parts[1].text] = {parts.begin() + 2, parts.end()};
        }
        skip(end - at_);
    }

    void read_word() {
        std::size_t size = 0;
        while (in_word(peek(size))) ++size;
        const auto word = source_.substr(at_, size);
        if (peek(size) == '"' && (word == "R" || word == "u8R")) return skip(size), read_raw();
        if (peek(size) == '"' && word == "u8") return skip(size), read_text();
        tokens_.push_back({Token::Kind::word, std::string(word), line_, {}});
        skip(size);
    }

    void read_number() {
        while (in_word(peek()) || (peek() == '\'' && in_word(peek(1))) || peek() == '.') skip();
        tokens_.push_back({Token::Kind::sign, "0", line_, {}});
    }

    void read_character() {
        skip();
        while (peek() != '\'' && peek() != '\0') skip(peek() == '\\' ? 2 : 1);
        skip();
        tokens_.push_back({Token::Kind::sign, "'", line_, {}});
    }

    void read_raw() {
        const auto open = source_.find('(', at_);
        const std::string close = ")" + std::string(source_.substr(at_ + 1, open - at_ - 1)) + "\"";
        Token token{Token::Kind::text, {}, line_, {}};
        skip(open - at_ + 1);
        while (at_ < source_.size() && !comes(close)) {
            token.text += peek();
            token.lines.push_back(line_);
            skip();
        }
        skip(close.size());
        tokens_.push_back(std::move(token));
    }

    void read_text() {
        Token token{Token::Kind::text, {}, line_, {}};
        skip();
        while (peek() != '"' && peek() != '\n' && at_ < source_.size()) {
            if (peek() == '\\') {
                read_escape(token);
            } else {
                token.text += peek();
                token.lines.push_back(line_);
                skip();
            }
        }
        skip();
        tokens_.push_back(std::move(token));
    }

    void read_escape(Token& token) {
        const char c = peek(1);
        const int line = line_;
        skip(2);
        if (c == '\n') return;
        if (c == 'u' || c == 'U') return append_utf8(token, digits(c == 'u' ? 4 : 8, 16), line);
        std::uint32_t byte = static_cast<unsigned char>(c);
        if (c == 'x') byte = digits(2, 16);
        if (c >= '0' && c <= '7') --at_, byte = digits(3, 8);
        if (c == 'n') byte = '\n';
        if (c == 't') byte = '\t';
        if (c == 'r') byte = '\r';
        token.text += static_cast<char>(byte);
        token.lines.push_back(line);
    }

    std::uint32_t digits(int most, std::uint32_t base) {
        std::uint32_t value = 0;
        for (; most > 0; --most) {
            const char c = static_cast<char>(std::tolower(static_cast<unsigned char>(peek())));
            const std::uint32_t digit = c >= 'a' ? c - 'a' + 10 : c - '0';
            if (!std::isxdigit(static_cast<unsigned char>(c)) || digit >= base) break;
            value = value * base + digit;
            skip();
        }
        return value;
    }

    std::string_view source_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool fresh_line_ = true;
    std::vector<Token> tokens_;
    std::map<std::string, std::vector<Token>> macros_;
};

bool begins_like_sql(std::string_view sql) {
    std::string first;
    for (const char c : sql) {
        if (std::isalpha(static_cast<unsigned char>(c))) first += static_cast<char>(std::tolower(c));
        else if (!first.empty()) break;
    }
    static const std::set<std::string, std::less<>> verbs = {"select", "insert", "update", "delete", "with", "replace"};
    return verbs.contains(first);
}

class Calls {
public:
    explicit Calls(std::string_view source) {
        Lexer lexer(source);
        tokens_ = lexer.tokens();
        macros_ = lexer.macros();
        note_receivers();
    }

    std::vector<SqlLiteral> all() const {
        std::vector<SqlLiteral> found;
        for (std::size_t i = 2; i + 1 < tokens_.size(); ++i) {
            if (auto call = at(i)) found.push_back(std::move(*call));
            if (is(i - 2, "Invariant") && is(i, "[") && is(i + 1, "]")) add_invariants(found, i + 2);
        }
        return found;
    }

private:
    bool is(std::size_t i, std::string_view text) const {
        return i < tokens_.size() && tokens_[i].kind != Token::Kind::text && tokens_[i].text == text;
    }

    // `Writing& NAME`, `const db::Reading& NAME`, `Lease NAME`.
    void note_receivers() {
        receivers_.insert("db");
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            if (!is(i, "Writing") && !is(i, "Reading") && !is(i, "Lease")) continue;
            const std::size_t name = is(i + 1, "&") ? i + 2 : i + 1;
            if (name < tokens_.size() && tokens_[name].kind == Token::Kind::word) receivers_.insert(tokens_[name].text);
        }
    }

    std::optional<SqlLiteral> at(std::size_t i) const {
        static constexpr std::array<std::string_view, 4> typed = {"all", "one", "value", "each"};
        const bool arrow = is(i - 1, "->");
        if (tokens_[i].kind != Token::Kind::word || (!arrow && !is(i - 1, "."))) return std::nullopt;
        const bool needs_type = std::find(typed.begin(), typed.end(), tokens_[i].text) != typed.end();
        if (!needs_type && tokens_[i].text != "exec" && tokens_[i].text != "insert") return std::nullopt;
        if (needs_type != is(i + 1, "<")) return std::nullopt;
        const std::size_t first = first_argument(i + 1);
        if (first == 0) return std::nullopt;
        SqlLiteral call{tokens_[i].text, {}, {}, tokens_[i].line, true};
        gather(call, first);
        const bool ours = is_ours(i - 2, arrow, needs_type);
        if (!ours && (!call.literal || !begins_like_sql(call.sql))) return std::nullopt;
        return call;
    }

    // From the "=" behind `Invariant name[]` to the ";".
    void add_invariants(std::vector<SqlLiteral>& found, std::size_t i) const {
        for (; i + 1 < tokens_.size() && !is(i, ";"); ++i) {
            if (!is(i - 1, "{") || tokens_[i].kind != Token::Kind::text) continue;
            while (i < tokens_.size() && !is(i, ",")) ++i;
            SqlLiteral invariant{"invariant", {}, {}, tokens_[i].line, true};
            for (++i; i < tokens_.size() && !is(i, "}"); ++i) append(invariant, tokens_[i], std::nullopt);
            found.push_back(std::move(invariant));
        }
    }

    bool is_ours(std::size_t receiver, bool arrow, bool typed) const {
        if (tokens_[receiver].kind == Token::Kind::word) return receivers_.contains(tokens_[receiver].text);
        return arrow && typed && is(receiver, ")");  // city.read()->all<…>(…)
    }

    // The token behind the "(" that follows an optional list of types; 0 where there is none.
    std::size_t first_argument(std::size_t i) const {
        int depth = 0;
        if (is(i, "<")) {
            do {
                if (is(i, "<")) ++depth;
                if (is(i, ">")) --depth;
                if (is(i, ";")) return 0;
                ++i;
            } while (depth > 0 && i < tokens_.size());
        }
        return is(i, "(") ? i + 1 : 0;
    }

    void gather(SqlLiteral& call, std::size_t i) const {
        for (; i < tokens_.size() && !is(i, ",") && !is(i, ")"); ++i) {
            const Token& token = tokens_[i];
            const auto macro = macros_.find(token.text);
            if (token.kind == Token::Kind::text) {
                append(call, token, std::nullopt);
            } else if (token.kind == Token::Kind::word && macro != macros_.end()) {
                for (const Token& part : macro->second) append(call, part, token.line);
            } else {
                call.literal = false;
            }
        }
        if (call.sql.empty()) call.literal = false;
    }

    // What came out of a macro is at fault where the macro is used.
    static void append(SqlLiteral& call, const Token& token, std::optional<int> line) {
        if (token.kind != Token::Kind::text) {
            call.literal = false;
            return;
        }
        call.sql += token.text;
        if (line) call.lines.insert(call.lines.end(), token.text.size(), *line);
        else call.lines.insert(call.lines.end(), token.lines.begin(), token.lines.end());
    }

    std::vector<Token> tokens_;
    std::map<std::string, std::vector<Token>> macros_;
    std::set<std::string> receivers_;
};

}  // namespace

std::vector<SqlLiteral> sql_literals(std::string_view source) { return Calls(source).all(); }

}  // namespace tools
