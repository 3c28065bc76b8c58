#include "readers/notice.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "readers/jsonl.h"
#include "readers/posted.h"
#include "readers/shared.h"

using namespace readers;
using namespace std::chrono;

namespace {

// Friday 20 November 2026 in Жезказган.
const base::Zone poster_zone = *base::Zone::find("Asia/Almaty");
Habits poster_habits() { return {poster_zone, *base::Currency::parse("KZT"), base::Day(2026y / November / 20), "7102"}; }

Notice notice(std::string_view text) { return read_notice(text, poster_habits()); }

std::string dates_in(const Notice& notice) {
    std::string all;
    for (const auto& when : notice.dates) {
        const auto one = [](base::Instant at) {
            const auto local = poster_zone.local(at);
            const auto day = floor<days>(local);
            const year_month_day date(day);
            const hh_mm_ss clock(local - day);
            return fmt::format("{:02}.{:02} {:02}:{:02}", unsigned(date.day()), unsigned(date.month()), clock.hours().count(), clock.minutes().count());
        };
        all.append(all.empty() ? "" : ", ").append(one(when.start));
        if (when.end) all.append("–").append(one(*when.end));
        if (when.all_day) all.append(" all day");
    }
    return all;
}

std::string dates_of_line(std::string_view line) { return dates_in(notice(line)); }

}  // namespace

TEST_CASE("hours of posters have one spelling", "[readers]") {
    CHECK(posted("Начало: 19-00") == "начало 19:00");
    CHECK(posted("🕖 Начало в 19.00!") == "начало в 19:00!");
    CHECK(posted("в 19 ч.") == "в 19:00");
    CHECK(posted("с 18 часов 30 минут") == "с 18:30");
    CHECK(posted("Сағат 19:00-де") == "сағат 19:00");
    CHECK(posted("10:00-ден 18:00-ге дейін") == "10:00 - 18:00 дейін");
    CHECK(posted("идёт 2 часа") == "идет 2 часа");
    CHECK(posted("10-15 декабря") == "10-15 декабря");
    CHECK(posted("8-701-555-01-00, 72-34-00") == "8-701-555-01-00, 72-34-00");
    CHECK(posted("«Арома» | *кофе*") == "арома кофе");
}

TEST_CASE("days and hours are found among the words of a post", "[readers]") {
    CHECK(dates_of_line("Концерт 28 ноября в 19:00 в ДК горняков") == "28.11 19:00");
    CHECK(dates_of_line("📅 28 ноября (суббота) 🕖 19:00") == "28.11 19:00");
    CHECK(dates_of_line("28 ноября — 19.00") == "28.11 19:00");
    CHECK(dates_of_line("28.11 в 19-00") == "28.11 19:00");
    CHECK(dates_of_line("28.11.2026, начало в 18:30") == "28.11 18:30");
    CHECK(dates_of_line("с 19:00 до 21:30, 28 ноября") == "28.11 19:00–28.11 21:30");
    CHECK(dates_of_line("28 ноября с 10:00 до 16:00") == "28.11 10:00–28.11 16:00");
    CHECK(dates_of_line("5, 6 и 7 декабря в 18:00") == "05.12 18:00, 06.12 18:00, 07.12 18:00");
    CHECK(dates_of_line("с 1 по 15 декабря") == "01.12 00:00–16.12 00:00 all day");
    CHECK(dates_of_line("1 – 15 декабря") == "01.12 00:00–16.12 00:00 all day");
    CHECK(dates_of_line("20.11 - 22.11") == "20.11 00:00–23.11 00:00 all day");
    CHECK(dates_of_line("28 қараша күні сағат 19:00-де") == "28.11 19:00");
    CHECK(dates_of_line("2026 жылдың 28 қарашасында, 19:00") == "28.11 19:00");
    CHECK(dates_of_line("28-қараша, 10:00-ден 18:00-ге дейін") == "28.11 10:00–28.11 18:00");
    CHECK(dates_of_line("Saturday, November 28 at 7 pm") == "28.11 19:00");
    CHECK(dates_of_line("Nov 28, 19:00–21:00") == "28.11 19:00–28.11 21:00");
    CHECK(dates_of_line("Завтра в 12:00") == "21.11 12:00");
    CHECK(dates_of_line("Бүгін сағат 19:00-де") == "20.11 19:00");
    CHECK(dates_of_line("В субботу в 18:00 квиз") == "21.11 18:00");
    CHECK(dates_of_line("Сенбіде 18:00") == "21.11 18:00");
    CHECK(dates_of_line("Сбор гостей 18:30, начало 19:00. 28 ноября") == "28.11 19:00");
    CHECK(dates_of_line("3 января в 12:00") == "03.01 12:00");
}

TEST_CASE("other figures of a post are no days", "[readers]") {
    const auto text = GENERATE("Длится 1.5 часа", "Тел. 12-11-10", "8 701 555 01 42", "цена 2.500 тг", "до 20.5 кг", "12+", "проспект Мира, 24", "10–15 минут", "Работаем по субботам", "30.02.2027", "№ 2026", "24/7", "в 2026 году");
    INFO(text);
    CHECK(dates_of_line(text).empty());
}

TEST_CASE("a post of a house of culture is read whole", "[readers]") {
    const auto one = notice("🎶 Вечер джаза «Осенний блюз» 🎶\n\nВ программе — Гершвин, Эллингтон и наши земляки.\n\n📅 28 ноября (суббота)\n🕖 Сбор в 18:30, начало в 19:00\n📍 ДК горняков, проспект Мира, 24\n💰 2 000 – 5 000 тг\n🎟 "
                            "https://ticketon.kz/event/jazz\n☎️ 8 701 555 01 42\n12+\n#джаз #афиша_жезказган");
    CHECK(one.title == "Вечер джаза «Осенний блюз»");
    CHECK(one.description == "В программе — Гершвин, Эллингтон и наши земляки.\n\n🕖 Сбор в 18:30, начало в 19:00");  // no field says when people gather
    CHECK(dates_in(one) == "28.11 19:00");
    CHECK(one.place == "ДК горняков, проспект Мира, 24");
    REQUIRE(one.price);
    CHECK(one.price->min == 200'000);
    CHECK(one.price->max == 500'000);
    CHECK(one.price_note.empty());
    CHECK(one.age == 12);
    REQUIRE(one.contacts.size() == 2);
    CHECK(one.contacts[0].value == "https://ticketon.kz/event/jazz");
    CHECK(one.contacts[1].value == "+77015550142");
    CHECK(one.category == "concerts");
    CHECK(one.tags == std::vector<std::string>{"джаз", "афиша жезказган"});
    CHECK(one.quoted == std::vector<std::string>{"Осенний блюз"});
    CHECK(one.language == "ru");
}

TEST_CASE("a post in Kazakh is read whole", "[readers]") {
    const auto one = notice("Наурызға арналған ән кеші\nКүні: 28 қараша, сенбі\nУақыты: 18:00\nӨтетін орны: Кеншілер мәдениет үйі\nКіру: тегін\nЖас шегі 6+\nБайланыс: +7 701 555 01 42");
    CHECK(one.title == "Наурызға арналған ән кеші");
    CHECK(dates_in(one) == "28.11 18:00");
    CHECK(one.place == "Кеншілер мәдениет үйі");
    REQUIRE(one.price);
    CHECK(one.price->free);
    CHECK(one.age == 6);
    CHECK(one.language == "kk");
    REQUIRE(one.contacts.size() == 1);
    CHECK(one.contacts[0].value == "+77015550142");
}

TEST_CASE("a post in English is read whole", "[readers]") {
    const auto one = notice("Quiz night\nWhen: Saturday, November 28, 7 pm\nWhere: Aroma Café\nPrice: 3000 KZT per person\nTeams of up to six.");
    CHECK(one.title == "Quiz night");
    CHECK(dates_in(one) == "28.11 19:00");
    CHECK(one.place == "Aroma Café");
    CHECK(one.price->min == 300'000);
    CHECK(one.price->unit == "person");
    CHECK(one.description == "Teams of up to six.");
    CHECK(one.language == "en");
}

TEST_CASE("a title that goes on with its day keeps only the title", "[readers]") {
    CHECK(notice("Концерт Розы Рымбаевой 28 ноября в 19:00").title == "Концерт Розы Рымбаевой");
    CHECK(notice("Ярмарка мёда, 28.11").title == "Ярмарка мёда");
    CHECK(notice("28 ноября\nЯрмарка мёда").title == "Ярмарка мёда");
    const auto prose = notice("Приглашаем всех 28 ноября на ярмарку мёда у акимата");
    CHECK(prose.description == "Приглашаем всех 28 ноября на ярмарку мёда у акимата");
}

TEST_CASE("what is over is left out beside what is to come", "[readers]") {
    CHECK(dates_of_line("Театр основан 5 марта 1975 года. Премьера 28 ноября в 18:00") == "28.11 18:00");
    CHECK(dates_of_line("Премьера была 5 марта 1975 года") == "05.03 00:00–06.03 00:00 all day");
}

TEST_CASE("an empty text and one without letters say nothing", "[readers]") {
    for (const std::string_view text : {"", "\n\n", "🎶🎶🎶", "+", "12345678", "#", "«", "📍", "Место:", "\xff\xfe"}) {
        const auto one = notice(text);
        INFO(text);
        CHECK(one.dates.empty());
        CHECK_FALSE(one.price);
        CHECK_FALSE(one.age);
    }
}

// The facts of sixty real evenings in the words in which posters say them, in three languages: all of them come back.
TEST_CASE("posters of real quiz evenings are read back", "[readers]") {
    const auto path = readers_test::shared_data("city/events.jsonl");
    if (!path) return;
    static constexpr std::array ru{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"};
    static constexpr std::array kk{"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"};
    static constexpr std::array en{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    Habits habits = poster_habits();
    habits.today = base::Day(2026y / August / 1);
    int read = 0, all = 0;
    std::ifstream in(*path);
    for (std::string line; std::getline(in, line);) {
        const auto record = nlohmann::json::parse(line);
        if (!record["id"].get<std::string>().starts_with("krg-quiz")) continue;
        const auto title = record["title"].get<std::string>(), place = record["place"]["name_address"].get<std::string>(), price = record["price_text"].get<std::string>();
        const auto start = read_when(record["dates"][0]["start"].get<std::string>(), habits.zone).value().start;
        const year_month_day date(floor<days>(poster_zone.local(start)));
        const hh_mm_ss clock(poster_zone.local(start) - floor<days>(poster_zone.local(start)));
        const auto day = unsigned(date.day()), month = unsigned(date.month()) - 1;
        const auto hours = clock.hours().count(), minutes = clock.minutes().count();
        for (const auto& text : {fmt::format("{}\n📅 {} {} в {}:{:02}\n📍 {}\n💰 {}", title, day, ru[month], hours, minutes, place, price),
                                 fmt::format("{}\nКүні: {} {}\nУақыты: сағат {}:{:02}-де\nОрны: {}\nБағасы: {}", title, day, kk[month], hours, minutes, place, price),
                                 fmt::format("{}\nWhen: {} {}, {}:{:02}\nWhere: {}\nPrice: {}", title, en[month], day, hours, minutes, place, price),
                                 fmt::format("{}\n{:02}.{:02}.2026\nНачало в {}-{:02}\nМесто: {}\nЦена: {}", title, day, month + 1, hours, minutes, place, price)}) {
            INFO(text);
            const auto one = read_notice(text, habits);
            ++all;
            const bool good = one.title == base::clean(title) && one.dates.size() == 1 && one.dates[0].start == start && one.place == base::clean(place) && one.price && one.price->min == record["price"].get<std::int64_t>() * 100;
            CHECK(good);
            read += good;
        }
    }
    CHECK(all >= 200);
    CHECK(read == all);
}
