// A ZIP archive in memory, read within limits: a small file may hold one that never ends.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>

namespace transport {

// The files of the archive whose names are wanted, by name; those in a folder under their name without it. Refused with a
// sentence: no archive, or one that is too large when it is unpacked.
std::expected<std::map<std::string, std::string>, std::string> unpacked(std::string_view archive, std::initializer_list<std::string_view> wanted);

}  // namespace transport
