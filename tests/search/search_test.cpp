// The page of the search, asked as people ask, and the index behind it through everything that happens to a city.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <fstream>
#include <map>
#include <set>

#include "app/jobs.h"
#include "app/structure.h"
#include "cities/city.h"
#include "cities/synonyms.h"
#include "db/check.h"
#include "events/event.h"
#include "imports/import.h"
#include "kit/hostile.h"
#include "kit/text.h"
#include "kit/town.h"
#include "offers/offer.h"
#include "organisations/organisation.h"
#include "search/invariants.h"
#include "search/merge.h"
#include "web/url.h"

using i18n::Language;

namespace {

// The page as one reads it, with what is marked in brackets.
std::string asked(kit::Town& town, std::string_view text, std::string_view more = "", std::string_view prefix = "") {
    const auto page = town.get(fmt::format("{}/search?q={}{}", prefix, web::encoded(text), more));
    CHECK(page.status == 200);
    auto main = page.body.substr(page.body.find("<main"));
    for (auto at = main.find("\u00A0"); at != main.npos; at = main.find("\u00A0", at)) main.replace(at, 2, " ");
    std::string out;
    for (std::size_t at = 0; at < main.size(); ++at) {
        if (main.compare(at, 6, "<mark>") == 0) out += '[';
        if (main.compare(at, 7, "</mark>") == 0) out += ']';
        if (main[at] == '<') at = main.find('>', at);
        else out += main[at];
    }
    return out;
}

bool says(const std::string& page, std::string_view words) { return page.find(words) != page.npos; }

std::vector<db::Finding> findings(kit::Town& town) {
    const auto lease = town.file().read(std::chrono::minutes(1));
    return db::check(*lease, 1, search::invariants());
}

void expect_true_index(kit::Town& town) {
    for (const auto& finding : findings(town)) FAIL_CHECK(finding.check << ": " << finding.what);
}

events::Draft an_event(std::string id, std::string title, std::string description, int days_ahead, std::string category = "concerts") {
    events::Draft draft;
    draft.origin.source = "test";
    draft.origin.id = std::move(id);
    draft.category = std::move(category);
    draft.texts = {{Language::ru, std::move(title), "", std::move(description)}};
    events::DateDraft date;
    date.starts = kit::friday_noon + std::chrono::days(days_ahead);
    date.ends = date.starts + std::chrono::hours(2);
    date.price.free = true;
    draft.dates = {date};
    return draft;
}

void put(kit::Town& town, const events::Draft& draft) {
    town.file().write([&](db::Writing& db) { events::put(db, draft, kit::friday_noon); });
}

organisations::Draft a_place(std::string id, std::string name, std::vector<std::string> aliases = {}) {
    organisations::Draft draft;
    draft.source = "test";
    draft.source_id = std::move(id);
    draft.category = "food";
    draft.texts = {{Language::ru, std::move(name), "", ""}};
    draft.aliases = std::move(aliases);
    return draft;
}

void put(kit::Town& town, const organisations::Draft& draft) {
    town.file().write([&](db::Writing& db) { organisations::put(db, draft, kit::friday_noon); });
}

}  // namespace

TEST_CASE("people find what they mean, however they put it", "[search]") {
    kit::Town town;
    put(town, an_event("concert", "Концерт скрипичной музыки", "Играют ученики.", 3));
    put(town, a_place("bck", "Банк ЦентрКредит", {"БЦК"}));
    struct Case {
        const char* name;
        const char* typed;
        const char* found;
    };
    static constexpr Case cases[] = {
        {"in another form", "концерты", "[Концерт] скрипичной музыки"},
        {"half typed", "конц", "[Концерт] скрипичной музыки"},
        {"with the words in any order", "музыка концерт", "[Концерт] скрипичной [музыки]"},
        {"in Latin letters", "kontsert", "[Концерт] скрипичной музыки"},
        {"on the other keyboard", "rjywthn", "[Концерт] скрипичной музыки"},
        {"with a slip", "канцерт", "[Концерт] скрипичной музыки"},
        {"with two words and a slip in one", "концерт скрепичный", "скрипичной"},
        {"without Kazakh letters", "калалар", "қаласы"},
        {"in Kazakh", "шеберлер", "[Шеберлер] қаласы"},
        {"in English", "makers", "[makers]"},
        {"by its organiser", "арома", "Вечер джаза"},
        {"by its place", "дк горняков", "Вечер джаза"},
        {"an organisation by its alias", "бцк", "Банк ЦентрКредит"},
        {"an organisation by its street", "абая", "Кафе «Арома»"},
        {"an organisation by its category", "рестораны", "Кафе «Арома»"},
        {"an offer", "десерт", "На все [десерты] после 18:00"},
        {"an offer by what it leaves out", "торты", "Кроме [тортов]"},
        {"a venue in Kazakh", "кеншілер", "мәдениет үйі"},
        {"what is said in bold", "тихий", "[тихие] вечера"},
    };
    for (const auto& one : cases) {
        INFO(one.name << ": " << one.typed);
        const auto page = asked(town, one.typed);
        CAPTURE(page);
        CHECK(says(page, one.found));
    }
}

TEST_CASE("another reading of the question is said, with the way back to what was typed", "[search]") {
    kit::Town town;
    put(town, an_event("concert", "Концерт скрипичной музыки", "", 3));
    CHECK_FALSE(says(asked(town, "концерты"), "Показано по запросу"));
    for (const auto* typed : {"rjywthn", "канцерт"}) {
        const auto page = asked(town, typed);
        CHECK(says(page, "Показано по запросу «концерт»."));
        CHECK(says(page, fmt::format("Искать «{}»", typed)));
        CHECK(says(asked(town, typed, "&exactly=yes"), "Ничего не найдено"));
    }
    CHECK(says(asked(town, "rjywthn", "", "/kk"), "«концерт» бойынша табылғандары көрсетілді."));
    CHECK(says(asked(town, "rjywthn", "", "/en"), "Shown for ‘концерт’"));
}

TEST_CASE("where nothing has all of the words, what has some of them is shown", "[search]") {
    kit::Town town;
    const auto page = asked(town, "джаз горчичники");
    CHECK(says(page, "Всех слов вместе нигде нет"));
    CHECK(says(page, "Вечер [джаза]"));
}

TEST_CASE("words in quotes are found beside each other, in their order", "[search]") {
    kit::Town town;
    put(town, an_event("ice", "Ледовый дворец открывает сезон", "Концерт для детей и взрослых.", 3));
    put(town, an_event("world", "Чаепитие", "Рассказ о ледовых дворцах мира.", 4));
    put(town, an_event("other", "Дворец спорта: ледовый каток", "Дети, а потом концерт.", 5));
    for (const auto* typed : {"\"ледовый дворец\"", "«Ледовый дворец»"}) {
        const auto page = asked(town, typed);
        CHECK(says(page, "[Ледовый] [дворец] открывает сезон"));
        CHECK(says(page, "о [ледовых] [дворцах] мира"));
        CHECK_FALSE(says(page, "каток"));
        CHECK_FALSE(says(page, "Показано по запросу"));
    }
    CHECK(says(asked(town, "\"концерт детям\""), "открывает сезон"));
    CHECK_FALSE(says(asked(town, "\"концерт детям\""), "каток"));
    CHECK(says(asked(town, "\"ледовый дворец"), "каток"));
    CHECK(says(asked(town, "\"дк горняков\""), "Вечер джаза"));
    CHECK(says(asked(town, "\"горняков дк\"", "&exactly=yes"), "Ничего не найдено"));
    const auto page = asked(town, "\"дворец ледовый\"");
    CHECK(says(page, "Показано по запросу «дворец ледовый»"));
    CHECK(says(page, "[Ледовый] [дворец] открывает сезон"));
}

TEST_CASE("a title in the form that was typed stands before other forms of its words", "[search]") {
    kit::Town town;
    put(town, an_event("many", "Балалайки у фонтана", "", 1));
    put(town, an_event("one", "Балалайка у костра", "", 5));
    CHECK(asked(town, "балалайка").find("у костра") < asked(town, "балалайка").find("у фонтана"));
    CHECK(asked(town, "балалайки").find("у фонтана") < asked(town, "балалайки").find("у костра"));
}

TEST_CASE("what is found as it was typed is not read otherwise", "[search]") {
    kit::Town town;
    put(town, an_event("theatre", "Театр теней", "", 3));
    put(town, an_event("theatre-2", "Театр у моря", "", 4));
    put(town, a_place("latin", "Ntfnh Studio"));
    put(town, a_place("near", "Тиатр «Три тени»"));
    for (const auto* typed : {"ntfnh", "тиатр"}) {
        const auto page = asked(town, typed);
        CHECK_FALSE(says(page, "Показано по запросу"));
        CHECK_FALSE(says(page, "теней"));
    }
}

TEST_CASE("nothing found offers near words and what people look at", "[search]") {
    kit::Town town;
    put(town, an_event("concert", "Концерт скрипичной музыки", "", 3));
    const auto page = asked(town, "кынцырты", "&exactly=yes");
    CHECK(says(page, "Ничего не найдено"));
    CHECK(says(page, "Возможно, вы имели в виду"));
    CHECK(says(page, "концерт"));
    CHECK(says(page, "Категории"));
    CHECK(says(asked(town, ""), "Что вы ищете"));
    CHECK(says(asked(town, " \"*^()- "), "Ничего не найдено"));
}

TEST_CASE("what has the word in its title stands before what says it by the way, and the sooner before the later", "[search]") {
    kit::Town town;
    put(town, an_event("text", "Вечер у камина", "Будет балалайка.", 1));
    put(town, an_event("late", "Балалайка и гусли", "", 9));
    put(town, an_event("soon", "Балалайка для всех", "", 5));
    put(town, an_event("past", "Балалайка прошлым летом", "", -90));
    const auto page = asked(town, "балалайка");
    const auto at = [&](std::string_view words) { return page.find(words); };
    CHECK(at("[Балалайка] для всех") < at("[Балалайка] и гусли"));
    CHECK(at("[Балалайка] и гусли") < at("Вечер у камина"));
    CHECK(says(asked(town, "балалайка", "&kind=events"), "завершено"));
    CHECK(asked(town, "балалайка", "&kind=events").find("прошлым летом") > asked(town, "балалайка", "&kind=events").find("Вечер у камина"));
}

TEST_CASE("what has a form of the word stands before what has only a relative of it, and both are found", "[search]") {
    kit::Town town;
    put(town, an_event("relative", "Лимонный пирог", "", 1));
    put(town, an_event("text", "Урок у печи", "Принесите лимоны.", 5));
    put(town, an_event("title", "Сад лимонов", "", 9));
    const auto page = asked(town, "лимон");
    CHECK(page.find("Сад [лимонов]") < page.find("Урок у печи"));
    CHECK(page.find("Урок у печи") < page.find("[Лимонный] пирог"));
    CHECK(says(page, "[Лимонный] пирог"));
}

TEST_CASE("an organisation that was checked stands before others of its kind", "[search]") {
    kit::Town town;
    put(town, a_place("a", "Аптека Айболит"));
    auto checked = a_place("b", "Аптека Яблоко");
    checked.verified_what = "phone";
    put(town, checked);
    const auto page = asked(town, "аптека");
    CHECK(page.find("Яблоко") < page.find("Айболит"));
}

TEST_CASE("drafts, what was removed, what an unfinished import brings and offers gone by are never found", "[search]") {
    kit::Town town;
    const auto put_with_state = [&](std::string id, std::string state) {
        auto draft = an_event(id, "Балалайка " + id, "", 3);
        draft.state = std::move(state);
        put(town, draft);
    };
    put_with_state("tayno", "draft");
    put_with_state("zhdyot", "pending");
    auto place = a_place("secret", "Балалаечная");
    place.state = "draft";
    put(town, place);
    town.file().write([](db::Writing& db) {
        db.exec("insert into import (id, kind, name, digest, started_at) values (7, 'events', 'a.csv', 'd', 0)");
        auto draft = an_event("importing", "Балалайка с импортом", "", 3);
        draft.origin.import_id = 7;
        events::put(db, draft, kit::friday_noon);
        offers::Draft offer;
        offer.source = "kit";
        offer.source_id = "old";
        offer.organisation_source_id = "aroma";
        offer.texts = {{Language::ru, "Балалайка в подарок", ""}};
        offer.valid_from = base::Day(std::chrono::year(2026) / 10 / 1);
        offer.valid_until = base::Day(std::chrono::year(2026) / 10 / 31);
        offers::put(db, offer, kit::friday_noon);
    });
    CHECK(says(asked(town, "балалайка", "&exactly=yes"), "Ничего не найдено"));
    town.file().write([](db::Writing& db) { db.exec("update import set state = 'finished' where id = 7"); });
    CHECK(says(asked(town, "балалайка"), "[Балалайка] с импортом"));
    town.file().write([](db::Writing& db) { db.exec("update event set state = 'removed' where source_id = 'importing'"); });
    CHECK(says(asked(town, "балалайка", "&exactly=yes"), "Ничего не найдено"));
}

TEST_CASE("a kind is read page by page, nothing twice and nothing left out", "[search]") {
    kit::Town town;
    for (int i = 0; i < 53; ++i) put(town, an_event(fmt::format("b{}", i), fmt::format("Балалайка №{:02}", i), "", 1 + i % 7));
    CHECK(says(asked(town, "балалайка"), "53"));
    std::set<std::string> seen;
    std::string target = fmt::format("/search?q={}&kind=events", web::encoded("балалайка"));
    std::string back;
    for (int pages = 0; !target.empty(); ++pages) {
        REQUIRE(pages < 5);
        const auto page = town.get(target);
        REQUIRE(page.status == 200);
        for (int i = 0; i < 53; ++i)
            if (page.says(fmt::format("№{:02}</a>", i))) CHECK(seen.insert(fmt::format("{}", i)).second);
        const auto next = page.body.find("rel=\"next\" href=\"");
        const auto begin = next + std::string_view("rel=\"next\" href=\"").size();
        target = next == page.body.npos ? "" : page.body.substr(begin, page.body.find('"', begin) - begin);
        for (auto at = target.find("&amp;"); at != target.npos; at = target.find("&amp;")) target.replace(at, 5, "&");
    }
    CHECK(seen.size() == 53);
    CHECK(town.get(fmt::format("/search?q={}&kind=events&after=zzz", web::encoded("балалайка"))).status == 422);
    CHECK(town.get(fmt::format("/search?q={}&kind=events&after=0-99999999999-1", web::encoded("балалайка"))).status == 200);
}

TEST_CASE("what is too long is refused with a sentence", "[search]") {
    kit::Town town;
    CHECK(town.get("/search?q=" + std::string(200, 'x')).status == 200);
    const auto page = town.get("/search?q=" + std::string(201, 'x'));
    CHECK(page.status == 422);
    CHECK(page.says("200"));
    CHECK(town.get("/search?q=a&kind=people").status == 422);
    CHECK(town.get("/search?q=a&q=b").status == 422);
}

TEST_CASE("whatever a person types is answered, and nothing of it becomes markup", "[search]") {
    kit::Town town;
    auto texts = kit::own_hostile_texts();
    for (const auto& text : kit::sampled(kit::listed_hostile_texts(), 300)) texts.push_back(text);
    for (const auto* text : {"NEAR(джаз вечер)", "title:джаз", "джаз*", "\"джаз", "^джаз", "джаз AND", "джаз NOT вечер", "{title}: джаз", "🎷", "джаз🎷вечер", "\"вечер джаза\"", "\"\"", "\" \"", "«»", "\"и в\"", "\"джаз\" «", "--", "'; drop table event"})
        texts.emplace_back(text);
    for (const auto& text : texts) {
        const auto page = kit::send(town, "/search?q=" + web::encoded(text));
        INFO(text);
        CHECK((page.status == 200 || page.status == 422 || page.status == 400 || page.status == 414 || page.status == 431));
        if (page.status == 200) CHECK(kit::answer_fault(page, text) == "");
    }
    std::string quotes;
    while (quotes.size() + 8 < 200) quotes += "\"a b\" ";
    CHECK(kit::send(town, "/search?q=" + web::encoded(quotes)).status == 200);
    CHECK(says(asked(town, "title:джаз"), "Вечер [джаза]"));
}

TEST_CASE("found words inside markup of a text are marked and stay text", "[search]") {
    kit::Town town;
    put(town, an_event("bold", "Балалайка <b>& \"гусли\"", "Играет **балалайка** <script>alert(1)</script> и [гусли](https://example.org).", 3));
    const auto page = town.get("/search?q=" + web::encoded("балалайка"));
    CHECK(page.says("<mark>Балалайка</mark> &lt;b&gt;&amp; &quot;гусли&quot;"));
    CHECK_FALSE(page.says("<script>alert"));
    CHECK_FALSE(page.says("**"));
}

TEST_CASE("the index is true after things are written, changed, renamed and removed", "[search]") {
    kit::Town town;
    expect_true_index(town);
    auto draft = an_event("x", "Балалайка", "Про струны.", 3);
    put(town, draft);
    expect_true_index(town);
    draft.texts = {{Language::ru, "Гармонь", "", "Про меха."}, {Language::kk, "Сырнай кеші", "", ""}};
    draft.tags = {"народная музыка"};
    put(town, draft);
    expect_true_index(town);
    CHECK(says(asked(town, "балалайка", "&exactly=yes"), "Ничего не найдено"));
    CHECK(says(asked(town, "гармони"), "[Гармонь]"));
    CHECK(says(asked(town, "сырнайдың"), "[Сырнай] кеші"));
    CHECK(says(asked(town, "народный"), "Гармонь"));
    town.file().write([](db::Writing& db) {
        db.exec("update category_text set name = 'Балалаечные вечера' where category_id = (select id from category where of = 'event' and key = 'concerts') and language = 'ru'");
        db.exec("update venue_text set name = 'Филармония' where language = 'ru'");
    });
    expect_true_index(town);
    CHECK(says(asked(town, "балалаечный"), "Гармонь"));
    CHECK(says(asked(town, "филармония"), "Вечер джаза"));
    auto aroma = a_place("aroma", "Кофейня «Зерно»");
    aroma.source = "kit";
    put(town, aroma);
    expect_true_index(town);
    CHECK(says(asked(town, "зерно"), "На все десерты"));
    CHECK(says(asked(town, "зерно"), "Вечер джаза"));
    town.file().write([](db::Writing& db) {
        db.exec("delete from event where source_id = 'x'");
        db.exec("delete from offer");
    });
    expect_true_index(town);
    CHECK(says(asked(town, "гармонь", "&exactly=yes"), "Ничего не найдено"));
}

TEST_CASE("the index is true after an import and after its undoing", "[search]") {
    kit::Town town;
    const auto csv = town.folder.path() / "places.csv", staging = town.folder.path() / "a.staged";
    std::ofstream(csv) << "name,category,address\nБалалаечная мастерская,services,улица Мира 5\nСтрунный двор,services,улица Абая 7\n";
    imports::Options options;
    options.kind = imports::Kind::organisations;
    options.now = kit::friday_noon;
    CHECK(imports::stage(csv, options, staging, {}).accepted == 2);
    imports::apply(town.file(), staging, town.clock, {});
    expect_true_index(town);
    CHECK(says(asked(town, "балалаечный"), "[Балалаечная] мастерская"));
    town.file().write([](db::Writing& db) { db.exec("update import set state = 'applying'"); });
    CHECK(says(asked(town, "балалаечный", "&exactly=yes"), "Ничего не найдено"));
    imports::take_back(town.file(), town.clock);
    expect_true_index(town);
    CHECK(says(asked(town, "балалаечный", "&exactly=yes"), "Ничего не найдено"));
}

TEST_CASE("an index that lost a key or keeps one too many is told by the check", "[search]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        db.exec("insert into event_search (event_search, rowid, title, names, summary, text)"
                " select 'delete', event_id, title, names, summary, text from event_words where event_id = 1");
    });
    std::set<std::string> broken;
    for (const auto& finding : findings(town)) broken.insert(finding.check);
    CHECK(broken.contains("the index holds every key of every event, and no other"));
    CHECK(broken.contains("every event is found by its title"));
    town.file().write([](db::Writing& db) { db.exec("insert into offer_search (rowid, title, names, summary, text) values (999, 'балалайка', '', '', '')"); });
    broken.clear();
    for (const auto& finding : findings(town)) broken.insert(finding.check);
    CHECK(broken.contains("the index holds nothing of an offer that is gone"));
    town.file().write([](db::Writing& db) { db.exec("update organisation_text set name = 'Другое' where organisation_id = 1"); });
    broken.clear();
    for (const auto& finding : findings(town)) broken.insert(finding.check);
    CHECK(broken.contains("the words of every organisation are those it says"));
}

TEST_CASE("a city's synonyms work in the search and in the lists", "[search]") {
    kit::Town town;
    town.file().write([](db::Writing& db) { cities::put_synonyms(db, {"посиделки", "джаз"}); });
    CHECK(says(asked(town, "посиделки"), "Вечер"));
    CHECK(town.get("/events?text=" + web::encoded("посиделки")).says("Вечер джаза"));
}

TEST_CASE("the text filters of the lists know the forms of words", "[search]") {
    kit::Town town;
    CHECK(town.get("/events?text=" + web::encoded("джазовый вечера")).status == 200);
    CHECK(town.get("/events?text=" + web::encoded("вечера")).says("Вечер джаза"));
    CHECK(town.get("/organisations?text=" + web::encoded("кофе")).says("Кафе «Арома»"));
    CHECK(town.get("/organisations?text=" + web::encoded("aroma")).says("Кафе «Арома»"));
    CHECK(town.get("/offers?text=" + web::encoded("десертов")).says("На все десерты"));
    CHECK(town.get("/offers?text=" + web::encoded("арома")).says("На все десерты"));
}

TEST_CASE("search engines may keep the page of the search, and no results of it", "[search]") {
    kit::Town town;
    CHECK_FALSE(town.get("/search").says("noindex"));
    CHECK(town.get("/search?q=aroma").says("noindex"));
    CHECK(town.get("/search?kind=events").says("noindex"));
}

TEST_CASE("an index in many pieces becomes one, finds the same, and nothing that is kept of pages goes stale", "[search]") {
    kit::Town town;
    const auto put = [&](int from, int count) {
        for (int i = from; i < from + count; ++i)
            town.file().write([i, now = town.clock.now()](db::Writing& db) { events::put(db, an_event(fmt::format("m{}", i), fmt::format("Джазовый вечер {}", i), "Играют до полуночи", 1 + i % 20), now); });
    };
    const auto pieces = [&] { return town.file().read()->value<int>("select count(distinct segid) from event_search_idx"); };
    put(0, 7);
    REQUIRE(pieces() > 1);
    const auto before = asked(town, "джазовый");
    const auto version = town.file().version();
    search::merge_indexes(town.file(), pieces());
    CHECK(pieces() > 1);  // so many were allowed
    search::merge_indexes(town.file());
    CHECK(pieces() == 1);
    CHECK(town.file().version() == version);
    CHECK(asked(town, "джазовый") == before);
    expect_true_index(town);
    put(7, 300);
    search::merge_indexes(town.file());
    CHECK(pieces() == 1);
    CHECK(says(asked(town, "джазовый"), "307"));
    expect_true_index(town);
}
