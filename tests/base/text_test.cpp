#include "base/text.h"

#include <catch2/catch.hpp>

using namespace base;

TEST_CASE("text is folded so that people find it however they type it") {
    CHECK(folded("ЁЛКА в Жезқазған!") == "елка в жезқазған");
    CHECK(folded("  «ӘҒҚҢӨҰҮҺІ» ") == "әғқңөұүһі");
    CHECK(folded("a\u200Bb") == "ab");
}

TEST_CASE("clean text has no invisible signs and no runs of spaces") {
    CHECK(clean("\u200B Хоккей:\u00A0\u00A0«Кенгир»\u202E\t") == "Хоккей: «Кенгир»");
    CHECK(clean("раз\r\n\r\n\r\nдва\nтри", true) == "раз\n\nдва\nтри");
    CHECK(clean(std::string_view("a\0b\xFF" "c", 5)) == "abc");
}

TEST_CASE("a shortened text never ends inside a letter") {
    CHECK(shortened("Живая музыка", 20) == "Живая музыка");
    CHECK(shortened("Живая музыка в ресторане", 16) == "Живая музыка в…");
    CHECK(valid_utf8(shortened("ққққққққққ", 5)));
    CHECK(letters(shortened("ққққққққққ", 5)) == 5);
}

TEST_CASE("a slug spells Russian and Kazakh in Latin letters") {
    CHECK(slug("Айтыс: акыны Улытау") == "aytys-akyny-ulytau");
    CHECK(slug("Жезқазған қаласы") == "zhezqazgan-qalasy");
    CHECK(slug("День города — 2026!") == "den-goroda-2026");
    CHECK(slug("!!!").empty());
}

TEST_CASE("bad bytes are told from text") {
    CHECK(valid_utf8("Қала"));
    CHECK_FALSE(valid_utf8("\xC0\x80"));
    CHECK_FALSE(valid_utf8("\xED\xA0\x80"));
    CHECK_FALSE(valid_utf8("\xF4\x90\x80\x80"));
}

TEST_CASE("initials stand for a name without a picture") {
    CHECK(initials("Дворец культуры горняков") == "ДК");
    CHECK(initials("«арома» кофейня") == "АК");
    CHECK(initials("24/7") == "27");
    CHECK(initials("!!!").empty());
    CHECK(capitalised("бесплатно") == "Бесплатно");
}
