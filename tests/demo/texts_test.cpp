#include <cctype>
#include <set>

#include "demo/bargains.h"
#include "demo/firms.h"
#include "demo/happenings.h"
#include "kit.h"

using namespace demo_kit;
using demo::Words;
using i18n::Language;

namespace {

// Every text of the tables, with the place it stands in.
struct Collected {
    std::string where;
    Words words;
};

std::vector<Collected> all_words() {
    std::vector<Collected> all;
    const auto add = [&](const std::string& where, const Words& words) { all.push_back({where, words}); };
    for (const auto rows : {demo::concerts(), demo::leisure(), demo::more_leisure(), demo::for_children(), demo::sports(),
                            demo::seminars(), demo::classes(), demo::exhibitions(), demo::others(), demo::feasts()})
        for (const auto& row : rows) {
            const std::string where(row.title.ru);
            add(where, row.title);
            add(where + " text", row.text);
            for (const auto& part : row.parts) add(where + " part", part);
        }
    for (const auto pieces : {demo::films(), demo::plays()})
        for (const auto& piece : pieces) add("piece", piece.title), add("piece text", piece.text);
    for (const auto& listed : demo::listed_firms()) {
        add("firm line", listed.firm->line);
        for (const auto& line : listed.sort->lines) add("sort line", line);
    }
    for (const auto stalls : {demo::food_stalls(), demo::other_stalls()})
        for (const auto& stall : stalls)
            for (const auto& one : stall.all) add("offer", one.title), add("offer terms", one.terms);
    return all;
}

std::string without_braces(std::string_view text) {
    std::string s(text);
    for (auto at = s.find("{}"); at != std::string::npos; at = s.find("{}")) s.replace(at, 2, "x");
    return s;
}

}  // namespace

TEST_CASE("every text of the demo city keeps the rules of its language", "[demo]") {
    for (const auto& [where, words] : all_words())
        for (const auto language : i18n::languages) {
            INFO(where << ": " << words.in(language));
            CHECK(fault(without_braces(words.in(language)), language, true) == "");
        }
}

TEST_CASE("Kazakh texts are Kazakh", "[demo]") {
    for (const auto& [where, words] : all_words()) {
        INFO(where << ": " << words.kk);
        if (base::letters(words.kk) > 25) CHECK(has_kazakh_letter(std::string(words.kk)));
        // A title of several words is never the Russian one: titles that are names of things may be.
        if (!words.kk.empty() && base::letters(words.ru) > 40) CHECK(words.kk != words.ru);
    }
}

TEST_CASE("no word mixes Latin and Cyrillic letters", "[demo]") {
    const auto latin = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 0x80; };
    const auto cyrillic_begins = [](char c) { return static_cast<unsigned char>(c) >= 0xD0 && static_cast<unsigned char>(c) <= 0xD3; };
    for (const auto& [where, words] : all_words())
        for (const auto text : {words.ru, words.kk, words.en})
            for (std::size_t i = 1; i < text.size(); ++i) {
                const bool latin_first = latin(text[i - 1]) && cyrillic_begins(text[i]);
                const bool cyrillic_first = i >= 2 && cyrillic_begins(text[i - 2]) && latin(text[i]);
                INFO(where << ": " << text);
                CHECK_FALSE((latin_first || cyrillic_first));
            }
}

TEST_CASE("the demo city is written by hand: many happenings, firms and offers in three languages", "[demo]") {
    std::set<std::string_view> titles;
    std::size_t parts = 0;
    for (const auto rows : {demo::concerts(), demo::leisure(), demo::more_leisure(), demo::for_children(), demo::sports(),
                            demo::seminars(), demo::classes(), demo::exhibitions(), demo::others(), demo::feasts()})
        for (const auto& row : rows) {
            CHECK(row.title.complete());
            titles.insert(row.title.ru);
            parts += row.parts.size();
        }
    CHECK(titles.size() + demo::films().size() + demo::plays().size() >= 150);
    CHECK(parts >= 150);
    std::set<std::string_view> names;
    for (const auto& listed : demo::listed_firms()) names.insert(listed.firm->name.ru);
    CHECK(names.size() >= 270);
}
