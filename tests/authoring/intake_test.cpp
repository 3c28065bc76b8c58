// The editors' intake (E16): a post is read into a short form, what may be here already is shown, and the city reads it at once.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "authoring/intake.h"
#include "authoring/place_names.h"
#include "kit/newsroom.h"
#include "kit/own.h"

namespace {

using kit::Newsroom;
using kit::Typed;

constexpr std::int64_t first_taken = 6;  // after those of the kit's town
const std::string post = "🎶 Вечер акустики\n\nПоют наши земляки.\n📅 28 ноября, 19:00\n📍 в ДК горняков\n💰 2000–3000 тг\n☎️ 8 701 555 01 42\n6+\nhttps://t.me/dk_gornyakov";

// The answers of a short form that was filled in by hand.
Typed typed_in(const Typed& but = {}) {
    Typed typed{{"title", "Ярмарка мёда"}, {"category", "leisure"}, {"language", "ru"}, {"day", "2026-11-28"}, {"begins", "10:00"}, {"place", "Площадь у акимата"}, {"price", "бесплатно"}, {"source", "Газета «Сарыарқа»"}};
    for (const auto& [name, value] : but) {
        const auto known = std::ranges::find(typed, name, &std::pair<std::string, std::string>::first);
        if (known == typed.end()) typed.emplace_back(name, value);
        else known->second = value;
    }
    return typed;
}

void enter(Newsroom& newsroom, const Typed& but = {}) {
    newsroom.editors.open("/admin/intake");
    newsroom.editors.send("/admin/intake", typed_in(but));
}

void read(Newsroom& newsroom, const std::string& text) {
    newsroom.editors.open("/admin/intake");
    newsroom.editors.send("/admin/intake/read", {{"post", text}});
}

std::string answer(Newsroom& newsroom, const std::string& name) {
    for (const auto& [field, value] : newsroom.editors.values("/admin/intake"))
        if (field == name) return value;
    return "(none)";
}

}  // namespace

TEST_CASE("a post is read into the form, and Enter publishes it with its origin", "[authoring][intake]") {
    Newsroom newsroom;
    read(newsroom, post);
    CHECK(newsroom.editors.page().status == 200);
    for (const auto& [name, value] : Typed{{"title", "Вечер акустики"}, {"day", "2026-11-28"}, {"begins", "19:00"}, {"place", "ДК горняков"}, {"category", "concerts"}, {"language", "ru"}, {"age", "6"}, {"phone", "+7 701 555 01 42"},
                                          {"source_url", "https://t.me/dk_gornyakov"}, {"source", "@dk_gornyakov"}, {"description", "Поют наши земляки."}}) {
        INFO(name);
        CHECK(answer(newsroom, name) == value);
    }
    newsroom.editors.send("/admin/intake");
    CHECK(newsroom.editors.at() == "/admin/intake?done=6");
    CHECK(newsroom.editors.page().says("Сохранено и опубликовано: Вечер акустики"));
    CHECK(newsroom.state_of(first_taken) == "published");
    newsroom.guests.open("/events/6-vecher-akustiki");
    for (const auto* says : {"Вечер акустики", "Поют наши земляки.", "28 ноября, 19:00", "ДК горняков", "2 000", "Телефон: +7 701 555 01 42", "@dk_gornyakov; редакция города внесла 20 ноября", "https://t.me/dk_gornyakov", "Вы организатор?"})
        CHECK(newsroom.guests.page().says(says));
    CHECK(newsroom.guests.open("/events").says("Вечер акустики"));
    CHECK(newsroom.guests.open("/search?q=акустика").says("/events/6-vecher-akustiki"));
}

TEST_CASE("whoever edits sees from where and by whom it was taken, and the log knows", "[authoring][intake]") {
    Newsroom newsroom;
    enter(newsroom, {{"source_url", "https://sary-arka.example/1"}});
    newsroom.editors.open("/me/events/6");
    for (const auto* says : {"Откуда взято", "Газета «Сарыарқа»", "https://sary-arka.example/1", "20 ноября, 12:00", "bota"}) CHECK(newsroom.editors.page().says(says));
    CHECK_FALSE(newsroom.guests.open("/events/6-yarmarka-meda").says("bota"));
    const auto acts = audit::acts(*newsroom.town.file().read(), {.act = "event.take_in"}, {}, 10);
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].act.actor_id == newsroom.bota.value);
    CHECK(acts[0].act.role == "editor");
    CHECK(acts[0].act.subject_id == first_taken);
    CHECK(acts[0].act.changes[0].after == "Газета «Сарыарқа»");
}

TEST_CASE("the next form begins with category, place and source of the one before it, and says so", "[authoring][intake]") {
    Newsroom newsroom;
    CHECK(newsroom.editors.open("/admin/intake").says("Ввод мероприятий"));
    CHECK(answer(newsroom, "source").empty());
    enter(newsroom);
    CHECK(answer(newsroom, "title").empty());
    CHECK(answer(newsroom, "day").empty());
    CHECK(answer(newsroom, "category") == "leisure");
    CHECK(answer(newsroom, "place") == "Площадь у акимата");
    CHECK(answer(newsroom, "source") == "Газета «Сарыарқа»");
    CHECK(newsroom.editors.page().says("Как в прошлом мероприятии"));
    read(newsroom, "Квиз\n5 декабря в 19:00");
    CHECK(answer(newsroom, "place") == "Площадь у акимата");
    CHECK(answer(newsroom, "category") == "leisure");
}

TEST_CASE("the page begins with the post, and goes on with the title when it is read", "[authoring][intake]") {
    Newsroom newsroom;
    const auto focused = [&] {
        const auto& body = newsroom.editors.page().body;
        const auto at = body.find("autofocus");
        const auto begin = body.rfind('<', at);
        return at == body.npos || body.find("autofocus", at + 1) != body.npos ? std::string() : body.substr(begin, body.find(' ', body.find("id=\"", begin)) - begin);
    };
    newsroom.editors.open("/admin/intake");
    CHECK(focused() == "<textarea id=\"f-post\"");
    read(newsroom, post);
    CHECK(focused() == "<input id=\"f-title\"");
    enter(newsroom);
    CHECK(focused() == "<textarea id=\"f-post\"");
    enter(newsroom, {{"title", ""}});
    CHECK(focused().starts_with("<div class=\"summary-box\""));
}

TEST_CASE("what may be here already is shown before it is saved, and saved when it is another", "[authoring][intake]") {
    Newsroom newsroom;
    const auto events = [&] { return newsroom.town.file().read()->value<std::int64_t>("select count(*) from event"); };
    const auto before = events();
    enter(newsroom, {{"title", "Город мастеров для детей"}, {"day", "2026-11-21"}, {"begins", "15:00"}});
    CHECK(newsroom.editors.page().status == 422);
    CHECK(newsroom.editors.page().says("Возможно, уже есть"));
    CHECK(newsroom.editors.page().says("Город мастеров</a>"));
    CHECK(answer(newsroom, "title") == "Город мастеров для детей");
    CHECK(events() == before);
    newsroom.editors.send("/admin/intake");
    CHECK(newsroom.editors.at() == "/admin/intake?done=6");
    CHECK(events() == before + 1);
    read(newsroom, "Джаз в ДК горняков\n27 ноября, 19:00\nДК горняков");  // the same hour and place
    CHECK(newsroom.editors.page().says("Вечер джаза</a>"));
    CHECK(newsroom.editors.page().says("Это другое мероприятие: сохранить"));
    enter(newsroom, {{"title", "Вечер джаза"}, {"day", "2026-11-29"}});  // another day
    CHECK(newsroom.editors.at() == "/admin/intake?done=7");
}

TEST_CASE("titles are alike whatever their forms, and not by small words", "[authoring][intake]") {
    CHECK(authoring::alike("Город мастеров", "Город мастеров для детей"));
    CHECK(authoring::alike("Концерт Розы Рымбаевой", "Роза Рымбаева: большой концерт"));
    CHECK(authoring::alike("Ярмарка", "Осенняя ярмарка"));
    CHECK_FALSE(authoring::alike("Ярмарка мёда", "Вечер джаза"));
    CHECK_FALSE(authoring::alike("Концерт для детей", "Сказка для детей и взрослых"));
    CHECK_FALSE(authoring::alike("", "Ярмарка"));
    CHECK_FALSE(authoring::alike("и", "и"));
}

TEST_CASE("a venue is found in any language and form, and the longest name is meant", "[authoring][intake]") {
    Newsroom newsroom;
    const authoring::PlaceNames names(*newsroom.town.file().read());
    CHECK(names.found_in("Приходите в ДК горняков!", i18n::Language::ru) == "ДК горняков");
    CHECK(names.found_in("Кеншілер мәдениет үйінде", i18n::Language::ru) == "ДК горняков");
    CHECK(names.found_in("ДК горняков", i18n::Language::kk) == "Кеншілер мәдениет үйі");
    CHECK(names.found_in("Во дворе дома 7", i18n::Language::ru).empty());
    CHECK(names.found_in("", i18n::Language::ru).empty());
}

TEST_CASE("an organisation is known by its telephone or page, and bears the event", "[authoring][intake]") {
    Newsroom newsroom;
    read(newsroom, "Мастер-класс по латте\n28 ноября в 12:00\nТел. +7 7102 12 34 56");
    CHECK(answer(newsroom, "organiser") == "Кафе «Арома»");
    newsroom.editors.send("/admin/intake", {{"place", "Кафе «Арома»"}, {"source", "Instagram"}, {"category", "education"}});
    CHECK(newsroom.editors.at() == "/admin/intake?done=6");
    newsroom.guests.open("/events/6-master-klass-po-latte");
    CHECK(newsroom.guests.page().says("/organisations/1-"));
    CHECK_FALSE(newsroom.guests.page().says("Вы организатор?"));
}

TEST_CASE("every answer of the short form that cannot be used is said, and nothing is written", "[authoring][intake][forms]") {
    Newsroom newsroom;
    const auto before = kit::rows(newsroom.town);
    const auto refused = [&](const Typed& but, const char* says) {
        INFO(says);
        enter(newsroom, but);
        CHECK(newsroom.editors.page().status == 422);
        CHECK(newsroom.editors.page().says(says));
    };
    refused({{"title", ""}}, "Заполните это поле");
    refused({{"title", "«»"}}, "нужны буквы или цифры");
    refused({{"category", ""}}, "Выберите одно");
    refused({{"language", "fr"}}, "Выберите одно");
    refused({{"day", ""}}, "Заполните это поле");
    refused({{"day", "2026-11-19"}}, "уже прошёл");
    refused({{"begins", "25:00"}}, "Укажите время");
    refused({{"dates", "в субботу"}}, "В этой строке нет даты");
    refused({{"place", ""}}, "Где это?");
    refused({{"age", "7"}}, "Выберите одно");
    refused({{"phone", "звоните"}}, "Номер вида");
    refused({{"ticket_url", "javascript:alert(1)"}}, "https://");
    refused({{"source", ""}}, "Заполните это поле");
    refused({{"source", std::string(121, 'a')}}, "не больше 120");
    refused({{"source_url", "не ссылка"}}, "https://");
    refused({{"description", std::string(10'001, 'a')}}, "не больше 10000");
    read(newsroom, "");
    CHECK(newsroom.editors.page().status == 422);
    read(newsroom, std::string(10'001, 'a'));
    CHECK(newsroom.editors.page().status == 422);
    CHECK(kit::rows(newsroom.town) == before);
}

TEST_CASE("the same short form sent twice makes one event", "[authoring][intake]") {
    Newsroom newsroom;
    newsroom.editors.open("/admin/intake");
    const auto body = newsroom.editors.body("/admin/intake", typed_in());
    const auto first = newsroom.editors.post("/admin/intake", body, kit::from_here), second = newsroom.editors.post("/admin/intake", body, kit::from_here);
    CHECK(first.field("Location") == second.field("Location"));
    CHECK(newsroom.state_of(first_taken) == "published");
    CHECK(newsroom.state_of(first_taken + 1).empty());
}

TEST_CASE("the intake is for editors", "[authoring][intake]") {
    Newsroom newsroom;
    CHECK(newsroom.editors.open("/admin").says("/admin/intake"));
    for (auto* browser : {&newsroom.hers, &newsroom.moderators, &newsroom.owners}) CHECK(browser->open("/admin/intake").status >= 403);
    CHECK(newsroom.editors.open("/kk/admin/intake").says("Іс-шара енгізу"));
    CHECK(newsroom.editors.open("/en/admin/intake/read").says("Intake of events"));
}
