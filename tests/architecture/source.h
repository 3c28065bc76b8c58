// A source file as the house rules look at it: its code without comments and literals, and its literals apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

struct Literal {
    std::size_t line = 0;
    std::string text;  // between the quotes, escapes as written
};

struct Include {
    std::size_t line = 0;
    std::string name;    // "base/result.h" without its quotes
    bool quoted = true;  // "…" rather than <…>
};

struct Source {
    std::string path;  // relative to the project: src/events/store.cpp
    std::string text;
    std::string code;  // as long as text: comments, literals and preprocessor lines are spaces, line ends stay
    std::vector<Literal> literals;
    std::vector<Include> includes;
    std::size_t lines = 0;

    std::string folder() const;              // of src: "events"; "main" for files directly in src
    std::string name() const;                // "store.cpp"
    std::size_t line_at(std::size_t) const;  // of an offset into text, from 1
    std::string at(std::size_t line) const;  // "src/events/store.cpp:12"
};

Source read_source(std::string path, std::string text);

// All files below a folder of the project whose names end in one of the endings, in order of their paths.
std::vector<Source> sources(std::string_view folder, std::initializer_list<std::string_view> endings);

// Positions of a word that is no part of a longer one.
std::vector<std::size_t> occurrences(std::string_view code, std::string_view word);

bool word_letter(char letter);

}  // namespace architecture
