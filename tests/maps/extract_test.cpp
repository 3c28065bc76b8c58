// Extracts of OpenStreetMap: what is taken, and what each bad file is told.
#include <catch2/catch.hpp>
#include <zlib.h>

#include <fstream>

#include "base/random.h"
#include "kit/places.h"
#include "maps/extract.h"
#include "maps/town.h"

namespace {

using maps::Degrees;

const Degrees middle{maps_kit::latitude, maps_kit::longitude};

std::string node(int id, double latitude, double longitude, const std::string& tags = "") {
    return "<node id=\"" + std::to_string(id) + "\" version=\"1\" lat=\"" + std::to_string(latitude) + "\" lon=\"" + std::to_string(longitude) + "\">" + tags + "</node>\n";
}

std::string tag(const std::string& key, const std::string& value) { return "<tag k=\"" + key + "\" v=\"" + value + "\"/>"; }

std::string way(int id, const std::vector<int>& nodes, const std::string& tags) {
    std::string text = "<way id=\"" + std::to_string(id) + "\" version=\"1\">";
    for (const int one : nodes) text += "<nd ref=\"" + std::to_string(one) + "\"/>";
    return text + tags + "</way>\n";
}

std::string osm(const std::string& things) { return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n" + things + "</osm>\n"; }

// Two streets that are one, a lake with an island of two halves, a house, and a quarter.
std::string small_town() {
    std::string things;
    for (int i = 0; i < 10; ++i) things += node(i + 1, middle.latitude + i * .001, middle.longitude + (i % 2) * .00001);
    things += node(11, 47.80, 67.72) + node(12, 47.81, 67.72) + node(13, 47.81, 67.74) + node(14, 47.80, 67.74);
    things += node(21, 47.803, 67.725) + node(22, 47.807, 67.725) + node(23, 47.807, 67.735) + node(24, 47.803, 67.735);
    things += node(31, 47.798, 67.714, tag("place", "suburb") + tag("name", "Сарыарка") + tag("name:kk", "Сарыарқа"));
    things += way(101, {1, 2, 3, 4}, tag("highway", "primary") + tag("name", "улица &lt;Абая&gt;") + tag("name:kk", "Абай көшесі"));
    things += way(102, {7, 6, 5, 4}, tag("highway", "primary") + tag("name", "улица &lt;Абая&gt;") + tag("name:kk", "Абай көшесі"));
    things += way(103, {8, 9}, tag("highway", "motorway") + tag("area", "yes"));
    things += way(111, {11, 12, 13}, "") + way(112, {13, 14, 11}, "") + way(113, {21, 22, 23, 24, 21}, "");
    things += way(114, {21, 22, 23, 21}, tag("building", "yes"));
    things += "<relation id=\"1\" version=\"1\"><member type=\"way\" ref=\"111\" role=\"outer\"/><member type=\"way\" ref=\"112\" role=\"outer\"/>"
              "<member type=\"way\" ref=\"113\" role=\"inner\"/>" + tag("type", "multipolygon") + tag("natural", "water") + tag("name", "Озеро") + "</relation>\n";
    return osm(things);
}

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

void write_packed(const std::filesystem::path& path, const std::string& text) {
    const auto file = gzopen(path.c_str(), "wb");
    gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
    gzclose(file);
}

std::string complaint(const std::filesystem::path& path, std::optional<Degrees> where = middle) {
    try {
        maps::read_extract(path, where);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return {};
}

std::int64_t count(const maps::Extract& extract, maps::Kind kind) { return std::ranges::count(extract.features, kind, &maps::Feature::kind); }

}  // namespace

TEST_CASE("a small extract gives streets joined by name, areas with their holes, and names", "[maps]") {
    const kit::Folder folder;
    write(folder.path() / "town.osm", small_town());
    write_packed(folder.path() / "town.osm.gz", small_town());
    for (const auto* name : {"town.osm", "town.osm.gz"}) {
        const auto extract = maps::read_extract(folder.path() / name, middle);
        CHECK(extract.streets == 2);
        REQUIRE(count(extract, maps::Kind::road) == 1);  // both ways are one line of seven points
        CHECK(count(extract, maps::Kind::highway) == 0);
        CHECK(count(extract, maps::Kind::building) == 1);
        for (const auto& feature : extract.features) {
            if (feature.kind == maps::Kind::road) {
                CHECK(feature.lines[0].size() == 7);
                CHECK(feature.name.name == "улица <Абая>");
                CHECK(feature.name.kk == "Абай көшесі");
            }
            if (feature.kind == maps::Kind::water) {
                REQUIRE(feature.lines.size() == 2);
                CHECK(feature.lines[0].front() == feature.lines[0].back());
            }
            if (feature.kind == maps::Kind::district) CHECK(feature.name.kk == "Сарыарқа");
        }
    }
}

TEST_CASE("a quarter with an outline gives the district of its name a border", "[maps]") {
    kit::Town town(maps_kit::maker());
    town.file().write([](db::Writing& db) {
        cities::put(db, cities::DistrictDraft{"saryarka", {"Сары-Арка", "Сарыарқа", "Saryarka"}});
        cities::put(db, cities::DistrictDraft{"centre", {"Центр", "Орталық", "Centre"}});
    });
    auto things = small_town();
    const auto quarter = way(115, {21, 22, 23, 24, 21}, tag("place", "suburb") + tag("name", "Сарыарка") + tag("name:kk", "Сарыарқа")) +
                         way(116, {11, 12, 13}, tag("place", "quarter") + tag("name", "Центр"));  // no outline: it does not close
    things.insert(things.find("</osm>"), quarter);
    write(town.folder.path() / "town.osm", things);
    const auto extract = maps::read_extract(town.folder.path() / "town.osm", middle);
    CHECK(maps::put_boundaries(town.file(), extract.quarters) == 1);
    const auto boundary = town.file().read()->value<std::string>("select boundary from district where slug = 'saryarka'");
    const auto outlines = maps::outlines_of(boundary);
    REQUIRE(outlines.size() == 1);
    CHECK(outlines[0].size() == 5);
    CHECK(boundary.starts_with("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[67.72"));
    CHECK(town.file().read()->value<int>("select count(*) from district where boundary is null") == 1);
}

TEST_CASE("a hostile name on the ground stays a name", "[maps]") {
    kit::Town town(maps_kit::maker());
    write(town.folder.path() / "town.osm", small_town());
    const auto extract = maps::read_extract(town.folder.path() / "town.osm", middle);
    maps::replace_map(town.file(), {"town.osm", "odbl"}, extract.features, kit::friday_noon);
    const auto page = town.get("/events/map?at=47.80200,67.71400&z=16");
    CHECK(page.status == 200);
    CHECK(page.body.find("<Абая>") == std::string::npos);
    CHECK(page.says("улица &lt;Абая&gt;"));
}

TEST_CASE("what lies farther than 30 km is left in the file", "[maps]") {
    const kit::Folder folder;
    std::string things;
    for (int i = 0; i < 5; ++i) things += node(i + 1, middle.latitude + i * .1, middle.longitude);
    things += node(6, middle.latitude + .01, middle.longitude);
    write(folder.path() / "far.osm", osm(things + way(1, {1, 6}, tag("highway", "residential")) + way(2, {1, 2, 3, 4, 5}, tag("highway", "primary")) +
                                         way(3, {4, 5}, tag("highway", "primary"))));
    const auto extract = maps::read_extract(folder.path() / "far.osm", middle);
    CHECK(count(extract, maps::Kind::lane) == 1);
    REQUIRE(count(extract, maps::Kind::road) == 1);
    for (const auto& feature : extract.features)
        if (feature.kind == maps::Kind::road) CHECK(feature.lines[0].size() == 3);
    CHECK(extract.broken == 2);
}

TEST_CASE("each bad file is told what is wrong with it", "[maps]") {
    const kit::Folder folder;
    const auto path = [&](const char* name) { return folder.path() / name; };
    const auto says = [](const std::string& sentence, std::string_view part) {
        INFO(sentence);
        CHECK(sentence.find(part) != std::string::npos);
    };
    says(complaint(path("none.osm")), "cannot be opened");
    write(path("empty.osm"), "");
    says(complaint(path("empty.osm")), "empty");
    write(path("text.osm"), "id;lat;lon\n1;2;3\n");
    says(complaint(path("text.osm")), "is no map");
    write(path("page.osm"), "<html><body>404</body></html>");
    says(complaint(path("page.osm")), "no OpenStreetMap XML");
    write(path("cut.osm"), small_town().substr(0, 700));
    says(complaint(path("cut.osm")), "no OpenStreetMap XML");
    write(path("version.osm"), "<osm version=\"0.5\"></osm>");
    says(complaint(path("version.osm")), "0.6");
    write(path("bomb.osm"), "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><osm version=\"0.6\">&b;</osm>");
    says(complaint(path("bomb.osm")), "no OpenStreetMap XML");
    write_packed(path("zeros.osm.gz"), "<osm version=\"0.6\"><node id=\"" + std::string(40'000'000, '1'));
    says(complaint(path("zeros.osm.gz")), "more than a megabyte");
    write_packed(path("whole.osm.gz"), small_town());
    std::filesystem::resize_file(path("whole.osm.gz"), std::filesystem::file_size(path("whole.osm.gz")) / 2);
    says(complaint(path("whole.osm.gz")), "cut or damaged");
    write(path("broken.osm.pbf"), std::string("\0\0\0\x0d\x0a\x09OSMHeader\x18\x05zzzzzzzz", 26));
    says(complaint(path("broken.osm.pbf")), "cut or damaged");
    write(path("nodeless.osm"), osm(way(1, {1, 2}, tag("highway", "primary"))));
    says(complaint(path("nodeless.osm")), "no nodes");
    write(path("elsewhere.osm"), osm(node(1, 55.75, 37.61) + node(2, 55.76, 37.61) + way(1, {1, 2}, tag("highway", "primary"))));
    says(complaint(path("elsewhere.osm")), "within 30 km");
    says(complaint(path("elsewhere.osm")), "55.75");
    CHECK(complaint(path("elsewhere.osm"), std::nullopt).empty());
    write(path("country.osm"), osm(node(1, 43, 50) + node(2, 55, 80) + way(1, {1, 2}, tag("highway", "primary"))));
    says(complaint(path("country.osm"), std::nullopt), "cut out the city");
    write(path("fields.osm"), osm(node(1, middle.latitude, middle.longitude)));
    says(complaint(path("fields.osm")), "no streets");
}

TEST_CASE("spoilt bytes of an extract are an error with a sentence or a map, never a crash", "[maps]") {
    const kit::Folder folder;
    base::SeededRandom random(31);
    for (int i = 0; i < 120; ++i) {
        auto text = small_town();
        for (int spoilt = 0; spoilt < 4; ++spoilt) text[random.below(text.size())] = static_cast<char>(random.below(256));
        write(folder.path() / "spoilt.osm", text);
        complaint(folder.path() / "spoilt.osm");
    }
}

TEST_CASE("a real piece of Moscow becomes a map that is drawn within its bounds", "[maps]") {
    const auto file = kit::shared() / "data/geo/moscow_vdnh.osm.gz";
    if (!std::filesystem::exists(file)) {
        WARN("skipped: " << file << " is absent");
        return;
    }
    const Degrees vdnh{55.8150, 37.6050};
    kit::Town town(maps_kit::maker({.filled = false, .middle = false}));
    const auto extract = maps::read_extract(file, vdnh);
    CHECK(extract.streets > 100);
    CHECK(count(extract, maps::Kind::building) > 500);
    maps::replace_map(town.file(), {"moscow_vdnh.osm.gz", "odbl"}, extract.features, kit::friday_noon);
    for (int zoom = 11; zoom <= 17; ++zoom) {
        const auto page = town.get("/events/map?at=55.81500,37.60500&z=" + std::to_string(zoom));
        INFO(zoom << ": " << page.body.size());
        CHECK(page.status == 200);
        CHECK(page.body.size() < 60 * 1024);
        CHECK(page.says("участники OpenStreetMap"));
    }
    CHECK(town.get("/events/map?at=55.81500,37.60500&z=15").says("улица"));
}
