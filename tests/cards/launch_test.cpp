// The first fifty partners: a number of their own, given when their page is published and never taken again (D8).
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "kit/newsroom.h"
#include "plans/plan.h"
#include "teams/team.h"

namespace {

// Алия names a workshop and sends its page; it waits.
struct Workshop : kit::Newsroom {
    int number = 1;  // of the last organisation

    void name(const std::string& called) {
        ++number;
        hers.open("/desk/new");
        hers.send("/desk/new", {{"name", called}, {"category", "services"}, {"address", "улица Сейфуллина, 3"}, {"another", "yes"}});
        hers.open(desk() + "/card");
        hers.send(desk() + "/card", {{"description", "Чиним обувь и сумки."}, {"phone", fmt::format("8 710 212 00 {:02}", number)}});
        hers.open(desk() + "/card/send");
        hers.send(desk() + "/card/send");
    }
    std::string desk() const { return fmt::format("/desk/{}", number); }
    void publish(const std::string& called) {
        name(called);
        decide({{"decision", "applied"}});
    }
    plans::Plan plan(int id) { return plans::allowed(*town.file().read(), id, plans::Limit::new_offers, today()).plan; }
    base::Day today() { return base::Zone::find("Asia/Almaty")->today(town.clock.now()); }
    std::string told(int id) {
        return town.file().read()->value<std::string>("select level || ' ' || coalesce(launch_number, 0) from organisation where id = ?", id) + (plan(id) == plans::Plan::basic ? " basic" : plan(id) == plans::Plan::vip ? " vip" : " business");
    }
    void give_numbers_until(int last) {
        town.file().write([=](db::Writing& db) { db.exec("update organisation set level = 'launch', launch_number = ? where id = 1", last); });
    }
};

}  // namespace

TEST_CASE("a page that is published for the first time has the next number, and everybody sees it", "[cards][launch]") {
    Workshop it;
    it.name("Мастерская «Қайшы»");
    CHECK(it.told(2) == "basic 0 basic");  // it waits
    it.decide({{"decision", "applied"}});
    CHECK(it.told(2) == "launch 1 business");
    it.publish("Ателье «Ине»");
    CHECK(it.told(3) == "launch 2 business");
    CHECK(it.guests.open("/organisations/3-atele-ine").says("Первопроходец № 2"));
    CHECK(it.guests.open("/kk/organisations/3-atele-ine").says("Алғашқы серіктес № 2"));
    CHECK_FALSE(it.guests.open("/organisations/1-kafe-aroma").says("Первопроходец"));  // imported: nobody's own
}

TEST_CASE("a change of a page that is public gives no number, and the number outlives every plan", "[cards][launch]") {
    Workshop it;
    it.publish("Мастерская «Қайшы»");
    it.hers.open(it.desk() + "/card");
    it.hers.send(it.desk() + "/card", {{"description", "Чиним обувь, сумки и зонты."}});
    it.hers.open(it.desk() + "/card/send");
    it.hers.send(it.desk() + "/card/send");
    it.decide({{"decision", "applied"}});
    CHECK(it.told(2) == "launch 1 business");
    const auto set = [&](plans::Plan plan) { it.town.file().write([&](db::Writing& db) { plans::set(db, 2, {plan, it.today(), {}, "по договору"}, it.town.clock.now()); }); };
    set(plans::Plan::vip);
    CHECK(it.told(2) == "launch 1 vip");
    set(plans::Plan::basic);
    CHECK(it.told(2) == "launch 1 business");  // "Business" for ever
    CHECK_THROWS(it.town.file().write([](db::Writing& db) { db.exec("update organisation set launch_number = 7 where id = 2"); }));
}

TEST_CASE("the fiftieth has a number, the fifty-first has none", "[cards][launch]") {
    Workshop it;
    it.give_numbers_until(49);
    it.publish("Мастерская «Қайшы»");
    CHECK(it.told(2) == "launch 50 business");
    it.publish("Ателье «Ине»");
    CHECK(it.told(3) == "basic 0 basic");
    CHECK(it.guests.open("/organisations/3-atele-ine").status == 200);
    CHECK_FALSE(it.guests.page().says("Первопроходец"));
}
