// Reads C++ no deeper than build programs need: where strings, names and brackets are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tools {

struct CppToken {
    enum class Kind { name, text, sign };  // sign: one character of anything else; numbers count as names
    Kind kind;
    std::string_view source;  // as it stands
    std::size_t at;           // bytes from the start
};

// White space and comments are left out. A string or comment that does not end reaches to the end.
std::vector<CppToken> cpp_tokens(std::string_view source);

// The value of one or more adjacent string literals ("a" "b"); nothing for raw or prefixed ones with unusual escapes.
std::optional<std::string> literal_value(std::string_view source);

// A C++ string literal (with quotes) of these bytes.
std::string as_literal(std::string_view text);

std::string_view stripped(std::string_view text);  // without ASCII white space at both ends

// Parts between `at` signs that stand in no bracket, angle bracket (only when `angles`) or string.
std::vector<std::string_view> split_outside(std::string_view source, char at, bool angles = false);

// What is wrong with the brackets of an expression; empty when they fit and no statement ends in it.
std::string bracket_fault(std::string_view source);

}  // namespace tools
