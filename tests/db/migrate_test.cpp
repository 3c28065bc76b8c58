#include "db/migrate.h"

#include <catch2/catch.hpp>

#include "db/check.h"
#include "db/failure.h"
#include "db/kit.h"

namespace {

constexpr auto first_schema = "create table cat(id integer primary key, name text not null) strict;";
constexpr auto old_schema = R"(
-- the truth
create table cat (
    id       integer primary key,
    name     text not null check (length(name) > 0),
    owner_id integer references owner on delete set null
) strict;
create table owner (id integer primary key, name text not null unique) strict;
create table visit (key text primary key) strict, without rowid;  -- not created under this comment's word
create table rate (  -- quiet
    key text primary key) strict;
create index cat_owner on cat(owner_id) where owner_id is not null;
create trigger no_trolls before insert on cat when new.name = 'troll' begin select raise(abort, 'no'); end;
)";

const db::Migration migrations[] = {
    {2, "create table owner(id integer primary key, name text not null unique) strict;"
        "create table visit(key text primary key) strict, without rowid; create table rate(key text primary key) strict;"},
    {3, R"(create table "new cat"("id" integer primary key, name text not null CHECK(length(name)>0)) strict;
           insert into "new cat" select id, name from cat; drop table cat; alter table "new cat" rename to "cat";
           alter table cat add column owner_id integer references owner on delete set null;
           create INDEX cat_owner on "cat"(owner_id) where owner_id IS NOT NULL;
           create trigger no_trolls before insert on cat when new.name = 'troll'
           begin select raise(abort, 'no'); end;)",
     [](db::Writing& db) { db.exec("update cat set name = name || '!'"); }},
};

const db::Structure first{first_schema, 1, {}};
const db::Structure today{old_schema, 3, migrations};

void make_old(const std::filesystem::path& path) {
    auto file = db::File::open(path, db::with_structure(first));
    file->write([](db::Writing& db) { db.exec("insert into cat(name) values('Мурка')"); });
}

int version_of(const std::filesystem::path& path) {
    db::Connection connection(path, db::Access::copier);
    return db::Reading(connection).value<int>("select user_version from pragma_user_version");
}

}  // namespace

TEST_CASE("an old file is carried to the structure of a fresh one, with a copy from before", "[db]") {
    kit::Folder folder;
    make_old(folder / "old");
    CHECK(db::needs_migration(folder / "old", today));
    auto old = db::File::open(folder / "old", db::with_structure(today));
    auto fresh = db::File::open(folder / "fresh", db::with_structure(today));
    CHECK(old->read()->value<std::string>("select name from cat") == "Мурка!");
    CHECK(version_of(folder / "old") == 3);
    CHECK_FALSE(db::needs_migration(folder / "old", today));
    db::Connection one(folder / "old", db::Access::reader), other(folder / "fresh", db::Access::reader);
    CHECK(db::structure_differences(one, other) == std::vector<std::string>{});

    CHECK(version_of(folder / "old.before-2") == 1);
    auto copy = db::File::open(folder / "old.before-2", db::with_structure(first));
    CHECK(copy->read()->value<std::string>("select name from cat") == "Мурка");
}

TEST_CASE("a migration that fails leaves the version before it, whole", "[db]") {
    kit::Folder folder;
    make_old(folder / "old");
    const db::Migration broken[] = {
        migrations[0],
        {3, "alter table cat add column age integer; insert into cat(name) values('half');",
         [](db::Writing& db) { db.exec("insert into owner(name) values('a'), ('a')"); }},
    };
    CHECK_THROWS_AS(db::File::open(folder / "old", db::with_structure({old_schema, 3, broken})), db::Failure);
    CHECK(version_of(folder / "old") == 2);
    auto file = db::File::open(folder / "old", db::with_structure({old_schema, 2, std::span(migrations, 1)}));
    CHECK(file->read()->value<int>("select count(*) from cat") == 1);
    CHECK_FALSE(file->read()->value<bool>("select count(*) from pragma_table_xinfo('cat') where name = 'age'"));
}

TEST_CASE("a migration that leaves orphans is taken back", "[db]") {
    kit::Folder folder;
    make_old(folder / "old");
    const db::Migration orphans[] = {
        {2, "create table paw(cat_id integer references cat(id)) strict; insert into paw values(99);"}};
    CHECK_THROWS_WITH(db::File::open(folder / "old", db::with_structure({old_schema, 2, orphans})),
                      Catch::Contains("leaves rows of 'paw' whose 'cat' is gone"));
    CHECK(version_of(folder / "old") == 1);
}

TEST_CASE("a newer file and a stranger's are refused with a sentence", "[db]") {
    kit::Folder folder;
    db::File::open(folder / "new", db::with_structure(today)).reset();
    CHECK_THROWS_WITH(db::File::open(folder / "new", db::with_structure(first)),
                      Catch::Contains("written by a newer Qala (structure 3, this program knows 1)"));
    db::File::open(folder / "other", {.prepare = kit::script("create table bookmarks(id)")}).reset();
    CHECK_THROWS_AS(db::File::open(folder / "other", db::with_structure(today)), db::ForeignFile);
    make_old(folder / "old");
    const db::Migration gap[] = {migrations[1]};
    CHECK_THROWS_AS(db::File::open(folder / "old", db::with_structure({old_schema, 3, gap})), std::logic_error);
    CHECK(version_of(folder / "old") == 1);
}

TEST_CASE("a difference of structure has its own sentence", "[db]") {
    auto differences = [](const char* one, const char* other) {
        db::Connection a(db::open_in_memory()), b(db::open_in_memory());
        a.execute(one);
        b.execute(other);
        return db::structure_differences(a, b).size();
    };
    CHECK(differences("create table a(x integer, y text)", "create table a(y TEXT /* y */, \"x\" integer)") == 0);
    CHECK(differences("create table a(x integer)", "create table a(x text)") == 2);
    CHECK(differences("create table a(x integer)", "create table a(x integer not null)") == 2);
    CHECK(differences("create table a(x integer)", "create table a(x integer) strict") == 2);
    CHECK(differences("create table a(x integer)", "create table a(x integer check (x > 1))") == 1);
    CHECK(differences("create table a(x, check(x in ('A')))", "create table a(x, check(x in ('a')))") == 2);
    CHECK(differences("create table a(x unique)", "create table a(x)") == 1);
    CHECK(differences("create table a(x references b on delete cascade)", "create table a(x references b)") == 2);
    CHECK(differences("create table a(x, y as (x + 1))", "create table a(x, y as (x + 2))") == 2);
    CHECK(differences("create table a(x collate nocase unique)", "create table a(x unique)") == 2);
    CHECK(differences("create table a(x); create index i on a(x)", "create table a(x); create index i on a(x desc)") == 2);
    CHECK(differences("create virtual table f using fts5(t)", "create virtual table f using fts5(t, prefix=2)") == 2);
    CHECK(differences("create table a(x integer primary key)", "create table a(x integer primary key autoincrement)") == 1);
    CHECK(differences("create view v as select 1", "create view v as select 2") == 2);
}

TEST_CASE("tables marked quiet in the old_schema do not raise the version", "[db]") {
    kit::Folder folder;
    auto file = db::File::open(folder / "city", db::with_structure(today));
    const auto before = file->version();
    file->write([](db::Writing& db) { db.exec("insert into rate(key) values('a')"); });
    CHECK(file->version() == before);
    file->write([](db::Writing& db) { db.exec("insert into owner(name) values('a')"); });
    CHECK(file->version() > before);
}

TEST_CASE("a check names what must not be", "[db]") {
    kit::Folder folder;
    auto file = db::File::open(folder / "city", db::with_structure(today));
    const db::Invariant invariants[] = {
        {"no cat is called dog", "select id, name from cat where name = 'dog'"},
        {"no owner is called dog", "select id from owner where name = 'dog'"},
    };
    CHECK(db::check(*file->read(), 3, invariants).empty());
    file->write([](db::Writing& db) {
        db.exec("insert into cat(name) values('dog'), ('dog'), ('dog'), ('dog'), ('dog'), ('dog'), ('dog')");
    });
    const auto findings = db::check(*file->read(), 4, invariants);
    REQUIRE(findings.size() == 7);
    CHECK(findings[0] == db::Finding{"version", "structure 3, this program knows 4"});
    CHECK(findings[1] == db::Finding{"no cat is called dog", "id 1, name dog"});
    CHECK(findings[6] == db::Finding{"no cat is called dog", "and 2 more"});
}

TEST_CASE("a check sees orphans and damaged pages", "[db]") {
    kit::Folder folder;
    {
        auto file = db::File::open(folder / "city", db::with_structure(today));
        file->write([](db::Writing& db) { db.exec("insert into owner(name) values('a')"); });
    }
    {
        db::Connection connection(folder / "city", db::Access::writer);
        connection.execute("pragma foreign_keys = off; insert into cat(name, owner_id) values('a', 9);"
                           "create table ghost(x unique); insert into ghost values(1), (2);"
                           "pragma writable_schema = on; update sqlite_schema set rootpage = (select rootpage from "
                           "sqlite_schema where name = 'cat') where name = 'sqlite_autoindex_ghost_1'");
    }
    auto file = db::File::open(folder / "city", db::with_structure(today));
    const auto findings = db::check(*file->read(), 3, {});
    auto seen = [&](const std::string& check) {
        return std::ranges::any_of(findings, [&](const auto& finding) { return finding.check == check; });
    };
    CHECK(seen("keys"));
    CHECK(seen("integrity"));
}
