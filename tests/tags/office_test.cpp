// Tags put in order by editors (E13): renamed, merged, parted again; and what people are asked who invent a new one.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/jobs.h"
#include "audit/audit.h"
#include "db/check.h"
#include "kit/newsroom.h"
#include "kit/own.h"
#include "tags/store.h"

namespace {

using kit::Newsroom;

// Two evenings of one thing under two words, and a fair with another.
struct Desk : Newsroom {
    Desk() {
        write(editors, {{"title", "Вечер Гершвина"}, {"tags", "джаз"}});
        write(editors, {{"title", "Джем на крыше"}, {"tags", "jazz music"}, {"day", "2026-11-29"}});
        write(editors, {{"title", "Ярмарка сыра"}, {"tags", "еда, джаз"}, {"day", "2026-12-05"}});
    }
    std::int64_t id(const char* name) { return town.file().read()->value<std::int64_t>("select id from tag where name = ?", name); }
    void merge(const char* one, const char* into) {
        const auto path = fmt::format("/admin/tags/{}", id(one));
        editors.open(path);
        editors.send(path + "/merge", {{"into", into}});
    }
    void rename(const char* one, const char* name) {
        const auto path = fmt::format("/admin/tags/{}", id(one));
        editors.open(path);
        editors.send(path, {{"name", name}});
    }
    std::vector<std::string> faults() {
        std::vector<std::string> all;
        for (const auto& finding : app::check_city(town.file())) all.push_back(finding.check + ": " + finding.what);
        return all;
    }
};

}  // namespace

TEST_CASE("editors see all tags with how many things have them", "[tags][office]") {
    Desk desk;
    desk.editors.open("/admin/tags");
    for (const auto* says : {"джаз", "jazz music", "еда"}) CHECK(desk.editors.page().says(says));
    CHECK(tags::tag_row(*desk.town.file().read(), desk.id("джаз"))->events == 2);
    CHECK(desk.editors.open("/admin/tags?text=дж").says("джаз"));
    CHECK_FALSE(desk.editors.page().says("jazz music"));
    CHECK(desk.editors.open("/admin/tags?text=яя").status == 200);
    CHECK_FALSE(desk.editors.page().says("джаз"));
    CHECK(desk.hers.open("/admin/tags").status >= 403);
    CHECK(desk.editors.open("/admin").says("/admin/tags"));
    CHECK(desk.editors.open("/admin/tags/999").status == 404);
}

TEST_CASE("a merged tag leads to the other, everything carries that one, and the search knows both words", "[tags][office]") {
    Desk desk;
    CHECK_FALSE(desk.guests.open("/search?q=джаз").says("Джем на крыше"));
    desk.merge("jazz music", "джаз");
    CHECK(desk.editors.page().says("Метки объединены"));
    CHECK(desk.town.get("/tags/jazz-music").field("Location") == "/tags/dzhaz");
    desk.guests.open("/tags/dzhaz");
    for (const auto* says : {"Вечер Гершвина", "Джем на крыше", "Ярмарка сыра", "jazz music"}) CHECK(desk.guests.page().says(says));
    CHECK(desk.guests.open("/search?q=джаз").says("Джем на крыше"));
    CHECK(desk.guests.open("/search?q=jazz+music").says("Вечер Гершвина"));
    desk.write(desk.editors, {{"title", "Третий вечер"}, {"tags", "jazz music"}, {"day", "2026-12-06"}});
    CHECK(desk.guests.open("/tags/dzhaz").says("Третий вечер"));
    CHECK(tags::tag_row(*desk.town.file().read(), desk.id("джаз"))->events == 4);
    const auto acts = audit::acts(*desk.town.file().read(), {.act = "tag.merge"}, {}, 10);
    REQUIRE(acts.size() == 1);
    CHECK(acts[0].act.actor_id == desk.bota.value);
    CHECK(acts[0].act.changes[0].after == "джаз");
    CHECK(desk.faults().empty());
}

TEST_CASE("what meant a merged tag means the other one too", "[tags][office]") {
    Desk desk;
    desk.merge("jazz music", "джаз");
    desk.merge("джаз", "еда");
    CHECK(desk.town.get("/tags/jazz-music").field("Location") == "/tags/eda");
    CHECK(desk.town.get("/tags/dzhaz").field("Location") == "/tags/eda");
    CHECK(tags::tag_row(*desk.town.file().read(), desk.id("еда"))->events == 3);
    CHECK(desk.faults().empty());
}

TEST_CASE("a synonym becomes a tag of its own again", "[tags][office]") {
    Desk desk;
    desk.merge("jazz music", "джаз");
    const auto path = fmt::format("/admin/tags/{}", desk.id("джаз"));
    desk.editors.open(path);
    desk.editors.send(path + "/parts", {{"synonym", fmt::to_string(desk.id("jazz music"))}});
    CHECK(desk.editors.page().says("Это снова отдельная метка"));
    CHECK(desk.guests.open("/tags/jazz-music").status == 200);
    CHECK_FALSE(desk.guests.open("/search?q=jazz+music").says("Вечер Гершвина"));
    CHECK(desk.faults().empty());
}

TEST_CASE("a renamed tag keeps its address, and the old word leads to it", "[tags][office]") {
    Desk desk;
    desk.rename("jazz music", "джем-сейшен");
    CHECK(desk.editors.page().says("Метка переименована"));
    CHECK(desk.guests.open("/tags/jazz-music").says("#джем-сейшен"));
    CHECK(desk.guests.open("/search?q=сейшен").says("Джем на крыше"));
    CHECK(desk.guests.open("/search?q=jazz+music").says("Джем на крыше"));
    desk.write(desk.editors, {{"title", "Ещё один джем"}, {"tags", "Jazz Music"}, {"day", "2026-12-06"}});
    CHECK(desk.guests.open("/tags/jazz-music").says("Ещё один джем"));
    desk.rename("джем-сейшен", "jazz music");  // and back again
    CHECK(desk.guests.open("/tags/jazz-music").says("#jazz music"));
    desk.rename("jazz music", "Jazz music");  // the same word written otherwise
    CHECK(desk.guests.open("/tags/jazz-music").says("#Jazz music"));
    CHECK(desk.faults().empty());
}

TEST_CASE("what cannot be done with a tag is said, and nothing is written", "[tags][office][forms]") {
    Desk desk;
    desk.merge("jazz music", "джаз");
    const auto before = kit::rows(desk.town);
    const auto refused = [&](const char* says) {
        INFO(says);
        CHECK(desk.editors.page().status == 422);
        CHECK(desk.editors.page().says(says));
    };
    desk.merge("джаз", "рок");
    refused("Такой метки нет");
    CHECK(desk.editors.page().says("value=\"джаз\""));  // the other form is as it was
    CHECK(desk.editors.page().says("value=\"рок\""));
    desk.merge("джаз", "jazz music");
    refused("та же самая");
    desk.merge("джаз", "");
    refused("Заполните это поле");
    desk.rename("джаз", "еда");
    refused("уже есть");
    desk.rename("джаз", "«»");
    refused("буквы или цифры");
    desk.rename("джаз", "");
    refused("Заполните это поле");
    CHECK(desk.editors.page().says("value=\"\""));
    CHECK(kit::rows(desk.town) == before);
}

TEST_CASE("the schema knows no synonym of a synonym", "[tags][office]") {
    Desk desk;
    desk.merge("jazz music", "джаз");
    const auto one = desk.id("jazz music"), two = desk.id("джаз"), three = desk.id("еда");
    CHECK_THROWS(desk.town.file().write([=](db::Writing& db) { db.exec("update tag set synonym_of_id = ? where id = ?", one, three); }));
    CHECK_THROWS(desk.town.file().write([=](db::Writing& db) { db.exec("update tag set synonym_of_id = ? where id = ?", three, two); }));
    CHECK_THROWS(desk.town.file().write([=](db::Writing& db) { db.exec("update tag set synonym_of_id = ? where id = ?", three, three); }));
    CHECK_THROWS(desk.town.file().write([=](db::Writing& db) { db.exec("insert into tag (folded, name, slug, synonym_of_id) values ('рок', 'рок', 'rok', ?)", one); }));
}

TEST_CASE("who writes nearly a known tag is asked once, and may keep the own word", "[tags][authoring]") {
    Desk desk;
    CHECK(desk.hers.open("/me/events/new").says("Часто встречаются: джаз"));
    desk.write(desk.hers, {{"title", "Вечер под звёздами"}, {"tags", "джас"}});
    CHECK(desk.hers.page().status == 422);
    CHECK(desk.hers.page().says("Может быть, «джаз»?"));
    desk.hers.send("/me/events/new");
    CHECK(desk.hers.at().ends_with("?done=sent"));
    desk.write(desk.hers, {{"title", "Второй вечер"}, {"tags", "хор мальчиков"}});  // nothing is like that
    CHECK(desk.hers.at().ends_with("?done=sent"));
    desk.write(desk.hers, {{"title", "Третий вечер"}, {"tags", "Джаз"}});
    CHECK(desk.hers.at().ends_with("?done=sent"));
}
