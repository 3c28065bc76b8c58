// Files taken in: whole or not at all, the same twice changes nothing, and nobody waits long meanwhile.
#include "imports/import.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "db/rehearsal.h"
#include "kit/town.h"

namespace {

namespace fs = std::filesystem;

const std::string three_events =
    R"({"id":"a","title":"Вечер кюев","start":"2026-12-01T19:00:00+05:00","place":{"title":"Музыкальная школа"},"price":"от 400 до 500 тенге"})" "\n"
    R"({"id":"b","title":"Без даты"})" "\n"
    R"({"id":"c","title":"Ярмарка","start":"2026-12-05","is_free":true})" "\n"
    "not json\n";

struct EventImport {
    kit::Town town;
    std::vector<imports::Remark> remarks;

    imports::Options options{imports::Kind::events, *base::Zone::find("Asia/Almaty"), *base::Currency::parse("KZT"), kit::friday_noon};
    imports::Watch watch{[this](const imports::Remark& remark) { remarks.push_back(remark); }, [](std::int64_t, std::int64_t) {}};

    fs::path file(const std::string& text, const char* name = "events.jsonl") {
        const auto path = town.folder.path() / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    imports::Staged stage(const std::string& text, const char* name = "events.jsonl") { return imports::stage(file(text, name), options, staging(), watch); }
    fs::path staging() const { return town.folder.path() / "incoming" / "x.staged"; }
    imports::Applied apply() { return imports::apply(town.file(), staging(), town.clock, watch); }
    std::int64_t events() { return town.file().read()->value<std::int64_t>("select count(*) /* whole */ from event"); }
    // Everything a guest could see of events and organisations, and who did it.
    std::string print() {
        std::string all;
        for (const auto* part : {"e", "o"}) {
            const auto rows = part[0] == 'e'
                ? town.file().read()->all<std::string>("select e.id || e.slug || e.state || e.updated_at || e.revision || t.title || t.summary /* whole */"
                                                        " from event e join event_text t on t.event_id = e.id order by e.id, t.language")
                : town.file().read()->all<std::string>("select id || starts_at || ends_at || coalesce(venue_id, '') || place || price_note || listed /* whole */"
                                                        " from occurrence order by id");
            for (const auto& row : rows) all.append(row).append("\n");
        }
        return all + std::to_string(town.file().read()->value<std::int64_t>("select count(*) from import"));
    }
};

}  // namespace

TEST_CASE("what can be read comes in, the rest is named with its line and reason", "[imports]") {
    EventImport import;
    const auto before = import.events();
    const auto staged = import.stage(three_events);
    CHECK(staged.records == 4);
    CHECK(staged.accepted == 2);
    CHECK(staged.refused == 2);
    REQUIRE(import.remarks.size() == 2);
    CHECK(import.remarks[0].line == 2);
    CHECK_FALSE(import.remarks[0].reason.empty());
    CHECK(import.remarks[1].line == 4);
    CHECK(import.events() == before);  // nothing is written before the whole file is known
    const auto applied = import.apply();
    CHECK(applied.created == 2);
    const auto page = import.town.get("/events?from=2026-12-01&to=2026-12-31");
    CHECK(page.says("Вечер кюев"));
    CHECK(page.says("Музыкальная школа"));
    CHECK(page.says("400"));
    CHECK(page.says("Ярмарка"));
}

TEST_CASE("the same file twice changes nothing", "[imports]") {
    EventImport import;
    import.stage(three_events);
    import.apply();
    const auto print = import.print();
    const auto version = import.town.file().version();
    import.town.clock.moment += std::chrono::hours(3);
    import.stage(three_events);
    const auto again = import.apply();
    CHECK(again.created + again.changed == 0);
    CHECK(again.unchanged == 2);
    CHECK(import.print() == print);
    CHECK(import.town.file().version() == version);
}

TEST_CASE("a changed record keeps its number and its dates keep theirs", "[imports]") {
    EventImport import;
    import.stage(three_events);
    import.apply();
    const auto id = import.town.file().read()->value<std::int64_t>("select id from event where source_id = 'a'");
    const auto date = import.town.file().read()->value<std::int64_t>("select id from occurrence where event_id = ?", id);
    auto changed = three_events;
    changed.replace(changed.find("Вечер кюев"), std::string("Вечер кюев").size(), "Ночь кюев");
    import.stage(changed);
    const auto applied = import.apply();
    CHECK(applied.changed == 1);
    CHECK(applied.unchanged == 1);
    CHECK(import.town.file().read()->value<std::int64_t>("select id from event where source_id = 'a'") == id);
    CHECK(import.town.file().read()->value<std::int64_t>("select id from occurrence where event_id = ?", id) == date);
    CHECK(import.town.get("/events?from=2026-12-01").says("Ночь кюев"));
}

TEST_CASE("what a moderator removed stays removed", "[imports]") {
    EventImport import;
    import.stage(three_events);
    import.apply();
    import.town.file().write([](db::Writing& db) { db.exec("update event set state = 'removed', source_digest = '' where source_id = 'a'"); });
    import.stage(three_events);
    import.apply();
    CHECK_FALSE(import.town.get("/events?from=2026-12-01").says("Вечер кюев"));
}

TEST_CASE("an import that fails half-way leaves nothing behind", "[imports]") {
    EventImport import;
    const auto print = import.print();
    import.stage(three_events);
    {
        // The second record turns out to break a rule of the database.
        const auto staging = db::File::open(import.staging());
        staging->write([](db::Writing& db) {
            db.exec("update staged_record set draft = json_set(draft, '$.dates[0].state', 'nonsense') where source_id = 'c'");
            for (int i = 0; i < 40; ++i)
                db.exec("insert into staged_record (line, kind, source, source_id, draft, digest)"
                        " select 100, kind, source, 'more-' || ?1, json_set(draft, '$.origin.id', 'more-' || ?1), digest || ?1"
                        " from staged_record where source_id = 'a'", i);
            db.exec("update staged_record set id = 1000 where source_id = 'c'");
        });
    }
    CHECK_THROWS(import.apply());
    CHECK_FALSE(import.town.get("/events?from=2026-12-01").says("Вечер кюев"));  // not even between the two
    imports::take_back(import.town.file(), import.town.clock);
    CHECK(import.events() == 5);
    CHECK(import.town.file().read()->value<std::string>("select state from import") == "undone");
    CHECK(import.print() == print.substr(0, print.size() - 1) + "1");
}

TEST_CASE("what a rule of the database refuses is refused while it is staged, by its line", "[imports]") {
    EventImport import;
    const auto staged = import.stage(R"({"id":"a","title":"Вечер","start":"2026-12-01T19:00:00+05:00","place":{"title":"Дом","lat":47.8,"lon":67.7}})" "\n");
    CHECK(staged.accepted == 1);
    // A draft that no reader makes today, as a future one might.
    const auto refusal = db::rehearse(import.town.file(), [](db::Writing& db) {
        db.exec("insert into category (of, key) values ('event', 'Large')");
    });
    REQUIRE(refusal);
    CHECK(refusal->starts_with("CHECK constraint failed"));
    CHECK_FALSE(db::rehearse(import.town.file(), [](db::Writing& db) { db.exec("insert into category (of, key) values ('event', 'small')"); }));
    CHECK(import.town.file().read()->value<int>("select count(*) from category where key = 'small'") == 0);
}

TEST_CASE("an import that a dead process left behind is finished or taken back", "[imports]") {
    EventImport import;
    import.stage(three_events);
    const auto digest = imports::staged_digest(import.staging());
    import.town.file().write([&](db::Writing& db) {
        db.exec("insert into import (kind, name, digest, started_at) values ('events', 'events.jsonl', ?, 0)", digest);
    });
    SECTION("with its staging file it goes on") {
        const auto folder = import.town.folder.path() / "incoming";
        fs::rename(import.staging(), folder / (digest + ".staged"));
        imports::recover(import.town.file(), folder, import.town.clock);
        CHECK(import.town.get("/events?from=2026-12-01").says("Вечер кюев"));
        CHECK(import.town.file().read()->value<std::string>("select state from import") == "finished");
    }
    SECTION("without it, it is taken back") {
        imports::recover(import.town.file(), import.town.folder.path() / "nowhere", import.town.clock);
        CHECK(import.town.file().read()->value<std::string>("select state from import") == "undone");
    }
}

TEST_CASE("tables and calendars come in as well as JSON", "[imports]") {
    EventImport import;
    SECTION("a table with Russian headings and semicolons") {
        const auto staged = import.stage("название;дата;место;цена\nКонцерт хора;05.12.2026 18:00;ДК горняков;бесплатно\nПусто;;;\n", "t.csv");
        CHECK(staged.accepted == 1);
        CHECK(staged.refused == 1);
        import.apply();
        CHECK(import.town.get("/events?from=2026-12-05&to=2026-12-05").says("Концерт хора"));
    }
    SECTION("a calendar with a weekly event") {
        const auto staged = import.stage("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Кружок\r\nDTSTART;TZID=Asia/Almaty:20261201T170000\r\n"
                                         "RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "c.ics");
        CHECK(staged.accepted == 1);
        import.apply();
        CHECK(import.town.file().read()->value<int>("select count(*) from occurrence o join event e on e.id = o.event_id where e.source_id = '1'") == 3);
    }
    SECTION("an event without a calendar around it") {
        CHECK(import.stage("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Одно\r\nDTSTART:20261201T170000Z\r\nEND:VEVENT\r\n", "e.ics").accepted == 1);
    }
}

TEST_CASE("a file that is no list of records is refused with a sentence", "[imports]") {
    EventImport import;
    for (const auto* text : {"", "   \n", "just words", "\x89PNG\r\n\x1a\n\0\0"}) {
        INFO(text);
        CHECK_THROWS_AS(import.stage(text), std::runtime_error);
    }
    CHECK_THROWS_WITH(imports::stage(import.town.folder.path() / "absent", import.options, import.staging(), import.watch), Catch::Contains("cannot be read"));
    CHECK_THROWS_WITH(imports::stage(import.town.folder.path(), import.options, import.staging(), import.watch), Catch::Contains("cannot be read"));
}

TEST_CASE("other writers wait a moment only while a large file is applied", "[imports]") {
    EventImport import;
    std::string many;
    for (int i = 0; i < 600; ++i)
        many += fmt::format(R"({{"id":"{}","title":"Событие {}","start":"2026-12-{:02}T19:00:00+05:00","description":"Текст **события** номер {}."}})" "\n", i, i, i % 28 + 1, i);
    import.stage(many);
    std::atomic<bool> done = false;
    std::vector<double> waits;
    std::thread other([&] {
        while (!done) {
            const auto begun = std::chrono::steady_clock::now();
            import.town.file().write([](db::Writing& db) { db.exec("update city set latitude = 47.8, longitude = 67.7"); });
            waits.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        }
    });
    const auto applied = import.apply();
    done = true;
    other.join();
    CHECK(applied.created == 600);
    REQUIRE(waits.size() > 10);
    std::ranges::sort(waits);
    INFO(fmt::format("{} writes, median {:.1f} ms, the longest {:.1f} ms", waits.size(), waits[waits.size() / 2], waits.back()));
    CHECK(waits[waits.size() * 95 / 100] < 100);  // the longest may have met a busy machine
}
