// How the rules read a file: enough of C++'s lexical grammar to tell code from comments and literals.
#include "architecture/source.h"
#include "kit/places.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace architecture {

bool word_letter(char letter) {
    return letter == '_' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z');
}

namespace {

// Walks a text once and moves what is no code out of the way.
class Reading {
public:
    explicit Reading(Source& source) : source_(source), text_(source.text) {}

    void run() {
        while (here_ < text_.size()) step();
    }

private:
    bool ahead(std::string_view word) const { return text_.compare(here_, word.size(), word) == 0; }

    void step() {
        if (text_[here_] == '\n') line_starts_ = true;
        if (ahead("//")) return blank_to(std::min(text_.find('\n', here_), text_.size()));
        if (ahead("/*")) return blank_to(after("*/", here_ + 2));
        if (text_[here_] == '#' && line_starts_) return directive();
        if (text_[here_] != ' ' && text_[here_] != '\n') line_starts_ = false;
        if (ahead("R\"") && !(here_ > 0 && word_letter(text_[here_ - 1]))) return raw_literal();
        if (text_[here_] == '"') return literal('"');
        if (text_[here_] == '\'' && !(here_ > 0 && word_letter(text_[here_ - 1]))) return literal('\'');
        ++here_;
    }

    std::size_t after(std::string_view end, std::size_t from) const {
        auto found = text_.find(end, from);
        return found == std::string::npos ? text_.size() : found + end.size();
    }

    void blank_to(std::size_t end) {
        for (; here_ < end; ++here_)
            if (text_[here_] != '\n') source_.code[here_] = ' ';
    }

    void directive() {
        std::size_t end = here_;
        do end = std::min(text_.find('\n', end + 1), text_.size());
        while (end < text_.size() && text_[end - 1] == '\\');
        std::string_view line(text_.data() + here_, end - here_);
        if (line.starts_with("#include")) {
            auto open = line.find_first_of("\"<");
            auto close = open == line.npos ? open : line.find_first_of("\">", open + 1);
            if (close != line.npos)
                source_.includes.push_back({source_.line_at(here_),
                                            std::string(line.substr(open + 1, close - open - 1)), line[open] == '"'});
        }
        blank_to(end);
    }

    void raw_literal() {
        auto open = text_.find('(', here_);
        auto end = ")" + text_.substr(here_ + 2, open - here_ - 2) + "\"";
        auto close = std::min(text_.find(end, open), text_.size());
        source_.literals.push_back({source_.line_at(here_), text_.substr(open + 1, close - open - 1)});
        blank_to(std::min(close + end.size(), text_.size()));
    }

    // Quotes stay, so that a rule sees that something stood there.
    void literal(char quote) {
        std::size_t end = here_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n') end += text_[end] == '\\' ? 2 : 1;
        end = std::min(end, text_.size());
        if (quote == '"') source_.literals.push_back({source_.line_at(here_), text_.substr(here_ + 1, end - here_ - 1)});
        ++here_;
        blank_to(end);
        here_ = std::min(end + 1, text_.size());
    }

    Source& source_;
    const std::string& text_;
    std::size_t here_ = 0;
    bool line_starts_ = true;
};

}  // namespace

std::string Source::folder() const {
    auto first = path.find('/') + 1, second = path.find('/', first);
    return second == path.npos ? "main" : path.substr(first, second - first);
}

std::string Source::name() const { return path.substr(path.rfind('/') + 1); }

std::size_t Source::line_at(std::size_t offset) const {
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<long>(offset), '\n'));
}

std::string Source::at(std::size_t line) const { return path + ":" + std::to_string(line); }

Source read_source(std::string path, std::string text) {
    Source source{.path = std::move(path), .text = std::move(text)};
    source.code = source.text;
    source.lines = static_cast<std::size_t>(std::count(source.text.begin(), source.text.end(), '\n'));
    Reading(source).run();
    return source;
}

std::vector<Source> sources(std::string_view folder, std::initializer_list<std::string_view> endings) {
    std::vector<Source> found;
    const std::filesystem::path root(kit::source());
    if (!std::filesystem::exists(root / folder)) return found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        auto path = entry.path().lexically_relative(root).generic_string();
        auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
        if (path.find("node_modules") != path.npos || std::none_of(endings.begin(), endings.end(), ends)) continue;
        std::ifstream file(entry.path());
        found.push_back(read_source(path, {std::istreambuf_iterator<char>(file), {}}));
    }
    std::sort(found.begin(), found.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
    return found;
}

std::vector<std::size_t> occurrences(std::string_view code, std::string_view word) {
    std::vector<std::size_t> found;
    for (auto at = code.find(word); at != code.npos; at = code.find(word, at + 1)) {
        auto end = at + word.size();
        bool begins = at == 0 || !word_letter(word.front()) || !word_letter(code[at - 1]);
        bool ends = end == code.size() || !word_letter(word.back()) || !word_letter(code[end]);
        if (begins && ends) found.push_back(at);
    }
    return found;
}

}  // namespace architecture

using namespace architecture;

TEST_CASE("a file is read as code, literals and includes", "[architecture]") {
    auto source = read_source("src/x/a.cpp",
                              "#include \"base/id.h\"  // why\n"
                              "#include <map>\n"
                              "int a = 1'000;  // catch (\n"
                              "auto s = \"TRY( \\\" {\"; /* { \n */ char c = '{';\n"
                              "auto r = R\"sql(select 1 from \")sql\";\n"
                              "#define OPEN \\\n  {\n"
                              "int b;\n");
    REQUIRE(source.includes.size() == 2);
    CHECK(source.includes[0].name == "base/id.h");
    CHECK(source.includes[0].quoted);
    CHECK(source.includes[1].line == 2);
    CHECK_FALSE(source.includes[1].quoted);
    REQUIRE(source.literals.size() == 2);
    CHECK(source.literals[0].text == "TRY( \\\" {");
    CHECK(source.literals[1].text == "select 1 from \"");
    CHECK(source.literals[1].line == 6);
    CHECK(source.code.find('{') == std::string::npos);
    CHECK(source.code.find("catch") == std::string::npos);
    CHECK(source.code.find("int a = 1'000;") != std::string::npos);
    CHECK(source.code.find("int b;") != std::string::npos);
    CHECK(source.code.size() == source.text.size());
}

TEST_CASE("a word is found only where it stands alone", "[architecture]") {
    CHECK(occurrences("time(0) runtime(0) x.time(", "time(") == std::vector<std::size_t>{0, 21});
    CHECK(occurrences("RETRY(x) TRY(y)", "TRY(") == std::vector<std::size_t>{9});
}
