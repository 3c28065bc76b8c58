// A copy of the own data: asked for, made, read, and gone after a week.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "accounts/profile.h"
#include "audit/audit.h"
#include "kit/own.h"
#include "privacy/archive.h"
#include "privacy/store.h"
#include "transport/archive.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> copies(kit::Town& town) {
    std::vector<fs::path> all;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(town.file().path().parent_path() / "exports", error)) all.push_back(entry.path());
    return all;
}

std::map<std::string, std::string> unpacked(const std::string& archive) {
    return transport::unpacked(archive, {"index.html", "style.css", "account.json", "child.json", "session.json", "consent.json", "audit_act.json", "letter.json", "account_interest.json"}).value();
}

struct Asked {
    kit::Town town;
    web::AccountId id = kit::settle(town, "aliya");
    kit::Browser browser{town};

    Asked() { kit::sign_in(browser, "aliya"); }
    void ask(std::string_view page = "/me/data") {
        browser.open(page);
        browser.send(page);
    }
};

}  // namespace

TEST_CASE("a copy is asked for, shows its progress without script, comes with a letter, and holds what the city knows", "[privacy]") {
    Asked it;
    it.town.file().write([&](db::Writing& db) {
        accounts::add_child(db, accounts::Vault(it.town.environment().keys), it.id, {{}, "Ерасыл <b>", 2018}, kit::friday_noon);
        accounts::set_profile(db, it.id, {.interests = {1}}, kit::friday_noon);
        audit::record(db, audit::look_at(it.id.value, 7, "support", "звонок в поддержку", {"email"}, kit::friday_noon));
    });
    it.browser.open("/me/data");
    CHECK_FALSE(it.browser.page().says("Копия готовится"));
    it.ask();
    CHECK(it.browser.at() == "/me/data");
    CHECK(it.browser.page().says("Копия готовится: 0 из"));
    CHECK(it.browser.page().field("Refresh") == "3");
    CHECK(it.browser.open("/me/data?pause=yes").field("Refresh").empty());
    CHECK(it.browser.open("/me/data/archive").status == 404);
    kit::work(it.town);
    it.browser.open(kit::newest_letter(it.town, "privacy.copy_ready")["link"]);
    CHECK(kit::letter_to(it.town, "privacy.copy_ready") == "aliya@example.test");
    CHECK(it.browser.page().says("Копия готова. Последний день, когда её можно скачать: 27 ноября 2026 года."));
    CHECK(it.browser.page().field("Refresh").empty());
    const auto archive = it.browser.open("/me/data/archive");
    CHECK(archive.status == 200);
    CHECK(archive.field("Content-Type") == "application/zip");
    CHECK(archive.field("Content-Disposition") == "attachment; filename=\"jezkazgan-2026-11-20.zip\"");
    CHECK(archive.field("Cache-Control") == "no-store");
    const auto files = unpacked(archive.body);
    CHECK(nlohmann::json::parse(files.at("account.json"))["things"][0]["email"] == "aliya@example.test");
    CHECK(nlohmann::json::parse(files.at("account.json"))["things"][0]["created_at"] == "2026-11-20T12:00:00+05:00");
    CHECK(nlohmann::json::parse(files.at("child.json"))["things"][0]["name"] == "Ерасыл <b>");
    CHECK(nlohmann::json::parse(files.at("audit_act.json"))["things"][0]["purpose"] == "звонок в поддержку");
    CHECK(nlohmann::json::parse(files.at("account_interest.json"))["things"][0]["name"] == "Концерты");
    const auto& page = files.at("index.html");
    const auto profile = page.find(">account_profile.json</a>"), interests = page.find(">account_interest.json</a>");
    REQUIRE(profile < interests);
    CHECK(page.substr(profile, interests - profile).find("<h2>") == page.npos);  // two tables under one heading
    for (const auto* words : {"<html lang=\"ru\">", "Мои данные", "Ерасыл &lt;b&gt;", "Электронная почта", "Firefox, Linux", "звонок в поддержку", "style.css"}) {
        INFO(words);
        CHECK(kit::holds(page, words));
    }
    CHECK_FALSE(kit::holds(page, "http"));  // nothing is asked from anywhere: it opens without a connection
}

TEST_CASE("the copy speaks the language in which it was asked for", "[privacy]") {
    Asked it;
    it.ask("/kk/me/data");
    kit::work(it.town);
    const auto files = unpacked(it.browser.open("/kk/me/data/archive").body);
    CHECK(kit::holds(files.at("index.html"), "<html lang=\"kk\">"));
    CHECK(kit::holds(files.at("index.html"), "Электрондық пошта"));
    CHECK(kit::newest_letter(it.town, "privacy.copy_ready")["link"] == "/kk/me/data");
}

TEST_CASE("no secret leaves with a copy, and its file says nothing to whoever finds it", "[privacy]") {
    Asked it;
    it.browser.open("/password-reset");
    kit::Browser guest(it.town);
    guest.open("/password-reset");
    guest.send("/password-reset", {{"email", "aliya@example.test"}});
    const auto reset = kit::newest_letter(it.town, "accounts.password_reset")["link"];
    it.ask();
    kit::work(it.town);
    const auto archive = it.browser.open("/me/data/archive").body;
    const auto whole = nlohmann::json(unpacked(archive)).dump();
    CHECK_FALSE(kit::holds(whole, "$argon2id"));
    CHECK_FALSE(kit::holds(whole, reset.substr(reset.rfind('/') + 1)));
    CHECK_FALSE(kit::holds(whole, it.browser.cookies["sid"]));
    REQUIRE(copies(it.town).size() == 1);
    std::ifstream in(copies(it.town).front(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    CHECK_FALSE(bytes.starts_with("PK"));
    CHECK_FALSE(kit::holds(bytes, "account.json"));
    CHECK(copies(it.town).front().filename().string().size() == 43);
    CHECK((fs::status(copies(it.town).front()).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("a copy is its owner’s alone, for a week, after a fresh proof", "[privacy]") {
    Asked it;
    kit::settle(it.town, "marat");
    kit::Browser his(it.town);
    kit::sign_in(his, "marat");
    it.ask();
    kit::work(it.town);
    CHECK(his.open("/me/data/archive").status == 404);
    CHECK(it.town.get("/me/data/archive").status == 303);
    it.town.clock.moment += std::chrono::minutes(11);
    it.browser.open("/me/data/archive");
    CHECK(it.browser.at() == "/sign-in/again?next=%2Fme%2Fdata%2Farchive");
    CHECK(it.browser.send("/sign-in/again", {{"password", std::string(kit::password)}}).field("Content-Type") == "application/zip");
    it.town.clock.moment = kit::friday_noon + std::chrono::hours(24 * 7);
    kit::Browser later(it.town);
    kit::sign_in(later, "aliya");
    CHECK(later.open("/me/data/archive").status == 404);
    kit::work(it.town);
    CHECK(copies(it.town).empty());
    CHECK_FALSE(privacy::export_of(*it.town.file().read(), it.id).has_value());
}

TEST_CASE("a new copy takes the place of the old one, and one is made at a time", "[privacy]") {
    Asked it;
    it.ask();
    it.browser.open("/me/data");
    CHECK_FALSE(it.browser.page().says("Сделать копию"));
    kit::work(it.town);
    const auto first = copies(it.town);
    it.town.clock.moment += std::chrono::minutes(1);
    it.ask();
    CHECK(it.browser.page().says("Копия готовится"));
    CHECK(copies(it.town).empty());
    kit::work(it.town);
    REQUIRE(copies(it.town).size() == 1);
    CHECK(copies(it.town) != first);
    CHECK(kit::letter_count(it.town, "privacy.copy_ready") == 2);
}

TEST_CASE("a file that nobody’s row names is removed", "[privacy]") {
    Asked it;
    const auto folder = it.town.file().path().parent_path() / "exports";
    fs::create_directories(folder);
    std::ofstream(folder / std::string(43, 'a')) << "left by a process that died";
    kit::work(it.town);
    CHECK(copies(it.town).empty());
}

TEST_CASE("an archive holds its files as they were given", "[privacy]") {
    const privacy::Files files{{"index.html", "қазақша"}, {"style.css", ""}, {"account.json", std::string(300'000, 'x')}};
    const auto read = unpacked(privacy::zipped(files));
    CHECK(read.size() == 3);
    for (const auto& [name, bytes] : files) CHECK(read.at(name) == bytes);
}
