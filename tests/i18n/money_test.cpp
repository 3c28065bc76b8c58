#include "i18n/money.h"

#include <catch2/catch.hpp>

#include "i18n/numbers.h"
#include "kit/text.h"

using namespace i18n;
using tests::spaced;
using base::Money;

namespace {

Money tenge(std::int64_t whole) { return {whole * 100, {}}; }
base::Price price_of(std::optional<std::int64_t> min, std::optional<std::int64_t> max, std::string_view unit = {}) {
    const auto minor = [](auto whole) { return whole ? std::optional(*whole * 100) : std::nullopt; };
    return {minor(min), minor(max), {}, false, unit};
}

}  // namespace

TEST_CASE("sums have groups that do not break and the sign behind") {
    CHECK(money(Language::ru, tenge(5000)) == spaced("5_000_₸"));
    CHECK(money(Language::kk, tenge(5000)) == spaced("5_000_₸"));
    CHECK(money(Language::en, tenge(5000)) == spaced("5,000_₸"));
    CHECK(money(Language::ru, tenge(1234567)) == spaced("1_234_567_₸"));
    CHECK(money(Language::ru, Money{1250, *base::Currency::parse("EUR")}) == spaced("12,50_€"));
    CHECK(money(Language::en, Money{1205, *base::Currency::parse("USD")}) == spaced("12.05_$"));
    CHECK(money(Language::ru, Money{-50, *base::Currency::parse("RUB")}) == spaced("−0,50_₽"));
    CHECK(money(Language::ru, Money{500, *base::Currency::parse("JPY")}) == spaced("500_JPY"));
    CHECK(money(Language::ru, Money{1500, *base::Currency::parse("KWD")}) == spaced("1,500_KWD"));
}

TEST_CASE("prices are said as people say them") {
    CHECK(price(Language::ru, price_of(400, 500)) == spaced("от_400 до_500_₸"));
    CHECK(price(Language::kk, price_of(400, 500)) == spaced("400–500_₸"));
    CHECK(price(Language::en, price_of(400, 500)) == spaced("400 to 500_₸"));
    CHECK(price(Language::ru, price_of(400, 500), true) == spaced("400–500_₸"));
    CHECK(price(Language::en, price_of(400, 500), true) == spaced("400–500_₸"));
    CHECK(price(Language::ru, price_of(2000, 2000, "person")) == spaced("2_000_₸ с человека"));
    CHECK(price(Language::kk, price_of(2000, 2000, "person")) == spaced("бір адамнан 2_000_₸"));
    CHECK(price(Language::en, price_of(2000, 2000, "person")) == spaced("2,000_₸ each"));
    CHECK(price(Language::ru, price_of(5000, {})) == spaced("от_5_000_₸"));
    CHECK(price(Language::kk, price_of(5000, {})) == spaced("5_000_₸-ден бастап"));
    CHECK(price(Language::kk, price_of({}, 5000)) == spaced("5_000_₸-ге дейін"));
    CHECK(price(Language::en, price_of({}, 5000)) == spaced("up to 5,000_₸"));
    CHECK(price(Language::ru, price_of({}, {})).empty());
    CHECK(price(Language::kk, base::Price{.free = true}) == "тегін");
}

TEST_CASE("numbers are grouped, a per cent sign keeps its distance where the language wants it") {
    CHECK(number(Language::ru, 12345) == spaced("12_345"));
    CHECK(number(Language::en, -12345) == "−12,345");
    CHECK(number(Language::ru, 999) == "999");
    CHECK(number(Language::ru, INT64_MIN) == spaced("−9_223_372_036_854_775_808"));
    CHECK(decimal(Language::ru, 4.65, 1) == "4,7");
    CHECK(decimal(Language::en, 1234.5, 2) == "1,234.50");
    CHECK(decimal(Language::ru, -0.04, 1) == "0,0");
    CHECK(percent(Language::ru, 20) == spaced("20_%"));
    CHECK(percent(Language::en, 20) == "20%");
    CHECK(discount(Language::kk, 20) == spaced("−20_%"));
}

TEST_CASE("Russian has three plural forms, English two, Kazakh one") {
    for (const std::int64_t one : {1, 21, 101, 1001}) CHECK(plural_form(Language::ru, one) == 0);
    for (const std::int64_t few : {2, 3, 4, 22, 104}) CHECK(plural_form(Language::ru, few) == 1);
    for (const std::int64_t many : {0, 5, 11, 12, 14, 20, 111, 112}) CHECK(plural_form(Language::ru, many) == 2);
    CHECK(plural_form(Language::kk, 7) == 0);
    CHECK(plural_form(Language::en, 1) == 0);
    CHECK(plural_form(Language::en, 0) == 1);
}
