#include "readers/price.h"

#include <catch2/catch.hpp>

#include <string>

using namespace readers;

namespace {

const base::Currency tenge = *base::Currency::parse("KZT");

// "1400-3000 RUB", "900- RUB" (from), "-500 KZT" (up to), "free", then the unit and the note.
std::string price_in(std::string_view text) {
    const auto [price, note] = read_price(text, tenge);
    std::string out = "nothing";
    if (price && price->free) {
        out = "free";
    } else if (price) {
        const auto sum = [&](std::optional<std::int64_t> minor) {
            if (!minor) return std::string();
            const auto rest = *minor % 100;
            return std::to_string(*minor / 100) + (rest ? "." + std::to_string(rest) : "");
        };
        out = price->min == price->max ? sum(price->min) : sum(price->min) + "-" + sum(price->max);
        out += " " + std::string(price->currency.view());
        if (!price->unit.empty()) out += "/" + std::string(price->unit);
    }
    return note.empty() ? out : out + " | " + note;
}

}  // namespace

TEST_CASE("sums and ranges are read", "[readers]") {
    CHECK(price_in("1400–3000 рублей") == "1400-3000 RUB");
    CHECK(price_in("от 900 рублей") == "900- RUB");
    CHECK(price_in("от 400 до 500 рублей") == "400-500 RUB");
    CHECK(price_in("от 400 рублей до 500 рублей") == "400-500 RUB");
    CHECK(price_in("до 500 ₸") == "-500 KZT");
    CHECK(price_in("100–300 руб.") == "100-300 RUB");
    CHECK(price_in("400 р.") == "400 RUB");
    CHECK(price_in("2 000 ₸ с человека") == "2000 KZT/person");
    CHECK(price_in("3500 тенге с человека") == "3500 KZT/person");
    CHECK(price_in("2000 тг/час") == "2000 KZT/hour");
    CHECK(price_in("5 000 теңгеден бастап") == "5000- KZT");
    CHECK(price_in("5 000 теңгеге дейін") == "-5000 KZT");
    CHECK(price_in("$10") == "10 USD");
    CHECK(price_in("10$") == "10 USD");
    CHECK(price_in("€5.50") == "5.50 EUR");
    CHECK(price_in("от 150 до 500 евро") == "150-500 EUR");
    CHECK(price_in("1 750 рублей") == "1750 RUB");
    CHECK(price_in("1,5 тыс. тенге") == "1500 KZT");
    CHECK(price_in("2,000 ₸") == "2000 KZT");
    CHECK(price_in("12 500,50 ₸") == "12500.50 KZT");
    CHECK(price_in("цена: 5000 тг") == "5000 KZT");
    CHECK(price_in("2500–15000") == "2500-15000 KZT");
    CHECK(price_in("3500") == "3500 KZT");
    CHECK(price_in("3500.00") == "3500 KZT");
    CHECK(price_in("от 0 до 500") == "0-500 KZT");
    CHECK(price_in("₸ 1 000 - 2 000") == "1000-2000 KZT");
    CHECK(price_in("from $10 to $20") == "10-20 USD");
}

TEST_CASE("free is free, and only for all", "[readers]") {
    for (const auto text : {"бесплатно", "Бесплатно!", "вход свободный", "Свободный вход", "free", "Free entry", "тегін", "Кіру тегін", "0", "0 ₸"})
        CHECK(price_in(text) == "free");
    CHECK(price_in("бесплатно, по регистрации") == "free | по регистрации");
    CHECK(price_in("вход бесплатный только по предварительной записи") == "free | вход бесплатный только по предварительной записи");
    CHECK(price_in("дети до 7 лет — бесплатно") == "nothing | дети до 7 лет — бесплатно");
    CHECK(price_in("бесплатная парковка") == "nothing | бесплатная парковка");
    CHECK(price_in("не бесплатно") == "nothing | не бесплатно");
    CHECK(price_in("напитки бесплатно") == "nothing | напитки бесплатно");
}

TEST_CASE("what a price cannot hold stays in the note", "[readers]") {
    CHECK(price_in("взрослый 500, детский 300 тенге") == "300-500 KZT | взрослый 500, детский 300 тенге");
    CHECK(price_in("1 750 рублей, студентам 900") == "900-1750 RUB | 1 750 рублей, студентам 900");
    CHECK(price_in("100 рублей, дети до 7 лет — бесплатно") == "100 RUB | дети до 7 лет — бесплатно");
    CHECK(price_in("1500 рублей (до 18 октября)") == "1500 RUB | до 18 октября");
    CHECK(price_in("от 0 до 100 рублей, несовершеннолетним вход бесплатный") == "0-100 RUB | несовершеннолетним вход бесплатный");
    CHECK(price_in("1300 за одно занятие") == "1300 KZT | 1300 за одно занятие");
    CHECK(price_in("один билет — 750 рублей, два билета — 1250 рублей") == "750-1250 RUB | один билет — 750 рублей, два билета — 1250 рублей");
    CHECK(price_in("от 600 до 1000 рублей; для школьников, студентов, пенсионеров – 350 рублей") ==
          "350-1000 RUB | от 600 до 1000 рублей; для школьников, студентов, пенсионеров – 350 рублей");
    CHECK(price_in("вход свободный, депозит 5000 ₸") == "free | депозит 5000 ₸");
    CHECK(price_in("вход свободный; мастер-класс 2000 ₸") == "0-2000 KZT | вход свободный; мастер-класс 2000 ₸");
    CHECK(price_in("взрослые 300 ₸, дети (со взрослыми) — бесплатно") == "300 KZT | взрослые 300 ₸, дети (со взрослыми) — бесплатно");
    CHECK(price_in("$10 (5000 тг)") == "10 USD | $10 (5000 тг)");
}

TEST_CASE("numbers that are no money give no price", "[readers]") {
    for (const auto text : {"договорная", "Уточняется", "6+", "скидка 500 ₸", "19:00", "21.11.2026", "до 7 лет", "тел. 87011234567", "87011234567",
                            "ул. Абая 5", "50%", "5-й этаж", "1 / 2", "99999999999999999999 ₸", "по договоренности", "келісім бойынша"}) {
        INFO(text);
        CHECK_FALSE(read_price(text, tenge).price);
        CHECK(read_price(text, tenge).note == text);
    }
    CHECK(read_price("", tenge) == PriceText{});
}
