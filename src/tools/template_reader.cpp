// Reads one template: statements by recursive descent, fixed text through HtmlReader, and writes the C++ of its bodies.
#include <algorithm>
#include <optional>
#include <utility>

#include "tools/cpp_text.h"
#include "tools/html_place.h"
#include "tools/template_definition.h"
#include "tools/template_scan.h"
#include "tools/template_words.h"

namespace tools {
namespace {

using Token = TemplateToken;
using Fate = WordRewriter::Fate;

bool is_blank(std::string_view text) { return stripped(text).empty(); }

bool is_identifier(std::string_view text) {
    const auto tokens = cpp_tokens(text);
    return tokens.size() == 1 && tokens[0].kind == CppToken::Kind::name && !(text[0] >= '0' && text[0] <= '9');
}

// "layout::page(p.chrome)" as name and arguments.
struct CallText {
    std::string name;
    std::string_view arguments;
};
std::optional<CallText> split_call(std::string_view text) {
    const auto open = text.find('(');
    if (open == std::string_view::npos || text.back() != ')' || open == 0) return std::nullopt;
    const auto name = stripped(text.substr(0, open));
    for (const auto& token : cpp_tokens(name))
        if (token.kind != CppToken::Kind::name && token.source != ":") return std::nullopt;
    return CallText{std::string(name), stripped(text.substr(open + 1, text.size() - open - 2))};
}

class TemplateReader {
public:
    TemplateReader(const TemplateRoom& room, const SourceFile& file, std::vector<WordUse>& words,
                   std::vector<Complaint>& complaints)
        : room_(room), file_(file), complaints_(complaints), words_(file.name, words, complaints),
          html_(file.name, complaints), tokens_(scan_template(file, complaints)) {}

    std::vector<TemplateDefinition> definitions() {
        std::vector<TemplateDefinition> all;
        while (at_ < tokens_.size()) {
            const auto& token = tokens_[at_++];
            const auto word = token.kind == Token::Kind::statement ? keyword(token.text) : std::string_view();
            if (word == "page" || word == "component") {
                if (auto definition = define(token)) all.push_back(std::move(*definition));
            } else if (word == "end") {
                complain(token.line, "{% end %} closes nothing");
            } else if (!is_blank(token.text)) {
                complain(first_line(token), "only pages, components and notes stand outside a page or component");
            }
        }
        return all;
    }

private:
    static int first_line(const Token& token) {
        if (token.kind != Token::Kind::literal) return token.line;
        const auto first = token.text.find_first_not_of(" \t\r\n");
        return token.line + static_cast<int>(std::ranges::count(token.text.substr(0, first), '\n'));
    }

    // ── Pages and components ────────────────────────────────────────────────────────────────────────────────────────
    std::optional<TemplateDefinition> define(const Token& token) {
        const auto call = split_call(after_keyword(token.text));
        is_page_ = keyword(token.text) == "page";
        html_.place = {};
        slots_.clear();
        std::string code;
        const bool named = call && is_identifier(call->name);
        if (!named) complain(token.line, std::string(keyword(token.text)) + " name(Type const& name, …) is missing its parts");
        body(token, code);
        if (!named) return std::nullopt;
        return TemplateDefinition{file_.name, token.line, scope(), call->name,
                                  std::string(call->arguments), slots_, std::move(code)};
    }

    std::string scope() const {
        if (room_.name != "web") return room_.name + "::templates";
        const auto end = file_.name.rfind('/');
        const auto begin = end == std::string::npos || end == 0 ? end : file_.name.rfind('/', end - 1);
        if (end == std::string::npos) return "web::templates";
        return "web::" + file_.name.substr(begin == std::string::npos ? 0 : begin + 1, end - (begin == std::string::npos ? 0 : begin + 1));
    }

    // A body that stands for itself: begins in text with nothing open and ends so. Reads up to its {% end %}.
    void body(const Token& opener, std::string& code) {
        const auto outside = std::exchange(html_.place, HtmlPlace{});
        auto* const outer = std::exchange(code_, &code);
        std::string pending = std::exchange(literal_, {});
        const auto end = block({"end"}, opener);
        ends_whole(opener, end ? end->line : opener.line);
        flush();
        literal_ = std::move(pending);
        code_ = outer;
        html_.place = outside;
        html_.place.before = HtmlPlace::Before::other;
    }

    void ends_whole(const Token& opener, int line) {
        html_.settle(line);
        if (html_.place.where != HtmlPlace::Where::text)
            complain(line, "the block of line " + std::to_string(opener.line) + " ends inside a tag: " +
                               html_.difference(HtmlPlace{}).substr(0, html_.difference(HtmlPlace{}).find(", the other")));
        for (const auto& element : html_.place.open)
            complain(element.line, "<" + element.name + "> is not closed");
        if (html_.place.before == HtmlPlace::Before::space && !literal_.empty() &&
            (literal_.back() == ' ' || literal_.back() == '\n'))
            literal_.pop_back();
    }

    // ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────
    // Reads until one of these words, which it returns; complains and returns nothing when the file ends first.
    const Token* block(std::initializer_list<std::string_view> terminators, const Token& opener) {
        while (at_ < tokens_.size()) {
            const auto& token = tokens_[at_++];
            if (token.kind == Token::Kind::statement) {
                const auto word = keyword(token.text);
                if (std::ranges::find(terminators, word) != terminators.end()) {
                    if (word != "elif" && !after_keyword(token.text).empty())
                        complain(token.line, "{% " + std::string(word) + " %} stands alone" +
                                                 (word == "else" ? "; another condition is {% elif … %}" : ""));
                    return &token;
                }
            }
            read(token);
        }
        complain(opener.line, "{% " + std::string(keyword(opener.text)) + " %} has no {% end %}");
        return nullptr;
    }

    void read(const Token& token) {
        if (token.kind == Token::Kind::literal) return literal(token);
        if (token.kind == Token::Kind::value) return value(token);
        html_.settle(token.line);
        const auto word = keyword(token.text);
        if (html_.place.where == HtmlPlace::Where::script || html_.place.where == HtmlPlace::Where::json)
            complain(token.line, "no statement inside <script>");
        if (word == "if") return if_statement(token);
        if (word == "for") return for_statement(token);
        if (word == "let") return let_statement(token);
        if (word == "call") return call_statement(token);
        if (word == "use") return use_statement(token);
        if (word == "slot") return slot_statement(token);
        if (word == "page" || word == "component")
            complain(token.line, "a " + std::string(word) + " inside another: is an {% end %} missing above?");
        else if (word == "else" || word == "elif") complain(token.line, "{% " + std::string(word) + " %} without {% if %}");
        else complain(token.line, "'" + std::string(word) + "' is no statement");
    }

    void literal(const Token& token) {
        auto text = token.text;
        int line = token.line;
        if (!html_.verbatim() && token.head) {
            line += static_cast<int>(std::ranges::count(text.substr(0, token.head), '\n'));
            text.remove_prefix(token.head);
        }
        const auto tail = std::min(token.tail, text.size());
        html_.literal(text.substr(0, text.size() - tail), line, literal_);
        line += static_cast<int>(std::ranges::count(text.substr(0, text.size() - tail), '\n'));
        if (html_.verbatim()) html_.literal(text.substr(text.size() - tail), line, literal_);
    }

    void flush() {
        if (!literal_.empty()) *code_ += "out.raw(" + as_literal(literal_) + "sv);\n";
        literal_.clear();
    }

    void mark(int line) { *code_ += line_mark(file_.name, line); }

    std::string expression(std::string_view text, int line, Fate fate, bool* has_element = nullptr) {
        if (const auto fault = bracket_fault(text); !fault.empty()) complain(line, fault + " in " + std::string(text));
        if (is_blank(text)) complain(line, "an expression is missing");
        for (const auto& token : cpp_tokens(text))
            if (token.source == "loop") loop_used_ = true;
        auto out = words_.rewrite(text, line, fate);
        if (has_element) *has_element = out.has_element;
        return std::move(out.code);
    }

    void value(const Token& token) {
        static constexpr std::pair<Escape, std::string_view> functions[] = {
            {Escape::text, "text"}, {Escape::attribute, "attribute"}, {Escape::address, "address"},
            {Escape::address_list, "address_list"}, {Escape::json, "json"}};
        const auto escape = html_.value(token.line);
        bool has_element = false;
        const auto code = expression(token.text, token.line, Fate::shown, &has_element);
        if (has_element && (escape != Escape::text || !html_.in_text()))
            complain(token.line, "words with an element inside can be shown in text only");
        flush();
        mark(token.line);
        for (const auto& [kind, name] : functions)
            if (kind == escape) *code_ += "out." + std::string(name) + "(" + code + ");\n";
    }

    // ── Statements ──────────────────────────────────────────────────────────────────────────────────────────────────
    void meet(const HtmlPlace& other, int line, std::string_view what) {
        if (const auto difference = html_.difference(other); !difference.empty())
            complain(line, std::string(what) + ": one ends " + difference);
        else html_.join(other);
    }

    void if_statement(const Token& opener) {
        flush();
        const auto start = html_.place;
        std::optional<HtmlPlace> ends;
        bool has_else = false;
        mark(opener.line);
        *code_ += "if (" + expression(after_keyword(opener.text), opener.line, Fate::used) + ") {\n";
        for (const Token* branch = &opener; branch;) {
            html_.place = start;
            const auto* next = has_else ? block({"end"}, opener) : block({"elif", "else", "end"}, opener);
            const int line = next ? next->line : opener.line;
            branch_ends(ends, line);
            branch = next && keyword(next->text) != "end" ? next : nullptr;
            if (!branch) break;
            has_else = keyword(branch->text) == "else";
            mark(line);
            *code_ += has_else ? "} else {\n"
                               : "} else if (" + expression(after_keyword(branch->text), line, Fate::used) + ") {\n";
        }
        *code_ += "}\n";
        html_.place = *ends;
        if (!has_else) meet(start, opener.line, "with and without {% if %} the page differs");
    }

    void branch_ends(std::optional<HtmlPlace>& ends, int line) {
        html_.settle(line);
        flush();
        if (ends) meet(*ends, line, "the branches do not fit");
        ends = html_.place;
    }

    void for_statement(const Token& opener) {
        flush();
        auto start = html_.place;
        const auto header = after_keyword(opener.text);
        const auto colon = split_outside(header, ':').front().size();
        if (colon == header.size()) complain(opener.line, "{% for name : list %} has no ':'");
        const auto list = stripped(header.substr(std::min(colon + 1, header.size())));
        const auto items = "items" + std::to_string(++number_);
        mark(opener.line);
        *code_ += "{ auto&& " + items + " = " + expression(list, opener.line, Fate::kept) + ";\n";

        // A second round begins where the first one ended: what is known of white space and addresses is less.
        html_.place.before = HtmlPlace::Before::other;
        if (html_.place.address == HtmlPlace::Address::start) html_.place.address = HtmlPlace::Address::unsure;
        std::string round;
        auto* const outer = std::exchange(code_, &round);
        const bool outer_loop = std::exchange(loop_used_, false);
        const auto* next = block({"else", "end"}, opener);
        html_.settle(next ? next->line : opener.line);
        flush();
        code_ = outer;
        const bool loop_used = std::exchange(loop_used_, outer_loop);
        meet(start, next ? next->line : opener.line, "{% for %} does not end where it began");

        std::string empty;
        const bool has_else = next && keyword(next->text) == "else";
        if (has_else) otherwise(opener, start, empty);
        if (has_else) *code_ += "if (web::nothing_in(" + items + ")) {\n" + empty + "} else\n";
        if (loop_used) *code_ += "{ web::Loop loop(std::size(" + items + "));\n";
        mark(opener.line);
        *code_ += "for (auto const& " + std::string(stripped(header.substr(0, colon))) + " : " + items + ") {\n";
        if (loop_used) *code_ += "loop.next();\n";
        *code_ += round + (loop_used ? "}\n}\n}\n" : "}\n}\n");
    }

    // The {% else %} of a loop.
    void otherwise(const Token& opener, const HtmlPlace& start, std::string& code) {
        const auto after_loop = std::exchange(html_.place, start);
        auto* const outer = std::exchange(code_, &code);
        const auto* end = block({"end"}, opener);
        html_.settle(end ? end->line : opener.line);
        flush();
        code_ = outer;
        meet(after_loop, end ? end->line : opener.line, "the branches do not fit");
    }

    void let_statement(const Token& token) {
        flush();
        const auto text = after_keyword(token.text);
        const auto equals = text.find('=');
        const auto name = stripped(text.substr(0, equals));
        if (equals == std::string_view::npos || !is_identifier(name))
            return complain(token.line, "{% let name = … %} is missing its parts");
        mark(token.line);
        *code_ += "auto const& " + std::string(name) + " = " +
                  expression(stripped(text.substr(equals + 1)), token.line, Fate::kept) + ";\n";
    }

    std::optional<CallText> component_call(const Token& token) {
        if (!html_.in_text())
            complain(token.line, "a component stands in text only, not inside a tag, an attribute, <title> or <textarea>");
        auto call = split_call(after_keyword(token.text));
        if (!call) complain(token.line, "{% " + std::string(keyword(token.text)) + " name(…) %} is missing its parts");
        // Spelt out, so that a variable of the same name does not hide it: {% for card : p.cards %}{% call card(card) %}.
        else if (call->name.find(':') == std::string::npos) call->name = "::" + scope() + "::" + call->name;
        return call;
    }

    std::string arguments(const CallText& call, int line) {
        return call.arguments.empty() ? "" : ", " + expression(call.arguments, line, Fate::used);
    }

    void call_statement(const Token& token) {
        const auto call = component_call(token);
        if (!call) return;
        flush();
        mark(token.line);
        *code_ += call->name + "(out" + arguments(*call, token.line) + ");\n";
        html_.place.before = HtmlPlace::Before::other;
    }

    // ── Slots ───────────────────────────────────────────────────────────────────────────────────────────────────────
    void slot_statement(const Token& token) {
        if (!html_.in_text()) complain(token.line, "a slot stands in text only");
        auto name = after_keyword(token.text);
        const bool required = name.ends_with(" required");
        if (required) name = stripped(name.substr(0, name.size() - 9));
        if (!is_identifier(name)) complain(token.line, "{% slot name %} is missing its name");
        if (is_page_) complain(token.line, "a page has no slots: {% slot %} fills one only directly inside {% use %}");
        if (std::ranges::find(slots_, name, &TemplateSlot::name) != slots_.end())
            complain(token.line, "the slot " + std::string(name) + " is declared twice");
        slots_.push_back({std::string(name), required});
        flush();
        std::string content;
        body(token, content);
        if (required && !content.empty()) complain(token.line, "a required slot has no default");
        const auto slot = "slots." + std::string(name);
        *code_ += "if (" + slot + ") " + slot + "(out);\n";
        if (!content.empty()) *code_ += "else {\n" + content + "}\n";
    }

    struct Filling {
        std::string name;
        int line;
        std::string code;
    };

    void use_statement(const Token& token) {
        const auto call = component_call(token);
        flush();
        auto fillings = fillings_of(token);
        if (!call) return;
        const auto number = std::to_string(++number_);
        const auto type = call->name + "_slots";
        *code_ += "{\n";
        mark(token.line);
        *code_ += type + " filling" + number + ";\n";
        std::string names;
        for (const auto& [name, line, code] : fillings) {
            const auto function = "fill" + number + "_" + name;
            *code_ += "const auto " + function + " = [&](web::Html& out) {\n" + code + "};\n";
            mark(line);
            *code_ += "filling" + number + "." + name + " = " + function + ";\n";
            names += (names.empty() ? "\"" : ", \"") + name + "\"";
        }
        mark(token.line);
        *code_ += "static_assert(web::all_filled<" + type + ">({" + names + "}), \"a required slot of " +
                  call->name + " is not filled\");\n";
        mark(token.line);
        *code_ += call->name + "(out, filling" + number + arguments(*call, token.line) + ");\n}\n";
        html_.place.before = HtmlPlace::Before::other;
    }

    // Slots directly inside {% use %} are fillings of their own; all the rest together fills `content`.
    std::vector<Filling> fillings_of(const Token& opener) {
        std::vector<Filling> fillings;
        const auto outside = std::exchange(html_.place, HtmlPlace{});
        std::string rest;
        auto* const outer = std::exchange(code_, &rest);
        const Token* end = nullptr;
        while (at_ < tokens_.size() && !end) {
            const auto& token = tokens_[at_++];
            const auto word = token.kind == Token::Kind::statement ? keyword(token.text) : std::string_view();
            if (word == "end") end = &token;
            else if (word == "slot" && html_.place.open.empty()) fillings.push_back(filling(token));
            else read(token);
        }
        if (!end) complain(opener.line, "{% use %} has no {% end %}");
        ends_whole(opener, end ? end->line : opener.line);
        flush();
        code_ = outer;
        html_.place = outside;
        if (!rest.empty()) fillings.push_back({"content", opener.line, std::move(rest)});
        for (auto one = fillings.begin(); one != fillings.end(); ++one)
            if (std::ranges::count(fillings.begin(), one, one->name, &Filling::name))
                complain(one->line, "the slot " + one->name + " is filled twice" +
                                        (one->name == "content" ? ": what stands outside {% slot %} fills it, too" : ""));
        return fillings;
    }

    Filling filling(const Token& token) {
        const auto name = after_keyword(token.text);
        if (!is_identifier(name)) complain(token.line, "{% slot name %} is missing its name");
        Filling out{std::string(name), token.line, {}};
        body(token, out.code);
        html_.place.before = HtmlPlace::Before::block;
        return out;
    }

    void complain(int line, std::string sentence) { complaints_.push_back({file_.name, line, std::move(sentence)}); }

    const TemplateRoom& room_;
    const SourceFile& file_;
    std::vector<Complaint>& complaints_;
    WordRewriter words_;
    HtmlReader html_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;

    std::string* code_ = nullptr;   // the function or lambda being written
    std::string literal_;           // fixed text not yet written into it
    std::vector<TemplateSlot> slots_;
    bool is_page_ = false;
    bool loop_used_ = false;
    int number_ = 0;                // makes names of our own differ
};

}  // namespace

std::vector<TemplateDefinition> read_template(const TemplateRoom& room, const SourceFile& file,
                                              std::vector<WordUse>& words, std::vector<Complaint>& complaints) {
    return TemplateReader(room, file, words, complaints).definitions();
}

}  // namespace tools
