// Finds words("…") in C++ sources.
#include <algorithm>

#include "tools/catalogues.h"
#include "tools/cpp_text.h"

namespace tools {
namespace {

using Tokens = std::vector<CppToken>;

bool is_sign(const Tokens& tokens, std::size_t i, char sign) {
    return i < tokens.size() && tokens[i].kind == CppToken::Kind::sign && tokens[i].source[0] == sign;
}

// One or more adjacent literals from `at` on, which is moved behind them.
std::string literal(std::string_view source, const Tokens& tokens, std::size_t& at) {
    const auto from = tokens[at].at;
    while (at < tokens.size() && tokens[at].kind == CppToken::Kind::text) ++at;
    const auto& last = tokens[at - 1];
    return literal_value(source.substr(from, last.at + last.source.size() - from)).value_or("");
}

// Others may call something words() or Words, too: ours are those of base.
bool is_ours(std::string_view source, const Tokens& tokens, std::size_t i) {
    if (i >= 3 && is_sign(tokens, i - 1, ':')) return tokens[i - 3].source == "base";
    return source.find("using base::" + std::string(tokens[i].source) + ";") != std::string_view::npos ||
           source.find("using namespace base;") != std::string_view::npos;
}

}  // namespace

std::vector<WordUse> words_of_source(const SourceFile& file, std::vector<Complaint>& complaints) {
    std::vector<WordUse> uses;
    const auto tokens = cpp_tokens(file.text);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool call = tokens[i].source == "words" && is_sign(tokens, i + 1, '(');
        const std::size_t named = tokens[i].source == "Words" && tokens[i + 1].kind == CppToken::Kind::name;  // Words w{"…"}
        const bool value = tokens[i].source == "Words" && is_sign(tokens, i + 1 + named, '{');
        if ((!call && !value) || i + 2 + named >= tokens.size() || (value && !is_ours(file.text, tokens, i))) continue;
        auto at = i + 2 + named;
        const auto before = std::string_view(file.text).substr(0, tokens[i].at);
        const int line = 1 + static_cast<int>(std::ranges::count(before, '\n'));
        if (tokens[at].kind != CppToken::Kind::text) {
            const bool nothing = is_sign(tokens, at, ')') || is_sign(tokens, at, '}');
            if (call && !nothing && is_ours(file.text, tokens, i))
                complaints.push_back({file.name, line, "words() takes a literal: the catalogues cannot know what is computed"});
            continue;
        }
        WordUse use{file.name, line, {}, literal(file.text, tokens, at), {}};
        if (is_sign(tokens, at, ',') && at + 1 < tokens.size() && tokens[at + 1].kind == CppToken::Kind::text)
            use.plural = literal(file.text, tokens, ++at);
        if (use.msgid.empty()) complaints.push_back({file.name, line, "words() of nothing"});
        else uses.push_back(std::move(use));
    }
    return uses;
}

}  // namespace tools
