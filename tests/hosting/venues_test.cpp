// Venues and who runs them (E18): an editor says who does; its team says how to get there, and confirms what others wrote.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "audit/audit.h"
#include "kit/newsroom.h"
#include "kit/own.h"

namespace {

using kit::Newsroom;
using kit::Typed;

const std::string desk_venues = "/desk/1/venues", the_form = "/desk/1/venues/1", jazz = "/events/1-vecher-dzhaza", masters_page = "/events/2-gorod-masterov";

// Марат's «Арома» runs the miners' palace.
struct House : Newsroom {
    explicit House(bool given = true) {
        if (given) give("Кафе «Арома»");
    }
    void give(const std::string& name) {
        editors.open("/admin/venues/1");
        editors.send("/admin/venues/1", {{"organisation", name}});
    }
    void change(const Typed& typed) {
        owners.open(the_form);
        owners.send(the_form, typed);
    }
    std::size_t acts(const char* act) { return audit::acts(*town.file().read(), {.act = act}, {}, 10).size(); }
};

}  // namespace

TEST_CASE("an editor says which organisation runs a venue, and its desk shows it", "[hosting]") {
    House house(false);
    CHECK(house.owners.open(desk_venues).says("У этой организации нет площадок."));
    CHECK_FALSE(house.owners.open("/desk/1").says(desk_venues));
    CHECK(house.editors.open("/admin/venues").says("ДК горняков"));
    house.give("Кафе «Арома»");
    CHECK(house.editors.at() == "/admin/venues?done=changed");
    CHECK(house.editors.page().says("Кафе «Арома»"));
    CHECK(house.owners.open("/desk/1").says(desk_venues));
    CHECK(house.owners.open(desk_venues).says("ДК горняков"));
    CHECK(house.acts("venue.give") == 1);
    house.editors.open("/kk/admin/venues/1");  // named there in Kazakh, and the same one
    CHECK(house.editors.page().says("«Арома» кафесі"));
    house.editors.send("/admin/venues/1");
    CHECK(house.acts("venue.give") == 1);
    house.give("Нет такой");
    CHECK(house.editors.page().status == 422);
    CHECK(house.editors.page().says("Такой организации нет"));
    house.give("");
    CHECK(house.owners.open(desk_venues).says("У этой организации нет площадок."));
}

TEST_CASE("what the team says of its venue the city reads at once", "[hosting]") {
    House house;
    house.change({{"landmark", "вход со стороны парка"}, {"directions", "Автобусы **3** и 7 до остановки «Дворец»."}, {"halls", "Большой зал, 420\nМалый зал"}, {"capacity", "500"}, {"step_free", "1"}, {"phone", "8 7102 12 34 56"}, {"site", "dk.example.kz"}});
    CHECK(house.owners.at().starts_with(desk_venues + "?done=changed"));
    house.guests.open("/venues/1-dk-gornyakov");
    for (const auto* says : {"вход со стороны парка", "<strong>3</strong>", "Большой зал", "420", "Малый зал", "500", "+7 710 212 34 56", "https://dk.example.kz"}) {
        INFO(says);
        CHECK(house.guests.page().says(says));
    }
    CHECK(house.owners.open(the_form).says("Большой зал, 420"));
    house.change({{"halls", "Малый зал, 80"}, {"capacity", ""}});
    CHECK_FALSE(house.guests.open("/venues/1-dk-gornyakov").says("Большой зал"));
    CHECK(house.guests.page().says("80"));
    CHECK(house.acts("venue.change") == 2);
}

TEST_CASE("the team confirms what others wrote, and the page of the event says so", "[hosting]") {
    House house;
    house.owners.open(desk_venues);
    CHECK(house.owners.page().says("Вечер джаза"));       // its own: there is nothing to confirm
    CHECK(house.owners.page().says("Город мастеров"));
    CHECK_FALSE(house.guests.open(masters_page).says("подтверждено площадкой"));
    house.owners.send(the_form + "/confirm", {{"confirm", "2"}});
    CHECK(house.owners.page().says("Подтверждено."));
    CHECK(house.guests.open(masters_page).says("подтверждено площадкой"));
    CHECK_FALSE(house.guests.open(jazz).says("подтверждено площадкой"));
    house.owners.send(the_form + "/confirm", {{"unconfirm", "2"}});
    CHECK_FALSE(house.guests.open(masters_page).says("подтверждено площадкой"));
    CHECK(house.acts("venue.confirm") == 1);
    CHECK(house.acts("venue.unconfirm") == 1);
}

TEST_CASE("a new date at the venue, or another organisation that runs it, is not confirmed", "[hosting]") {
    House house;
    const auto confirm = [&] {
        house.owners.open(desk_venues);
        house.owners.send(the_form + "/confirm", {{"confirm", "2"}});
        CHECK(house.guests.open(masters_page).says("подтверждено площадкой"));
    };
    confirm();
    house.editors.open("/me/events/2/edit");
    house.editors.send("/me/events/2/edit", {{"title", "Город мастеров и мастериц"}});  // the dates stay
    CHECK(house.editors.at() == "/me/events/2?done=published");
    CHECK(house.guests.open(masters_page).says("подтверждено площадкой"));
    house.editors.open("/me/events/2/edit");
    house.editors.send("/me/events/2/edit", {{"begins", "12:00"}});
    CHECK_FALSE(house.guests.open(masters_page).says("подтверждено площадкой"));
    confirm();
    house.give("");
    CHECK_FALSE(house.guests.open(masters_page).says("подтверждено площадкой"));
}

TEST_CASE("who adds an event from the venue's pages finds its name in the form", "[hosting]") {
    House house;
    house.owners.open(desk_venues);
    house.owners.open("/me/events/new?place=" "%D0%94%D0%9A%20%D0%B3%D0%BE%D1%80%D0%BD%D1%8F%D0%BA%D0%BE%D0%B2");
    CHECK(house.owners.page().says("value=\"ДК горняков\""));
}

TEST_CASE("what is said of a venue and cannot be is told, and nothing is written", "[hosting][forms]") {
    House house;
    const auto before = kit::rows(house.town);
    const auto refused = [&](const Typed& typed, const char* says) {
        INFO(says);
        house.change(typed);
        CHECK(house.owners.page().status == 422);
        CHECK(house.owners.page().says(says));
    };
    refused({{"capacity", "много"}}, "Число от 1");
    refused({{"capacity", "0"}}, "Число от 1");
    refused({{"halls", "Большой зал, 0"}}, "Число от 1");
    refused({{"halls", std::string(81, 'a')}}, "не больше 80");
    refused({{"phone", "звоните"}}, "Номер вида");
    refused({{"site", "javascript:alert(1)"}}, "https://");
    refused({{"step_free", "2"}}, "Выберите одно");
    refused({{"landmark", std::string(201, 'a')}}, "не больше 200");
    CHECK(kit::rows(house.town) == before);
}

TEST_CASE("nobody else says anything of a venue, nor an organisation that was not checked", "[hosting]") {
    House house;
    CHECK(house.hers.open(desk_venues).status >= 403);
    CHECK(house.hers.open("/admin/venues").status >= 403);
    CHECK(house.owners.open("/admin/venues/1").status >= 403);
    CHECK(house.owners.open("/desk/1/venues/99").status == 404);
    house.owners.open(desk_venues);
    const auto token = house.owners.values(the_form + "/confirm").front().second;
    CHECK(house.owners.post(the_form + "/confirm", "form_token=" + token + "&confirm=99", kit::from_here).status == 409);
    house.town.file().write([](db::Writing& db) { db.exec("update organisation set verified_at = null where id = 1"); });
    CHECK(house.owners.open(desk_venues).says("ещё не проверил"));
    CHECK(house.owners.open(the_form).status == 409);
    CHECK(house.owners.post(the_form + "/confirm", "form_token=" + token + "&confirm=2", kit::from_here).status == 409);
    CHECK_FALSE(house.guests.open(masters_page).says("подтверждено площадкой"));
}
