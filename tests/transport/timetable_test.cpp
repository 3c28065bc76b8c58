// Timetables: read from GTFS and from a table, shown by stop for the calendar's day, over midnight and by exception.
#include <catch2/catch.hpp>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "kit/town.h"
#include "transport/take_in.h"
#include "transport/timetable.h"

namespace {

using namespace transport;
using std::chrono::days;

const base::Day friday{std::chrono::year(2026) / 11 / 20};

std::string zipped(const kit::Folder& folder, const std::vector<std::pair<std::string, std::string>>& files) {
    const auto path = folder.path() / "feed.zip";
    std::filesystem::remove(path);
    auto* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    for (const auto& [name, text] : files) zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    zip_close(archive);
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::pair<std::string, std::string>> small_feed() {
    return {{"stops.txt", "stop_id,stop_name,stop_lat,stop_lon,location_type\nV,Вокзал,47.78,67.71,\nM,Площадь Мира,47.79,67.72,0\nS,Самал,47.80,67.73,\nX,Станция,47.78,67.71,1\n"},
            {"routes.txt", "route_id,route_short_name,route_long_name,route_type\nr4,4,Вокзал – Самал,3\nr12,12,,3\n"},
            {"calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nwork,1,1,1,1,1,0,0,20260101,20261231\nrest,0,0,0,0,0,1,1,20260101,20261231\n"},
            {"calendar_dates.txt", "service_id,date,exception_type\nwork,20261216,2\nrest,20261216,1\n"},
            {"trips.txt", "route_id,service_id,trip_id,trip_headsign\nr4,work,t1,Самал\nr4,work,t2,Самал\nr4,rest,t3,Самал\nr12,work,t4,\n"},
            {"stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt1,7:00:00,7:05:00,V,1\nt1,7:15:00,7:15:00,M,2\nt1,7:25:00,7:25:00,S,3\n"
                               "t2,24:10:00,24:10:00,V,1\nt2,24:20:00,24:20:00,M,2\nt2,24:30:00,24:30:00,S,3\nt3,9:00:00,9:00:00,V,1\nt3,9:20:00,9:20:00,S,9\n"
                               "t4,18:30:00,18:30:00,S,1\nt4,18:50:00,18:50:00,V,5\n"}};
}

void take(kit::Town& town, const Timetable& timetable) { take_in(town.file(), timetable, "feed.zip", kit::friday_noon); }

std::string stop_address(kit::Town& town, const std::string& name) {
    const auto body = town.get("/transport").body;
    const auto at = body.find(">" + name + "</a>");
    REQUIRE(at != body.npos);
    const auto begin = body.rfind("href=\"", at) + 6;
    return body.substr(begin, body.find('"', begin) - begin);
}

std::string route_address(kit::Town& town, const std::string& name) {
    auto body = town.get("/transport").body;
    for (auto at = body.find("\u00A0"); at != body.npos; at = body.find("\u00A0", at)) body.replace(at, 2, " ");
    const auto at = body.find("<b>" + name + "</b></a>");
    REQUIRE(at != body.npos);
    const auto begin = body.rfind("href=\"", at) + 6;
    return body.substr(begin, body.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("the page of a route shows its stops in order and what leaves today", "[transport]") {
    kit::Town town;
    const kit::Folder folder;
    take(town, *read_timetable(zipped(folder, small_feed()), friday));
    const auto four = route_address(town, "Автобус 4");
    CHECK(four.starts_with("/transport/routes/"));
    const auto page = town.get(four);
    REQUIRE(page.status == 200);
    CHECK(page.says("Вокзал – Самал"));
    CHECK(page.says("→ Самал"));
    const auto station = page.body.find(">Вокзал</a>"), square = page.body.find(">Площадь Мира</a>"), estate = page.body.find(">Самал</a>");
    CHECK(station < square);
    CHECK(square < estate);  // the last stop, where nobody boards, is one of them
    CHECK(page.body.find(">Самал</a>", estate + 1) == page.body.npos);
    CHECK(page.says("Сегодня от остановки «Вокзал»"));
    CHECK(page.says("7:05"));
    CHECK_FALSE(page.says("9:00"));  // on days off alone
    CHECK(page.says("href=\"" + stop_address(town, "Вокзал") + "\""));
    CHECK(town.get(stop_address(town, "Вокзал")).says("href=\"" + four + "\""));
    CHECK(town.get("/kk" + four).says("Бүгін «Вокзал» аялдамасынан"));
    town.clock.moment += days(1);
    CHECK(town.get(four).says("9:00"));
    CHECK(town.get(four).says("0:10"));  // of the night before
    CHECK(town.get("/transport/routes/99999").status == 404);
    CHECK(town.get("/transport/routes/x").status == 404);
}

TEST_CASE("a route that rests today says so and shows its stops all the same", "[transport]") {
    kit::Town town;
    const kit::Folder folder;
    take(town, *read_timetable(zipped(folder, small_feed()), friday));
    const auto twelve = route_address(town, "Автобус 12");
    town.clock.moment += days(1);
    const auto page = town.get(twelve);
    CHECK(page.says("Сегодня по этому маршруту рейсов нет"));
    CHECK(page.says(">Самал</a>"));
    CHECK_FALSE(page.says("18:30"));
}

TEST_CASE("trips that call at more stops join them where they belong", "[transport]") {
    kit::Town town;
    const kit::Folder folder;
    auto files = small_feed();
    files[0].second += "R,Рынок,47.795,67.725,\n";
    files[4].second += "r4,work,t5,Самал\n";
    files[5].second += "t5,8:00:00,8:00:00,V,1\nt5,8:10:00,8:10:00,M,2\nt5,8:14:00,8:14:00,R,3\nt5,8:20:00,8:20:00,S,4\n";
    take(town, *read_timetable(zipped(folder, files), friday));
    const auto body = town.get(route_address(town, "Автобус 4")).body;
    const auto square = body.find(">Площадь Мира</a>"), market = body.find(">Рынок</a>"), estate = body.find(">Самал</a>");
    CHECK(square < market);
    CHECK(market < estate);
}

TEST_CASE("a typed timetable has routes with their stops as they were typed", "[transport]") {
    kit::Town town;
    take(town, *read_timetable("route;headsign;stop;times\n7;Вокзал;Рынок;8:00 18:00\n7;Вокзал;Аптека;8:05 18:05\n", friday));
    const auto page = town.get(route_address(town, "Автобус 7"));
    CHECK(page.body.find(">Рынок</a>") < page.body.find(">Аптека</a>"));
    CHECK(page.says("18:05"));
}

TEST_CASE("times are read to the minute, past midnight too", "[transport]") {
    CHECK(read_minute("7:05") == 425);
    CHECK(read_minute("07:05:30") == 425);
    CHECK(read_minute("25:10:00") == 1510);
    for (const char* wrong : {"", "7", "7:60", "48:00", "-1:00", "7:5:99", "7:05:00:00", "a:00", "7:", "100:00"}) CHECK_FALSE(read_minute(wrong));
}

TEST_CASE("a GTFS archive becomes stops, routes and departures", "[transport]") {
    const kit::Folder folder;
    const auto read = read_timetable(zipped(folder, small_feed()), friday);
    REQUIRE(read);
    CHECK(read->left_out.empty());
    CHECK(read->stops.size() == 3);  // the station is no stop
    CHECK(read->routes.size() == 2);
    CHECK(read->departures() == 6);  // nobody boards at the last stop
    CHECK(read->trips[3].headsign == "Вокзал");  // without a headsign: the last stop
}

TEST_CASE("lines that lead nowhere are left out and named", "[transport]") {
    const kit::Folder folder;
    auto files = small_feed();
    files[4].second += "nowhere,work,t9,X\nr4,never,t8,X\nr4,work,t1,again\n";
    files[5].second += "t1,8:00:00,8:00:00,nowhere,7\nt77,8:00:00,8:00:00,V,1\nt1,late,late,V,8\n";
    const auto read = read_timetable(zipped(folder, files), friday);
    REQUIRE(read);
    CHECK(read->left_out.size() == 6);
    CHECK(read->departures() == 6);
}

TEST_CASE("a frequency is as many trips as it says", "[transport]") {
    const kit::Folder folder;
    auto files = small_feed();
    files.emplace_back("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nt1,6:00:00,8:00:00,1800\n");
    const auto read = read_timetable(zipped(folder, files), friday);
    REQUIRE(read);
    CHECK(read->departures() == 6 - 2 + 4 * 2);
}

TEST_CASE("what is no timetable is refused with a sentence", "[transport]") {
    const kit::Folder folder;
    auto without = small_feed();
    without.erase(without.begin() + 5);
    for (const auto& bytes : {std::string("PK rubbish"), std::string("just text"), std::string(), zipped(folder, {{"readme.txt", "x"}}), zipped(folder, without)}) {
        const auto read = read_timetable(bytes, friday);
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().empty());
    }
    const auto whole = zipped(folder, small_feed());
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {  // broken anywhere: refused or read, never a crash
        auto broken = whole;
        for (int n = 0; n < 4; ++n) broken[random() % broken.size()] = static_cast<char>(random());
        read_timetable(broken.substr(0, i % 3 ? broken.size() : random() % broken.size()), friday);
    }
}

TEST_CASE("a table that somebody typed is a timetable too", "[transport]") {
    const auto read = read_timetable("Маршрут;Направление;Остановка;Время;Дни\n4;Вокзал;Самал;7:05 7:25 25:10;пн-пт\n4;Вокзал;Самал;9:00;сб,вс\n5;;Рынок;8:15;\n5;;Рынок;soon;\n5;;Рынок;8:00;иногда\n", friday);
    REQUIRE(read);
    CHECK(read->departures() == 5);
    CHECK(read->left_out.size() == 2);
    CHECK(read->services[0].weekdays == 0x1f);
    CHECK(read->services[1].weekdays == 0x60);
    CHECK(read->services[2].weekdays == 0x7f);
    CHECK_FALSE(read_timetable("a;b\n1;2\n", friday));
}

TEST_CASE("services run on their weekdays, within their days, and as exceptions say", "[transport]") {
    const Service service{0x1f, friday - days(30), friday + days(30), {{friday, false}, {friday + days(1), true}}};
    CHECK_FALSE(service.runs_on(friday));
    CHECK(service.runs_on(friday + days(1)));
    CHECK_FALSE(service.runs_on(friday + days(2)));
    CHECK(service.runs_on(friday + days(3)));
    CHECK_FALSE(service.runs_on(friday + days(31)));
}

TEST_CASE("the page of a stop shows what leaves on the calendar's day", "[transport]") {
    kit::Town town;
    const kit::Folder folder;
    CHECK(town.get("/transport").says("Расписания пока нет"));
    take(town, *read_timetable(zipped(folder, small_feed()), friday));
    const auto station = stop_address(town, "Вокзал"), estate = stop_address(town, "Самал");
    CHECK(town.get(station).says("7:05"));
    CHECK(town.get(station).says("0:10"));           // of the night after, and of the night before
    CHECK_FALSE(town.get(station).says("9:00"));     // on days off alone
    CHECK(town.get(estate).says("Ближайший: 18:30"));
    CHECK(town.get(estate).says("Автобус 12"));
    town.clock.moment += days(1);                    // Saturday: the late trip of Friday still leaves
    CHECK(town.get(station).says("9:00"));
    CHECK(town.get(station).says("0:10"));
    CHECK_FALSE(town.get(station).says("7:05"));
    CHECK(town.get(estate).says("сегодня ничего не отправляется"));
    town.clock.moment = kit::friday_noon + days(26);  // Independence Day runs as a day off
    CHECK(town.get(station).says("9:00"));
    CHECK_FALSE(town.get(station).says("7:05"));
}

TEST_CASE("a departure stays the next one until its minute is over", "[transport]") {
    kit::Town town;
    const kit::Folder folder;
    take(town, *read_timetable(zipped(folder, small_feed()), friday));
    const auto estate = stop_address(town, "Самал");
    const auto half_past_six = kit::friday_noon + std::chrono::hours(6) + std::chrono::minutes(30);
    town.clock.moment = half_past_six;
    CHECK(town.get(estate).says("Ближайший: 18:30"));
    town.clock.moment = half_past_six + std::chrono::seconds(60);
    CHECK_FALSE(town.get(estate).says("Ближайший"));
}

TEST_CASE("a new timetable takes the place of the old one and leaves nothing of it", "[transport]") {
    kit::Town town;
    const kit::Folder folder;
    take(town, *read_timetable(zipped(folder, small_feed()), friday));
    const auto old = stop_address(town, "Вокзал");
    take(town, *read_timetable("route;stop;times\n7;Рынок;8:00\n", friday));
    CHECK(town.get("/transport").says("Рынок"));
    CHECK_FALSE(town.get("/transport").says("Вокзал"));
    CHECK(town.get(old).status == 404);
    CHECK(town.get("/transport/99999").status == 404);
    CHECK(town.get("/useful").says("/transport"));
}
