// The audit log: whatever is done to it by hand is found, also at its end.
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <regex>

#include "app/jobs.h"
#include "app/structure.h"
#include "audit/audit.h"
#include "audit/chain.h"
#include "audit/head.h"
#include "audit/words.h"
#include "base/random.h"
#include "db/migrate.h"
#include "kit/places.h"
#include "kit/town.h"

namespace {

audit::Act blocked(std::int64_t account, base::Instant at = kit::friday_noon) {
    return {at, 7, "admin", "account.block", "account", account, "спам", {{"state", "active", "blocked"}}};
}

void record(db::File& file, int count) {
    file.write([count](db::Writing& db) {
        for (int i = 1; i <= count; ++i) audit::record(db, blocked(i));
    });
}

// What somebody with the file in hand can do: the triggers are no hindrance to him.
void tamper(db::File& file, const std::string& sql) {
    sqlite3* hand = nullptr;
    REQUIRE(sqlite3_open(file.path().c_str(), &hand) == SQLITE_OK);
    const auto script = "drop trigger audit_act_stays; drop trigger audit_act_remains; drop trigger audit_act_follows;" + sql;
    const auto code = sqlite3_exec(hand, script.c_str(), nullptr, nullptr, nullptr);
    const std::string said = sqlite3_errmsg(hand);
    sqlite3_close(hand);
    INFO(script << ": " << said);
    REQUIRE(code == SQLITE_OK);
}

std::vector<audit::Fault> faults(db::File& file) { return audit::verify(*file.read()); }

// Faults of a fresh log of six acts after `sql`.
std::vector<audit::Fault> faults_after(const std::string& sql) {
    kit::Town town(true);
    record(town.file(), 6);
    tamper(town.file(), sql);
    return faults(town.file());
}

}  // namespace

TEST_CASE("an act is in the log with its cause, and gone with it", "[audit]") {
    kit::Town town(true);
    record(town.file(), 2);
    CHECK_THROWS(town.file().write([](db::Writing& db) {
        audit::record(db, blocked(3));
        throw std::runtime_error("it was not blocked");
    }));
    record(town.file(), 1);
    const auto all = audit::acts(*town.file().read(), {}, {}, 10);
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == 3);
    CHECK(all[0].act.changes.at(0).after == "blocked");
    CHECK(faults(town.file()).empty());
}

TEST_CASE("the database refuses to change, take out or put in an act", "[audit]") {
    kit::Town town(true);
    record(town.file(), 3);
    const auto run = [&](const char* sql) { town.file().write([sql](db::Writing& db) { db.run_script(sql); }); };
    CHECK_THROWS_WITH(run("update audit_act set purpose = ''"), Catch::Contains("append-only"));
    CHECK_THROWS_WITH(run("delete from audit_act where id = 3"), Catch::Contains("append-only"));
    CHECK_THROWS_WITH(run("insert into audit_act select 9, at, actor_id, role, act, subject_kind, subject_id, purpose, changes, previous, hash from audit_act where id = 3"),
                      Catch::Contains("follows"));
    CHECK_THROWS_WITH(run("insert into audit_act select 4, at, actor_id, role, act, subject_kind, subject_id, purpose, changes, previous, hash from audit_act where id = 3"),
                      Catch::Contains("follows"));
    CHECK(faults(town.file()).empty());
}

TEST_CASE("an act that was changed, taken out, moved or put in is found", "[audit]") {
    for (const auto* column : {"at = at + 1", "actor_id = 8", "role = 'owner'", "act = 'account.open'", "subject_kind = 'event'", "subject_id = 99", "purpose = ''", "changes = '[]'",
                               "hash = randomblob(32)", "previous = randomblob(32)"}) {
        const auto found = faults_after(std::string("update audit_act set ") + column + " where id = 3");
        INFO(column);
        REQUIRE_FALSE(found.empty());
        CHECK((found.front().id == 3 || found.front().id == 4));
    }
    CHECK(faults_after("delete from audit_act where id = 1").front() == audit::Fault{2, "1 acts before it are missing"});
    CHECK(faults_after("delete from audit_act where id in (3, 4)").front() == audit::Fault{5, "2 acts before it are missing"});
    CHECK_FALSE(faults_after("delete from audit_act where id = 3; update audit_act set id = id - 1 where id > 3").empty());
    CHECK_FALSE(faults_after("update audit_act set id = 100 where id = 3; update audit_act set id = 3 where id = 4; update audit_act set id = 4 where id = 100").empty());
    CHECK_FALSE(faults_after("update audit_act set id = id + 10 where id > 3; update audit_act set id = id - 9 where id > 3;"
                             "insert into audit_act select 4, at, actor_id, role, act, subject_kind, subject_id, purpose, changes, previous, hash from audit_act where id = 3").empty());
    CHECK(faults_after("").empty());
}

TEST_CASE("one word moved from one field to the next makes another hash", "[audit]") {
    audit::Link one{1, 2, 3, 4, "ad", "min", "x", "", "[]", {}, {}}, other = one;
    other.role = "admin", other.act = "";
    CHECK(audit::hash_of(one) != audit::hash_of(other));
    other = one;
    std::swap(other.actor_id, other.subject_id);
    CHECK(audit::hash_of(one) != audit::hash_of(other));
    CHECK(audit::hash_of(one) == audit::hash_of(audit::Link(one)));
}

TEST_CASE("acts taken from the log's end, or a log written anew, are found by an old signed head", "[audit]") {
    kit::Town town(true);
    const auto& keys = town.installation().keys();
    record(town.file(), 4);
    audit::publish_head(town.file(), keys, town.clock.now());
    const auto answered = town.get("/audit-head.json");
    REQUIRE(answered.status == 200);
    const auto head = audit::read_head(answered.body);
    REQUIRE(head);
    CHECK(head->last_id == 4);
    CHECK(audit::verify(*town.file().read(), keys, *head).empty());
    record(town.file(), 2);
    CHECK(audit::verify(*town.file().read(), keys, *head).empty());
    SECTION("its end was taken out") {
        tamper(town.file(), "delete from audit_act where id > 3");
        CHECK(faults(town.file()).empty());  // the chain alone cannot know
        REQUIRE(audit::verify(*town.file().read(), keys, *head).size() == 1);
    }
    SECTION("it was written anew") {
        tamper(town.file(), "delete from audit_act where id > 2");
        record(town.file(), 3);
        CHECK(faults(town.file()).empty());
        REQUIRE(audit::verify(*town.file().read(), keys, *head).size() == 1);
    }
}

TEST_CASE("a head that was changed, is another city's or was signed elsewhere proves nothing", "[audit]") {
    kit::Town town(true), other(true);
    record(town.file(), 4);
    audit::publish_head(town.file(), town.installation().keys(), town.clock.now());
    const auto& keys = town.installation().keys();
    const auto good = *audit::latest_head(*town.file().read(), keys);
    const auto finds = [&](audit::Head head) { return audit::verify(*town.file().read(), keys, head).size() == 1; };
    auto head = good;
    CHECK_FALSE(finds(head));
    head.last_id = 3;
    CHECK(finds(head));
    head = good, head.city = "karaganda";
    CHECK(finds(head));
    head = good, head.hash[0] ^= std::byte{1};
    CHECK(finds(head));
    head = good, head.at += std::chrono::seconds(1);
    CHECK(finds(head));
    record(other.file(), 4);
    audit::publish_head(other.file(), other.installation().keys(), other.clock.now());
    CHECK(finds(*audit::latest_head(*other.file().read(), other.installation().keys())));
    for (const auto* text : {"", "{}", "[]", R"({"city":1,"at":0,"acts":0,"hash":"","key":"","signature":""})"}) CHECK_FALSE(audit::read_head(text).has_value());
    auto json = nlohmann::json::parse(audit::json_of(good));
    json["hash"] = "00";
    CHECK_FALSE(audit::read_head(json.dump()).has_value());
}

TEST_CASE("before the first day's end there is no head, and an empty log has one that holds", "[audit]") {
    kit::Town town(true);
    CHECK(town.get("/audit-head.json").status == 404);
    audit::publish_head(town.file(), town.installation().keys(), town.clock.now());
    const auto head = *audit::read_head(town.get("/audit-head.json").body);
    CHECK(head.last_id == 0);
    CHECK(audit::verify(*town.file().read(), town.installation().keys(), head).empty());
    CHECK_THROWS(town.file().write([](db::Writing& db) { db.run_script("delete from audit_head"); }));
}

TEST_CASE("of personal fields the log keeps digests, and a person sees who looked", "[audit]") {
    kit::Town town(true);
    const auto& keys = town.installation().keys();
    auto act = blocked(5);
    act.changes = {audit::changed_personal(keys, "email", "aigul@example.test", "")};
    CHECK(act.changes[0].before.size() == 64);
    CHECK(act.changes[0].after == "");
    town.file().write([&](db::Writing& db) {
        audit::record(db, act);
        audit::record(db, audit::look_at(5, 9, "moderator", "жалоба 12", {"email", "phone"}, kit::friday_noon));
        audit::record(db, audit::look_at(6, 9, "moderator", "жалоба 13", {"email"}, kit::friday_noon));
    });
    const auto looks = audit::looks_at(*town.file().read(), 5, {}, 10);
    REQUIRE(looks.size() == 1);
    CHECK(looks[0].act.role == "moderator");
    CHECK(looks[0].act.purpose == "жалоба 12");
    CHECK(looks[0].act.changes.size() == 2);
    CHECK(audit::acts(*town.file().read(), {.actor_id = 9}, {}, 10).size() == 2);
    CHECK(audit::acts(*town.file().read(), {.actor_id = 9}, {.after = 3}, 10).size() == 1);
    CHECK(audit::acts(*town.file().read(), {.act = "account.block"}, {}, 10).size() == 1);
}

TEST_CASE("random walks: a log that nobody touched holds, and any single bit that was turned is found", "[audit]") {
    base::SeededRandom random(5);
    static constexpr const char* columns[] = {"at", "actor_id", "subject_id"};
    for (int walk = 0; walk < 25; ++walk) {
        kit::Town town(true);
        const int count = 1 + static_cast<int>(random.below(20));
        for (int i = 0; i < count; ++i)
            town.file().write([&, keeps = random.below(4) != 0, account = static_cast<std::int64_t>(random.below(100))](db::Writing& db) -> base::Result<void> {
                audit::record(db, blocked(account));
                if (!keeps) return base::refuse(base::Error::Kind::conflict, base::Words{});
                return {};
            });
        CHECK(faults(town.file()).empty());
        const auto rows = town.file().read()->value<int>("select count(*) from audit_act");
        if (rows == 0) continue;
        const auto row = 1 + random.below(static_cast<std::uint64_t>(rows)), bit = random.below(40);
        tamper(town.file(), fmt::format("update audit_act set {0} = ({0} | {1}) - ({0} & {1}) where id = {2}", columns[random.below(3)], std::int64_t{1} << bit, row));
        REQUIRE_FALSE(faults(town.file()).empty());
        CHECK(faults(town.file()).front().id == static_cast<std::int64_t>(row));
    }
}

TEST_CASE("ten thousand acts are verified while one waits", "[audit]") {
    kit::Town town(true);
    for (int i = 0; i < 50; ++i) record(town.file(), 200);
    const auto began = std::chrono::steady_clock::now();
    CHECK(faults(town.file()).empty());
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    INFO("10,000 acts verified in " << took.count() << " ms");
    CHECK(took < std::chrono::seconds(5));
    CHECK(app::check_city(town.file()).empty());
    tamper(town.file(), "update audit_act set purpose = '' where id = 10000");
    const auto found = app::check_city(town.file());
    CHECK(std::ranges::any_of(found, [](const db::Finding& finding) { return finding.check == "the audit log is whole"; }));
}

TEST_CASE("every act that is recorded anywhere is called by words, as is everything it is done to", "[audit]") {
    const std::regex recorded(R"re((record|own_act|noted|deed|put_role|record_command)\(|act = )re"), act(R"re("([a-z_]+\.[a-z_]+)")re"), subject(R"re((?:record|deed)\(.*"(account|letter|organisation|mail|job|failure|request|incident|legal_text|city)", )re");
    std::size_t acts = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kit::source() / "src")) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            if (!std::regex_search(line, recorded)) continue;
            for (std::sregex_iterator at(line.begin(), line.end(), act), end; at != end; ++at) {
                const auto name = (*at)[1].str();
                if (name == "request.text") continue;  // a field of a look
                INFO(entry.path() << ": " << name);
                CHECK(audit::name_of(name));
                ++acts;
            }
            if (std::smatch found; std::regex_search(line, found, subject)) {
                INFO(line);
                CHECK(audit::name_of_subject(found[1].str()));
            }
        }
    }
    CHECK(acts > 50);
    CHECK_FALSE(audit::name_of("own.deed"));
}
