// What a person types, and what is looked for: spellings, alphabets, keyboards, slips, synonyms, and nothing of what would
// speak to the database.
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "base/text.h"
#include "kit/hostile.h"
#include "lexicon/distance.h"
#include "lexicon/excerpt.h"
#include "lexicon/keyboard.h"
#include "lexicon/phrases.h"
#include "lexicon/question.h"
#include "lexicon/spelling.h"

using namespace lexicon;

namespace {

bool shares(const Keys& some, const Keys& others) {
    return std::ranges::any_of(some, [&](const auto& key) { return std::ranges::find(others, key) != others.end(); });
}

std::u32string word(std::string_view text) {
    std::u32string letters;
    for (const char32_t letter : decoded(text)) letters += small(letter);
    return letters;
}

bool finds(std::string_view typed, std::string_view written, Tongue tongue) { return shares(search_keys(word(typed)), index_keys(word(written), tongue)); }

std::string shown(const std::vector<Piece>& pieces) {
    std::string text;
    for (const auto& piece : pieces) text += piece.hit ? "[" + piece.text + "]" : piece.text;
    return text;
}

}  // namespace

TEST_CASE("the city's name is one word in every spelling", "[lexicon]") {
    const std::vector<std::pair<std::string, Tongue>> written = {
        {"Жезқазған", Tongue::kazakh}, {"Жезқазғанда", Tongue::kazakh}, {"Жезказган", Tongue::russian}, {"Жезказгане", Tongue::russian}, {"Zhezkazgan", Tongue::english}};
    for (const auto* typed : {"Жезқазған", "Жезказган", "жезказгана", "zhezkazgan", "jezqazgan", "Jezkazgan", "джезказган"})
        for (const auto& [form, tongue] : written) {
            INFO(typed << " → " << form);
            CHECK(finds(typed, form, tongue));
        }
}

TEST_CASE("words are found by other forms, alphabets and spellings of theirs", "[lexicon]") {
    const std::tuple<const char*, const char*, Tongue> all[] = {
        {"концерты", "концерт", Tongue::russian},     {"концерт", "концертов", Tongue::russian},  {"ёлка", "елки", Tongue::russian},
        {"выставка", "выставок", Tongue::russian},    {"конец", "концов", Tongue::russian},       {"дети", "детям", Tongue::russian},
        {"ребёнок", "детей", Tongue::russian},        {"рисовать", "рисовали", Tongue::russian},     {"найти", "нашли", Tongue::russian},
        {"vystavka", "выставки", Tongue::russian},    {"kontsert", "концерты", Tongue::russian},  {"concert", "концерт", Tongue::russian},
        {"концерт", "concerts", Tongue::english},     {"detyam", "детям", Tongue::russian},       {"арома", "Aroma", Tongue::unknown},
        {"aroma", "Арома", Tongue::unknown},          {"қала", "қалалардың", Tongue::kazakh},     {"кала", "қалада", Tongue::kazakh},
        {"балалар", "балаларға", Tongue::kazakh},     {"көрме", "көрмесі", Tongue::kazakh},       {"корме", "көрмеге", Tongue::kazakh},
        {"мәдениет", "мәдениетінің", Tongue::kazakh}, {"концерттер", "концерті", Tongue::kazakh}, {"театров", "театрдың", Tongue::kazakh}, {"festivals", "festival", Tongue::english},
        {"корова", "коров", Tongue::russian},         {"система", "систем", Tongue::russian},   {"деталь", "детали", Tongue::russian},
        {"мель", "мелью", Tongue::russian},           {"пыль", "пыли", Tongue::russian},        {"дом", "доме", Tongue::russian},
        {"Ұлытау", "Улытау", Tongue::russian},        {"Улытау", "Ұлытауда", Tongue::kazakh}};
    for (const auto& [typed, written, tongue] : all) {
        INFO(typed << " → " << written);
        CHECK(finds(typed, written, tongue));
    }
}

TEST_CASE("words that only look alike stay apart", "[lexicon]") {
    const std::tuple<const char*, const char*, Tongue> all[] = {
        {"мышка", "мишка", Tongue::russian}, {"роса", "Россия", Tongue::russian}, {"құл", "күл", Tongue::kazakh}, {"тұр", "түрлері", Tongue::kazakh},
        {"кот", "который", Tongue::russian}, {"пир", "пирог", Tongue::russian},   {"жила", "жыл", Tongue::kazakh},
        {"купить", "cup", Tongue::english},  {"мел", "мелью", Tongue::russian},   {"мель", "мелом", Tongue::russian},
        {"пыл", "пылью", Tongue::russian},   {"вон", "вонь", Tongue::russian}};
    for (const auto& [typed, written, tongue] : all) {
        INFO(typed << " → " << written);
        CHECK_FALSE(finds(typed, written, tongue));
    }
}

TEST_CASE("what was typed on the other keyboard is read as it was meant", "[lexicon]") {
    const std::pair<const char*, const char*> all[] = {{"rjywthn", "концерт"}, {"ntfnh", "театр"}, {",fktn", "балет"}, {"сщтсуке", "concert"},
                                                       {"RJYWTHN", "концерт"}, {"0fkf", "қала"},   {"3c", "іс"},       {"dscnfdrf ;bdjgbcb", "выставка живописи"}};
    for (const auto& [typed, meant] : all) {
        const auto others = on_other_keyboards(typed);
        INFO(typed);
        CHECK(std::ranges::find(others, meant) != others.end());
    }
    CHECK(on_other_keyboards("2026").empty());
    CHECK(on_other_keyboards("").empty());
}

TEST_CASE("slips of the finger are counted", "[lexicon]") {
    CHECK(slips("koncert", "koncert", 2) == 0);
    CHECK(slips("kancert", "koncert", 2) == 1);
    CHECK(slips("kocnert", "koncert", 2) == 1);
    CHECK(slips("koncrt", "koncert", 2) == 1);
    CHECK(slips("konncert", "koncert", 2) == 1);
    CHECK(slips("kanzert", "koncert", 2) == 2);
    CHECK(slips("teatr", "koncert", 2) == 3);
    CHECK(slips("", "ab", 2) == 2);
    CHECK(slips(std::string(500, 'a'), std::string(501, 'a'), 2) == 3);
}

TEST_CASE("a part between quotes is a phrase, and one quote too many makes it a plain list of words", "[lexicon]") {
    const std::tuple<const char*, std::vector<std::string_view>, const char*> all[] = {
        {"\"ледовый дворец\"", {"ледовый дворец"}, "ледовый дворец"}, {"каток «ледовый дворец» утром", {"ледовый дворец"}, "каток ледовый дворец утром"},
        {"“a b” \"c\"", {"a b", "c"}, "a b c"},                        {"„a b“", {"a b"}, "a b"},
        {"\"ледовый дворец", {}, "\"ледовый дворец"},                   {"\"a b\" \"c", {}, "\"a b\" \"c"},
        {"«a", {}, "«a"},                                              {"a»", {}, "a»"},
        {"", {}, ""}};
    for (const auto& [typed, inside, plain] : all) {
        INFO(typed);
        CHECK(quoted_parts(typed) == inside);
        CHECK(without_quotes(typed) == plain);
    }
    CHECK(Question("\"дворец\"").phrases().empty());
    CHECK(Question("\"и в\"").phrases().empty());
    CHECK(Question("\"концерт для детей\" \"ледовый дворец\"").phrases().find('\n') != std::string::npos);
}

TEST_CASE("words of a phrase follow each other in any of their forms, past words that say little", "[lexicon]") {
    const std::tuple<const char*, const char*, bool> all[] = {
        {"\"ледовый дворец\"", "В ледовом дворце города", true}, {"\"ледовый дворец\"", "Дворец ледовый", false}, {"\"ледовый дворец\"", "ледовый большой дворец", false},
        {"\"концерт для детей\"", "Концерты детям", true},       {"\"a b a c\"", "a b a b a c", true},            {"\"a b\" \"c d\"", "c d a b", true},
        {"\"a b\" \"c d\"", "a b c", false}};
    for (const auto& [typed, text, holds] : all) {
        Phrases phrases(Question(typed).phrases());
        Words words(text);
        for (Word one; words.next(one);) phrases.read(one.letters, Tongue::unknown);
        INFO(typed << " in " << text);
        CHECK(phrases.found() == holds);
    }
}

TEST_CASE("an expression holds keys in quotes and nothing of what was typed", "[lexicon]") {
    CHECK(match_expression("").empty());
    CHECK(match_expression(" \"*^()- ").empty());
    std::vector<std::string> texts = kit::own_hostile_texts();
    for (const auto& text : kit::sampled(kit::listed_hostile_texts(), 400)) texts.push_back(text);
    for (const auto* text : {"NEAR(a b)", "title:джаз", "a* OR b", "\"", "a\"b", "AND", "NOT x", "{title}:x", "^a", "a + b"}) texts.emplace_back(text);
    for (const auto& text : texts) {
        const auto expression = match_expression(text);
        bool inside = false;
        std::string outside;
        for (const char one : expression) {
            if (one == '"') inside = !inside;
            else if (!inside) outside += one;
        }
        INFO(text);
        CHECK_FALSE(inside);
        CHECK(outside.find_first_not_of(" ()*ANDORtitle:") == std::string::npos);
        CHECK(base::valid_utf8(expression));
        CHECK(expression.size() < 20'000);
    }
}

TEST_CASE("words that say little are not asked for beside others", "[lexicon]") {
    CHECK(match_expression("концерт для детей").find("\"dlia\"") == std::string::npos);
    CHECK(match_expression("и").starts_with("title : "));
}

TEST_CASE("a city's synonyms stand for each other", "[lexicon]") {
    Synonyms synonyms;
    synonyms.add({"ДК", "дворец культуры", "мәдениет үйі"});
    synonyms.add({"акимат", "әкімдік"});
    CHECK(match_expression("концерт в дк", synonyms).find("\"kultur\"") != std::string::npos);
    CHECK(match_expression("дворца культуры", synonyms).find("\"dk\"") != std::string::npos);
    CHECK(match_expression("акимат", synonyms).find("\"+akimdik\"") != std::string::npos);
    CHECK(match_expression("дворец", synonyms).find("\"dk\"") == std::string::npos);
    CHECK(Question("дк", synonyms).has(word("дворце"), Tongue::russian));
}

TEST_CASE("found words are marked in all their forms", "[lexicon]") {
    const Question question("концерт дети");
    CHECK(shown(marked("Концерты для детей: концертный зал", question, Tongue::russian)) == "[Концерты] для [детей]: концертный зал");
    CHECK(shown(marked("", question, Tongue::russian)).empty());
    CHECK(shown(marked("<b>концерт</b> & \"дети\"", question, Tongue::russian)) == "<b>[концерт]</b> & \"[дети]\"");
    CHECK(shown(marked("Қалалардың көрмесі", Question("қала"), Tongue::kazakh)) == "[Қалалардың] көрмесі");
}

TEST_CASE("an excerpt is cut around the first found word", "[lexicon]") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "слово ";
    text += "концерты ";
    for (int i = 0; i < 100; ++i) text += "дальше ";
    const auto cut = excerpt(text, Question("концерт"), Tongue::russian);
    CHECK(cut.found);
    CHECK(shown(cut.pieces).find("[концерты]") != std::string::npos);
    CHECK(shown(cut.pieces).starts_with("…слово"));
    CHECK(shown(cut.pieces).ends_with("…"));
    CHECK(base::letters(shown(cut.pieces)) < 200);
    CHECK_FALSE(excerpt(text, Question("балет"), Tongue::russian).found);
    CHECK(shown(excerpt("Коротко.", Question("балет"), Tongue::russian).pieces) == "Коротко.");
}

TEST_CASE("pieces of any text put together are the text, and whole letters", "[lexicon]") {
    std::mt19937 random(7);
    auto texts = kit::own_hostile_texts();
    for (const auto& text : kit::sampled(kit::listed_hostile_texts(), 200)) texts.push_back(text);
    for (const auto& text : texts) {
        const auto& other = texts[random() % texts.size()];
        const Question question(random() % 2 ? text.substr(0, 60) : other.substr(0, 60));
        std::string whole;
        for (const auto& piece : marked(text, question, Tongue::unknown)) {
            whole += piece.text;
            if (base::valid_utf8(text)) CHECK(base::valid_utf8(piece.text));
        }
        CHECK(whole == text);
        for (const auto& piece : excerpt(text, question, Tongue::unknown).pieces)
            if (base::valid_utf8(text)) CHECK(base::valid_utf8(piece.text));
    }
}
