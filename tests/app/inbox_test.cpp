// A map taken in beside a process that serves: asked by a file, done by the one process that holds the city, and written down.
#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "app/inbox.h"
#include "maps/town.h"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view street = "<?xml version=\"1.0\"?><osm version=\"0.6\"><node id=\"1\" lat=\"47.799\" lon=\"67.710\"/><node id=\"2\" lat=\"47.799\" lon=\"67.730\"/>"
                                    "<way id=\"7\"><nd ref=\"1\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"primary\"/><tag k=\"name\" v=\"улица Абая\"/></way></osm>";

// What `qala import map FILE` hears from the process that serves, its last line being the exit code.
std::string heard(kit::Town& town, const fs::path& file, const std::string& city = "") {
    const auto folder = town.folder.path() / "incoming";
    fs::create_directories(folder);
    std::ofstream(folder / "a.draft") << nlohmann::json{{"command", "import"}, {"kind", "map"}, {"file", file.string()}, {"city", city}, {"dry_run", false}};
    fs::rename(folder / "a.draft", folder / "a.request");
    std::string text;
    for (int i = 0; i < 200 && text.find("exit ") == text.npos; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        std::ifstream in(folder / "a.report");
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    fs::remove(folder / "a.report");
    return text;
}

}  // namespace

TEST_CASE("a map is taken in while the city is served, and stands among the imports", "[app][maps]") {
    kit::Town town(maps_kit::maker());
    const app::Inbox inbox(town.installation(), town.clock);
    const auto file = town.folder.path() / "town.osm";
    std::ofstream(file) << street;
    CHECK_FALSE(town.get("/events/map?at=47.79900,67.71400&z=16").says("улица Абая"));
    const auto said = heard(town, file);
    INFO(said);
    CHECK(said.find("1 streets") != said.npos);
    CHECK(said.ends_with("exit 0\n"));
    CHECK(town.get("/events/map?at=47.79900,67.71400&z=16").says("улица Абая"));
    const auto read = town.file().read();
    CHECK(read->value<std::string>("select kind || ' ' || name || ' ' || state from import") == "map town.osm finished");
    CHECK(read->value<int>("select created from import") == 1);
    CHECK(read->value<std::string>("select digest from import").size() == 64);
}

TEST_CASE("a file that is no map is refused with a sentence while the city is served", "[app][maps]") {
    kit::Town town(maps_kit::maker());
    const app::Inbox inbox(town.installation(), town.clock);
    const auto file = town.folder.path() / "town.osm";
    std::ofstream(file) << "no map at all";
    const auto broken = heard(town, file), absent = heard(town, town.folder.path() / "none.osm"), elsewhere = heard(town, file, "nowhere");
    for (const auto& said : {broken, absent, elsewhere}) {
        INFO(said);
        CHECK(said.starts_with("qala: "));
        CHECK(said.ends_with("exit 1\n"));
    }
    CHECK(town.file().read()->value<int>("select count(*) from import") == 0);
    CHECK(town.file().read()->value<int>("select count(*) from map") == 0);
}
