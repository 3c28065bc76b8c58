#include "readers/csv.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "readers/shared.h"

using namespace readers;

namespace {

// "a=1 b=2; line 3: reason"
std::string csv_in(std::string_view file) {
    CsvReader reader(file);
    std::string out;
    while (const auto record = reader.next()) {
        if (!out.empty()) out += "; ";
        if (!*record) {
            out += "line " + std::to_string(record->error().line) + ": " + std::string(record->error().reason.msgid);
            continue;
        }
        for (const auto& [name, value] : (*record)->fields) out += (name == (*record)->fields[0].first ? "" : " ") + name + "=" + value;
    }
    return out;
}

}  // namespace

TEST_CASE("tables are read however they part their fields and lines", "[readers]") {
    for (const auto file : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\xEF\xBB\xBF" "a,b\n1,2", "a;b\n1;2\n", "a\tb\n1\t2", "a|b\n1|2", "sep=;\r\na;b\r\n1;2", "\"a\",b\n\"1\",2",
                            "\n\na,b\n\n1,2\n\n", "a,b\n1,2,\n", "a , b\n1,2"})
        CHECK(csv_in(file) == "a=1 b=2");
    CHECK(csv_in("a;b\n\"1;2\";\"он сказал \"\"да\"\"\nи ушёл\"") == "a=1;2 b=он сказал \"да\"\nи ушёл");
    CHECK(csv_in("a,a,\n1,2,3") == "a=1 a#2=2 #3=3");
    CHECK(csv_in("") == "");
    CHECK(csv_in("a,b") == "");
}

TEST_CASE("a bad record is refused with its line and the next one read", "[readers]") {
    CHECK(csv_in("a,b\n1,2,3\n4\n5,6") == "line 2: it has {n} fields and the header has {m}; line 3: it has {n} fields and the header has {m}; a=5 b=6");
    CHECK(csv_in("a,b\n1,\"2\n3,4") == "line 2: a quote opens a field and nothing closes it; a=3 b=4");
    CHECK(csv_in(std::string_view("a,b\n1,\0\n3,4", 11)) == "line 2: there is a NUL byte in it; a=3 b=4");
    CHECK(csv_in("a,b\n1,\xFF\n3,4") == "line 2: it is not UTF-8; a=3 b=4");
    CHECK(csv_in("a,b\n\"x\ny\",1\n2\n3,4") == "a=x\ny b=1; line 4: it has {n} fields and the header has {m}; a=3 b=4");
    CHECK(csv_in("a,b\n" + std::string(300'000, 'x') + ",1\n3,4") == "line 2: a field is longer than {limit} bytes; a=3 b=4");
}

TEST_CASE("many open quotes do not make the reader slow", "[readers]") {
    std::string file = "a,b\n";
    for (int i = 0; i < 50'000; ++i) file += "1,\"2\n";
    CsvReader reader(file);
    std::size_t count = 0;
    while (reader.next()) ++count;
    CHECK(count > 0);
}

TEST_CASE("csv-spectrum is read as it says", "[readers]") {
    const auto folder = readers_test::shared_data("hostile/csv-spectrum");
    if (!folder) return;
    for (const auto& entry : std::filesystem::directory_iterator(*folder / "csvs")) {
        const auto name = entry.path().stem().string();
        if (name == "location_coordinates") continue;  // its answer speaks of another record
        INFO(name);
        const auto file = readers_test::content(entry.path());
        auto expected = nlohmann::json::parse(readers_test::content(*folder / "json" / (name + ".json")));
        auto got = nlohmann::json::array();
        CsvReader reader(file);
        while (const auto record = reader.next()) {
            REQUIRE(record->has_value());
            nlohmann::json object;
            for (const auto& [key, value] : (*record)->fields) object[key] = value;
            got.push_back(object);
        }
        // The files lost their CRLF on the way into the copy.
        auto text = expected.dump();
        for (auto at = text.find("\\r\\n"); at != text.npos; at = text.find("\\r\\n")) text.replace(at, 4, "\\n");
        auto mine = got.dump();
        for (auto at = mine.find("\\r\\n"); at != mine.npos; at = mine.find("\\r\\n")) mine.replace(at, 4, "\\n");
        CHECK(mine == text);
    }
}
