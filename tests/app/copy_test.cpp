// A whole copy of a city, made while it may only be read.
#include <catch2/catch.hpp>

#include "db/migrate.h"
#include "kit/town.h"

// SQLite 3.40 forgets the CHECKs of a file that it may not write; VACUUM then takes the source for another table than the
// copy and inserts row by row, which fails on generated columns: the schema has none.
TEST_CASE("a connection that only reads copies a whole city", "[db]") {
    kit::Town town;
    const auto path = town.file().path(), copy = town.folder.path() / "copy";
    db::Connection connection(path, db::Access::copier);
    db::Writing(connection).exec("vacuum into ?", copy.string());
    db::Connection one(path, db::Access::reader), other(copy, db::Access::reader);
    CHECK(db::structure_differences(one, other) == std::vector<std::string>{});
    const auto offers = [](db::Connection& from) { return db::Reading(from).value<std::string>("select group_concat(slug || valid_from_day) from offer"); };
    CHECK(offers(one) == offers(other));
    CHECK_FALSE(offers(other).empty());
}
