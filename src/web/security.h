// The headers that stand on every answer, whatever it is (trust S-HDR).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

// Name and value; the same for every answer of the program.
const std::vector<std::pair<std::string, std::string>>& security_fields();

// The same as lines of a ready head, each ended by CRLF, without those that `own` ("Name: value\r\n"…) says otherwise.
std::string security_lines(std::string_view own = {});

// For a page that other sites may show in a frame: an embed, and nothing else.
std::vector<std::pair<std::string, std::string>> framed_fields();

}  // namespace web
