// What has changed between two texts.
#include <catch2/catch.hpp>

#include <random>

#include "moderation/difference.h"

namespace {

using moderation::difference;
using moderation::Piece;
using enum Piece::Is;

std::string joined(const std::vector<Piece>& pieces, Piece::Is but) {
    std::string text;
    for (const auto& piece : pieces)
        if (piece.is != but) text += piece.text;
    return text;
}

}  // namespace

TEST_CASE("of two texts the words that went and came are marked, and what stayed is not", "[moderation]") {
    CHECK(difference("Ярмарка мёда", "Ярмарка мёда") == std::vector<Piece>{{same, "Ярмарка мёда"}});
    CHECK(difference("", "мёд") == std::vector<Piece>{{come, "мёд"}});
    CHECK(difference("мёд", "") == std::vector<Piece>{{gone, "мёд"}});
    CHECK(difference("", "").empty());
    CHECK(difference("начало в 18:00 у акимата", "начало в 19:30 у акимата") ==
          std::vector<Piece>{{same, "начало в "}, {gone, "18:00 "}, {come, "19:30 "}, {same, "у акимата"}});
    CHECK(difference("мёд и сыр", "мёд сыр и хлеб") == std::vector<Piece>{{same, "мёд "}, {come, "сыр "}, {same, "и "}, {gone, "сыр"}, {come, "хлеб"}});
}

TEST_CASE("what stayed and went is the text before, what stayed and came the text after", "[moderation]") {
    std::mt19937 random(7);
    const std::vector<std::string> words{"мёд ", "сыр ", "и ", "\n", "хлеб ", "в ", "18:00 ", "қала "};
    for (int walk = 0; walk < 300; ++walk) {
        std::string before, after;
        for (auto n = random() % 30; n > 0; --n) before += words[random() % words.size()];
        for (auto n = random() % 30; n > 0; --n) after += words[random() % words.size()];
        const auto pieces = difference(before, after);
        CHECK(joined(pieces, come) == before);
        CHECK(joined(pieces, gone) == after);
    }
}

TEST_CASE("long texts that have nothing in common are compared in no time", "[moderation]") {
    std::string before, after;
    for (int i = 0; i < 3000; ++i) before += "а" + std::to_string(i) + " ", after += "б" + std::to_string(i) + " ";
    const auto pieces = difference("одно " + before + "конец", "одно " + after + "конец");
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0] == Piece{same, "одно "});
    CHECK(joined(pieces, come) == "одно " + before + "конец");
}
