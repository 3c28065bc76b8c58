#include "tools/sql/check.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tools/sql/literals.h"
#include "kit/places.h"

using tools::StatementsCheck;

namespace {

constexpr auto schema = R"(create table event (          -- large
    id integer primary key,
    title text not null,
    starts_at integer not null,
    venue_id integer references venue(id)
) strict;
create index event_starts on event(starts_at);
create table venue (id integer primary key, name text) strict;  -- small
create table rate (key text primary key) strict, without rowid;
)";

std::string sane_schema() {
    std::string text = schema;
    return text.replace(text.find("create table rate"), std::string::npos,
                        "create table rate (  -- quiet\n key text primary key) strict, without rowid;\n");
}

std::vector<std::string> complaints(const std::string& source) {
    StatementsCheck check("schema.sql", sane_schema());
    check.check("store.cpp", source);
    std::vector<std::string> texts;
    for (const auto& complaint : check.complaints()) texts.push_back(complaint.text());
    return texts;
}

std::vector<std::string> schema_complaints(const std::string& text) {
    std::vector<std::string> texts;
    const StatementsCheck check("schema.sql", text);
    for (const auto& complaint : check.complaints()) texts.push_back(complaint.text());
    return texts;
}

void check_one(const std::string& source, const std::string& begins) {
    const auto all = complaints(source);
    INFO(source);
    REQUIRE(all.size() == 1);
    CHECK(all[0].substr(0, begins.size()) == begins);
}

}  // namespace

TEST_CASE("sound statements pass", "[db][tools]") {
    CHECK(complaints(R"x(
        db.all<Event>("select id, title from event where starts_at > ? order by starts_at", now);
        db.one<std::pair<int, std::vector<int>>>("select 1, 2 from event where id = ?", id);
        city.read()->value<int>("select count(*) from venue");
        db.exec("insert into event(title, starts_at) values(?, ?) on conflict(id) do update set title = excluded.title", a, b);
        db.insert("insert into venue(name) values(replace(?, 'a', 'b'))", a);
        db.each<Event>(R"(select id from event -- by key
                          where id in (select value from json_each(?)))", f, ids);
        db.all<int>("select max(starts_at) /* whole: the index */ from event group by venue_id");
    )x").empty());
}

TEST_CASE("a misspelt column is an error at its line", "[db][tools]") {
    check_one("\n\ndb.all<Event>(\"select id, titel from event where id = ?\", id);",
              "store.cpp:3: error: no such column: titel");
    check_one("db.all<Event>(\n  \"select id \"\n  \"from event where \"\n  \"idd = ?\", id);",
              "store.cpp:4: error: no such column: idd");
    check_one("db.all<Event>(R\"sql(\nselect id\nfrom evnt)sql\");", "store.cpp:1: error: no such table: evnt");
    check_one("db.exec(\"update event set title = \\\"x\\\" where id = 1\");", "store.cpp:1: error: no such column");
}

TEST_CASE("a scan of a large table is an error, whatever it is called there", "[db][tools]") {
    check_one("db.all<int>(\"select id from event where title = ?\", t);",
              "store.cpp:1: error: reads the whole of the large table 'event' (SCAN event)");
    check_one("db.all<int>(\"select v.id from venue v join event e on e.venue_id = v.id\");", "store.cpp:1: error: reads");
    check_one("db.value<int>(\"select count(*) from event\");", "store.cpp:1: error: reads");
    check_one("db.all<int>(\"select starts_at from event order by starts_at limit 20\");", "store.cpp:1: error: reads");
    check_one("db.exec(\"delete from event where venue_id = ?\", v);", "store.cpp:1: error: reads");
    check_one("db.all<int>(\"select 1 from venue where exists (select 1 from event x where x.title = name)\");",
              "store.cpp:1: error: reads");
    CHECK(complaints("db.all<int>(\"select id from event e where e.starts_at between ? and ?\", a, b);").empty());
    CHECK(complaints("db.all<int>(\"select id from venue where name = ?\", t);").empty());
}

TEST_CASE("clauses that hurt others are refused", "[db][tools]") {
    check_one("db.exec(\"insert or rollback into venue(name) values('')\");", "store.cpp:1: error: OR ROLLBACK");
    check_one("db.exec(\"insert or replace into venue(name) values('')\");", "store.cpp:1: error: REPLACE INTO");
    check_one("db.exec(\"update or replace venue set name = ''\");", "store.cpp:1: error: OR REPLACE");
    check_one("db.exec(\"replace into venue(name) values('')\");", "store.cpp:1: error: REPLACE");
    check_one("db.exec(\"commit\");", "store.cpp:1: error: 'commit' belongs to the storage kernel");
    check_one("db.insert(\"update venue set name = ''\");", "store.cpp:1: error: insert(…)");
    CHECK(complaints("db.exec(\"update venue set name = 'or replace'\");").empty());
}

TEST_CASE("what is no literal is refused", "[db][tools]") {
    check_one("db.all<int>(sql);", "store.cpp:1: error: the statement of all(…) must be a literal");
    check_one("db.all<int>(full ? \"select 1\" : \"select 2\");", "store.cpp:1: error: the statement");
    check_one("void f(db::Writing& w) { w.exec(sql, 1); }", "store.cpp:1: error: the statement");
    check_one("city.read()->all<int>(sql);", "store.cpp:1: error: the statement");
}

TEST_CASE("what is no statement is left alone", "[db][tools]") {
    CHECK(complaints(R"x(
        // db.all<int>("select nothing")
        names.insert(name); names.insert("x"); list.insert(list.end(), 1);
        json.value("name", ""); json.value<std::string>("name", ""); option.value();
        const char c = '"'; auto n = 1'000;
        log("db.exec(\"drop\")");
    )x").empty());
}

TEST_CASE("invariants are statements too, and may read whole tables", "[db][tools]") {
    const std::string head = "const db::Invariant rules[] = {\n {\"every event has a title\", \"select id from event where ";
    CHECK(complaints(head + "title = ''\"},\n {\"b\", \"select 1 from venue\"}};").empty());
    check_one(head + "titel = ''\"},\n {\"b\", \"select 1 from venue\"}};", "store.cpp:2: error: no such column: titel");
}

TEST_CASE("columns shared through a macro of the file are read with it", "[db][tools]") {
    const std::string head = "#include \"x.h\"\n#define COLUMNS \"id, \" \\\n  \"title\"\n";
    CHECK(complaints(head + "db.all<E>(\"select \" COLUMNS \" from event where id = ?\", id);").empty());
    check_one(head + "db.all<E>(\"select \" COLUMNS \" from venue where id = ?\", id);",
              "store.cpp:4: error: no such column: title");
}

TEST_CASE("literals are read as the compiler reads them", "[db][tools]") {
    const auto found = tools::sql_literals("db.exec(\"update venue set name = '\\\"\\x41\\u0416\\n' \" R\"(-- \\n)\");");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sql == "update venue set name = '\"AЖ\n' -- \\n");
    CHECK(found[0].sql.size() == found[0].lines.size());
}

TEST_CASE("the schema is held to the same rules", "[db][tools]") {
    CHECK(schema_complaints(sane_schema()).empty());
    const auto rowid = schema_complaints(schema);
    REQUIRE(rowid.size() == 1);
    CHECK(rowid[0].starts_with("schema.sql:9: error: changes of 'rate' WITHOUT ROWID"));
    CHECK(schema_complaints("create table a(id integer);\n\ncreate tabel b(id);")[0].starts_with("schema.sql:3: error: near \"tabel\""));
    CHECK(schema_complaints("create table a(b integer references ghost);")[0].find("'ghost', which is not there") != std::string::npos);
    CHECK(schema_complaints("create table a(id integer primary key,\n b integer references a deferrable initially deferred);")[0]
              .starts_with("schema.sql:2: error: a deferred key"));
    CHECK(schema_complaints("create table a(id integer unique on conflict replace);").size() == 1);
    CHECK(schema_complaints("create table a(id integer);\ncreate trigger t before insert on a begin select raise(rollback, 'x'); end;")[0]
              .starts_with("schema.sql:2: error: RAISE(ROLLBACK)"));
}

TEST_CASE("the storage kernel's own statements and the real schema are sound", "[db][tools]") {
    auto read = [](const std::filesystem::path& path) {
        std::ifstream file(path);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const std::filesystem::path source = kit::source();
    StatementsCheck check("schema.sql", read(source / "schema.sql"));
    for (const auto& entry : std::filesystem::directory_iterator(source / "src/db")) {
        // What check.cpp runs was a literal where the invariant was written.
        if (entry.path().extension() == ".cpp" && entry.path().stem() != "check") check.check(entry.path().filename(), read(entry.path()));
    }
    for (const auto& complaint : check.complaints()) FAIL_CHECK(complaint.text());
}
