// Words of the interface as Сауле changes them: found by what stands on the page, said otherwise at once, and taken back.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "audit/audit.h"
#include "cities/brand.h"
#include "i18n/msgid.h"
#include "i18n/own_words.h"
#include "kit/browser.h"

namespace {

std::string key_of(std::string_view msgid) { return fmt::format("{:016x}", i18n::word_key("", msgid)); }

struct Wording {
    kit::Town town;
    kit::Browser saule{town};

    Wording() {
        kit::settle(town, "saule", {web::Role::admin});
        kit::sign_in(saule, "saule");
    }
    const kit::Answered& change(std::string_view msgid, const char* language, const kit::Typed& typed) {
        saule.open(fmt::format("/admin/words/{}?language={}", key_of(msgid), language));
        return saule.send("/admin/words/" + key_of(msgid), typed);
    }
    std::size_t own() { return cities::own_words(*town.file().read(), i18n::Language::ru).size(); }
};

}  // namespace

TEST_CASE("a word is found as it stands on the page, said otherwise, and taken back", "[admin][words]") {
    Wording city;
    city.saule.open("/admin/words?text=" + web::encoded("скидки"));
    CHECK(city.saule.page().says(key_of("Offers")));
    CHECK(city.town.get("/").says(">Скидки<"));
    city.change("Offers", "ru", {{"text_1", "Акции"}});
    CHECK(city.saule.page().says("Теперь страницы говорят так"));
    CHECK(city.town.get("/").says("Акции"));
    CHECK_FALSE(city.town.get("/").says(">Скидки<"));
    CHECK(city.town.get("/kk").says("Жеңілдіктер"));
    city.saule.open("/admin/words");
    CHECK(city.saule.page().says("Акции"));
    city.saule.open("/admin/words/" + key_of("Offers") + "?language=ru");
    city.saule.send("/admin/words/" + key_of("Offers"), {{"deed", "drop"}});
    CHECK(city.town.get("/").says(">Скидки<"));
    CHECK(city.own() == 0);
    audit::Filter filter;
    filter.act = "word.change";
    CHECK(audit::acts(*city.town.file().read(), filter, {}, 10).size() == 2);
}

TEST_CASE("what is typed as the program says it is no word of the city's own", "[admin][words]") {
    Wording city;
    city.change("Offers", "ru", {{"text_1", "Акции"}});
    CHECK(city.own() == 1);
    city.change("Offers", "ru", {{"text_1", "Скидки"}});
    CHECK(city.own() == 0);
}

TEST_CASE("words that change with a number are given form by form", "[admin][words]") {
    Wording city;
    city.change("{n} place", "ru", {{"text_1", "{n} адрес"}, {"text_2", "{n} адреса"}, {"text_3", "{n} адресов"}});
    CHECK(city.saule.page().status == 200);
    CHECK(cities::own_words(*city.town.file().read(), i18n::Language::ru).front().text == "{n} адрес | {n} адреса | {n} адресов");
    CHECK(city.change("{n} place", "ru", {{"text_2", "адреса"}}).status == 422);
    CHECK(city.saule.page().says("{n}"));
    CHECK(city.change("{n} place", "ru", {{"text_2", "{n} адреса | {n} адреса"}}).status == 422);
    CHECK(city.change("{n} place", "kk", {{"text_1", "{n} мекен"}}).status == 200);
}

TEST_CASE("words with what the program does not put in, too long or empty are refused, and tags are words", "[admin][words]") {
    Wording city;
    for (const auto& wrong : {std::string(), std::string("Акции {percent}"), std::string(301, 'x'), std::string("<b>Акции</b>")}) {
        INFO(wrong);
        CHECK(city.change("Offers", "ru", {{"text_1", wrong}}).status == 422);
    }
    CHECK(city.own() == 0);
    city.change("Offers", "ru", {{"text_1", "Акции & <1>"}});
    CHECK(city.town.get("/").says("Акции &amp; &lt;1&gt;"));
}

TEST_CASE("there is no page for words that nobody says or a language that the city does not speak", "[admin][words]") {
    Wording city;
    for (const auto* path : {"/admin/words/0000000000000001", "/admin/words/offers", "/admin/words/1"}) CHECK(city.saule.open(path).status == 404);
    CHECK(city.saule.open("/admin/words?language=de").status == 422);
    CHECK(city.saule.open("/admin/words?text=" + web::encoded("нетакогослова")).says("Таких слов нет"));
}

TEST_CASE("each entry of the catalogues has its name", "[admin][words]") {
    const auto& all = i18n::program_catalogue();
    REQUIRE(all.names.size() == all.entries.size());
    for (std::size_t i = 0; i < all.names.size(); ++i) CHECK(i18n::word_key(all.names[i].context, all.names[i].msgid) == all.entries[i].key);
}
