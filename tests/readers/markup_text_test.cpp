#include "readers/markup_text.h"

#include <catch2/catch.hpp>

#include <ctime>

#include "base/text.h"

using namespace readers;

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
}

}  // namespace

TEST_CASE("HTML becomes paragraphs and lines", "[readers]") {
    CHECK(text_of_html("<p>Раз\n два</p>\n<p>три<br>четыре</p>") == "Раз два\n\nтри\nчетыре");
    CHECK(text_of_html("<h2>План</h2><ul><li>один<li>два</ul>конец") == "План\n\n- один\n- два\n\nконец");
    CHECK(text_of_html("<table><tr><td>пн<td>10:00<tr><td>вт<td>11:00</table>") == "пн | 10:00\nвт | 11:00");
    CHECK(text_of_html("a&nbsp;&mdash;&nbsp;b &laquo;c&raquo; &#1178; &#x49A; &#151; Q&amp;A &unknown; &") == "a — b «c» Қ Қ — Q&A &unknown; &");
    CHECK(text_of_html("<b>жир</b>но<span> и </span>нет") == "жирно и нет");
    CHECK(text_of_html("5 < 6 и 7 > 3") == "5 < 6 и 7 > 3");
}

TEST_CASE("nothing that acts comes through", "[readers]") {
    CHECK(text_of_html("<p>a<script>alert(1)</script><style>p{}</style><!-- <p>x --></p>b") == "a\n\nb");
    CHECK(text_of_html("a<script>alert(1)") == "a");
    CHECK(text_of_html("a<img src=x onerror=alert(1)>b") == "ab");
    CHECK(text_of_html("a<!--") == "a");
    CHECK(text_of_html("a<b title='>'>c") == "ac");
    CHECK(text_of_html("a<b title=") == "a");
    CHECK(markdown_of_html("<a href='javascript:alert(1)'>x</a>") == "x");
    CHECK(markdown_of_html("&lt;script&gt;") == "\\<script\\>");
    CHECK(text_of_html("a\u200Bb\u202E") == "ab");
}

TEST_CASE("links keep their addresses", "[readers]") {
    CHECK(text_of_html("см. <a class=\"x\" href=\"https://qala.kz/?a=1&amp;b=2\">афишу</a>.") == "см. афишу (https://qala.kz/?a=1&b=2).");
    CHECK(text_of_html("<a href=\"https://qala.kz\">qala.kz</a>") == "qala.kz");
    CHECK(markdown_of_html("см. <a href=https://qala.kz/a_(b)>афишу</a>.") == "см. [афишу](https://qala.kz/a_%28b%29).");
    CHECK(markdown_of_html("<a href=\"https://a.kz\"><p>x</p></a>") == "x");
    CHECK(text_of_html("<a href=\"https://a.kz\"></a>b") == "b");
}

TEST_CASE("Markdown means only what the source meant", "[readers]") {
    CHECK(markdown_of_html("<h1>A</h1><p># b</p><p>1. c</p><p>- d *e* _f_ [g]</p>") == "## A\n\n\\# b\n\n1\\. c\n\n\\- d \\*e\\* \\_f\\_ \\[g\\]");
}

TEST_CASE("no HTML takes more than its length in time", "[readers]") {
    const auto begin = std::clock();  // the processor's time: others may be at work beside
    for (const std::string_view piece : {"<div>", "<b>", "<a href=http://a.kz>x", "<ul><li>", "<!--", "</", "<script>", "<p a", "&", "&#", "&amp", "<a href='", "<", "</script", "<svg></s", "1", "\n", "<td>"}) {
        const auto html = repeated(piece, 256 * 1024);
        CHECK(base::valid_utf8(markdown_of_html(html)));
        CHECK(base::valid_utf8(text_of_html(html)));
        looks_like_html(html);
    }
    CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 8);
}

TEST_CASE("HTML is told from text", "[readers]") {
    CHECK(looks_like_html("<p>a"));
    CHECK(looks_like_html("a<br/>b"));
    CHECK(looks_like_html("a&nbsp;b"));
    CHECK_FALSE(looks_like_html("5 < 6 & 7"));
    CHECK_FALSE(looks_like_html("<Иванов>"));
    CHECK(decoded("Q&amp;A &quot;x&quot;") == "Q&A \"x\"");
}
