#include "tools/word_use.h"

#include <algorithm>
#include <cstdlib>

#include "i18n/segments.h"

namespace tools {
namespace {

using Kind = i18n::Segment::Kind;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\t') out += "\\t";
        else if (c == '\n') out += "\\n";
        else if (c == '\\') out += "\\\\";
        else out += c;
    }
    return out;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) out += text[i];
        else if (const char c = text[++i]; c == 't') out += '\t';
        else if (c == 'n') out += '\n';
        else out += c;
    }
    return out;
}

std::string_view cut(std::string_view& rest, char at) {
    const auto end = rest.find(at);
    const auto field = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return field;
}

}  // namespace

std::vector<std::string> parameters_of(std::string_view text, std::string* wrong) {
    std::vector<std::string> names;
    std::string_view open;
    std::string fault;
    for (const auto& [kind, part] : i18n::segments_of(text)) {
        if (kind == Kind::text && part.find_first_of("{}") != std::string_view::npos)
            fault = "a brace that is no parameter: parameters are {small_letters}";
        if (kind == Kind::value) names.emplace_back(part);
        if (kind == Kind::open) {
            if (!open.empty()) fault = "<" + std::string(part) + "> inside <" + std::string(open) + ">";
            open = part;
            names.push_back("<" + std::string(part) + ">");
        }
        if (kind == Kind::close) {
            if (open != part) fault = "</" + std::string(part) + "> closes nothing";
            open = {};
        }
    }
    if (!open.empty()) fault = "<" + std::string(open) + "> is not closed";
    if (wrong) *wrong = fault;
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

std::string written(const std::vector<WordUse>& uses) {
    std::string out;
    for (const auto& use : uses)
        out += use.file + '\t' + std::to_string(use.line) + '\t' + escaped(use.context) + '\t' + escaped(use.msgid) +
               '\t' + escaped(use.plural) + '\n';
    return out;
}

std::vector<WordUse> read_uses(const SourceFile& file) {
    std::vector<WordUse> uses;
    std::string_view rest = file.text;
    while (!rest.empty()) {
        auto line = cut(rest, '\n');
        WordUse use;
        use.file = cut(line, '\t');
        use.line = std::atoi(std::string(cut(line, '\t')).c_str());
        use.context = unescaped(cut(line, '\t'));
        use.msgid = unescaped(cut(line, '\t'));
        use.plural = unescaped(cut(line, '\t'));
        uses.push_back(std::move(use));
    }
    return uses;
}

}  // namespace tools
