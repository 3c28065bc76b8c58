// How the demo city's tables are read: lists, patterns, clock times.
#include "demo/words.h"

#include <charconv>
#include <stdexcept>

namespace demo {

std::vector<std::string_view> split(std::string_view list, char between) {
    std::vector<std::string_view> pieces;
    while (!list.empty()) {
        const auto end = list.find(between);
        const auto piece = list.substr(0, end);
        if (!piece.empty()) pieces.push_back(piece);
        if (end == std::string_view::npos) break;
        list.remove_prefix(end + 1);
    }
    return pieces;
}

std::string filled(std::string_view pattern, std::string_view part) {
    std::string text(pattern);
    for (auto at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + part.size()))
        text.replace(at, 2, part);
    return text;
}

int number_in(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size())
        throw std::logic_error("the demo city's tables: a number was expected: " + std::string(digits));
    return value;
}

int minutes_of(std::string_view clock) {
    const auto colon = clock.find(':');
    return number_in(clock.substr(0, colon)) * 60 + number_in(clock.substr(colon + 1));
}

}  // namespace demo
