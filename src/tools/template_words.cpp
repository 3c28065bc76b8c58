#include "tools/template_words.h"

#include <algorithm>
#include <cstdio>

#include "i18n/msgid.h"
#include "tools/cpp_text.h"

namespace tools {
namespace {

using Tokens = std::vector<CppToken>;

bool is_sign(const Tokens& tokens, std::size_t i, char sign) {
    return i < tokens.size() && tokens[i].kind == CppToken::Kind::sign && tokens[i].source[0] == sign;
}

// tr( or trc( that is a call of ours and not a member or a name of another namespace.
bool is_call(const Tokens& tokens, std::size_t i) {
    if (tokens[i].source != "tr" && tokens[i].source != "trc") return false;
    if (!is_sign(tokens, i + 1, '(')) return false;
    if (i == 0 || is_sign(tokens, i - 1, '.')) return i == 0;
    return i < 2 || !((is_sign(tokens, i - 1, ':') && is_sign(tokens, i - 2, ':')) ||
                      (is_sign(tokens, i - 1, '>') && is_sign(tokens, i - 2, '-')));
}

// The token that closes the bracket at `open`.
std::size_t closing(const Tokens& tokens, std::size_t open) {
    int depth = 0;
    for (auto i = open; i < tokens.size(); ++i) {
        if (is_sign(tokens, i, '(')) ++depth;
        if (is_sign(tokens, i, ')') && --depth == 0) return i;
    }
    return tokens.size() - 1;
}

std::string number(std::uint64_t key) {
    char text[24];
    std::snprintf(text, sizeof text, "0x%016llxull", static_cast<unsigned long long>(key));
    return text;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::string bare(std::string_view parameter) {
    return std::string(parameter.front() == '<' ? parameter.substr(1, parameter.size() - 2) : parameter);
}

}  // namespace

RewrittenExpression WordRewriter::rewrite(std::string_view expression, int line, Fate fate) {
    const auto tokens = cpp_tokens(expression);
    struct Found {
        Call call;
        std::size_t from, to;
        int line;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_call(tokens, i)) continue;
        const auto end = closing(tokens, i + 1);
        const auto from = tokens[i + 1].at + 1;
        const int at = line + static_cast<int>(std::ranges::count(expression.substr(0, tokens[i].at), '\n'));
        found.push_back({read_call(expression.substr(from, tokens[end].at - from), tokens[i].source == "trc", at),
                         tokens[i].at, tokens[end].at + 1, at});
        i = end;
    }
    const bool alone = found.size() == 1 && found[0].from == 0 && found[0].to == expression.size();
    const bool strings = fate == Fate::kept && !alone &&
                         std::ranges::any_of(found, [](const auto& f) { return !f.call.given.empty(); });
    RewrittenExpression out;
    std::size_t done = 0;
    for (const auto& [call, from, to, at] : found) {
        out.code += expression.substr(done, from - done);
        out.code += code(call, at, alone && fate == Fate::shown, strings);
        out.has_element |= call.has_element;
        if (call.has_element && !(alone && fate == Fate::shown))
            complain(at, "words with an element inside stand alone, as {{ tr(…) }}");
        done = to;
    }
    out.code += expression.substr(done);
    return out;
}

WordRewriter::Call WordRewriter::read_call(std::string_view arguments, bool has_context, int line) {
    Call call;
    call.use.file = file_;
    call.use.line = line;
    std::vector<std::string> texts;
    for (const auto argument : split_outside(arguments, ',')) {
        const auto tokens = cpp_tokens(argument);
        const auto text = literal_value(argument);
        if (text && call.given.empty()) texts.push_back(*text);
        else if (tokens.size() > 2 && tokens[0].kind == CppToken::Kind::name && is_sign(tokens, 1, '=') &&
                 !is_sign(tokens, 2, '='))
            call.given.emplace_back(tokens[0].source, stripped(argument.substr(tokens[1].at + 1)));
        else if (texts.empty())
            complain(line, "the words of tr() are a literal: the catalogues cannot know what is computed");
        else complain(line, "a parameter of tr() has a name: " + std::string(stripped(argument)) + " should be name = …");
    }
    if (has_context && !texts.empty()) {
        call.use.context = texts.front();
        texts.erase(texts.begin());
    }
    if (!texts.empty()) call.use.msgid = texts[0];
    if (texts.size() > 1) call.use.plural = texts[1];
    if (texts.empty()) complain(line, has_context ? "trc() takes a context and words" : "tr() takes words");
    else if (texts.size() > 2) complain(line, "tr() takes one text, or two for one and for many");
    else check(call, line);
    call.has_element = call.use.msgid.find("</") != std::string::npos;
    if (!texts.empty()) uses_.push_back(call.use);
    return call;
}

void WordRewriter::check(const Call& call, int line) {
    std::string wrong;
    auto needed = parameters_of(call.use.msgid, &wrong);
    const auto more = parameters_of(call.use.plural);
    if (!wrong.empty()) complain(line, "in the words \"" + call.use.msgid + "\": " + wrong);
    needed.insert(needed.end(), more.begin(), more.end());
    std::ranges::sort(needed);
    needed.erase(std::ranges::unique(needed).begin(), needed.end());
    std::vector<std::string> missing, surplus;
    for (const auto& name : needed)
        if (std::ranges::find(call.given, bare(name), [](const auto& g) { return g.first; }) == call.given.end())
            missing.push_back(name);
    for (const auto& [name, value] : call.given)
        if (std::ranges::find(needed, name, bare) == needed.end() && !(name == "n" && !call.use.plural.empty()))
            surplus.push_back(name);
    if (!missing.empty()) complain(line, "the words \"" + call.use.msgid + "\" need " + joined(missing));
    if (!surplus.empty()) complain(line, "the words \"" + call.use.msgid + "\" have no " + joined(surplus));
    const bool counts = std::ranges::any_of(call.given, [](const auto& given) { return given.first == "n"; });
    if (!call.use.plural.empty() && !counts && missing.empty())
        complain(line, "words for one and for many need the number n");
}

std::string WordRewriter::code(const Call& call, int line, bool shown, bool as_string) {
    std::string id = "{" + number(i18n::word_key(call.use.context, call.use.msgid)) + ", " + as_literal(call.use.msgid);
    if (!call.use.plural.empty()) id += ", " + as_literal(call.use.plural);
    id += "}";
    if (call.given.empty()) {
        const auto plain = "out.word(" + id + ")";
        return as_string ? "std::string(" + plain + ")" : plain;
    }
    std::string parameters;
    for (const auto& [name, value] : call.given)
        parameters += (parameters.empty() ? "{\"" : ", {\"") + name + "\", " + rewrite(value, line, Fate::used).code + "}";
    const auto phrase = "out.phrase(" + id + ", {" + parameters + "})";
    return shown ? phrase : phrase + ".say()";
}

}  // namespace tools
