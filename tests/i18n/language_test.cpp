#include "i18n/language.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

#include "i18n/sorting.h"
#include "i18n/typography.h"
#include "kit/text.h"

using namespace i18n;
using tests::spaced;

TEST_CASE("a language is read from a tag and named in itself") {
    CHECK(parse_language("kk") == Language::kk);
    CHECK(parse_language("kk-KZ") == Language::kk);
    CHECK(parse_language("RU_ru") == Language::ru);
    CHECK_FALSE(parse_language("de"));
    CHECK_FALSE(parse_language(""));
    CHECK_FALSE(parse_language("rus"));
    CHECK(own_name(Language::kk) == "Қазақша");
    CHECK(prefix(Language::ru, Language::ru).empty());
    CHECK(prefix(Language::kk, Language::ru) == "/kk");
}

TEST_CASE("the browser's wish is met from what the city offers") {
    const std::vector all{Language::ru, Language::kk, Language::en};
    CHECK(preferred("kk-KZ,kk;q=0.9,ru;q=0.8", all) == Language::kk);
    CHECK(preferred("de,en;q=0.5,ru;q=0.4", all) == Language::en);
    CHECK(preferred("en;q=0.2, kk;q=0.25", all) == Language::kk);
    CHECK(preferred("de, fr", all) == Language::ru);
    CHECK(preferred("", all) == Language::ru);
    CHECK(preferred("kk;q=0", all) == Language::ru);
    CHECK(preferred("kk;q=nonsense,en;q=0.1", all) == Language::en);
    CHECK(preferred("en", std::vector{Language::kk, Language::ru}) == Language::kk);
}

TEST_CASE("names are sorted by the alphabet, not by code points") {
    std::vector<std::string> names{"Яблоко", "Ұлытау", "Үйлену", "әуен", "Ақтау", "Іргелі", "Ыстық", "ғалым", "Гүл", "қала",
                                   "кафе", "Ёлка", "Ежи", "Алматы", "10-мектеп", "9-мектеп", "Zebra", "Һәм", "Хан"};
    std::ranges::sort(names, {}, [](const auto& name) { return sort_key(Language::kk, name); });
    CHECK(names == std::vector<std::string>{"9-мектеп", "10-мектеп", "Zebra", "Ақтау", "Алматы", "әуен", "Гүл", "ғалым", "Ежи",
                                            "Ёлка", "кафе", "қала", "Ұлытау", "Үйлену", "Хан", "Һәм", "Ыстық", "Іргелі",
                                            "Яблоко"});
}

TEST_CASE("in Russian ё is е until all else is equal") {
    const auto key = [](std::string_view text) { return sort_key(Language::ru, text); };
    CHECK(key("ёж") > key("еда"));
    CHECK(key("ёж") < key("ель"));
    CHECK(key("Все") < key("Всё"));
    CHECK(key("Всё") < key("Всего хорошего"));
    CHECK(key("«Мир»") == key("мир"));
    CHECK(key("Café") == key("cafe"));
    CHECK(key("Дом 2") < key("Дом 10"));
}

TEST_CASE("spaces that must not break do not") {
    CHECK(bound(Language::ru, "21 ноября в 19:00") == spaced("21_ноября в_19:00"));
    CHECK(bound(Language::ru, "Осталось {n} мест") == spaced("Осталось {n}_мест"));
    CHECK(bound(Language::ru, "Концерт — в парке") == spaced("Концерт_— в_парке"));
    CHECK(bound(Language::ru, "от {price} ₸, скидка 20 %") == spaced("от_{price}_₸, скидка 20_%"));
    CHECK(bound(Language::ru, "Школа № 5") == spaced("Школа №_5"));
    CHECK(bound(Language::ru, "«В гостях у сказки»") == spaced("«В_гостях у_сказки»"));
    CHECK(bound(Language::kk, "телефон мен мекенжай") == spaced("телефон_мен мекенжай"));
    CHECK(bound(Language::en, "A day at the museum") == spaced("A_day at_the_museum"));
    CHECK(bound(Language::ru, "Просто слова") == "Просто слова");
    CHECK(bound(Language::ru, "").empty());
}
