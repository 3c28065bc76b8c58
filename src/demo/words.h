// What is said in three languages, and the small tongue the demo city's tables are written in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "i18n/language.h"

namespace demo {

struct Words {
    std::string_view ru, kk, en;

    std::string_view in(i18n::Language language) const {
        return language == i18n::Language::ru ? ru : language == i18n::Language::kk ? kk : en;
    }
    bool complete() const { return !ru.empty() && !kk.empty() && !en.empty(); }
};

std::vector<std::string_view> split(std::string_view list, char between = ' ');  // without empty pieces
std::string filled(std::string_view pattern, std::string_view part);             // {} becomes the part
int minutes_of(std::string_view clock);                                          // "19:30" is 1170
int number_in(std::string_view digits);                                          // throws on anything but digits

}  // namespace demo
