#include "readers/jsonl.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace readers;

namespace {

std::string objects_in(std::string_view file) {
    std::string out;
    const Sink sink{[&](std::size_t line, const nlohmann::json& record) { out += std::to_string(line) + record.dump() + " "; },
                    [&](std::size_t line, const base::Words& reason) { out += std::to_string(line) + "!" + std::string(reason.msgid) + " "; }};
    read_json_records(file, sink);
    return out;
}

}  // namespace

TEST_CASE("records come from lines, lists and objects around a list", "[readers]") {
    CHECK(objects_in("{\"a\":1}\n\n{\"a\":2}\r\n") == "1{\"a\":1} 3{\"a\":2} ");
    CHECK(objects_in("[{\"a\":1},\n {\"a\":2}]") == "1{\"a\":1} 2{\"a\":2} ");
    CHECK(objects_in("{\"count\":2,\"next\":null,\n\"results\":[{\"a\":1},{\"a\":2}]}") == "2{\"a\":1} 2{\"a\":2} ");
    CHECK(objects_in("{\n \"name\": \"Кафе\",\n \"tags\": [\"a\"]\n}") == "1{\"name\":\"Кафе\",\"tags\":[\"a\"]} ");
    CHECK(objects_in("\xEF\xBB\xBF{\"a\":1}") == "1{\"a\":1} ");
    CHECK(objects_in("{\"events\":[]}") == "");
    CHECK(objects_in("[]") == "");
}

TEST_CASE("GeoJSON gives its properties with a point", "[readers]") {
    CHECK(objects_in(R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"node/1","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[67.7,47.8]}}]})") ==
          R"(1{"id":"node/1","lat":47.8,"lon":67.7,"name":"A"} )");
    CHECK(objects_in(R"({"features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,2],[0,0]]]}}]})") ==
          R"(1{"lat":1.0,"lon":1.0,"name":"A"} )");
    CHECK(objects_in(R"({"features":[{"type":"Feature","properties":null,"geometry":null}]})") == "1{} ");
}

TEST_CASE("what is not a record is refused alone", "[readers]") {
    CHECK(objects_in("{\"a\":1}\n{\"a\":\n{\"a\":3}") == "1{\"a\":1} 2!it is not JSON from byte {n} on 3{\"a\":3} ");
    CHECK(objects_in("[{\"a\":1},{\"b\" 2},5,{\"a\":3}]") == "1{\"a\":1} 1!it is not JSON from byte {n} on 1!it is not an object 1{\"a\":3} ");
    CHECK(objects_in("[{\"a\":1},{\"a\"") == "1{\"a\":1} 1!the file ends within a record ");
    CHECK(objects_in("{\"a\":NaN}") == "1!it is not JSON from byte {n} on ");
    CHECK(objects_in("{\"a\":1e999}") == "1!a number in it is too large ");
    CHECK(objects_in("{\"a\":\"\xFF\"}\n{\"a\":1}") == "1!it is not UTF-8 2{\"a\":1} ");
    CHECK(objects_in("{\"a\":1,\"a\":2}") == "1{\"a\":2} ");
    CHECK(objects_in("{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}") == "1!it is nested deeper than {limit} levels ");
    CHECK(objects_in("{\"a\":\"" + std::string(1'100'000, 'x') + "\"}\n{\"a\":1}") == "1!it is longer than {limit} bytes 2{\"a\":1} ");
    CHECK(objects_in("5") == "1!it is not an object ");
    CHECK(objects_in("") == "");
}
