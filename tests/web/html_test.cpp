#include "web/html.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/targets.h"
#include "kit/places.h"

using web::Html;

namespace {

template <class Write>
std::string written(Write write) {
    std::string out;
    Html html(out, i18n::Language::en);
    write(html);
    return out;
}

std::string shared(const std::string& name) {
    const auto path = kit::shared() / name;
    std::ifstream file(path, std::ios::binary);
    if (!file) WARN("skipped: " << path.string() << " is not there (set QALA_SHARED)");
    return {std::istreambuf_iterator<char>(file), {}};
}

void try_text(std::string_view text) {
    INFO(text);
    fuzz_escaping(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());  // aborts when it is wrong
}

}  // namespace

TEST_CASE("what is replaced is replaced wherever in a text it stands", "[web]") {
    for (std::size_t length = 1; length < 70; ++length)
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'a'), html;
            text[at] = at % 2 == 0 ? '<' : '\0';
            web::Html(html, i18n::Language::en).text(text);
            CHECK(html == std::string(at, 'a') + (at % 2 == 0 ? "&lt;" : "\uFFFD") + std::string(length - at - 1, 'a'));
        }
}

TEST_CASE("text and attributes cannot leave their place", "[html]") {
    CHECK(written([](Html& out) { out.text("<b>\"it's\" & more</b>"); }) ==
          "&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;");
    CHECK(written([](Html& out) { out.attribute(std::string("\" onclick='f()'")); }) == "&quot; onclick=&#39;f()&#39;");
    CHECK(written([](Html& out) { out.text(std::string_view("a\0b", 3)); }) == "a\uFFFDb");
    CHECK(written([](Html& out) { out.text(-42); out.text(42ull); out.attribute(std::int8_t{7}); }) == "-42427");
    CHECK(written([](Html& out) { out.text(web::Markup{"<b>safe</b>"}); }) == "<b>safe</b>");
    CHECK(written([](Html& out) { out.text(base::words("{n} < {m}", {{"n", "1"}, {"m", "<2>"}})); }) == "1 &lt; &lt;2&gt;");
    CHECK(written([](Html& out) { out.attribute(i18n::Language::kk); }) == "kk");
}

TEST_CASE("only harmless schemes stay in addresses", "[html]") {
    for (const std::string_view good : {"/a", "a/b:c", "?a=b:c", "#a:b", "", "http://a", "HTTPS://a", "mailto:a@b", "tel:+7", "geo:1,2",
                                        "//host/x", "страница", "/\tjavascript:x", " https://a"})
        CHECK(web::safe_address(good) == good);
    for (const std::string_view bad : {"javascript:x", "JavaScript:x", " javascript:x", "\x01javascript:x", "java\nscript:x",
                                       "java\tscript\r:x", "data:text/html,x", "vbscript:x", "file:///etc", "blob:x", ":x", "a:b",
                                       "https1:x", "javascript&colon;x:y", "ｊavascript:x"})
        CHECK(web::safe_address(bad) == "#");
    CHECK(written([](Html& out) { out.address("javascript:alert(1)"); }) == "#");
    CHECK(written([](Html& out) { out.address("/a?b=1&c=\"2\""); }) == "/a?b=1&amp;c=&quot;2&quot;");
    CHECK(written([](Html& out) { out.address_list("/a.webp 1x, /b.webp 2x"); }) == "/a.webp 1x, /b.webp 2x");
    CHECK(written([](Html& out) { out.address_list("/a.webp 1x, javascript:b 2x"); }) == "#");
}

TEST_CASE("JSON cannot end the script it stands in", "[html]") {
    CHECK(written([](Html& out) { out.json({"{\"a\":\"</script><!--\u2028é\u2029&\"}"}); }) ==
          "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u2028é\\u2029\\u0026\"}");
    CHECK(written([](Html& out) { out.json({"\xE2"}); }) == "\xE2");
}

TEST_CASE("a link inside a sentence is checked, too", "[html]") {
    CHECK(web::link("javascript:x").open == "<a href=\"#\">");
    CHECK(web::link("/a?b=\"").open == "<a href=\"/a?b=&quot;\">");
}

TEST_CASE("every known payload stays text in every place of a template", "[html]") {
    const auto list = shared("data/hostile/xss-payload-list.txt");
    std::size_t lines = 0;
    for (std::size_t from = 0; from < list.size(); ++lines) {
        const auto end = std::min(list.find('\n', from), list.size());
        try_text(std::string_view(list).substr(from, end - from));
        from = end + 1;
    }
    CHECK((list.empty() || lines > 1000));
    const auto naughty = shared("data/hostile/blns/blns.txt");
    for (std::size_t from = 0; from < naughty.size();) {
        const auto end = std::min(naughty.find('\n', from), naughty.size());
        try_text(std::string_view(naughty).substr(from, end - from));
        from = end + 1;
    }
}

TEST_CASE("every byte and every pair of special signs stays text", "[html]") {
    const std::string signs = "<>\"'&/=`\\ \n\r\t:;-!?#[](){}%";
    for (int byte = 0; byte < 128; ++byte) try_text(std::string(1, static_cast<char>(byte)));
    for (const char a : signs)
        for (const char b : signs) try_text(std::string{a, b, 'x'});
    for (const std::string_view text : {"</textarea><script>x</script>", "</title><img src=x onerror=y>", "&lt;&#0;&amp;&notit;",
                                        "--><script>", "]]>", "{{ x }}{% y %}", "\uFEFF<", "\u2028</script>"})
        try_text(text);
}
