// What the program's log says of sign-ins and refusals: each is a line of one form, and none holds what was typed.
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

#include "kit/app_on_phone.h"

namespace {

// The program's log for as long as it lives.
struct Log {
    std::ostringstream text;
    std::shared_ptr<spdlog::logger> before = spdlog::default_logger();

    Log() {
        auto logger = std::make_shared<spdlog::logger>("kit", std::make_shared<spdlog::sinks::ostream_sink_mt>(text));
        logger->set_pattern("%v");
        spdlog::set_default_logger(logger);
    }
    ~Log() { spdlog::set_default_logger(before); }

    // The lines about security since it was asked last.
    std::vector<std::string> lines() {
        std::vector<std::string> all;
        std::istringstream in(text.str());
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("security: ")) all.push_back(line.substr(10));
        text.str("");
        return all;
    }
};

using Lines = std::vector<std::string>;

struct Watched {
    kit::Town town;
    web::AccountId aliya = kit::settle(town, "aliya");
    kit::Browser browser{town};
    Log log;

    Watched() {
        town.remote = "203.0.113.9";
        town.clock.moment += std::chrono::seconds(1000 + 10 * ++count);  // a second in which no other test has written lines
    }
    static inline int count = 0;
    std::string line(std::string_view event, std::string_view at, std::int64_t account) const {
        return fmt::format("{} at {} city jezkazgan account {} from 203.0.113.9 request 00000000000000aa", event, at, account);
    }
};

}  // namespace

TEST_CASE("each sign-in and each one that is refused is a line in the log, with its way and without its words", "[app][security_log]") {
    Watched it;
    const auto id = it.aliya.value;
    it.browser.open("/sign-in");
    it.browser.send("/sign-in", {{"email", "aliya@example.test"}, {"password", "not the password"}});
    CHECK(it.log.lines() == Lines{it.line("sign_in_refused", "/sign-in", 0)});
    it.browser.send("/sign-in", {{"email", "aliya@example.test"}, {"password", std::string(kit::password)}});
    CHECK(it.log.lines() == Lines{it.line("signed_in", "/sign-in", id)});
    it.browser.open("/me/password");
    it.browser.send("/me/password", {{"current", "wrong"}, {"password", "три слова рядом"}});
    CHECK(it.log.lines() == Lines{it.line("sign_in_refused", "/me/password", id)});
    const auto app = kit::switch_on(it.town, it.browser).app;
    it.log.lines();
    kit::Browser other(it.town);
    kit::sign_in(other, "aliya");
    CHECK(it.log.lines() == Lines{it.line("first_step", "/sign-in", id)});
    other.send("/sign-in/code", {{"code", app.other_code(it.town)}});
    CHECK(it.log.lines() == Lines{it.line("sign_in_refused", "/sign-in/code", 0)});
    other.send("/sign-in/code", {{"code", app.code(it.town)}});
    CHECK(it.log.lines() == Lines{it.line("signed_in", "/sign-in/code", id)});
    kit::Browser key(it.town);
    key.open("/sign-in/passkey");
    key.send("/sign-in/passkey");
    CHECK(it.log.lines() == Lines{it.line("sign_in_refused", "/sign-in/passkey", 0)});
}

TEST_CASE("what is refused is a line in the log: rights, foreign forms, too many requests", "[app][security_log]") {
    Watched it;
    const auto id = it.aliya.value;
    kit::sign_in(it.browser, "aliya");
    it.log.lines();
    it.browser.open("/admin/people");
    CHECK(it.log.lines() == Lines{it.line("not_allowed", "/admin/people", id)});
    it.browser.open("/desk/1/team");
    CHECK(it.log.lines() == Lines{it.line("not_allowed", "/desk/:id/team", id)});
    it.town.ask(web::edge::Method::post, "/me/sessions", {{"Sec-Fetch-Site", "same-origin"}}, "session=all");
    CHECK(it.log.lines() == Lines{it.line("not_allowed", "/me/sessions", 0)});
    it.browser.post("/me/sessions", "session=all", {{"Sec-Fetch-Site", "cross-site"}});
    CHECK(it.log.lines() == Lines{it.line("foreign_form", "/me/sessions", 0)});  // before anybody is asked who it is
    it.browser.post("/me/sessions", "session=all&form_token=x", {{"Sec-Fetch-Site", "same-origin"}});
    CHECK(it.log.lines() == Lines{it.line("foreign_form", "/me/sessions", id)});
    for (int times = 0; times < 62; ++times) it.browser.post("/look", "view=simple", {{"Sec-Fetch-Site", "same-origin"}});
    const auto often = it.log.lines();
    REQUIRE_FALSE(often.empty());
    CHECK(often.back() == it.line("too_often", "/look", id));
    it.browser.open("/events");
    CHECK(it.log.lines().empty());  // what goes well is nobody's business
}

TEST_CASE("a flood of refusals does not fill the log, and is counted", "[app][security_log]") {
    Watched it;
    it.town.remote.clear();  // nobody is slowed down
    it.town.clock.moment += std::chrono::seconds(1);
    for (int times = 0; times < 230; ++times) it.town.ask(web::edge::Method::post, "/me/sessions", {{"Sec-Fetch-Site", "cross-site"}}, "session=all");
    CHECK(it.log.lines().size() == 200);
    it.town.clock.moment += std::chrono::seconds(1);
    it.town.ask(web::edge::Method::post, "/me/sessions", {{"Sec-Fetch-Site", "cross-site"}}, "session=all");
    const auto lines = it.log.lines();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "30 more lines were left out");
}
