#include "app/first_line.h"

#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace app {

std::string first_line(const std::string& path, const std::string& what) {
    // Standard input may be a socket, which has no name in /dev that could be opened.
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(path == "-" ? stdin : std::fopen(path.c_str(), "re"), [](std::FILE* held) { return held == stdin ? 0 : std::fclose(held); });
    if (!file) throw std::runtime_error(fmt::format("{} cannot be read", path));
    std::string line;
    for (int c = std::fgetc(file.get()); c != EOF && c != '\n'; c = std::fgetc(file.get())) line += static_cast<char>(c);
    while (line.ends_with('\r')) line.pop_back();
    if (line.empty()) throw std::runtime_error(fmt::format("{} holds no {}", path == "-" ? "standard input" : path, what));
    return line;
}

}  // namespace app
