// The sample templates, compiled by the build like any other, and what they write.
#include <catch2/catch.hpp>

#include <array>

#include "kit/text.h"
#include "sample/templates.h"

using i18n::Language;
using i18n::Segment;
using tests::spaced;

namespace {

// A hand-made catalogue: a greeting, and a plural in Russian.
using K = Segment::Kind;
constexpr Segment hello_words[] = {{K::text, "Привет"}};
constexpr Segment hello_name[] = {{K::text, "Привет, "}, {K::value, "name"}};
constexpr Segment one[] = {{K::text, "осталось "}, {K::value, "n"}, {K::text, " место"}};
constexpr Segment few[] = {{K::text, "осталось "}, {K::value, "n"}, {K::text, " места"}};
constexpr Segment many[] = {{K::text, "осталось "}, {K::value, "n"}, {K::text, " мест"}};
constexpr Segment terms[] = {{K::text, "Принимаю "}, {K::open, "a"}, {K::text, "условия"}, {K::close, "a"}};
constexpr i18n::Form hello_forms[] = {hello_words}, name_forms[] = {hello_name}, seat_forms[] = {one, few, many}, terms_forms[] = {terms};

const i18n::Catalogue& words() {
    static const auto entries = [] {
        const auto entry = [](std::string_view msgid, std::span<const i18n::Form> forms) {
            return i18n::Entry{i18n::word_key({}, msgid), {forms, forms, forms}};
        };
        std::array all{entry("Hello", hello_forms), entry("Hello, {name}", name_forms), entry("{n} seat left", seat_forms),
                       entry("I accept the <a>terms</a>", terms_forms)};
        std::ranges::sort(all, {}, &i18n::Entry::key);
        return all;
    }();
    static constexpr auto russian = +[](std::uint64_t n) -> std::size_t { return n % 10 == 1 && n % 100 != 11 ? 0 : n < 5 && n > 0 ? 1 : 2; };
    static const i18n::Catalogue catalogue{entries, {russian, russian, russian}};
    return catalogue;
}

std::string written(void (*page)(web::Html&, const sample::Everything&), const sample::Everything& view) {
    std::string out;
    web::Html html(out, Language::ru, words());
    page(html, view);
    return out;
}

sample::Everything view() { return {.title = "A & <B>", .items = {{"one", "/1", true, 1}, {"two", "javascript:x", false, 2}}}; }

}  // namespace

TEST_CASE("a list with conditions in tags and a component with the name of its variable", "[templates]") {
    auto p = view();
    p.counts = {{"x", 12345}};
    CHECK(written(sample::templates::list, p) ==
          "<ul><li class=\"on\"><a class=\"chip active\" href=\"/1\"><b data-size=\"1\">one</b></a>, </li>"
          "<li><a class=\"chip\" href=\"#\"><b data-size=\"2\">two</b></a></li></ul>x=12345;");
    p.items.clear();
    p.counts.clear();
    CHECK(written(sample::templates::list, p) == "<ul><li>none</li></ul>");
}

TEST_CASE("slots are filled, left at their default, or handed on", "[templates]") {
    auto p = view();
    p.body.html = "<p>safe</p>";
    CHECK(written(sample::templates::whole, p) ==
          "<!doctype html><html lang=\"ru\"><head><title>A &amp; &lt;B&gt;</title><meta name=\"x\" content=\"A &amp; &lt;B&gt;\">"
          "</head><body><main><h1>A &amp; &lt;B&gt;</h1><p>A &amp; &lt;B&gt;?</p></main><aside><p>safe</p></aside>"
          "<footer><p>plain</p></footer></body></html>");
    p.note = "it's";
    CHECK(written(sample::templates::whole, p).find("<p>it&#39;s</p>") != std::string::npos);
    CHECK(written(sample::templates::thin, p).find("<main><div class=\"narrow\"><em>in</em></div></main><footer>") != std::string::npos);
    CHECK(written(sample::templates::bare, p).find("<div class=\"narrow\">nothing</div>") != std::string::npos);
}

TEST_CASE("words are said in the language of the page, with parameters, plural and elements", "[templates]") {
    auto p = view();
    p.words = base::words("Hello, {name}", {{"name", "<i>"}});
    CHECK(written(sample::templates::spoken, p) ==
          "<p>Привет</p><p title=\"Привет, A &amp; &lt;B&gt;\">осталось 2 места</p>"
          "<p>Book Привет, &lt;i&gt; Принимаю <a href=\"/terms?a=1&amp;b=2\">условия</a></p>"
          "<p>Привет, A &amp; &lt;B&gt;A &amp; &lt;B&gt;</p><p><b data-size=\"2\">Привет, Привет</b></p>");
    p.title.clear();
    CHECK(written(sample::templates::spoken, p).find("<p>Привет</p><p><b") != std::string::npos);
}

TEST_CASE("every place has its own escaping, and white space where it counts", "[templates]") {
    auto p = view();
    p.title = "\nжар \"</textarea>'";
    p.srcset = "a.webp 1x, javascript:b 2x";
    p.json.json = R"({"a":"</script><!--"})";
    CHECK(written(sample::templates::places, p) ==
          "<a href=\"/search?q=%0A%D0%B6%D0%B0%D1%80%20%22%3C%2Ftextarea%3E%27&amp;page=2\">x</a>\n"
          "<img src=\"\nжар &quot;&lt;/textarea&gt;&#39;\" srcset=\"#\" alt=\"\nжар &quot;&lt;/textarea&gt;&#39;\">\n"
          "<textarea name=\"t\">\n\nжар &quot;&lt;/textarea&gt;&#39;</textarea>"
          "<pre>\n  a\n    \n</pre>"
          "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script\\u003e\\u003c!--\"}</script>"
          "<script src=\"/s.js\" defer></script>"
          "<input value='\nжар &quot;&lt;/textarea&gt;&#39;'>\n<svg viewBox=\"0 0 1 1\"><use href=\"#a\"/></svg> word");
}
