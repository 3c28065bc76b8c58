// What an organisation's team writes of it: from the steps of its card to the city's page, and everything between.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "cards/card_work.h"
#include "drafts/json.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "kit/photos.h"
#include "media/keep.h"
#include "organisations/open_words.h"
#include "teams/team.h"

namespace {

using kit::Newsroom;
using kit::Typed;
using organisations::OrganisationId;

constexpr OrganisationId named{2};  // behind «Арома» of the kit's town
const std::string desk = "/desk/2", open_page = "/organisations/2-chaykhana-samal";

Typed typed(Typed all, const Typed& but) {
    for (const auto& [name, value] : but) {
        const auto known = std::ranges::find(all, name, &std::pair<std::string, std::string>::first);
        if (known == all.end()) all.emplace_back(name, value);
        else known->second = value;
    }
    return all;
}

// Алия names a tea house and fills in its card.
struct TeaHouse : Newsroom {
    TeaHouse() {
        hers.open("/desk/new");
        hers.send("/desk/new", {{"name", "Чайхана «Самал»"}, {"category", "food"}, {"address", "улица Абая, 7"}});
    }
    const kit::Answered& about(const Typed& but = {}) {
        hers.open(desk + "/card");
        return hers.send(desk + "/card", typed({{"description", "Плов по четвергам и чай с баурсаками."}, {"name_kk", "«Самал» шайханасы"}, {"description_kk", "Палау мен бауырсақ."}, {"phone", "8 710 212 34 57"}, {"instagram", "@samal"}}, but));
    }
    // What is read of the hours is confirmed.
    const kit::Answered& places(const Typed& but = {}) {
        hers.open(desk + "/card/places");
        hers.send(desk + "/card/places", typed({{"b0_hours", "пн-пт 9-18, сб 10-15, обед 13-14"}}, but));
        if (hers.page().says("hours_read")) hers.send(desk + "/card/places");
        return hers.page();
    }
    const kit::Answered& details(const Typed& but = {}) {
        hers.open(desk + "/card/details");
        return hers.send(desk + "/card/details", typed({{"prices", "Горячее:\nПлов — 1800\nЛагман — 1500–2000\nЧай\nЧайник чая 700"}}, but));
    }
    const kit::Answered& send(const Typed& but = {}) {
        hers.open(desk + "/card/send");
        return hers.send(desk + "/card/send", but);
    }
    void publish() {
        about();
        places();
        details();
        send();
        decide({{"decision", "applied"}});
    }
    organisations::Draft written(OrganisationId id = named) { return organisations::draft_of(*town.file().read(), id).value(); }
    std::string state(OrganisationId id = named) { return cards::state_of(*town.file().read(), id); }
};

}  // namespace

TEST_CASE("an owner fills in the card step by step, a moderator accepts it, and guests read it in their language", "[cards]") {
    TeaHouse it;
    it.about();
    CHECK(it.hers.at() == desk + "/card/places?done=saved");
    it.places();
    CHECK(it.hers.at() == desk + "/card/details?done=saved");
    it.details();
    CHECK(it.hers.at() == desk + "/card/photos?done=saved");
    CHECK(it.guests.open("/organisations/2").status == 404);
    it.send({{"words", "Мы открылись вчера"}});
    CHECK(it.hers.at() == desk + "?done=sent");
    CHECK(it.state() == "pending");
    it.moderators.open(fmt::format("/admin/review/{}", it.oldest_waiting().value));
    for (const auto* says : {"Мы открылись вчера", "Плов по четвергам", "Палау мен бауырсақ", "+77102123457", "понедельник–пятница 9:00–13:00, 14:00–18:00", "Лагман — 1 500–2 000 ₸"}) CHECK(it.moderators.page().says(says));
    it.decide({{"decision", "applied"}});
    CHECK(kit::letter_to(it.town, "moderation.applied") == "aliya@example.test");
    CHECK(kit::newest_letter(it.town, "moderation.applied")["link"] == desk);
    it.guests.open(open_page);
    CHECK(it.guests.page().status == 200);
    for (const auto* says : {"Чайхана «Самал»", "Плов по четвергам", "+7 710 212 34 57", "улица Абая, 7", "Горячее", "от 1 500 до 2 000 ₸", "Чайник чая"}) CHECK(it.guests.page().says(says));
    CHECK(it.guests.open("/kk" + open_page).says("Палау мен бауырсақ"));
    CHECK(it.guests.open("/organisations").says("Чайхана «Самал»"));
    CHECK(it.guests.open("/search?q=чайхана").says("Самал"));
    CHECK(it.hers.open(desk).says("принято"));
}

TEST_CASE("what nobody has accepted is with its team alone", "[cards]") {
    TeaHouse it;
    it.about();
    it.places();
    it.send();
    for (const auto* address : {"/", "/organisations", "/organisations/map", "/organisations.rss", "/search?q=чайхана", "/api/v1/organisations", "/sitemap.xml"}) {
        INFO(address);
        CHECK_FALSE(it.guests.open(address).says("Самал"));
    }
    for (const auto* rest : {"/card", "/card/places", "/card/places/1/map.svg", "/card/details", "/card/photos", "/card/preview", "/card/send", "/card/withdraw", "/card/drop"}) {
        INFO(rest);
        CHECK(it.owners.open(desk + rest).status == 404);
    }
    CHECK(it.owners.open("/organisations/2/suggest").status == 404);
    CHECK(it.hers.open(desk + "/card/preview").says("Плов по четвергам"));
    CHECK(it.hers.open("/kk" + desk + "/card/preview").says("Палау мен бауырсақ"));
}

TEST_CASE("a moderator returns it with a reason, and it comes again; one refused stays refused", "[cards]") {
    TeaHouse it;
    it.about();
    it.send();
    it.decide({{"decision", "returned"}, {"returning", "unclear"}, {"note", "Где это?"}});
    CHECK(it.state() == "draft");
    CHECK(it.hers.open(desk).says("Где это?"));
    it.send();
    CHECK(it.state() == "pending");
    it.decide({{"decision", "refused"}, {"refusing", "advertising"}});
    CHECK(it.state() == "removed");
    CHECK(it.hers.open(desk).says("отказал"));
    CHECK(it.hers.open(desk + "/card").status == 409);
    CHECK(it.guests.open("/organisations/2").status == 404);
}

TEST_CASE("what is written on while it waits, or taken back, is a draft again", "[cards]") {
    TeaHouse it;
    it.about();
    it.send();
    it.hers.open(desk + "/card/withdraw");
    it.hers.send(desk + "/card/withdraw");
    CHECK(it.hers.at() == desk + "?done=withdrawn");
    CHECK(it.state() == "draft");
    it.send();
    it.about({{"description", "Только чай."}});
    CHECK(it.state() == "draft");
    CHECK(moderation::waiting(*it.town.file().read(), {}, {}, 5).empty());
    it.hers.open(desk + "/delete");
    it.hers.send(desk + "/delete");
    CHECK(it.state().empty());
    CHECK(moderation::history(*it.town.file().read(), cards::thing_of(named)).empty());
}

TEST_CASE("of a public page a change waits, and the page stays as it is until it is accepted or dropped", "[cards]") {
    TeaHouse it;
    it.publish();
    it.about({{"description", "Теперь и лагман."}});
    CHECK(it.guests.open(open_page).says("Плов по четвергам"));
    CHECK(it.hers.open(desk).says("сохранены и ещё не опубликованы"));
    CHECK(it.hers.open(desk + "/card/preview").says("Теперь и лагман"));
    CHECK(it.hers.open(desk + "/card").says("Теперь и лагман"));
    it.send();
    CHECK(it.hers.at() == desk + "?done=sent");
    CHECK(it.guests.open(open_page).says("Плов по четвергам"));
    it.hers.open(desk + "/card/drop");
    it.hers.send(desk + "/card/drop");
    CHECK(it.hers.at() == desk + "?done=dropped");
    CHECK(it.hers.open(desk + "/card").says("Плов по четвергам"));
    CHECK(moderation::waiting(*it.town.file().read(), {}, {}, 5).empty());
    CHECK(it.hers.open(desk + "/card/send").says("ничего не менялось"));
    it.about({{"description", "Теперь и лагман."}});
    it.send();
    it.moderators.open(fmt::format("/admin/review/{}", it.oldest_waiting().value));
    CHECK(it.moderators.page().says("<ins>"));
    it.decide({{"decision", "returned"}, {"returning", "wrong_facts"}, {"note", "А плов?"}});
    CHECK(it.state() == "published");
    CHECK(it.hers.open(desk).says("А плов?"));
    CHECK(it.hers.open(desk + "/card").says("Теперь и лагман"));  // to be mended from there
    it.about({{"description", "Плов и лагман."}});
    it.send();
    it.decide({{"decision", "applied"}});
    CHECK(it.guests.open(open_page).says("Плов и лагман."));
    it.about({{"description", "Плов, лагман и манты."}});  // two of hers were accepted: she is trusted from now on
    it.send();
    CHECK(it.hers.at() == desk + "?done=published");
    CHECK(it.guests.open(open_page).says("Плов, лагман и манты."));
}

TEST_CASE("a verified organisation publishes its changes at once, and stays verified", "[cards]") {
    TeaHouse it;
    it.owners.open("/desk/1/card");
    it.owners.send("/desk/1/card", {{"description", "Кофе своей обжарки."}});
    CHECK(it.guests.open("/organisations/1-kafe-aroma").says("тихие"));
    it.owners.open("/desk/1/card/send");
    it.owners.send("/desk/1/card/send");
    CHECK(it.owners.at() == "/desk/1?done=published");
    it.guests.open("/organisations/1-kafe-aroma");
    CHECK(it.guests.page().says("Кофе своей обжарки"));
    CHECK(it.guests.page().says("Проверено"));
    CHECK(it.written(OrganisationId{1}).source_id == "aroma");
    CHECK(moderation::history(*it.town.file().read(), cards::thing_of(OrganisationId{1})).front().reason == moderation::Reason::trusted);
    it.owners.open("/desk/1/card/places");
    it.owners.send("/desk/1/card/places", {{"b1_out", "yes"}});
    it.owners.open("/desk/1/card/send");
    it.owners.send("/desk/1/card/send", {{"closed", "yes"}});
    CHECK(it.guests.open("/organisations/1-kafe-aroma").says("Закрыто навсегда"));
    CHECK(it.written(OrganisationId{1}).branches.size() == 1);
}

TEST_CASE("hours are typed as people write them, read back, and saved once they are confirmed", "[cards][forms]") {
    TeaHouse it;
    it.hers.open(desk + "/card/places");
    it.hers.send(desk + "/card/places", {{"b0_hours", "пн-пт 9-18, сб 10-15, обед 13-14"}});
    CHECK(it.hers.page().status == 200);
    CHECK(it.hers.page().says("понедельник–пятница 9:00–13:00, 14:00–18:00; суббота 10:00–13:00, 14:00–15:00; воскресенье закрыто"));
    CHECK_FALSE(it.written().branches.front().hours.said());
    it.hers.send(desk + "/card/places");
    CHECK(it.hers.at() == desk + "/card/details?done=saved");
    CHECK(organisations::format(it.written().branches.front().hours) == "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-13:00,14:00-15:00");
    it.hers.open(desk + "/card/places");
    it.hers.send(desk + "/card/places", {{"b0_landmark", "напротив базара"}});  // the hours as they stand need no confirming
    CHECK(it.hers.at() == desk + "/card/details?done=saved");
    it.hers.open(desk + "/card/places");
    it.hers.send(desk + "/card/places", {{"b0_hours", "пн 10-12"}});
    it.hers.send(desk + "/card/places", {{"b0_hours", "пн 10-13"}});  // another than what was read back
    CHECK(it.hers.page().says("10:00–13:00"));
    CHECK(organisations::format(it.written().branches.front().hours).starts_with("Mo-Fr"));
    it.hers.open(desk + "/card/places");
    it.hers.send(desk + "/card/places", {{"b0_hours", ""}});
    CHECK_FALSE(it.written().branches.front().hours.said());
}

TEST_CASE("hours of weekdays and weekends may be typed shortly", "[cards][forms]") {
    TeaHouse it;
    it.places({{"b0_hours", ""}, {"b0_weekdays", "9-18"}, {"b0_weekend", "10-15"}});
    CHECK(organisations::format(it.written().branches.front().hours) == "Mo-Fr 09:00-18:00; Sa,Su 10:00-15:00");
}

TEST_CASE("what a form holds of hours is read again as the same hours", "[cards]") {
    for (const auto* text : {"Mo-Fr 09:00-18:00", "24/7", "Mo-Su 10:00-02:00", "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-15:00; PH off", "Apr 01-Oct 31 Mo-Su 09:00-21:00", "Mo-Fr 08:00-20:00; 2026 Dec 31 off", "Sa,Su 12:00+"}) {
        const auto hours = organisations::read_hours(text);
        REQUIRE(hours.said());
        for (const auto language : i18n::languages) {
            INFO(text << " " << organisations::hours_to_type(language, hours));
            CHECK(organisations::read_hours(organisations::hours_to_type(language, hours)) == hours);
        }
    }
    const auto parted = organisations::read_hours("Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-13:00,14:00-15:00");
    for (const auto& [language, says] : {std::pair{i18n::Language::ru, "суббота 10:00–13:00"}, {i18n::Language::kk, "сенбі 10:00–13:00"}, {i18n::Language::en, "Saturday"}})
        CHECK_THAT(organisations::hours_to_type(language, parted), Catch::Contains(says));
    CHECK(organisations::hours_to_type(i18n::Language::ru, organisations::read_hours("Mo-Fr 09:00-18:00")).starts_with("понедельник–пятница 9:00–18:00"));
}

TEST_CASE("branches come, move and go, and keep their ids", "[cards]") {
    TeaHouse it;
    it.publish();
    const auto ids = [&] {
        std::map<std::string, std::int64_t> all;
        for (auto& [id, address] : it.town.file().read()->all<std::pair<std::int64_t, std::string>>("select id, address from branch where organisation_id = 2 order by position")) all[address] = id;
        return all;
    };
    const auto contact = it.town.file().read()->value<std::int64_t>("select id from contact where organisation_id = 2 and kind = 'phone'");
    it.hers.open(desk + "/card/places");
    it.hers.send(desk + "/card/places", {{"b1_address", "проспект Мира, 9"}, {"b1_name", "на Мира"}, {"b1_phone", "+7 701 555 01 42"}, {"b1_point", "https://2gis.kz/zhezkazgan/geo/1/67.7114,47.7906"}});
    CHECK(it.hers.at() == desk + "/card/details?done=saved");
    it.send();
    it.decide({{"decision", "applied"}});
    const auto two = ids();
    REQUIRE(two.size() == 2);
    it.guests.open(open_page);
    CHECK(it.guests.page().says("на Мира"));
    CHECK(it.guests.page().says("+7 701 555 01 42"));
    it.hers.open(desk + "/card/places");
    it.hers.send(desk + "/card/places", {{"b0_out", "yes"}});
    it.send();
    CHECK(ids() == std::map<std::string, std::int64_t>{{"проспект Мира, 9", two.at("проспект Мира, 9")}});
    CHECK(it.written().branches.front().latitude == 47.7906);
    CHECK(it.town.file().read()->value<std::int64_t>("select id from contact where organisation_id = 2 and kind = 'phone' and branch_id is null") == contact);
}

TEST_CASE("every answer of the card that cannot be used is said, and nothing is written", "[cards][forms]") {
    TeaHouse it;
    it.about();
    const auto before = kit::rows(it.town);
    const auto refused = [&](const std::string& step, const Typed& but, const char* says) {
        INFO(says);
        it.hers.open(desk + step);
        it.hers.send(desk + step, but);
        CHECK(it.hers.page().status == 422);
        CHECK(it.hers.page().says(says));
    };
    refused("/card", {{"name", ""}}, "Заполните это поле");
    refused("/card", {{"name", "«»"}}, "нужны буквы или цифры");
    refused("/card", {{"name", std::string(201, 'a')}}, "не больше 200");
    refused("/card", {{"category", "concerts"}}, "Выберите одно");
    refused("/card", {{"kind", "bank"}}, "Выберите одно");
    refused("/card", {{"description", std::string(10'001, 'a')}}, "не больше 10000");
    refused("/card", {{"name_en", ""}, {"description_en", "Tea"}}, "нужно название");
    refused("/card", {{"phone", "позвоните нам"}}, "номер с кодом");
    refused("/card", {{"whatsapp", "123"}}, "номер с кодом");
    refused("/card", {{"telegram", "а б в"}}, "@aroma");
    refused("/card", {{"site", "javascript:alert(1)"}}, "https://");
    refused("/card", {{"email", "никуда"}}, "Неверный адрес почты");
    refused("/card", {{"links", "просто слова"}}, "https://");
    refused("/card", {{"founded", "3015"}}, "2026");
    refused("/card", {{"bill", "дорого"}}, "Напишите сумму");
    refused("/card", {{"tags", std::string(61, 'a')}}, "не больше 60");
    refused("/card/places", {{"b0_hours", "когда захотим в 7"}}, "Не получилось прочитать");
    refused("/card/places", {{"b0_point", "https://go.2gis.com/abc"}}, "нет точки");
    refused("/card/places", {{"b1_phone", "+7 701 555 01 42"}}, "Где это?");
    refused("/card/places", {{"b0_phone", "телефон"}}, "номер с кодом");
    refused("/card/details", {{"prices", "просто слова"}}, "Ни в одной строке нет цены");
    refused("/card/details", {{"prices", std::string(201, 'a') + " — 100"}}, "не название с ценой");
    CHECK(kit::rows(it.town) == before);
}

TEST_CASE("a card that says nothing of what and where is not sent", "[cards]") {
    TeaHouse it;
    it.hers.open(desk + "/card/send");
    CHECK(it.hers.page().says("Скажите одним предложением"));
    CHECK(it.hers.page().body.find("action=\"" + desk + "/card/send") == std::string::npos);
}

TEST_CASE("photos with what one sees on them, and a logo, stand on the page; nobody takes another's", "[cards][media]") {
    TeaHouse it;
    it.publish();
    it.hers.open(desk + "/card/photos");
    it.hers.send_files(desk + "/card/photos", {{"photos_new", "зал.png", kit::png(40, 30, kit::quarters(40, 30))}, {"logo_new", "знак.png", kit::png(20, 20, kit::all({200, 0, 0}))}}, {{"stay", "yes"}});
    CHECK(it.hers.at() == desk + "/card/photos?done=saved");
    const auto photo = drafts::organisation_of(cards::unsent(*it.town.file().read(), named).value()).showcase.value().photos.front().media;
    it.hers.send_files(desk + "/card/photos", {}, {{fmt::format("photos_alt_{}", photo), "Зал с достарханом"}});
    CHECK_FALSE(it.guests.open(open_page).says("Зал с достарханом"));
    it.town.clock.moment += std::chrono::hours(72);
    media::tidy(it.town.file(), it.town.clock.now());  // what waits is not taken for unused
    it.send();
    kit::sign_in(it.moderators, "saule");
    it.moderators.open(fmt::format("/admin/review/{}", it.oldest_waiting().value));
    CHECK(it.moderators.page().says("Зал с достарханом"));
    it.decide({{"decision", "applied"}});
    it.guests.open(open_page);
    CHECK(it.guests.page().says("alt=\"Зал с достарханом\""));
    CHECK(it.guests.page().says("class=\"logo\""));
    it.owners.open("/desk/1/card/photos");
    it.owners.send_files("/desk/1/card/photos", {}, {{"photos", fmt::to_string(photo)}, {"stay", "yes"}});
    CHECK(cards::standing_draft(*it.town.file().read(), OrganisationId{1}).value().showcase.value().photos.empty());
}

TEST_CASE("a reader says that it has moved or is closed for good, and a moderator takes it over", "[cards]") {
    TeaHouse it;
    it.publish();
    it.guests.open(open_page);
    CHECK(it.guests.page().says("/organisations/2/suggest"));
    it.owners.open("/organisations/2/suggest");
    it.owners.send("/organisations/2/suggest", {{"wrong", "moved"}});
    CHECK(it.owners.page().status == 422);
    CHECK(it.owners.page().says("Напишите новый адрес"));
    it.owners.send("/organisations/2/suggest", {{"wrong", "moved"}, {"b0_address", "улица Гагарина, 3"}, {"words", "Сам видел"}});
    CHECK(it.owners.at() == "/organisations/2/suggest?done=suggested");
    CHECK(it.guests.open(open_page).says("улица Абая, 7"));
    it.moderators.open(fmt::format("/admin/review/{}", it.oldest_waiting().value));
    CHECK(it.moderators.page().says("Сам видел"));
    it.decide({{"decision", "applied"}});
    CHECK(it.guests.open(open_page).says("улица Гагарина, 3"));
    CHECK(kit::letter_to(it.town, "moderation.applied") == "marat@example.test");
    CHECK(it.written().showcase.value().prices.size() == 3);
    it.owners.open("/organisations/2/suggest");
    it.owners.send("/organisations/2/suggest", {{"wrong", "closed"}});
    it.decide({{"decision", "applied"}});
    CHECK(it.state() == "closed");
    CHECK(it.guests.open(open_page).says("Закрыто навсегда"));
}

TEST_CASE("the draft of an organisation is written and read back equal", "[cards][drafts]") {
    TeaHouse it;
    it.publish();
    const auto before = it.written();
    it.town.file().write([&](db::Writing& db) { organisations::put(db, named, before, it.town.clock.now()); });
    CHECK(drafts::json_of(it.written()) == drafts::json_of(before));
    CHECK(drafts::json_of(drafts::organisation_of(drafts::json_of(before))) == drafts::json_of(before));
    const auto aroma = it.written(OrganisationId{1});
    it.town.file().write([&](db::Writing& db) { organisations::put(db, OrganisationId{1}, aroma, it.town.clock.now()); });
    CHECK(drafts::json_of(it.written(OrganisationId{1})) == drafts::json_of(aroma));
}

TEST_CASE("an import leaves alone what only an organisation's own people bring", "[cards][imports]") {
    TeaHouse it;
    const auto prices = [&] { return it.written(OrganisationId{1}).showcase.value().prices.size(); };
    it.owners.open("/desk/1/card/details");
    it.owners.send("/desk/1/card/details", {{"prices", "Капучино — 900"}});
    it.owners.open("/desk/1/card/send");
    it.owners.send("/desk/1/card/send");
    CHECK(prices() == 1);
    auto record = it.written(OrganisationId{1});
    record.showcase.reset();
    record.digest = "another";
    record.texts.front().description = "Как в справочнике.";
    it.town.file().write([&](db::Writing& db) { organisations::put(db, record, it.town.clock.now()); });
    CHECK(prices() == 1);
    CHECK(it.guests.open("/organisations/1-kafe-aroma").says("Капучино"));
    CHECK(it.guests.page().says("Как в справочнике."));
}

TEST_CASE("whoever may not edit an organisation does not write its card, and a form without its token does nothing", "[cards]") {
    TeaHouse it;
    const auto saule = it.saule;
    it.town.file().write([&, now = it.town.clock.now()](db::Writing& db) { teams::appoint(db, named, saule, web::TeamRole::staff, now); });
    CHECK(it.moderators.open(desk).status == 200);
    CHECK_FALSE(it.moderators.page().says(desk + "/card"));
    for (const auto* rest : {"/card", "/card/places", "/card/photos", "/card/send", "/card/preview"}) CHECK(it.moderators.open(desk + rest).status == 403);
    CHECK(it.hers.post(desk + "/card", "name=%D0%A7%D1%83%D0%B6%D0%BE%D0%B5&category=food&kind=business").status != 303);
    CHECK(it.written().texts.front().name == "Чайхана «Самал»");
}

TEST_CASE("two of a team who send one behind the other leave one thing to decide", "[cards]") {
    TeaHouse it;
    it.publish();
    const auto marat = it.marat;
    it.town.file().write([&, now = it.town.clock.now()](db::Writing& db) { teams::appoint(db, named, marat, web::TeamRole::manager, now); });
    it.about({{"description", "Первое."}});
    it.send();
    it.owners.open(desk + "/card");
    CHECK(it.owners.page().says("Первое."));
    it.owners.send(desk + "/card", {{"description", "Второе."}});
    CHECK(it.owners.open(desk + "/card/send").says("Отправить на проверку"));
    it.owners.send(desk + "/card/send");
    CHECK(moderation::waiting(*it.town.file().read(), {}, {}, 5).size() == 1);
    it.decide({{"decision", "applied"}});
    CHECK(it.guests.open(open_page).says("Второе."));
}
