// A place where the program says words, as the template compiler and the reader of C++ sources find it, and the .words
// files in which it travels to the catalogue step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/files.h"

namespace tools {

struct WordUse {
    std::string file;
    int line = 1;
    std::string context;  // msgctxt; empty for none
    std::string msgid;    // the English text
    std::string plural;   // the English text for all numbers but one; empty when no number changes the words

    bool operator==(const WordUse&) const = default;
};

// The parameters a text holds, sorted, each once: "{name}" as name, "<a>…</a>" as <a>. What is wrong with the text, if
// anything (a lone brace, an element that does not close), is put into `wrong`.
std::vector<std::string> parameters_of(std::string_view text, std::string* wrong = nullptr);

// One use per line, tab-separated.
std::string written(const std::vector<WordUse>& uses);
std::vector<WordUse> read_uses(const SourceFile& file);

}  // namespace tools
