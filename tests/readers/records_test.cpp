#include "readers/event_record.h"
#include "readers/organisation_record.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <map>

#include "readers/jsonl.h"
#include "readers/shared.h"

using namespace readers;
using nlohmann::json;
using namespace std::chrono;

namespace {

const Habits jezkazgan{*base::Zone::find("Asia/Almaty"), *base::Currency::parse("KZT")};

EventRecord event(const char* text) {
    const auto read = read_event(json::parse(text), jezkazgan);
    REQUIRE(read.has_value());
    return *read;
}

OrganisationRecord organisation(const char* text) {
    const auto read = read_organisation(json::parse(text), jezkazgan);
    REQUIRE(read.has_value());
    return *read;
}

const base::Instant evening{sys_days(2026y / November / 21) + 14h};  // 19:00 in Almaty

}  // namespace

TEST_CASE("an event is read from schema.org's JSON-LD", "[readers]") {
    const auto one = event(R"({"@context":"https://schema.org","@type":"MusicEvent","@id":"https://dk.kz/1","name":"Концерт &laquo;Саз&raquo;","startDate":"2026-11-21T19:00+05:00",
        "endDate":"2026-11-21T21:00+05:00","eventStatus":"https://schema.org/EventScheduled","eventAttendanceMode":"https://schema.org/OfflineEventAttendanceMode",
        "location":{"@type":"Place","name":"Дворец культуры","address":{"@type":"PostalAddress","streetAddress":"Сатпаева 1","addressLocality":"Жезказган"},"geo":{"latitude":47.78,"longitude":67.71}},
        "image":["https://dk.kz/a.jpg"],"offers":{"@type":"Offer","price":"2000","priceCurrency":"KZT"},"organizer":{"@type":"Organization","name":"Филармония"},"inLanguage":"ru"})");
    CHECK(one.title == "Концерт «Саз»");
    CHECK(one.source_id == "https://dk.kz/1");
    CHECK(one.dates == std::vector{When{evening, evening + 2h, false}});
    CHECK(one.venue.name == "Дворец культуры");
    CHECK(one.venue.address == "Сатпаева 1");
    CHECK(one.venue.city == "Жезказган");
    CHECK(one.venue.spot == Spot{47.78, 67.71});
    CHECK(one.price->min == 200000);
    CHECK(one.organisers == std::vector<std::string>{"Филармония"});
    CHECK(one.categories == std::vector<std::string>{"concerts"});
    CHECK(one.images == std::vector<std::string>{"https://dk.kz/a.jpg"});
    CHECK(one.online == false);
    CHECK(one.language == "ru");
}

TEST_CASE("an event is read from tables in three languages", "[readers]") {
    for (const auto text : {R"({"Название":"Вечер джаза","Дата":"21.11.2026","Время":"19:00","Место":"Дворец культуры, Сатпаева 1","Цена":"от 900 тенге","Возраст":"12+","Категория":"Концерты"})",
                            R"j({"Атауы":"Вечер джаза","Күні":"2026-11-21","Уақыты":"19:00","Орны":"Дворец культуры (Сатпаева 1)","Баға":"900 теңгеден бастап","Жас":"12+","Санат":"Музыка"})j",
                            R"({"Event Name":"Вечер джаза","Start Date":"2026-11-21","Start Time":"19:00","Location":"Дворец культуры, Сатпаева 1","Price":"from 900 KZT","Age":12,"Category":"concert"})",
                            R"({"summary":"Вечер джаза","start":{"dateTime":"2026-11-21T19:00:00+05:00","timeZone":"Asia/Almaty"},"location":"Дворец культуры, Сатпаева 1","price_min":"900","cost":"900+ ₸","price_text":"от 900 ₸","age_restriction":"12+","tags":["x"],"categories":["concert"]})"}) {
        const auto one = event(text);
        CHECK(one.title == "Вечер джаза");
        REQUIRE(one.dates.size() == 1);
        CHECK(one.dates[0].start == evening);
        CHECK(one.venue.name == "Дворец культуры");
        CHECK(one.venue.address == "Сатпаева 1");
        REQUIRE(one.price);
        CHECK(one.price->min == 90000);
        CHECK_FALSE(one.price->max);
        CHECK(one.age == 12);
        CHECK(one.categories == std::vector<std::string>{"concerts"});
    }
}

TEST_CASE("several dates, unix times and sentinels are understood", "[readers]") {
    const auto one = event(R"({"title":"Экскурсия","dates":[{"start":1795269600,"end":1795276800},{"start":1795269600},{"start":-62135433000,"end":253370754000},{"start_date":"2026-11-22","start_time":"19:00"},"2026-11-23"]})");
    REQUIRE(one.dates.size() == 3);
    CHECK(one.dates[0] == When{evening, evening + 2h, false});
    CHECK(one.dates[1].start == evening + 24h);
    CHECK(one.dates[2].all_day);
    CHECK(one.remarks.size() == 1);
    CHECK(event(R"({"title":"A","date":"21.11.2026 19:00; 22.11.2026 19:00"})").dates.size() == 2);
    CHECK(event(R"({"title":"A","date":"2026-11-21","timezone":"Europe/Moscow"})").dates[0].start == base::Instant(sys_days(2026y / November / 20) + 21h));
}

TEST_CASE("what an event lacks is said", "[readers]") {
    const auto reason = [](const char* text) { return std::string(read_event(json::parse(text), jezkazgan).error().message.msgid); };
    CHECK(reason(R"({"date":"2026-11-21"})") == "it has no title");
    CHECK(reason(R"({"title":"A"})") == "it has no date");
    CHECK(reason(R"({"title":"A","date":"завтра"})") == "“{text}” cannot be read as a date");
    CHECK(reason("[]") == "it is not an object");
    CHECK(reason(R"({"title":"\u200b","date":"2026-11-21"})") == "it has no title");
}

TEST_CASE("members of a list that hold invisible signs alone are none", "[readers]") {
    const auto one = event("{\"title\":\"Вечер\",\"start\":\"2026-12-01\",\"organiser\":\"\\u200b, Клуб ,\\u0001\",\"tags\":[\"\\u200b\",\"джаз\"]}");
    CHECK(one.organisers == std::vector<std::string>{"Клуб"});
    CHECK(one.tags == std::vector<std::string>{"джаз"});
}

TEST_CASE("films need no date and showings name their film", "[readers]") {
    const auto film = event(R"({"kind":"film","id":"m-3315","title":"Хан Соло","original_title":"Solo","year":2018,"running_time":135,"age":"12+","director":"Рон Ховард","stars":"А, Б","genres":["фантастика"],"country":"США"})");
    CHECK(film.kind == EventRecord::Kind::film);
    CHECK(film.facts == WorkFacts{"Solo", "США", "", 2018, 135, {"Рон Ховард"}, {"А", "Б"}, {"фантастика"}});
    const auto showing = event(R"({"kind":"showing","title":"Хан Соло","movie_id":3315,"three_d":true,"dates":[{"start":"2026-11-21T19:00"}]})");
    CHECK(showing.kind == EventRecord::Kind::event);
    CHECK(showing.work == "3315");
    CHECK(showing.tags == std::vector<std::string>{"3D"});
    CHECK(showing.categories == std::vector<std::string>{"cinema"});
}

TEST_CASE("HTML in an event becomes text and Markdown", "[readers]") {
    const auto one = event(R"({"title":"A","date":"2026-11-21","description":"<p>Раз</p>","body_html":"<p>Два <a href=\"javascript:x\">три</a><script>1</script></p>"})");
    CHECK(one.summary == "Раз");
    CHECK(one.description == "Два три");
}

TEST_CASE("an organisation is read from OpenStreetMap's tags", "[readers]") {
    const auto one = organisation(R"({"type":"node","id":42,"lat":47.78,"lon":67.71,"tags":{"amenity":"cafe","name":"Кафе «Кенгир»","name:kk":"«Кеңгір»","addr:street":"Сатпаева","addr:housenumber":"1",
        "addr:city":"Жезказган","contact:phone":"+7 7102 72-34-56;8 701 123 45 67","contact:instagram":"kengir","website":"kengir.kz","opening_hours":"Mo-Su 10:00-22:00","capacity":"40","brand:wikidata":"Q42"}})");
    CHECK(one.name == "Кафе «Кенгир»");
    CHECK(one.name_kk == "Кеңгір");
    CHECK(one.category == "cafes");
    CHECK(one.category_path == std::vector<std::string>{"amenity", "cafe"});
    CHECK(one.address == "Сатпаева 1");
    CHECK(one.city == "Жезказган");
    CHECK(one.spot == Spot{47.78, 67.71});
    REQUIRE(one.contacts.size() == 4);
    CHECK(one.contacts[0].value == "+77102723456");
    CHECK(one.contacts[2].value == "https://kengir.kz");
    CHECK(one.contacts[3].value == "https://instagram.com/kengir");
    CHECK(one.hours == "Mo-Su 10:00-22:00");
    CHECK(one.capacity == 40);
    CHECK(one.wikidata == "Q42");
}

TEST_CASE("an organisation is read from schema.org and from a table", "[readers]") {
    const auto one = organisation(R"({"@type":"Restaurant","name":"Дастархан","telephone":"8 (7102) 72-34-56","openingHoursSpecification":[{"dayOfWeek":["https://schema.org/Monday","Tuesday"],"opens":"10:00:00","closes":"23:59"},{"dayOfWeek":"Sunday","opens":"00:00","closes":"00:00"}],
        "address":{"streetAddress":"Абая 5","addressLocality":"Жезказган"},"sameAs":["https://instagram.com/d","https://t.me/d"]})");
    CHECK(one.hours == "Mo,Tu 10:00-24:00; Su off");
    CHECK(one.category == "cafes");
    CHECK(one.city == "Жезказган");
    CHECK(one.contacts.size() == 3);
    const auto row = organisation(R"({"Наименование":"ТОО «Аптека 5»","Адрес":"Жезказган, Абая 5","Город":"Жезказган","Телефон":"72-34-56, Асель","Режим работы":"пн–пт 9–18","Рубрика":"Аптеки","Широта":"47,78","Долгота":"67,71"})");
    CHECK(row.name == "ТОО «Аптека 5»");
    CHECK(row.address == "Абая 5");
    CHECK(row.category == "health");
    CHECK(row.spot == Spot{47.78, 67.71});
    CHECK(row.contacts_note == "72-34-56, Асель");
    CHECK(read_organisation(json::object(), jezkazgan).error().message.msgid == "it has no name");
}

TEST_CASE("the city's real files come in", "[readers]") {
    const auto folder = readers_test::shared_data("city");
    if (!folder) return;
    for (const auto* file : {"events.jsonl", "events_clear_licence.jsonl", "businesses.jsonl"}) {
        const bool events = std::string(file) != "businesses.jsonl";
        std::size_t taken = 0, refused = 0, remarks = 0;
        std::map<std::string, std::size_t> counts;
        const auto text = readers_test::content(*folder / file);
        const auto refuse = [&](std::size_t line, const base::Words& reason) {
            ++refused;
            UNSCOPED_INFO(file << ":" << line << ": " << reason.msgid);
        };
        read_json_records(text, {[&](std::size_t line, const json& record) {
            if (events) {
                const auto one = read_event(record, jezkazgan);
                if (!one) return refuse(line, one.error().message);
                ++taken, remarks += one->remarks.size();
                ++counts["category " + one->categories.front()], counts["with a price"] += one->price.has_value(), counts["dates"] += one->dates.size();
                counts["with a venue"] += one->venue.said(), counts["language " + one->language]++, counts["films"] += one->kind == EventRecord::Kind::film;
                counts["with a description"] += !one->description.empty();
            } else {
                const auto one = read_organisation(record, jezkazgan);
                if (!one) return refuse(line, one.error().message);
                ++taken, remarks += one->remarks.size();
                ++counts["category " + one->category], counts["with hours"] += !one->hours.empty(), counts["contacts"] += one->contacts.size();
                counts["with a spot"] += one->spot.has_value(), counts["brands"] += one->kind == OrganisationRecord::Kind::brand;
                if (one->category == "other") {
                    std::string path;
                    for (const auto& word : one->category_path) path += word + "/";
                    ++counts["unknown " + path];
                }
            }
        }, refuse});
        std::string summary;
        for (const auto& [what, n] : counts) summary += ", " + what + " " + std::to_string(n);
        WARN(file << ": " << taken << " taken, " << refused << " refused, " << remarks << " remarks" << summary);
        CHECK(taken >= 400);
        CHECK(taken * 100 >= (taken + refused) * 95);
    }
}
