// The programme of a cinema as it is typed: read, refused with its place, and written back as it was.
#include <catch2/catch.hpp>

#include "screening/programme.h"
#include "screening/table.h"

namespace {

using screening::read_programme;
using screening::read_session;

const base::Currency tenge;

screening::Known knows(std::vector<std::string> titles) {
    return [titles](std::string_view title) -> base::Result<std::int64_t> {
        for (std::size_t i = 0; i < titles.size(); ++i)
            if (titles[i] == title) return static_cast<std::int64_t>(i + 1);
        return base::refuse(base::Error::Kind::invalid, base::words("No film or play is called so."));
    };
}

std::vector<std::pair<std::size_t, std::size_t>> places(const screening::Typed& typed) {
    std::vector<std::pair<std::size_t, std::size_t>> all;
    for (const auto& fault : typed.faults) all.emplace_back(fault.line, fault.column);
    return all;
}

}  // namespace

TEST_CASE("a session is its time, its format, its price and its hall", "[screening]") {
    const auto full = read_session("10:30 3D 2000 (Зал 1)", tenge).value();
    CHECK(full.at.count() == 630);
    CHECK(full.format == "3D");
    CHECK(full.price.min == 200'000);
    CHECK(full.price.max == 200'000);
    CHECK(full.hall == "Зал 1");
    const auto bare = read_session("9.05", tenge).value();
    CHECK(bare.at.count() == 545);
    CHECK(bare.format.empty());
    CHECK_FALSE(bare.price.min);
    CHECK(read_session("12:00 2D бесплатно", tenge).value().price.free);
    const auto range = read_session("12:00 IMAX 1500–2500", tenge).value();
    CHECK(range.format == "IMAX");
    CHECK(range.price.min == 150'000);
    CHECK(range.price.max == 250'000);
    CHECK(read_session("(Малый зал) 12:00", tenge).has_value() == false);
    CHECK(read_session("12:00 (Малый зал) 2D 900", tenge).value().hall == "Малый зал");
}

TEST_CASE("what is no session is refused with words", "[screening]") {
    for (const auto* wrong : {"", "2D 1500", "10", "25:00 2D", "24:00", "10:60", "10:00 2D 15OO0", "10:00 (Зал", "10:00 Зал)", "10:00 ()", "10:00 очень длинный формат показа"}) {
        INFO(wrong);
        CHECK_FALSE(read_session(wrong, tenge).has_value());
    }
}

TEST_CASE("a line is cut where the longest known title ends", "[screening]") {
    const auto typed = read_programme("Дюна: 10:00 2D\n\nДюна: Часть вторая: 12:30 3D 2000; 15:00\n2:22: 18:00\n", knows({"Дюна", "Дюна: Часть вторая", "2:22"}), tenge);
    CHECK(typed.faults.empty());
    REQUIRE(typed.films.size() == 3);
    CHECK(typed.films[0].work == 1);
    CHECK(typed.films[1].work == 2);
    CHECK(typed.films[1].line == 3);
    REQUIRE(typed.films[1].sessions.size() == 2);
    CHECK(typed.films[1].sessions[1].column == 36);
    CHECK(typed.films[2].work == 3);
}

TEST_CASE("each mistake names its line and its column, and all are found at once", "[screening]") {
    const auto typed = read_programme("Дюна: 10:00 2D; 2D 1500\nНикто: 10:00\nДюна 10\nДюна:", knows({"Дюна"}), tenge);
    CHECK(places(typed) == std::vector<std::pair<std::size_t, std::size_t>>{{1, 17}, {2, 1}, {3, 8}});
    CHECK(places(read_programme("Дюна:", knows({"Дюна"}), tenge)) == std::vector<std::pair<std::size_t, std::size_t>>{{1, 6}});
}

TEST_CASE("what was read is written back and read the same", "[screening]") {
    for (const auto* text : {"10:00", "10:00 2D", "10:00 2D 1500", "10:00 1500–2000 (Зал 1)", "9:05 IMAX free", "23:59 субтитры 12,50 (Большой зал)"}) {
        INFO(text);
        const auto read = read_session(text, tenge).value();
        CHECK(screening::written_session(read, "free") == text);
        CHECK(read_session(screening::written_session(read, "free"), tenge).value() == read);
    }
}

TEST_CASE("a table is CSV or JSON, and a broken row is told by its line", "[screening]") {
    const auto csv = screening::read_table("Film;Day;TIME\nДюна;2026-12-01;10:00\nДюна;2026-12-01\n");
    REQUIRE(csv.rows.size() == 1);
    CHECK(csv.rows[0]["film"] == "Дюна");
    CHECK(csv.rows[0]["time"] == "10:00");
    CHECK(csv.rows[0]["price"].empty());
    REQUIRE(csv.faults.size() == 1);
    CHECK(csv.faults[0].line == 3);
    const auto json = screening::read_table(R"([{"film": "Дюна", "price": 1500}])");
    REQUIRE(json.rows.size() == 1);
    CHECK(json.rows[0]["price"] == "1500");
    CHECK_FALSE(screening::read_table("").faults.empty());
    CHECK_FALSE(screening::read_table("\xFF\xFE").faults.empty());
    CHECK_FALSE(screening::read_table(std::string(60'000, 'a')).faults.empty());
}
