// Complaints of anybody: receipt, number and code, and what keeps programs and the curious out.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "kit/browser.h"

namespace {

using std::chrono::seconds;

kit::Typed complaint(std::string topic = "wrong_data", std::string page = "", std::string text = "Концерт перенесли на субботу", std::string email = "") {
    kit::Typed typed{{"topic", std::move(topic)}, {"page", std::move(page)}, {"text", std::move(text)}};
    if (!email.empty()) typed.emplace_back("email", std::move(email));
    return typed;
}

void complain(kit::Town& town, kit::Browser& browser, const kit::Typed& typed = complaint()) {
    browser.open("/complaints/new");
    town.clock.moment += seconds(20);
    browser.send("/complaints/new", typed);
}

int requests_in(kit::Town& town) { return town.file().read()->value<int>("select count(*) from request"); }

// "1234-5678-9012" as it stands on the page.
std::string code_on(const kit::Answered& page) {
    constexpr std::string_view mark = "class=\"code\">";
    const auto at = page.body.find(mark);
    REQUIRE(at != page.body.npos);
    return page.body.substr(at + mark.size(), 14);
}

kit::Answered state_by(kit::Town& town, std::string number, std::string code) {
    kit::Browser elsewhere(town);
    elsewhere.open("/complaints/status");
    return elsewhere.send("/complaints/status", {{"number", std::move(number)}, {"code", std::move(code)}});
}

}  // namespace

TEST_CASE("a guest complains, sees the number and the code at once, and the state by both from elsewhere", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    complain(town, aliya, complaint("wrong_data", "/events"));
    CHECK(aliya.at() == "/complaints/state");
    CHECK(aliya.page().says("Жалоба № 1"));
    CHECK(aliya.page().says("Концерт перенесли на субботу"));
    CHECK(aliya.page().says("href=\"/events\""));
    CHECK(aliya.page().says("Пт, 27 ноября, 23:59"));  // five working days from Friday
    CHECK(aliya.page().field("Cache-Control") == "no-store");
    const auto code = code_on(aliya.page());
    CHECK(state_by(town, "1", code).says("Жалоба № 1"));
    std::string spaced = code;
    spaced[4] = spaced[9] = ' ';
    CHECK(state_by(town, "1", spaced).says("Жалоба № 1"));
    CHECK(letter_count(town, "requests.complaint_received") == 0);
}

TEST_CASE("with an address a letter brings the number and the code", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    complain(town, aliya, complaint("other", "афиша на заборе", "Оторвалась и мешает пройти", "aliya@example.test"));
    CHECK(letter_to(town, "requests.complaint_received") == "aliya@example.test");
    auto letter = newest_letter(town, "requests.complaint_received");
    CHECK(letter["number"] == "1");
    CHECK(letter["code"] == code_on(aliya.page()));
    CHECK(letter["link"] == "/complaints/status?number=1");
    CHECK(aliya.page().says("афиша на заборе"));
}

TEST_CASE("a wrong code, an unknown number and a request that is no complaint get one and the same answer", "[requests]") {
    kit::Town town;
    kit::settle(town, "marat");
    kit::Browser aliya(town), marat(town);
    complain(town, aliya);
    kit::sign_in(marat, "marat");
    marat.open("/me/requests/new");
    marat.send("/me/requests/new", {{"topic", "access"}, {"text", "Что вы обо мне храните?"}});
    REQUIRE(requests_in(town) == 2);
    for (const auto* number : {"1", "2", "3", "999999", "0", "-1", "one"}) {
        INFO(number);
        const auto answered = state_by(town, number, "0000-0000-0000");
        CHECK(answered.status == 422);
        CHECK(answered.says("Жалобы с таким номером и кодом нет"));
        CHECK_FALSE(answered.says("Концерт"));
    }
    kit::Browser curious(town);
    curious.cookies["link"] = "1-000000000000";
    curious.open("/complaints/state");
    CHECK(curious.at() == "/complaints/status");
}

TEST_CASE("codes cannot be tried out at will", "[requests]") {
    kit::Town town;
    town.remote = "203.0.113.9";
    kit::Browser curious(town);
    curious.open("/complaints/status");
    int refused = 0;
    for (int guess = 0; guess < 15; ++guess) refused += curious.send_only("/complaints/status", {{"number", "1"}, {"code", fmt::format("{:012}", guess)}}).status == 429;
    CHECK(refused == 5);
}

TEST_CASE("what is an address must lead to a page of this city; words are taken as they are", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    for (const auto* elsewhere : {"/nothing-here", "https://evil.example/events", "//evil.example", "http://localhost.evil.example/events", "/admin/../../x"}) {
        INFO(elsewhere);
        complain(town, aliya, complaint("illegal", elsewhere));
        CHECK(aliya.page().status == 422);
        CHECK(aliya.page().says("Такой страницы в этом городе нет"));
    }
    CHECK(requests_in(town) == 0);
    complain(town, aliya, complaint("illegal", "http://localhost/kk/events"));
    CHECK(aliya.page().says("href=\"/kk/events\""));
    kit::Browser marat(town);
    complain(town, marat, complaint("illegal", "кафе у вокзала"));
    CHECK(marat.page().says("кафе у вокзала"));
    CHECK_FALSE(marat.page().says("href=\"кафе"));
}

TEST_CASE("the page one came from stands in the form already", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    CHECK(aliya.open("/complaints/new?page=%2Fevents").says("value=\"/events\""));
    const auto from = [&](std::string_view referrer) { return town.get("/complaints/new", {{"Referer", std::string(referrer)}}); };
    CHECK(from("http://localhost/kk/events?when=today").says("value=\"/kk/events?when=today\""));
    for (const auto* other : {"https://evil.example/events", "http://localhost.evil.example/events", "http://localhost/nothing", "http://localhost/complaints/status"})
        CHECK_FALSE(from(other).says("id=\"f-page\" type=\"text\" name=\"page\" value"));
    CHECK(town.get("/events").says("href=\"/complaints/new\""));
    CHECK(town.get("/kk/events").says("href=\"/kk/complaints/new\""));
    CHECK(aliya.open("/complaints/new?page=%22%3E%3Cscript%3E").says("&quot;&gt;&lt;script&gt;"));
}

TEST_CASE("every field of a complaint says what is wrong with it and keeps what was typed", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    struct Wrong {
        kit::Typed typed;
        const char* says;
    };
    for (const auto& [typed, says] : {Wrong{complaint(""), "Выберите одно"}, Wrong{complaint("access"), "Выберите одно"}, Wrong{complaint("other", "", ""), "Заполните это поле"},
                                      Wrong{complaint("other", "", "ой"), "не меньше 5"}, Wrong{complaint("other", "", std::string(4001, 'a')), "не больше 4"},
                                      Wrong{complaint("other", "", "Концерт перенесли", "not an address"), "Неверный адрес"}}) {
        INFO(says);
        complain(town, aliya, typed);
        CHECK(aliya.page().status == 422);
        CHECK(aliya.page().says(says));
    }
    CHECK(aliya.page().says("Концерт перенесли"));
    CHECK(requests_in(town) == 0);
}

TEST_CASE("programs that fill in everything or answer at once are asked again, people may go on", "[requests]") {
    kit::Town town;
    kit::Browser robot(town);
    auto typed = complaint();
    typed.emplace_back("website", "https://spam.example");
    complain(town, robot, typed);
    CHECK(robot.page().status == 422);
    robot.open("/complaints/new");
    robot.send("/complaints/new", complaint());
    CHECK(robot.page().status == 422);
    CHECK(robot.page().says("Концерт перенесли на субботу"));
    CHECK(requests_in(town) == 0);
    town.clock.moment += seconds(3);
    robot.send("/complaints/new", complaint());
    CHECK(robot.at() == "/complaints/state");
    CHECK(requests_in(town) == 1);
}

TEST_CASE("a complaint that is sent twice is received once, with one receipt", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    aliya.open("/complaints/new");
    town.clock.moment += seconds(20);
    const auto body = aliya.body("/complaints/new", complaint("other", "", "Не работает лифт в ДК", "aliya@example.test"));
    for (int times = 0; times < 3; ++times) CHECK(aliya.post("/complaints/new", body, {{"Sec-Fetch-Site", "same-origin"}}).field("Location") == "/complaints/state");
    CHECK(requests_in(town) == 1);
    CHECK(letter_count(town, "requests.complaint_received") == 1);
    CHECK(aliya.open("/complaints/state").says("Жалоба № 1"));
}

TEST_CASE("an address that nobody confirmed gets three receipts an hour, whoever asks for them", "[requests]") {
    kit::Town town;
    for (int i = 0; i < 5; ++i) {
        kit::Browser someone(town);
        complain(town, someone, complaint("other", "", fmt::format("Жалоба номер {}", i), "victim@example.test"));
        CHECK(someone.at() == "/complaints/state");
    }
    CHECK(requests_in(town) == 5);
    CHECK(letter_count(town, "requests.complaint_received") == 3);
}

TEST_CASE("the photo of a child has a term of a day, weekend or not", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    complain(town, aliya, complaint("child_photo", "/events", "Это фото моего сына"));
    CHECK(aliya.page().says("Сб, 21 ноября, 12:00"));
}

TEST_CASE("whoever is signed in needs no code: the complaint stands among the own requests", "[requests]") {
    kit::Town town;
    kit::settle(town, "aliya");
    kit::settle(town, "marat");
    kit::Browser aliya(town), marat(town);
    kit::sign_in(aliya, "aliya");
    complain(town, aliya);
    CHECK(aliya.at() == "/me/requests/1?done=sent");
    CHECK(letter_to(town, "requests.received") == "aliya@example.test");
    CHECK(aliya.open("/me/requests").says("Жалоба № 1"));
    kit::sign_in(marat, "marat");
    CHECK(marat.open("/me/requests/1").status == 404);
    CHECK_FALSE(marat.open("/me/requests").says("Жалоба № 1"));
}

TEST_CASE("nothing that was written can be read in the city's file", "[requests]") {
    kit::Town town;
    kit::Browser aliya(town);
    complain(town, aliya, complaint("my_data", "", "Мой телефон 8 701 555 44 33", "secret.aliya@example.test"));
    const auto code = code_on(aliya.page());
    const auto row = town.file().read()->one<std::string>("select quote(email_sealed) || quote(text_sealed) || page || quote(code_seed) from request");
    REQUIRE(row);
    CHECK(row->find("701 555") == row->npos);
    CHECK(row->find("secret.aliya") == row->npos);
    const auto submitted = town.file().read()->value<std::string>("select group_concat(location) from submission");
    CHECK(submitted == "1");
    CHECK(submitted.find(code) == submitted.npos);
}
