// Collections (P18): put together by residents and editors, read by the city, by a link or by nobody else.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "collecting/collection_work.h"
#include "kit/newsroom.h"
#include "kit/own.h"

namespace {

using collections::CollectionId;
using collections::Of;
using kit::Typed;

struct Shelf : kit::Newsroom {
    // Makes a list out of things: "event=1", "organisation=1"; it is the first that there is.
    void make(kit::Browser& who, const std::string& title, const std::vector<std::string>& things, const Typed& more = {}) {
        who.open("/me/collections/new");
        Typed typed{{"title_ru", title}, {"visibility", "private"}};
        typed.insert(typed.end(), more.begin(), more.end());
        who.send("/me/collections/new", typed);
        const auto list = fmt::to_string(newest());
        for (const auto& thing : things) {
            who.open("/me/collections/add?" + thing);
            who.send("/me/collections/add?" + thing, {{"list", list}, {"comment", "потому что " + thing}});
        }
    }
    void show(kit::Browser& who, const std::string& to, std::int64_t id = 0) {
        const auto way = fmt::format("/me/collections/{}/edit", id ? id : newest());
        who.open(way);
        who.send(way, {{"visibility", to}});
    }
    std::int64_t newest() { return town.file().read()->value<std::int64_t>("select max(id) from collection"); }
    std::string state() { return town.file().read()->value<std::string>("select state from collection where id = ?", newest()); }
    std::string page() { return collections::collection_path(CollectionId{newest()}, town.file().read()->value<std::string>("select slug from collection where id = ?", newest())); }
    void approve() {
        const auto id = oldest_waiting().value;
        moderators.open(fmt::format("/admin/review/{}", id));
        moderators.send(fmt::format("/admin/review/{}", id), {{"decision", "applied"}});
    }
    // Everything that an address may show to a guest.
    bool anybody_reads(const std::string& words) {
        for (const auto* address : {"/collections", "/kk/collections", "/events/1-vecher-dzhaza", "/organisations/1-kafe-aroma", "/offers/1-na-vse-deserty-posle-18-00", "/sitemap/pages.xml", "/sitemap/collections-1.xml"})
            if (guests.open(address).says(words)) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("what one puts together is one’s own until it is shown", "[collections]") {
    Shelf shelf;
    CHECK(shelf.guests.open("/collections").says("Подборок пока нет"));
    shelf.make(shelf.hers, "Куда в мороз", {"event=1", "organisation=1", "offer=1"});
    CHECK(shelf.hers.open("/me/collections").says("Куда в мороз"));
    CHECK(shelf.hers.open("/me/collections/1").says("потому что event=1"));
    CHECK(shelf.hers.page().says("Вечер джаза"));
    CHECK_FALSE(shelf.anybody_reads("Куда в мороз"));
    CHECK(shelf.guests.open("/collections/1").status == 404);
    CHECK(shelf.hers.open("/collections/1").status == 404);
    CHECK(shelf.owners.open("/me/collections/1").status == 404);
    CHECK(shelf.editors.open("/me/collections/1").status == 404);
    CHECK(shelf.moderators.open("/me/collections/1/edit").status == 404);
}

TEST_CASE("whoever has the link sees it, and nobody else", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.hers, "Для друзей", {"event=1", "organisation=1"});
    shelf.show(shelf.hers, "link");
    const auto key = shelf.town.file().read()->value<std::string>("select key from collection");
    CHECK(shelf.hers.open("/me/collections/1").says("?key=" + key));
    const auto link = shelf.page() + "?key=" + key;
    CHECK(shelf.guests.open(link).says("Для друзей"));
    CHECK(shelf.guests.page().says("потому что event=1"));
    CHECK(shelf.guests.page().says("noindex"));
    CHECK(shelf.guests.open("/collections/1.rss?key=" + key).says("Вечер джаза"));
    CHECK(shelf.guests.open(shelf.page() + "/map?key=" + key).status == 200);
    CHECK(shelf.guests.open(shelf.page()).status == 404);
    CHECK(shelf.guests.open(shelf.page() + "?key=" + key.substr(1)).status == 404);
    CHECK(shelf.guests.open("/collections/1.rss").status == 404);
    CHECK(shelf.guests.open(shelf.page() + "/map").status == 404);
    CHECK_FALSE(shelf.anybody_reads("Для друзей"));
    shelf.show(shelf.hers, "private");
    CHECK(shelf.guests.open(link).status == 404);
}

TEST_CASE("what a resident shows to the city is read first, and stands where it belongs then", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.hers, "Куда в мороз", {"event=1", "organisation=1", "offer=1"});
    shelf.show(shelf.hers, "public");
    CHECK(shelf.state() == "pending");
    CHECK_FALSE(shelf.anybody_reads("Куда в мороз"));
    CHECK(shelf.moderators.open(fmt::format("/admin/review/{}", shelf.oldest_waiting().value)).says("Вечер джаза – потому что event=1"));
    shelf.approve();
    CHECK(shelf.state() == "published");
    for (const auto* address : {"/collections", "/events/1-vecher-dzhaza", "/organisations/1-kafe-aroma", "/offers/1-na-vse-deserty-posle-18-00"}) {
        INFO(address);
        CHECK(shelf.guests.open(address).says("Куда в мороз"));
    }
    shelf.guests.open(shelf.page());
    for (const auto* says : {"Вечер джаза", "Кафе «Арома»", "На все десерты", "потому что offer=1", "собрал житель города", ".rss", "/map"}) {
        INFO(says);
        CHECK(shelf.guests.page().says(says));
    }
    CHECK_FALSE(shelf.guests.page().says("aliya"));
    CHECK(shelf.guests.open("/collections/1.json").says("потому что organisation=1"));
    CHECK(shelf.guests.open("/sitemap/collections-1.xml").says("/collections/1"));
    CHECK(shelf.guests.open(shelf.page() + "/map").status == 200);
    CHECK(shelf.guests.open("/kk" + shelf.page()).says("Куда в мороз"));
}

TEST_CASE("a change of what the city reads waits, but order and leaving out need nobody", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.hers, "Куда в мороз", {"event=1", "organisation=1", "offer=1"});
    shelf.show(shelf.hers, "public");
    shelf.approve();
    shelf.hers.open("/me/collections/1");
    shelf.hers.send("/me/collections/1", {{"place_offer-1", "1"}, {"place_event-1", "2"}, {"place_organisation-1", "3"}});
    const auto& body = shelf.guests.open(shelf.page()).body;
    CHECK(body.find("offer-1") < body.find("event-1"));
    shelf.hers.open("/me/collections/1");
    shelf.hers.send("/me/collections/1", {{"comment_event-1", "новые слова"}});
    CHECK_FALSE(shelf.guests.open(shelf.page()).says("новые слова"));
    CHECK(shelf.guests.page().says("потому что event=1"));
    CHECK(shelf.hers.open("/me/collections/1").says("новые слова"));  // she sees what she sent
    shelf.approve();
    CHECK(shelf.guests.open(shelf.page()).says("новые слова"));
    shelf.hers.open("/me/collections/1");
    shelf.hers.send("/me/collections/1", {{"out_offer-1", "yes"}});
    CHECK_FALSE(shelf.guests.open(shelf.page()).says("На все десерты"));
    shelf.hers.open("/me/collections/1");
    shelf.hers.send("/me/collections/1", {{"out_event-1", "yes"}});
    CHECK(shelf.hers.page().status == 422);
    CHECK(shelf.hers.page().says("хотя бы 2"));
}

TEST_CASE("what comes back says why, and what is refused is changed no more", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.hers, "Куда в мороз", {"event=1", "organisation=1"});
    shelf.show(shelf.hers, "public");
    auto decide = [&](const Typed& typed) {
        const auto id = shelf.oldest_waiting().value;
        shelf.moderators.open(fmt::format("/admin/review/{}", id));
        shelf.moderators.send(fmt::format("/admin/review/{}", id), typed);
    };
    decide({{"decision", "returned"}, {"returning", "unclear"}, {"note", "скажите, для кого"}});
    CHECK(shelf.state() == "draft");
    CHECK(shelf.hers.open("/me/collections").says("скажите, для кого"));
    shelf.show(shelf.hers, "public");
    decide({{"decision", "refused"}, {"refusing", "spam"}, {"note", "нет"}});
    CHECK(shelf.state() == "removed");
    shelf.show(shelf.hers, "link");
    CHECK(shelf.hers.page().status == 422);
    const auto key = shelf.town.file().read()->value<std::string>("select key from collection");
    CHECK(shelf.guests.open(shelf.page() + "?key=" + key).status == 404);
}

TEST_CASE("the editors’ lists carry their mark at once, and any editor changes them", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.editors, "Выбор редакции", {"event=1", "event=2"});
    shelf.editors.open("/me/collections/1/edit");
    shelf.editors.send("/me/collections/1/edit", {{"visibility", "public"}, {"by_editors", "yes"}, {"title_kk", "Редакция таңдауы"}});
    CHECK(shelf.state() == "published");
    CHECK(shelf.guests.open(shelf.page()).says("от редакции"));
    CHECK(shelf.guests.open("/kk/collections").says("Редакция таңдауы"));
    kit::settle(shelf.town, "dana", {web::Role::editor});
    kit::Browser other(shelf.town);
    kit::sign_in(other, "dana");
    CHECK(other.open("/admin/collections").says("Выбор редакции"));
    CHECK(other.open("/me/collections/1").status == 200);
    CHECK(shelf.hers.open("/admin/collections").status >= 403);
    CHECK(shelf.hers.open("/me/collections/1").status == 404);
    shelf.hers.open("/me/collections/new");
    shelf.hers.send("/me/collections/new", {{"title_ru", "Не редакция"}, {"visibility", "private"}, {"by_editors", "yes"}});
    CHECK(shelf.town.file().read()->value<int>("select by_editors from collection where id = ?", shelf.newest()) == 0);
}

TEST_CASE("what has been stands apart, and what is gone or hidden is not there", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.editors, "Всё вместе", {"event=1", "event=2", "event=4", "organisation=1", "offer=1"});
    shelf.show(shelf.editors, "public");
    CHECK(shelf.guests.open(shelf.page()).says("Прошло: 1"));
    CHECK(shelf.guests.page().says("Хоккей прошлой зимы"));
    shelf.town.file().write([](db::Writing& db) {
        db.exec("update event set state = 'removed' where id = 2");
        db.exec("update organisation set state = 'removed' where id = 1");
        db.exec("delete from offer where id = 1");
    });
    shelf.guests.open(shelf.page());
    for (const auto* gone : {"Город мастеров", "Кафе «Арома»", "На все десерты", "потому что event=2", "потому что organisation=1", "потому что offer=1"}) {
        INFO(gone);
        CHECK_FALSE(shelf.guests.page().says(gone));
    }
    CHECK_FALSE(shelf.guests.open("/collections/1.rss").says("Город мастеров"));
    CHECK_FALSE(shelf.guests.open(shelf.page() + "/map").says("Город мастеров"));
    CHECK(shelf.editors.open("/me/collections/1").says("Больше не опубликовано"));
    CHECK_FALSE(shelf.editors.page().says("Город мастеров"));
    shelf.town.clock.moment += std::chrono::hours(24 * 60);
    kit::Browser later(shelf.town);
    CHECK(later.open(shelf.page()).says("Здесь больше ничего не осталось"));
}

TEST_CASE("what is not public cannot be put into one", "[collections]") {
    Shelf shelf;
    shelf.write(shelf.hers);  // waits for a decision
    const auto fresh = shelf.town.file().read()->value<std::int64_t>("select max(id) from event");
    CHECK(shelf.owners.open(fmt::format("/me/collections/add?event={}", fresh)).status == 404);
    CHECK(shelf.hers.open("/me/collections/add?event=999").status == 404);
    CHECK(shelf.hers.open("/me/collections/add").status == 404);
    CHECK(shelf.hers.open("/me/collections/add?event=x").status == 422);
    CHECK(shelf.guests.open("/me/collections/add?event=1").says("Войти"));
}

TEST_CASE("what is typed wrong is told, limits hold, and nothing is written", "[collections][forms]") {
    Shelf shelf;
    shelf.make(shelf.hers, "Куда в мороз", {"event=1"});
    const auto before = kit::rows(shelf.town);
    const auto refused = [&](const std::string& way, const Typed& typed, const char* says) {
        INFO(says);
        shelf.hers.open(way);
        shelf.hers.send(way, typed);
        CHECK(shelf.hers.page().status == 422);
        CHECK(shelf.hers.page().says(says));
    };
    refused("/me/collections/new", {{"title_ru", ""}, {"visibility", "private"}}, "Заполните");
    refused("/me/collections/new", {{"title_ru", "***"}, {"visibility", "private"}}, "буквы или цифры");
    refused("/me/collections/new", {{"title_ru", std::string(101, 'a')}, {"visibility", "private"}}, "не больше 100");
    refused("/me/collections/new", {{"title_ru", "Да"}, {"visibility", "everybody"}}, "Выберите одно");
    refused("/me/collections/new", {{"title_ru", "Да"}, {"visibility", "public"}}, "хотя бы 2");
    refused("/me/collections/1/edit", {{"visibility", "public"}}, "хотя бы 2");
    refused("/me/collections/1/edit", {{"intro_ru", std::string(501, 'a')}}, "не больше 500");
    refused("/me/collections/1", {{"comment_event-1", std::string(301, 'a')}}, "не больше 300");
    refused("/me/collections/1", {{"place_event-1", "первое"}}, "от 1 до");
    refused("/me/collections/add?event=1", {{"list", "1"}}, "уже есть в этой подборке");
    refused("/me/collections/add?event=2", {{"list", "new"}, {"title", ""}}, "Заполните");
    refused("/me/collections/add?event=2", {{"list", "99"}}, "Выберите одно");
    CHECK(kit::rows(shelf.town) == before);
    shelf.town.file().write([&](db::Writing& db) {
        for (int i = 1; i < collections::most_collections; ++i) db.exec("insert into collection (account_id, language, key, created_at, updated_at) values (?, 'ru', '123456789012', 0, 0)", shelf.aliya);
    });
    refused("/me/collections/new", {{"title_ru", "Ещё одна"}, {"visibility", "private"}}, "У вас уже 30 подборок");
}

TEST_CASE("words of a collection are words", "[collections][hostile]") {
    Shelf shelf;
    shelf.make(shelf.editors, "<script>alert(1)</script>", {"event=1", "event=2"}, {{"intro_ru", "\"><img src=x onerror=alert(1)>"}});
    shelf.editors.open("/me/collections/1");
    shelf.editors.send("/me/collections/1", {{"comment_event-1", "]]><b>x</b>"}});
    shelf.show(shelf.editors, "public");
    for (const auto* address : {"/collections", "/collections/1-script-alert-1-script", "/collections/1.rss", "/events/1-vecher-dzhaza"}) {
        INFO(address);
        CHECK(shelf.guests.open(address).status == 200);
        CHECK_FALSE(shelf.guests.page().says("<script>alert"));
        CHECK_FALSE(shelf.guests.page().says("<img src=x"));
    }
}

TEST_CASE("one that is deleted is gone with its history, and a form that is sent twice makes one", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.hers, "Куда в мороз", {"event=1", "organisation=1"});
    shelf.show(shelf.hers, "public");
    shelf.hers.open("/me/collections/1/delete");
    shelf.hers.send("/me/collections/1/delete");
    CHECK(shelf.hers.page().says("Подборка удалена"));
    CHECK(shelf.town.file().read()->value<int>("select (select count(*) from collection) + (select count(*) from collection_item) + (select count(*) from revision where of = 'collection')") == 0);
    shelf.hers.open("/me/collections/new");
    const auto body = shelf.hers.body("/me/collections/new", {{"title_ru", "Одна"}, {"visibility", "private"}});
    CHECK(shelf.hers.post("/me/collections/new", body, kit::from_here).status == 303);
    CHECK(shelf.hers.post("/me/collections/new", body, kit::from_here).status == 303);
    CHECK(shelf.town.file().read()->value<int>("select count(*) from collection") == 1);
}

TEST_CASE("whatever is done to a collection, the city reads only what is public and was let through", "[collections]") {
    Shelf shelf;
    shelf.make(shelf.hers, "Прогулка", {"event=1", "organisation=1", "offer=1"});
    std::mt19937 random(18);
    const collecting::Curator unknown{shelf.aliya, moderation::Sender::author, false, false}, trusted{shelf.aliya, moderation::Sender::author, true, false};
    const CollectionId id{1};
    std::vector<std::string> let_through{"Прогулка"};
    for (int step = 0; step < 150; ++step) {
        shelf.town.clock.moment += std::chrono::minutes(1);
        const auto now = shelf.town.clock.now();
        const auto what = random() % 5;
        shelf.town.file().write([&](db::Writing& db) {
            auto draft = collecting::working_draft(db, id, collections::draft_of(db, id).value(), shelf.aliya);
            if (what == 0) draft.texts.front().title = fmt::format("Прогулка {}", step);
            if (what == 1) draft.visibility = "public";
            if (what == 2) draft.visibility = random() % 2 ? "private" : "link";
            if (what == 3) std::shuffle(draft.items.begin(), draft.items.end(), random);
            if (what < 4) {
                const bool at_once = random() % 4 == 0;
                const auto saved = collecting::save(db, id, draft, at_once ? trusted : unknown, now);
                if (saved && at_once && draft.visibility == "public") let_through.push_back(draft.texts.front().title);
            } else if (const auto waiting = moderation::waiting_of(db, collecting::thing_of(id), shelf.aliya)) {
                let_through.push_back(waiting->title);
                moderation::decide(db, {.id = waiting->id}, {shelf.saule, "moderator", shelf.town.environment().keys, {}}, now).value();
            }
        });
        const auto lease = shelf.town.file().read();
        const auto draft = collections::draft_of(*lease, id).value();
        const auto listed = collections::listed(*lease, i18n::Language::ru, {}, 10);
        CHECK(listed.size() == (draft.state == "published" ? 1u : 0u));
        if (draft.state == "published") {
            CHECK(draft.visibility == "public");
            CHECK(std::ranges::find(let_through, listed.front().title) != let_through.end());
        }
        CHECK(draft.items.size() == 3);
    }
}
