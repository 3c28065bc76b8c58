// What the tests of the demo city share: its drafts collected, and what every text of it must keep.
#pragma once

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "base/text.h"
#include "base/zone.h"
#include "demo/city.h"

namespace demo_kit {

inline base::Day day(int y, unsigned m, unsigned d) {
    return base::Day(std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d));
}

inline const demo::Options november{.seed = 1, .today = day(2026, 11, 20)};

inline base::Zone almaty() { return *base::Zone::find("Asia/Almaty"); }

inline std::vector<organisations::Draft> organisations_of(const demo::Options& options) {
    std::vector<organisations::Draft> all;
    demo::organisations(options, [&](organisations::Draft&& one) { all.push_back(std::move(one)); });
    return all;
}

inline std::vector<events::Draft> events_of(const demo::Options& options) {
    std::vector<events::Draft> all;
    demo::events(options, almaty(), [&](events::Draft&& one) { all.push_back(std::move(one)); });
    return all;
}

inline std::vector<offers::Draft> offers_of(const demo::Options& options) {
    std::vector<offers::Draft> all;
    demo::offers(options, [&](offers::Draft&& one) { all.push_back(std::move(one)); });
    return all;
}

// Empty, or what is wrong with a text (GLOSSARY 2 and 5, LOOK 7).
inline std::string fault(const std::string& text, i18n::Language language, bool may_be_empty = false) {
    if (text.empty()) return may_be_empty ? "" : "empty";
    if (!base::valid_utf8(text)) return "not UTF-8";
    if (base::trimmed(text) != text) return "spaces at an end";
    for (const char* forbidden : {"!", "{", "}", "  ", "...", " - ", "\"", "'", " ,", " ."})
        if (text.find(forbidden) != std::string::npos) return std::string("holds ") + forbidden;
    if (language == i18n::Language::en) {
        if (text.find("«") != std::string::npos && text.find(" №") == std::string::npos) return "guillemets in English";
    } else if (text.find("“") != std::string::npos) {
        return "English quotes";
    }
    return {};
}

inline bool has_kazakh_letter(const std::string& text) {
    for (const char* letter : {"ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і", "Ә", "Ғ", "Қ", "Ң", "Ө", "Ұ", "Ү", "Һ", "І"})
        if (text.find(letter) != std::string::npos) return true;
    return false;
}

}  // namespace demo_kit
