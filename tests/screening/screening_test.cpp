// Films and plays, and their programme day by day (E19): written by editors and by whoever runs the cinema, read by the city.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>
#include <random>

#include "audit/audit.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "kit/photos.h"
#include "screening/plan.h"

namespace {

using kit::Typed;

const std::string palace = "/admin/screenings/1", own_palace = "/desk/1/screenings/1";

// Марат's «Арома» runs the miners' palace, which has two halls; Бота edits for the city. It is Friday 20 November, noon.
struct Cinema : kit::Newsroom {
    explicit Cinema(bool films = true) {
        editors.open("/admin/venues/1");
        editors.send("/admin/venues/1", {{"organisation", "Кафе «Арома»"}});
        town.file().write([](db::Writing& db) { db.exec("insert into hall (venue_id, name) values (1, 'Большой зал'), (1, 'Малый зал')"); });
        if (films) add(editors, "/admin/works", "Дюна"), add(editors, "/admin/works", "Лёд");
    }
    void add(kit::Browser& who, const std::string& works, const std::string& title, const Typed& more = {}) {
        who.open(works + "/new");
        Typed typed{{"title_ru", title}, {"kind", "film"}, {"minutes", "100"}};
        typed.insert(typed.end(), more.begin(), more.end());
        who.send(works + "/new", typed);
    }
    // Types the programme of a day, looks at what changes, and does it.
    void type(kit::Browser& who, const std::string& page, const std::string& day, const std::string& programme, const Typed& more = {}) {
        who.open(page + "?day=" + day);
        Typed typed{{"programme", programme}, {"days", day}};
        typed.insert(typed.end(), more.begin(), more.end());
        who.send(page + "?day=" + day, typed);
    }
    // Its page in the city, in the language of the prefix.
    std::string work(int id, const char* prefix = "") { return fmt::format("{}/works/{}-{}", prefix, id, town.file().read()->value<std::string>("select slug from work where id = ?", static_cast<std::int64_t>(id))); }
    std::size_t acts(const char* act) { return audit::acts(*town.file().read(), {.act = act}, {}, 50).size(); }
    std::int64_t sessions() { return town.file().read()->value<std::int64_t>("select count(*) from occurrence o join event e on e.id = o.event_id where e.source = 'screening'"); }
};

// The form that does what was looked at: the last on the page with a seal.
void do_it(kit::Browser& who) {
    const auto& body = who.page().body;
    const auto at = body.find("name=\"seal\"");
    REQUIRE(at != std::string::npos);
    who.send(who.at().substr(0, who.at().find("&done")), {});
}

}  // namespace

TEST_CASE("an editor describes a film once, and the city has its page", "[screening]") {
    Cinema cinema(false);
    CHECK(cinema.editors.open("/admin/works").says("Фильмов и спектаклей пока нет"));
    cinema.add(cinema.editors, "/admin/works", "Дюна", {{"title_kk", "Құм"}, {"description_ru", "Песок и **черви**."}, {"age", "12"}, {"genres", "фантастика"}, {"country", "США"}, {"year", "2021"}, {"trailer_url", "https://video.example/duna"}});
    CHECK(cinema.editors.at() == "/admin/works/1?done=saved");
    CHECK(cinema.guests.open(cinema.work(1)).status == 200);
    for (const auto* says : {"Дюна", "<strong>черви</strong>", "12+", "1 ч 40 мин", "фантастика", "США", "https://video.example/duna"}) {
        INFO(says);
        CHECK(cinema.guests.page().says(says));
    }
    CHECK(cinema.guests.open(cinema.work(1, "/kk")).says("Құм"));
    CHECK(cinema.editors.open("/admin/works?text=дю").says("Дюна (2021)"));
    CHECK(cinema.editors.open("/admin/works?text=%D0%BB").says("Такого") == false);
    CHECK(cinema.acts("work.add") == 1);
}

TEST_CASE("a poster of a film is shown on its page", "[screening]") {
    Cinema cinema;
    cinema.editors.open("/admin/works/1");
    cinema.editors.send_files("/admin/works/1", {{"poster_new", "poster.png", kit::png(40, 30, kit::quarters(40, 30))}});
    CHECK(cinema.editors.at() == "/admin/works/1?done=saved");
    CHECK(cinema.guests.open(cinema.work(1)).says("/media/"));
}

TEST_CASE("what a film cannot be is told at its field, and nothing is written", "[screening][forms]") {
    Cinema cinema;
    const auto before = kit::rows(cinema.town);
    const auto refused = [&](const Typed& typed, const char* says) {
        INFO(says);
        cinema.editors.open("/admin/works/1");
        cinema.editors.send("/admin/works/1", typed);
        CHECK(cinema.editors.page().status == 422);
        CHECK(cinema.editors.page().says(says));
    };
    refused({{"title_ru", ""}}, "Заполните");
    refused({{"title_ru", "!!!"}}, "буквы или цифры");
    refused({{"trailer_url", "javascript:alert(1)"}}, "https://");
    refused({{"trailer_url", "ftp://video.example/a"}}, "https://");
    refused({{"minutes", "0"}}, "от 1 до");
    refused({{"minutes", "много"}}, "от 1 до");
    refused({{"year", "1066"}}, "от 1");
    refused({{"kind", "opera"}}, "Выберите одно");
    refused({{"description_kk", "Құм"}}, "нужно название");
    refused({{"genres", std::string(201, 'a')}}, "не больше 200");
    CHECK(kit::rows(cinema.town) == before);
}

TEST_CASE("a film without sessions can be removed, one with sessions stays", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00");
    do_it(cinema.editors);
    CHECK_FALSE(cinema.editors.open("/admin/works/1").says("/admin/works/1/remove"));
    cinema.editors.open("/admin/works/2");
    cinema.editors.send("/admin/works/2/remove");
    CHECK(cinema.editors.at() == "/admin/works?done=removed");
    CHECK(cinema.guests.open("/works/2").status == 404);
    CHECK(cinema.acts("work.remove") == 1);
}

TEST_CASE("a day's programme is typed, looked at, done, and read by the city", "[screening]") {
    Cinema cinema;
    CHECK(cinema.editors.open("/admin/screenings?text=%D0%94%D0%9A").says("ДК горняков"));
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00 2D 1500; 12:30 3D 2000 (Малый зал)\nЛёд: 15:00", {{"hall", "Большой зал"}});
    CHECK(cinema.editors.page().status == 200);
    CHECK(cinema.editors.page().says("Добавится: 3, изменится: 0, снимется: 0"));
    CHECK(cinema.sessions() == 0);  // it was only looked at
    do_it(cinema.editors);
    CHECK(cinema.editors.at() == palace + "?day=2026-11-21&done=applied");
    CHECK(cinema.sessions() == 3);
    CHECK(cinema.acts("session.plan") == 1);
    cinema.guests.open("/screenings?day=2026-11-21");
    for (const auto* says : {"Дюна", "Лёд", "10:00", "12:30", "3D", "Малый зал", "Большой зал", "2 000", "ДК горняков"}) {
        INFO(says);
        CHECK(cinema.guests.page().says(says));
    }
    CHECK(cinema.guests.open(cinema.work(1)).says("12:30"));
    CHECK(cinema.guests.open("/films").says("Дюна"));
    CHECK(cinema.guests.open("/events?day=2026-11-21").status == 200);
    CHECK(cinema.guests.open("/search?q=%D0%B4%D1%8E%D0%BD%D0%B0").says("Дюна"));
}

TEST_CASE("what is typed again changes prices, takes out what is not named, and nothing else", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00 1500; 12:30 1500\nЛёд: 15:00 900");
    do_it(cinema.editors);
    const auto kept = cinema.town.file().read()->value<std::int64_t>("select o.id from occurrence o join event e on e.id = o.event_id where e.work_id = 2");
    CHECK(cinema.editors.open(palace + "?day=2026-11-21").says("Дюна: 10:00 1500; 12:30 1500\nЛёд: 15:00 900"));  // what stands is what one begins with
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00 1800; 18:00 2000\nЛёд: 15:00 900");
    CHECK(cinema.editors.page().says("Добавится: 1, изменится: 1, снимется: 1"));
    CHECK(cinema.editors.page().says("1 500 ₸ → 1 800 ₸"));
    do_it(cinema.editors);
    CHECK(cinema.sessions() == 3);
    CHECK(cinema.town.file().read()->value<std::int64_t>("select o.id from occurrence o join event e on e.id = o.event_id where e.work_id = 2") == kept);
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00 1800; 18:00 2000\nЛёд: 15:00 900");
    CHECK(cinema.editors.page().says("всё уже так"));
    cinema.type(cinema.editors, palace, "2026-11-21", "");
    do_it(cinema.editors);
    CHECK(cinema.sessions() == 0);
    CHECK_FALSE(cinema.guests.open("/films").says("Дюна"));
    cinema.type(cinema.editors, palace, "2026-11-22", "Дюна: 10:00");  // its event is found again
    do_it(cinema.editors);
    CHECK(cinema.guests.open("/films").says("Дюна"));
}

TEST_CASE("one text fills many days, and seven days are copied to the seven that follow", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00 2D 1500", {{"days", "2026-11-22"}, {"days", "2026-11-25"}});
    do_it(cinema.editors);
    CHECK(cinema.sessions() >= 1);
    const auto before = cinema.sessions();
    cinema.editors.open(palace + "?day=2026-11-21");
    CHECK(cinema.editors.page().says("Начать с программы предыдущего дня"));
    const auto token = cinema.editors.values(palace + "?day=2026-11-21").front().second;
    const auto looked = cinema.editors.post(palace + "?day=2026-11-21", "form_token=" + token + "&what=week&to=2026-11-28", kit::from_here);
    CHECK(looked.status == 200);
    CHECK(looked.says(fmt::format("Добавится: {}", before)));
    CHECK(cinema.sessions() == before);
    CHECK(cinema.editors.post(palace + "?day=2026-11-21", "form_token=" + token + "&what=week&to=2026-11-21", kit::from_here).status == 422);
    CHECK(cinema.editors.open(palace + "?day=2026-11-23&like=2026-11-21").says("Дюна: 10:00 2D 1500"));
}

TEST_CASE("a mistake in the programme names its line and column, and nothing is done", "[screening][forms]") {
    Cinema cinema;
    const auto before = kit::rows(cinema.town);
    const auto refused = [&](const char* programme, const char* says) {
        INFO(programme);
        cinema.type(cinema.editors, palace, "2026-11-21", programme);
        CHECK(cinema.editors.page().status == 422);
        CHECK(cinema.editors.page().says(says));
        CHECK_FALSE(cinema.editors.page().says("name=\"seal\""));
    };
    refused("Дюна: 10:00\nНикто: 12:00", "Строка 2, место 1: Фильма или спектакля с таким названием нет: Никто");
    refused("Дюна: 10:00; завтра", "Строка 1, место 14");
    refused("Дюна: 10:00 (Третий зал)", "Зала с таким названием нет: Третий зал");
    refused("Дюна: 10:00; 10:00", "назван дважды");
    refused("Дюна: 10:00 <script>alert(1)</script>", "&lt;script&gt;");
    cinema.type(cinema.editors, palace, "2026-11-20", "Дюна: 9:00; 18:00");
    CHECK(cinema.editors.page().says("Это время прошло"));
    CHECK(kit::rows(cinema.town) == before);
}

TEST_CASE("two films that overlap in one hall are pointed out", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00 (Малый зал)\nЛёд: 11:00 (Малый зал)");
    CHECK(cinema.editors.page().says("11:00, Малый зал: ещё идёт фильм, начавшийся в 10:00"));
}

TEST_CASE("two films of one name are told apart by their numbers", "[screening]") {
    Cinema cinema;
    cinema.add(cinema.editors, "/admin/works", "Дюна", {{"year", "1984"}});
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00");
    CHECK(cinema.editors.page().says("Напишите какой: Дюна #1, Дюна #3 (1984)"));
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна #3: 10:00");
    do_it(cinema.editors);
    CHECK(cinema.guests.open(cinema.work(3)).says("10:00"));
    CHECK(cinema.editors.open(palace + "?day=2026-11-21").says("Дюна #3: 10:00"));
}

TEST_CASE("what was looked at is done only while the city is as it was", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00");
    kit::Browser other(cinema.town);
    kit::sign_in(other, "bota");
    cinema.type(other, palace, "2026-11-21", "Лёд: 10:00");
    do_it(other);
    do_it(cinema.editors);
    CHECK(cinema.editors.page().status == 422);
    CHECK(cinema.editors.page().says("Программа тем временем изменилась"));
    CHECK(cinema.sessions() == 1);
}

TEST_CASE("a session is cancelled, the city sees it so, and it takes place after all", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00 1500");
    do_it(cinema.editors);
    const auto id = fmt::to_string(cinema.town.file().read()->value<std::int64_t>("select o.id from occurrence o join event e on e.id = o.event_id where e.source = 'screening'"));
    const auto act = [&](const char* name) {
        cinema.editors.open(palace + "?day=2026-11-21");
        cinema.editors.send(palace + "/session", {{name, id}});
    };
    act("cancel");
    CHECK(cinema.editors.page().says("Сеанс отменён"));
    CHECK(cinema.guests.open("/screenings?day=2026-11-21").says("отменено"));
    CHECK_FALSE(cinema.editors.open(palace + "?day=2026-11-21").says("Дюна: 10:00 1500"));  // it is not typed again by itself
    act("plan");
    CHECK_FALSE(cinema.guests.open("/screenings?day=2026-11-21").says("отменено"));
    act("sell_out");
    CHECK(cinema.guests.open("/screenings?day=2026-11-21").says("мест нет"));
    CHECK(cinema.acts("session.state") == 3);
}

TEST_CASE("whoever runs the cinema writes its programme at its desk, and nothing of others", "[screening]") {
    Cinema cinema;
    CHECK(cinema.owners.open("/desk/1").says("/desk/1/screenings"));
    CHECK(cinema.owners.open("/desk/1/screenings").says("ДК горняков"));
    cinema.type(cinema.owners, own_palace, "2026-11-21", "Дюна: 10:00 2D 1500");
    do_it(cinema.owners);
    CHECK(cinema.guests.open("/screenings?day=2026-11-21").says("Дюна"));
    CHECK(cinema.guests.open("/screenings?day=2026-11-21").says("10:00"));
    cinema.add(cinema.owners, "/desk/1/works", "Наше кино");
    CHECK(cinema.owners.at() == "/desk/1/works/3?done=saved");
    CHECK(cinema.owners.open("/desk/1/works").says("Наше кино"));
    CHECK_FALSE(cinema.owners.page().says("/desk/1/works/1\""));
    CHECK(cinema.owners.open("/desk/1/works/1").status == 404);  // an editor wrote it
    CHECK(cinema.owners.open("/desk/1/screenings/99").status == 404);
    CHECK(cinema.owners.open("/admin/screenings").status >= 403);
    CHECK(cinema.hers.open("/desk/1/screenings").status >= 403);
    CHECK(cinema.hers.open("/admin/works").status >= 403);
    CHECK(cinema.hers.open("/desk/1/works").status >= 403);
}

TEST_CASE("at a desk the dates that others wrote stay as they are", "[screening]") {
    Cinema cinema;
    cinema.town.file().write([](db::Writing& db) {  // a touring theatre's
        db.exec("update event set work_id = 2 where id = 2");
    });
    cinema.type(cinema.owners, own_palace, "2026-11-21", "Дюна: 10:00");
    CHECK(cinema.owners.page().says("Добавится: 1, изменится: 0, снимется: 0"));
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00");
    CHECK(cinema.editors.page().says("Добавится: 1, изменится: 0, снимется: 1"));
}

TEST_CASE("an organisation that was not checked writes no programme", "[screening]") {
    Cinema cinema;
    cinema.town.file().write([](db::Writing& db) { db.exec("update organisation set verified_at = null where id = 1"); });
    CHECK(cinema.owners.open("/desk/1/screenings").says("ещё не проверил"));
    cinema.owners.open(own_palace + "?day=2026-11-21");
    CHECK(cinema.owners.page().status == 200);
    CHECK_FALSE(cinema.owners.page().says("name=\"programme\""));
    cinema.owners.open("/desk/1/works/new");
    cinema.owners.send("/desk/1/works/new", {{"title_ru", "Наше"}, {"kind", "film"}});
    CHECK(cinema.owners.page().status == 409);
}

TEST_CASE("what a moderator took down gets no sessions, and nothing is half done", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00");
    do_it(cinema.editors);
    cinema.town.file().write([](db::Writing& db) { db.exec("update event set state = 'removed' where source = 'screening'"); });
    const auto before = kit::rows(cinema.town, {"submission"});
    cinema.type(cinema.editors, palace, "2026-11-22", "Лёд: 9:00\nДюна: 10:00");
    do_it(cinema.editors);
    CHECK(cinema.editors.page().status == 422);
    CHECK(cinema.editors.page().says("Модератор снял показ «Дюна»"));
    CHECK(kit::rows(cinema.town, {"submission"}) == before);
}

TEST_CASE("the texts of a film that is changed are those of its sessions", "[screening]") {
    Cinema cinema;
    cinema.type(cinema.editors, palace, "2026-11-21", "Дюна: 10:00");
    do_it(cinema.editors);
    cinema.editors.open("/admin/works/1");
    cinema.editors.send("/admin/works/1", {{"title_ru", "Пустыня"}, {"age", "16"}});
    CHECK(cinema.guests.open("/events?text=%D0%BF%D1%83%D1%81%D1%82%D1%8B%D0%BD%D1%8F").says("Пустыня"));
    CHECK_FALSE(cinema.guests.open("/screenings?day=2026-11-21").says("Дюна"));
}

TEST_CASE("sessions come in by a table, after a look at what they change", "[screening]") {
    Cinema cinema;
    const std::string csv = "film,venue,hall,day,time,format,price\nДюна,ДК горняков,Малый зал,2026-11-21,10:00,2D,1500\nЛёд,ДК горняков,,22.11.2026,12:00,,free\n";
    cinema.editors.open("/admin/screenings/import");
    cinema.editors.send_files("/admin/screenings/import", {{"file", "sessions.csv", csv}});
    CHECK(cinema.editors.page().status == 200);
    CHECK(cinema.editors.page().says("Добавится: 2"));
    CHECK(cinema.sessions() == 0);
    do_it(cinema.editors);
    CHECK(cinema.editors.at() == "/admin/screenings?done=imported");
    CHECK(cinema.sessions() == 2);
    CHECK(cinema.acts("session.import") == 1);
    cinema.editors.open("/admin/screenings/import");
    cinema.editors.send_files("/admin/screenings/import", {}, {{"table", csv}});
    CHECK(cinema.editors.page().says("всё уже так"));
    const auto before = kit::rows(cinema.town);
    for (const auto& [table, says] : {std::pair("film,venue,day,time\nНикто,ДК горняков,2026-11-21,10:00", "Строка 2: Фильма или спектакля"),
                                      {"film,venue,day,time\nДюна,Нет такой,2026-11-21,10:00", "Строка 2: Площадки с таким названием"},
                                      {"film,venue,day,time\nДюна,ДК горняков,вчерашний,10:00", "Строка 2: Это не день"},
                                      {"film,venue,day,time\nДюна,ДК горняков,2026-11-01,10:00", "Строка 2: День прошёл"},
                                      {"film,venue,day,time\nДюна,ДК горняков,2026-11-21,рано", "Строка 2: Каждый сеанс"}}) {
        INFO(table);
        cinema.editors.open("/admin/screenings/import");
        cinema.editors.send_files("/admin/screenings/import", {}, {{"table", table}});
        CHECK(cinema.editors.page().status == 422);
        CHECK(cinema.editors.page().says(says));
    }
    CHECK(kit::rows(cinema.town) == before);
    cinema.owners.open("/desk/1/screenings/import");
    cinema.owners.send_files("/desk/1/screenings/import", {}, {{"table", R"([{"film": "Дюна", "day": "2026-11-23", "time": "10:00", "price": 1500}])"}});
    CHECK(cinema.owners.page().says("Добавится: 1"));  // its only venue is meant
    do_it(cinema.owners);
    CHECK(cinema.sessions() == 3);
}

TEST_CASE("films come in by a table: new ones are added, known ones get what the table says", "[screening]") {
    Cinema cinema;
    cinema.editors.open("/admin/works/import");
    cinema.editors.send_files("/admin/works/import", {}, {{"table", "title,title_kk,kind,age,year,trailer\nДюна,Құм,film,12,2021,https://video.example/d\nНовый,,play,6,,\n"}});
    CHECK(cinema.editors.page().says("Добавится: 1, изменится: 1"));
    do_it(cinema.editors);
    CHECK(cinema.guests.open(cinema.work(1)).says("12+"));
    CHECK(cinema.guests.open(cinema.work(1)).says("1 ч 40 мин"));  // what the table does not say stays
    CHECK(cinema.guests.open(cinema.work(1, "/kk")).says("Құм"));
    CHECK(cinema.guests.open(cinema.work(3)).says("Новый"));
    const auto before = kit::rows(cinema.town);
    for (const auto& [table, says] : {std::pair("title,age\nДюна,много", "Строка 2: age: число от 0 до 21"), {"title,kind\nДюна,opera", "Строка 2: kind"}, {"title,trailer\nДюна,javascript:x", "Строка 2"}, {"title\n!!!", "Строка 2"}, {"title\nА\nА", "Строка 3: Названо здесь дважды"}}) {
        INFO(table);
        cinema.editors.open("/admin/works/import");
        cinema.editors.send_files("/admin/works/import", {}, {{"table", table}});
        CHECK(cinema.editors.page().status == 422);
        CHECK(cinema.editors.page().says(says));
    }
    CHECK(kit::rows(cinema.town) == before);
}

TEST_CASE("whatever days are planned, they become as wanted and stay so", "[screening]") {
    Cinema cinema;
    std::mt19937 random(19);
    const screening::Ground ground{*base::Zone::find("Asia/Almaty"), kit::friday_noon, i18n::Language::ru, false};
    const base::Day first(std::chrono::year(2026) / 11 / 21);
    for (int round = 0; round < 60; ++round) {
        screening::WantedDay day{screening::VenueId{1}, first + std::chrono::days(random() % 3), {}};
        std::map<std::pair<int, int>, bool> used;
        for (unsigned i = 0, count = random() % 6; i < count; ++i) {
            const int work = 1 + static_cast<int>(random() % 2), hour = 10 + static_cast<int>(random() % 8);
            if (used[{work, hour}]) continue;
            used[{work, hour}] = true;
            base::Price price;
            price.min = price.max = 100'000 * static_cast<std::int64_t>(1 + random() % 3);
            day.sessions.push_back({screening::WorkId{work}, "", ground.zone.instant(base::LocalTime(day.day.time_since_epoch()) + std::chrono::hours(hour)), random() % 2 ? "2D" : "", "", price, 1, 1});
        }
        cinema.town.file().write([&](db::Writing& db) { REQUIRE(screening::apply(db, screening::plan(db, {day}, ground), kit::friday_noon)); });
        const auto lease = cinema.town.file().read();
        const auto again = screening::plan(*lease, {day}, ground);
        CHECK(again.changes() == 0);
        CHECK(again.count(screening::Change::kept) == day.sessions.size());
        CHECK(lease->value<std::int64_t>("select count(*) from event e where e.source = 'screening' and (e.state = 'published') <> exists (select 1 from occurrence where event_id = e.id)") == 0);
    }
}
