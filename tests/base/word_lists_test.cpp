#include "base/word_lists.h"

#include <catch2/catch.hpp>

#include <random>

namespace {

std::string random_text(std::mt19937_64& random) {
    std::string text;
    for (auto words = random() % 6; words > 0; --words) {
        if (!text.empty()) text += ' ';
        for (auto letters = 1 + random() % 4; letters > 0; --letters) text += static_cast<char>('a' + random() % 3);
    }
    return text;
}

// Each word of the question stands within a word of the text.
bool answers(const std::string& text, std::string question) {
    for (std::size_t at = 0; at < question.size();) {
        const auto end = std::min(question.find(' ', at), question.size());
        if (end > at && text.find(question.substr(at, end - at)) == text.npos) return false;
        at = end + 1;
    }
    return true;
}

}  // namespace

TEST_CASE("words are found whole, within longer ones and in any order", "[base][organisations][offers]") {
    base::WordLists lists(3);
    lists.add(0, "кафе арома улица абая 31");
    lists.add(1, "аптека аромат здоровья");
    lists.add(2, "");
    CHECK(lists.with("арома").count() == 2);
    CHECK(lists.with("абая кафе").count() == 1);
    CHECK(lists.with("аромат").has(1));
    CHECK(lists.with("аптека абая").empty());
    CHECK(lists.with("").count() == 3);
    CHECK(lists.with("  ").count() == 3);
}

TEST_CASE("for a thousand random questions the lists find what reading every text finds", "[base][organisations][offers]") {
    std::mt19937_64 random(7);
    std::vector<std::string> texts;
    base::WordLists lists(200);
    for (std::uint32_t number = 0; number < 200; ++number) {
        texts.push_back(random_text(random));
        lists.add(number, texts.back());
    }
    for (int round = 0; round < 1000; ++round) {
        const auto question = random_text(random);
        const auto found = lists.with(question);
        for (std::size_t number = 0; number < texts.size(); ++number) {
            INFO(question << " / " << texts[number]);
            REQUIRE(found.has(number) == answers(texts[number], question));
        }
    }
}
