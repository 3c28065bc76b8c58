// Markdown of strangers: words and links come through, nothing that acts does.
#include <catch2/catch.hpp>

#include "web/markdown.h"

TEST_CASE("a link in Markdown keeps its words and only a scheme that cannot run", "[web]") {
    CHECK(web::markdown_html("[сайт](https://example.kz)") == "<p><a rel=\"nofollow ugc noopener\" href=\"https://example.kz\">сайт</a></p>\n");
    for (const char* text : {"[a *b*](javascript:alert)", "[a *b*](C:\\x)", "[a *b*](intent://x)", "[a *b*](DATA:text/html,x)", "[a *b*](vbscript:x)", "[a *b*](&#106;avascript:x)"}) {
        INFO(text);
        CHECK(web::markdown_html(text) == "<p>a <em>b</em></p>\n");
    }
    CHECK(web::markdown_html("<xmpp:a@b.kz>").find("href") == std::string::npos);
}
