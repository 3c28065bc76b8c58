#include "tools/po.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "tools/cpp_text.h"

namespace tools {
namespace {

// Reads line by line; the text that a continuing line belongs to is `open_`.
class PoReader {
public:
    PoReader(const SourceFile& file, std::vector<Complaint>& complaints) : complaints_(complaints) {
        out_.name = file.name;
        std::string_view rest = file.text;
        while (!rest.empty()) {
            ++line_;
            const auto end = rest.find('\n');
            read(stripped(rest.substr(0, end)));
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
        finish();
    }

    PoFile file() { return std::move(out_); }

private:
    void complain(std::string sentence) { complaints_.push_back({out_.name, line_, std::move(sentence)}); }

    void read(std::string_view line) {
        if (line.empty() || line.starts_with("#~")) return finish();
        if (line.starts_with("#")) {
            finish();
            if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) entry_.fuzzy = true;
            return;
        }
        const auto quote = line.find('"');
        if (quote == std::string_view::npos) return complain("a line of a PO file is a note, a keyword with a text, or a text");
        begin(stripped(line.substr(0, quote)));
        const auto text = literal_value(line.substr(quote));
        if (!text) complain("the text is not closed or holds an escape other than \\n \\t \\\" \\\\");
        else if (open_) *open_ += *text;
    }

    void begin(std::string_view word) {
        if (word.empty()) {
            if (!open_) complain("a text that continues nothing");
            return;
        }
        if (word == "msgctxt" || (word == "msgid" && !in_context_)) finish();
        if (word == "msgctxt") open_ = &entry_.context, in_context_ = true;
        else if (word == "msgid") open_ = &entry_.msgid, entry_.line = line_, has_msgid_ = true;
        else if (word == "msgid_plural") open_ = &entry_.plural;
        else if (word.starts_with("msgstr")) begin_text(word.substr(6));
        else complain("'" + std::string(word) + "' is no keyword of a PO file");
    }

    void begin_text(std::string_view number) {
        const auto expected = number.empty() ? "" : "[" + std::to_string(entry_.texts.size()) + "]";
        if (number != expected || number.empty() != entry_.plural.empty())
            complain("msgstr" + std::string(number) + " is out of order: " +
                     (entry_.plural.empty() ? "words without msgid_plural have one msgstr" : "msgstr[0], msgstr[1]… follow msgid_plural"));
        entry_.texts.emplace_back();
        open_ = &entry_.texts.back();
        finished_ = true;
    }

    // An entry is over when its texts were read and something else begins.
    void finish() {
        if (!finished_) return;
        if (entry_.msgid.empty() && entry_.context.empty()) header();
        else if (has_msgid_) out_.entries.push_back(std::move(entry_));
        entry_ = {};
        open_ = nullptr;
        in_context_ = has_msgid_ = finished_ = false;
    }

    void header() {
        out_.header_line = entry_.line;
        const auto& text = entry_.texts.front();
        out_.language = stripped(field(text, "Language:"));
        const auto plural = field(text, "Plural-Forms:");
        const auto count = plural.find("nplurals="), rule = plural.find("plural=", count + 9);
        if (count == std::string_view::npos || rule == std::string_view::npos)
            return complain("the header has no Plural-Forms: nplurals=…; plural=…;");
        out_.forms = std::atoi(std::string(plural.substr(count + 9)).c_str());
        out_.plural = plural.substr(rule + 7, plural.find(';', rule) - rule - 7);
    }

    static std::string_view field(std::string_view header, std::string_view name) {
        const auto at = header.find(name);
        if (at == std::string_view::npos) return {};
        const auto rest = header.substr(at + name.size());
        return rest.substr(0, rest.find('\n'));
    }

    std::vector<Complaint>& complaints_;
    PoFile out_;
    PoEntry entry_;
    std::string* open_ = nullptr;
    bool in_context_ = false, has_msgid_ = false, finished_ = false;
    int line_ = 0;
};

// Recursive descent in the order of C's precedence; computes while it reads.
class PluralReader {
public:
    PluralReader(std::string_view text, std::uint64_t n) : tokens_(cpp_tokens(text)), n_(n) {}

    std::uint64_t value() {
        const auto result = choice();
        if (at_ != tokens_.size()) throw std::invalid_argument("the plural rule does not end where it should");
        return result;
    }

private:
    bool take(std::string_view signs) {
        for (std::size_t i = 0; i < signs.size(); ++i)
            if (at_ + i >= tokens_.size() || tokens_[at_ + i].source != signs.substr(i, 1)) return false;
        at_ += signs.size();
        return true;
    }

    std::uint64_t choice() {
        const auto condition = binary(0);
        if (!take("?")) return condition;
        const auto yes = choice();
        if (!take(":")) throw std::invalid_argument("the plural rule has a '?' without ':'");
        const auto no = choice();
        return condition ? yes : no;
    }

    std::uint64_t binary(std::size_t level) {
        static constexpr std::string_view levels[][4] = {
            {"||"}, {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/", "%"}};
        if (level == std::size(levels)) return unary();
        auto left = binary(level + 1);
        for (;;) {
            std::string_view found;
            for (const auto sign : levels[level])
                if (!sign.empty() && take(sign)) {
                    found = sign;
                    break;
                }
            if (found.empty()) return left;
            left = applied(found, left, binary(level + 1));
        }
    }

    static std::uint64_t applied(std::string_view sign, std::uint64_t a, std::uint64_t b) {
        if (sign == "||") return a || b;
        if (sign == "&&") return a && b;
        if (sign == "==") return a == b;
        if (sign == "!=") return a != b;
        if (sign == "<=") return a <= b;
        if (sign == ">=") return a >= b;
        if (sign == "<") return a < b;
        if (sign == ">") return a > b;
        if (sign == "+") return a + b;
        if (sign == "-") return a - b;
        if (sign == "*") return a * b;
        if (b == 0) throw std::invalid_argument("the plural rule divides by nothing");
        return sign == "/" ? a / b : a % b;
    }

    std::uint64_t unary() {
        if (take("!")) return !unary();
        if (take("(")) {
            const auto inner = choice();
            if (!take(")")) throw std::invalid_argument("the plural rule lacks a ')'");
            return inner;
        }
        if (at_ == tokens_.size()) throw std::invalid_argument("the plural rule ends too early");
        const auto token = tokens_[at_++].source;
        if (token == "n") return n_;
        if (!std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; }) || token.size() > 9)
            throw std::invalid_argument("'" + std::string(token) + "' has no place in a plural rule");
        return std::stoull(std::string(token));
    }

    std::vector<CppToken> tokens_;
    std::uint64_t n_;
    std::size_t at_ = 0;
};

}  // namespace

const PoEntry* PoFile::find(std::string_view context, std::string_view msgid) const {
    const auto found = std::ranges::find_if(
        entries, [&](const auto& entry) { return entry.msgid == msgid && entry.context == context; });
    return found == entries.end() ? nullptr : &*found;
}

PoFile read_po(const SourceFile& file, std::vector<Complaint>& complaints) { return PoReader(file, complaints).file(); }

std::string po_text(std::string_view text) { return as_literal(text); }

PluralRule::PluralRule(std::string_view expression) : expression_(expression) { form(1); }

std::uint64_t PluralRule::form(std::uint64_t n) const { return PluralReader(expression_, n).value(); }

}  // namespace tools
