#include "fuzz/readers_fuzz.h"

#include <catch2/catch.hpp>

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"

namespace {

using Target = int (*)(const std::uint8_t*, std::size_t);

void run(Target target, const std::string& text) { target(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()); }

// Bytes changed, taken out, doubled, and pieces of other seeds put in.
std::string mutated(const std::vector<std::string>& seeds, base::Random& random) {
    std::string text = seeds[random.below(seeds.size())];
    for (auto changes = 1 + random.below(6); changes > 0; --changes) {
        const auto at = random.below(text.size() + 1);
        const auto& other = seeds[random.below(seeds.size())];
        const auto from = random.below(other.size() + 1);
        switch (random.below(5)) {
            case 0: text.insert(at, 1, static_cast<char>(random.below(256))); break;
            case 1: if (at < text.size()) text[at] = static_cast<char>(random.below(256)); break;
            case 2: text.erase(at, random.below(8)); break;
            case 3: text.insert(at, other.substr(from, random.below(30))); break;
            default: text.insert(at, text.substr(random.below(text.size() + 1), random.below(12))); break;
        }
    }
    return text;
}

void replay(Target target, const std::vector<std::string>& seeds, int mutations) {
    base::SeededRandom random(7);
    run(target, "");
    for (const auto& seed : seeds) run(target, seed);
    for (int i = 0; i < mutations; ++i) run(target, mutated(seeds, random));
    SUCCEED();
}

}  // namespace

TEST_CASE("no table breaks the reader of tables", "[readers][fuzz]") {
    replay(fuzz_csv, {"title,date,price\nКонцерт,2026-11-21,900\n", "a;b\r\n\"x;\"\"y\",2\r\n", "sep=|\na|b\n1|2", "\xEF\xBB\xBF" "a\tb\n\"1\n2\"\t3\n", "название,дата\n\"А,\n"}, 3000);
}

TEST_CASE("no JSON breaks the reader of records", "[readers][fuzz]") {
    replay(fuzz_jsonl,
           {R"({"title":"A","dates":[{"start":1795269600,"end":"2026-11-22"}],"price_text":"от 900 ₸","place":{"name":"Б","coords":{"lat":47.8,"lon":67.7}}})",
            R"([{"name":"Кафе","phone":"8 701 123 45 67","opening_hours":"Mo-Su 10:00-22:00","category":"amenity=cafe"},{"name":"B"}])",
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,0]]]}}]})",
            "{\"title\":\"A\",\"date\":\"21.11.2026\",\"body_html\":\"<p>x<a href=http://a.kz>y\"}\n{\"a\":\n", R"({"@type":"Event","name":{"ru":"А"},"startDate":"2026-11-21","location":["x"],"offers":[{"price":5}],"image":{"url":"http://a.kz/i"}})"},
           2500);
}

TEST_CASE("no calendar breaks the reader of calendars", "[readers][fuzz]") {
    replay(fuzz_icalendar,
           {"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nDTSTART;TZID=\"Own\":20261121T190000\r\nDURATION:PT2H\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;BYSETPOS=1;UNTIL=20271121T000000Z\r\nEXDATE:20261127T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0400\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n",
            "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260103\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYYEARDAY=-1;BYMONTHDAY=13;INTERVAL=2;COUNT=5;WKST=SU\nRDATE;VALUE=PERIOD:20260501T100000Z/PT1H\nEND:VEVENT\n",
            "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20261121T140000Z\nDTSTART:20261122T140000Z\nRRULE:FREQ=HOURLY;BYHOUR=9,10;BYMONTH=2\nDESCRIPTION:a\\, b\n c\nORGANIZER;CN=\"^'x\":mailto:a@b.kz\nGEO:47;67\nEND:VEVENT\n"},
           1500);
}

TEST_CASE("no text breaks the reader of opening hours", "[organisations][hours][fuzz]") {
    replay(fuzz_hours,
           {"Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-02:00; Su off; PH off", "пн–пт 9–18, обед 13–14, сб-вс выходной", "24/7", "Jun 01-Aug 31 Mo-Su 10:00-20:00; 2026 Mar 21-2026 Mar 23 off || \"by appointment\" || \"x\"",
            "ежедневно 19:00–23:00 (касса: ежедневно 10:00–22:00)", "every day 11 a.m. – midnight", "дүйсенбі-жұма 9:00-ден 18:00-ге дейін, демалыс: сенбі", "будни 9-00 - 18-00, выходные 10:00+, кроме вс", "с 10:00 до последнего гостя"},
           6000);
}

TEST_CASE("no text breaks the readers of dates, prices, contacts and HTML", "[readers][fuzz]") {
    replay(fuzz_texts,
           {"суббота, 21 ноября 2026 года в 19:00", "2026-11-21T19:00:00+05:00/2026-11-22", "21–23 ноября 2026", "от 600 до 1000 рублей; для школьников – 350 ₸ (до 18 октября)", "$10 - 20, вход свободный", "5 000 теңгеден бастап",
            "+7 7102 72-34-56, 8 (701) 123 45 67 доб. 5; WhatsApp 87012223344, @name", "instagram: @qala https://wa.me/77011234567 info@qala.kz www.qala.kz/?a=1", "<p>a<b>&#x49A;&nbsp;<a href='http://a.kz/(x)'>b</a><ul><li>c<script>d</script><!-- e -->"},
           6000);
}

TEST_CASE("no post breaks the reader of posts", "[readers][fuzz]") {
    replay(fuzz_notice,
           {"🎶 Вечер джаза «Осенний блюз»\n📅 28 ноября (суббота)\n🕖 Сбор в 18:30, начало в 19-00\n📍 ДК горняков\n💰 2 000 – 5 000 тг\n☎️ 8 701 555 01 42\n12+ #джаз #афиша_города",
            "Ән кеші\nКүні: 28-қараша, сенбі\nУақыты: 10:00-ден 18:00-ге дейін\nОрны: Мәдениет үйі\nКіру: тегін", "Quiz\nWhen: November 28th, 7 pm – 9 pm\nWhere: Café\nPrice: $10 per person, kids free",
            "5, 6 и 7 декабря в 18 ч. 30 мин., 28.11.2026 — 19.00; с 1 по 15 декабря", "завтра в 12:00, в субботу с 9 до 18, 31.12 22:00-02:00 https://t.me/a"},
           4000);
}

TEST_CASE("a long post of one sign costs its reader no time", "[readers][fuzz]") {
    for (const std::string_view piece : {"1 ", "5, ", "28.11 ", "«", "+", "12+ ", "19:00-", "с ", "#а", "28 ноября ", "1-", "🎶", "8 701 ", "тг ", "в 19 ", "\n1", "@a ", "сб ", "начало ", "5 и ", "мая ", "сегодня "}) {
        std::string text;
        while (text.size() < 20'000) text += piece;
        const auto begun = std::clock();
        run(fuzz_notice, text);
        const auto spent = (std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
        INFO(piece << ": " << spent << " ms");
        CHECK(spent < 1000);
    }
}
