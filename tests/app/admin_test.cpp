// The first administrator, by the command line and a link that works for an hour.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "app/inbox.h"
#include "kit/browser.h"

namespace {

std::string link_for(kit::Town& town, const char* email, const char* name = "Сауле", bool superadmin = false) {
    std::vector<std::string> said;
    const nlohmann::json asked = {{"command", "admin"}, {"city", ""}, {"email", email}, {"name", name}, {"superadmin", superadmin}};
    app::run_admin(town.installation(), asked, town.clock, [&](const std::string& line) { said.push_back(line); });
    return said.back().substr(said.back().find("/password-reset/"));
}

}  // namespace

TEST_CASE("an administrator chooses a long password by the link and is one", "[app][accounts]") {
    kit::Town town;
    kit::Browser browser(town);
    browser.open(link_for(town, "saule@example.test"));
    CHECK(browser.page().says("Не меньше 15"));
    CHECK(browser.send("/new-password", {{"password", "медь степь"}}).status == 422);
    browser.send("/new-password", {{"password", std::string(kit::password)}});
    kit::sign_in(browser, "saule");
    CHECK(browser.open("/me").says("Администратор"));
}

TEST_CASE("the link is over after an hour, and the address must be one", "[app][accounts]") {
    kit::Town town;
    const auto link = link_for(town, "saule@example.test");
    town.clock.moment += std::chrono::minutes(61);
    kit::Browser browser(town);
    CHECK(browser.open(link).status == 404);
    CHECK_THROWS_WITH(link_for(town, "saule"), Catch::Contains("--email"));
    CHECK_THROWS_WITH(link_for(town, "saule@example.test", " "), Catch::Contains("--name"));
}

TEST_CASE("whoever has an account already becomes an administrator with it, signed out for that", "[app][accounts]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::Browser browser(town);
    kit::sign_in(browser, "aliya");
    link_for(town, "Aliya@example.test", "Алия", true);
    browser.open("/me");
    CHECK(browser.at() == "/sign-in?next=%2Fme");
    kit::sign_in(browser, "aliya");
    CHECK(browser.open("/me").says("Администратор платформы"));
}
