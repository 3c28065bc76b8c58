#include "tools/catalogues.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "i18n/language.h"
#include "tools/catalogue_checks.h"
#include "kit/places.h"

using namespace tools;
using i18n::Language;

namespace {

const std::string ru_rule =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";

std::string header(const std::string& language, const std::string& rule) {
    return "msgid \"\"\nmsgstr \"\"\n\"Language: " + language + "\\n\"\n\"Plural-Forms: " + rule + "\\n\"\n\n";
}
const std::string ru_header = header("ru", ru_rule), kk_header = header("kk", "nplurals=1; plural=0;"),
                  en_header = header("en", "nplurals=2; plural=(n != 1);");

// Entries begin at line 6 of their file.
JoinedCatalogues joined(const std::vector<WordUse>& uses, const std::string& ru, const std::string& kk, const std::string& en = {}) {
    std::vector<Complaint> complaints;
    const auto po = [&](const std::string& name, const std::string& text) { return read_po({name, text}, complaints); };
    auto out = join_catalogues(uses, {po("ru.po", ru_header + ru), po("kk.po", kk_header + kk), po("en.po", en_header + en)});
    out.complaints.insert(out.complaints.begin(), complaints.begin(), complaints.end());
    return out;
}

std::string told(const std::vector<Complaint>& complaints) {
    std::string out;
    for (const auto& [file, line, sentence] : complaints) out += file + ":" + std::to_string(line) + ": " + sentence + "\n";
    return out;
}

const WordUse hello{"x.html", 3, "", "Hello, {name}", ""};
const WordUse seats{"x.html", 7, "", "{n} seat left", "{n} seats left"};
const std::string hello_ru = "msgid \"Hello, {name}\"\nmsgstr \"Привет, {name}\"\n", hello_kk = "msgid \"Hello, {name}\"\nmsgstr \"Сәлем, {name}\"\n";

}  // namespace

TEST_CASE("a PO file is read as gettext reads it", "[catalogues]") {
    std::vector<Complaint> complaints;
    const auto po = read_po({"x.po", ru_header + "# a note\n#: x.html:3\nmsgctxt \"verb\"\nmsgid \"Book\"\nmsgstr \"Записаться\"\n\n"
                                     "#, fuzzy\nmsgid \"\"\n\"two \"\n\"lines\"\nmsgstr \"a\\\"b\\n\"\n"
                                     "msgid \"{n} seat\"\nmsgid_plural \"{n} seats\"\nmsgstr[0] \"0\"\nmsgstr[1] \"1\"\nmsgstr[2] \"2\"\n\n"
                                     "#~ msgid \"old\"\n#~ msgstr \"old\"\n"},
                            complaints);
    CHECK(told(complaints).empty());
    CHECK(po.language == "ru");
    CHECK(po.forms == 3);
    REQUIRE(po.entries.size() == 3);
    CHECK(po.entries[0].context == "verb");
    CHECK(po.entries[0].line == 9);
    CHECK_FALSE(po.entries[0].fuzzy);
    CHECK(po.entries[1].fuzzy);
    CHECK(po.entries[1].msgid == "two lines");
    CHECK(po.entries[1].texts == std::vector<std::string>{"a\"b\n"});
    CHECK(po.entries[2].plural == "{n} seats");
    CHECK(po.entries[2].texts == std::vector<std::string>{"0", "1", "2"});
}

TEST_CASE("a broken PO file is told by line", "[catalogues]") {
    const auto first = [](const std::string& text) {
        std::vector<Complaint> complaints;
        read_po({"x.po", ru_header + text}, complaints);
        return complaints.empty() ? "" : told({complaints[0]});
    };
    CHECK(first("msgid \"a\nmsgstr \"b\"\n") == "x.po:6: the text is not closed or holds an escape other than \\n \\t \\\" \\\\\n");
    CHECK(first("nonsense\n") == "x.po:6: a line of a PO file is a note, a keyword with a text, or a text\n");
    CHECK(first("msgwhat \"a\"\n") == "x.po:6: 'msgwhat' is no keyword of a PO file\n");
    CHECK(first("msgid \"a\"\nmsgstr[0] \"b\"\n").starts_with("x.po:7: msgstr[0] is out of order"));
    CHECK(first("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"b\"\n").starts_with("x.po:8: msgstr[1] is out of order"));
}

TEST_CASE("plural rules of gettext are computed", "[catalogues]") {
    const auto rule = ru_rule.substr(ru_rule.find("; plural=") + 9);
    const PluralRule ru(rule.substr(0, rule.size() - 1));
    CHECK(ru.form(1) == 0);
    CHECK(ru.form(21) == 0);
    CHECK(ru.form(3) == 1);
    CHECK(ru.form(11) == 2);
    CHECK(ru.form(112) == 2);
    CHECK(PluralRule("n != 1").form(1) == 0);
    CHECK(PluralRule("0").form(7) == 0);
    CHECK(PluralRule("n>1 ? n-1 : !n").form(0) == 1);
    for (const auto* bad : {"", "m", "n ?", "n ? 1", "(n", "n)", "system(1)", "1/0", "n = 1"}) CHECK_THROWS_AS(PluralRule(bad), std::invalid_argument);
}

TEST_CASE("every word has a text in every language", "[catalogues]") {
    CHECK(told(joined({hello}, hello_ru, hello_kk).lacking).empty());
    const auto none = joined({hello}, "", hello_kk);
    CHECK(told(none.lacking) == "x.html:3: no Russian words for \"Hello, {name}\" in ru.po\n");
    CHECK(none.missing[i18n::index(Language::ru)] == "#: x.html:3\nmsgid \"Hello, {name}\"\nmsgstr \"\"\n\n");
    CHECK(none.missing[i18n::index(Language::kk)].empty());
    CHECK(told(joined({hello}, "msgid \"Hello, {name}\"\nmsgstr \"\"\n", hello_kk).lacking) ==
          "x.html:3: no Russian words for \"Hello, {name}\" in ru.po\n");
    CHECK(told(joined({hello}, "#, fuzzy\n" + hello_ru, hello_kk).lacking) ==
          "x.html:3: the Russian words for \"Hello, {name}\" are marked fuzzy in ru.po:7\n");
    CHECK(joined({seats}, "", "").missing[i18n::index(Language::ru)] ==
          "#: x.html:7\nmsgid \"{n} seat left\"\nmsgid_plural \"{n} seats left\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\nmsgstr[2] \"\"\n\n");
    const auto verb = WordUse{"x.html", 1, "verb", "Book", ""};
    CHECK(told(joined({verb}, "msgid \"Book\"\nmsgstr \"Книга\"\n", "").complaints) ==
          "ru.po:6: nothing says \"Book\" any more: take the entry out, or correct its msgid\n");
}

TEST_CASE("what does not fit is told at its line", "[catalogues]") {
    const auto complaints = [](const std::vector<WordUse>& uses, const std::string& ru, const std::string& kk) {
        return told(joined(uses, ru, kk).complaints);
    };
    const std::string seats_kk = "msgid \"{n} seat left\"\nmsgid_plural \"{n} seats left\"\nmsgstr[0] \"{n} орын қалды\"\n";
    const auto seats_ru = [](const std::string& forms) { return "msgid \"{n} seat left\"\nmsgid_plural \"{n} seats left\"\n" + forms; };
    CHECK(complaints({}, hello_ru, "") == "ru.po:6: nothing says \"Hello, {name}\" any more: take the entry out, or correct its msgid\n");
    CHECK(complaints({hello}, hello_ru + "\n" + hello_ru, hello_kk) == "ru.po:9: \"Hello, {name}\" stands already in line 6\n");
    CHECK(complaints({hello}, "msgid \"Hello, {name}\"\nmsgstr \"Привет, {nane}\"\n", hello_kk) ==
          "ru.po:6: the parameters are {name}, here are {nane}: \"Привет, {nane}\"\n");
    CHECK(complaints({hello}, hello_ru, "msgid \"Hello, {name}\"\nmsgstr \"Сәлем\"\n") ==
          "kk.po:6: the parameters are {name}, here are no parameters: \"Сәлем\"\n");
    CHECK(complaints({seats}, seats_ru("msgstr[0] \"{n} место\"\nmsgstr[1] \"{n} места\"\n"), seats_kk) ==
          "ru.po:6: \"{n} seat left\" needs 3 forms in Russian, not 2\n");
    CHECK(complaints({seats}, "msgid \"{n} seat left\"\nmsgstr \"мест: {n}\"\n", seats_kk) ==
          "ru.po:6: \"{n} seat left\" needs msgid_plural \"{n} seats left\"\n");
    CHECK(complaints({seats}, seats_ru("msgstr[0] \"одно место\"\nmsgstr[1] \"{n} места\"\nmsgstr[2] \"{n} мест\"\n"), seats_kk).empty());
    CHECK(complaints({hello, {"y.html", 1, "", "<a>x</a>", ""}}, hello_ru + "\nmsgid \"<a>x</a>\"\nmsgstr \"а\"\n",
                     hello_kk + "\nmsgid \"<a>x</a>\"\nmsgstr \"<a>а</a>\"\n") == "ru.po:9: the parameters are <a>, here are no parameters: \"а\"\n");
    CHECK(complaints({seats, {"y.html", 2, "", "{n} seat left", "{n} seats are left"}},
                     seats_ru("msgstr[0] \"{n} место\"\nmsgstr[1] \"{n} места\"\nmsgstr[2] \"{n} мест\"\n"), seats_kk) ==
          "y.html:2: \"{n} seat left\" has another text for many in x.html:7\n");
    CHECK(complaints({{"x.html", 4, "", "Don't", ""}}, "msgid \"Don't\"\nmsgstr \"Не надо\"\n", "msgid \"Don't\"\nmsgstr \"Керек емес\"\n") ==
          "x.html:4: straight quotes: write ‘ ’ “ ”: \"Don't\"\n");
}

TEST_CASE("headers are checked against the language", "[catalogues]") {
    std::vector<Complaint> complaints;
    const auto with_header = [&](const std::string& language, const std::string& rule) {
        const auto po = [&](const std::string& name, const std::string& text) { return read_po({name, text}, complaints); };
        return told(join_catalogues({}, {po("ru.po", language == "ru" ? header(language, rule) : ru_header),
                                         po("kk.po", language == "kk" ? header(language, rule) : kk_header), po("en.po", en_header)}).complaints);
    };
    CHECK(with_header("kk", "nplurals=2; plural=(n != 1);").empty());  // two equal forms, as translation services have it
    CHECK(with_header("ru", "nplurals=2; plural=(n != 1);") == "ru.po:1: nplurals must be 3, not 2\n");
    CHECK(with_header("ru", "nplurals=3; plural=(n != 1);") == "ru.po:1: the plural rule gives 2 forms, nplurals says 3\n");
    CHECK(with_header("ru", "nplurals=3; plural=(m);") == "ru.po:1: 'm' has no place in a plural rule\n");
}

TEST_CASE("the mistakes of GLOSSARY 5.3 are found", "[catalogues]") {
    struct Row {
        Language language;
        std::string text, fault;
    };
    const Row rows[] = {
        {Language::kk, "Cәлем, {name}", "a word of Latin and Cyrillic letters together"},  // a Latin C
        {Language::kk, "{name}ға хабарлама", "an ending right behind a parameter"},
        {Language::kk, "{name}-дан хабарлама", "an ending right behind a parameter"},
        {Language::kk, "«{title}»-ды жою", "an ending right behind a parameter"},
        {Language::kk, "{name}ның іс-шаралары", "an ending right behind a parameter"},
        {Language::kk, "{n} билеттер", "after a number the noun is singular"},
        {Language::kk, "Пароль қате", "a word we do not use; better: құпиясөз"},
        {Language::kk, "Билет дайын, оны Сіз алдыңыз", "«сіз» is small inside a sentence"},
        {Language::kk, "Регистрация на мероприятие закончилась", "is it Russian?"},
        {Language::ru, "Если Вы забыли пароль", "«вы» is small"},
        {Language::ru, "Готово!", "no exclamation marks"},
        {Language::ru, "Группа \"{title}\"", "straight quotes"},
        {Language::en, "Don't", "straight quotes"},
    };
    for (const auto& [language, text, fault] : rows) {
        INFO(text);
        const auto faults = language_faults(language, text);
        REQUIRE_FALSE(faults.empty());
        CHECK(faults[0].find(fault) != std::string::npos);
    }
    const std::pair<Language, std::string> good[] = {
        {Language::kk, "{p} %-ға дейін жеңілдік. Соңғы күні: {date}."}, {Language::kk, "Билет {price} ₸-ден бастап."},
        {Language::kk, "WhatsApp-қа жазу"}, {Language::kk, "{n} орын қалды."}, {Language::kk, "{provider} арқылы кіру"},
        {Language::kk, "«{title}» іс-шарасына"}, {Language::kk, "{n}-бет"}, {Language::kk, "Сіз тіркелдіңіз. Сіз келесіз."},
        {Language::kk, "{name} және тағы {n} адам"}, {Language::kk, "Көшбасшылар"}, {Language::ru, "Вы зарегистрированы. Вы в списке"},
        {Language::ru, "Группа «{title}», „внутри“"}, {Language::en, "You’re in"}, {Language::ru, "Код QR и SMS-код"}};
    for (const auto& [language, text] : good) {
        INFO(text);
        CHECK(language_faults(language, text).empty());
    }
}

TEST_CASE("words of C++ sources are found", "[catalogues]") {
    std::vector<Complaint> complaints;
    const auto uses = words_of_source({"a.cpp", "using base::words;\n// words(\"in a comment\")\nauto a = words(\"One\");\n"
                                                "auto b = base::words(\"Two \"\n   \"lines\", {{\"n\", \"1\"}});\n"
                                                "auto c = words(\"{n} seat\", \"{n} seats\", {{\"n\", x}});\nbase::Words d{\"Three\"};\nauto e = words(x);\n"
                                                "auto f = \"words(\\\"quoted\\\")\"; other.words();\n"},
                                      complaints);
    CHECK(uses == std::vector<WordUse>{{"a.cpp", 3, "", "One", ""}, {"a.cpp", 4, "", "Two lines", ""},
                                       {"a.cpp", 6, "", "{n} seat", "{n} seats"}, {"a.cpp", 7, "", "Three", ""}});
    CHECK(told(complaints) == "a.cpp:8: words() takes a literal: the catalogues cannot know what is computed\n");
    complaints.clear();
    words_of_source({"b.cpp", "auto words(int x) { return words(x); }"}, complaints);
    CHECK(complaints.empty());  // somebody else's
}

TEST_CASE("the catalogue is C++ with texts cut at their parameters and spaces that hold", "[catalogues]") {
    const auto out = joined({hello, seats}, hello_ru + "\nmsgid \"{n} seat left\"\nmsgid_plural \"{n} seats left\"\n"
                                            "msgstr[0] \"осталось {n} место\"\nmsgstr[1] \"осталось {n} места\"\nmsgstr[2] \"осталось {n} мест\"\n",
                            hello_kk + "\nmsgid \"{n} seat left\"\nmsgid_plural \"{n} seats left\"\nmsgstr[0] \"{n} орын қалды\"\n");
    CHECK(told(out.complaints).empty());
    CHECK(out.source.find("    {K::text, \"Привет, \"},\n    {K::value, \"name\"},\n") != std::string::npos);
    CHECK(out.source.find("{K::text, \"\u00A0места\"}") != std::string::npos);
    CHECK(out.source.find("return static_cast<std::size_t>((n%10==1") != std::string::npos);
    CHECK(joined({}, "", "").source.find("constexpr Catalogue all{{}, {plural_ru") != std::string::npos);
}

TEST_CASE("msgfmt reads our catalogues as we do", "[catalogues]") {
    if (std::system("msgfmt --version >/dev/null 2>&1") != 0) {
        WARN("skipped: msgfmt (package gettext) is not there");
        return;
    }
    for (const auto language : i18n::languages) {
        const auto name = kit::source().string() + "/templates/catalogues/" + std::string(i18n::tag(language)) + ".po";
        CHECK(std::system(("msgfmt --check-format --check-domain -o /dev/null '" + name + "'").c_str()) == 0);
    }
}
