// RSS, Atom and JSON Feed: well-formed whatever stands in them, and saying the same.
#include "feeds/feed.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "feeds/text.h"
#include "feeds/xml_kit.h"
#include "kit/hostile.h"

namespace {

base::Instant noon() { return base::Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 20)) + std::chrono::hours(12); }

feeds::Feed news(std::string text) {
    feeds::FeedEntry entry;
    entry.id = "https://city.example/events/17";
    entry.href = "https://city.example/events/17-jazz";
    entry.title = entry.summary = entry.author = text;
    entry.html = "<p>" + feeds::xml(text) + "</p>";
    entry.categories = {text};
    entry.published = noon();
    entry.updated = noon() + std::chrono::minutes(1);
    return {.title = text, .description = text, .self = "https://city.example/events.rss?text=джаз", .home = "https://city.example/events", .icon = "",
            .updated = noon(), .entries = {entry}};
}

std::string without_returns(std::string text) {  // XML turns each line end into one (XML 1.0 §2.11)
    for (auto at = text.find("\r\n"); at != text.npos; at = text.find("\r\n")) text.erase(at, 1);
    std::ranges::replace(text, '\r', '\n');
    return text;
}

}  // namespace

TEST_CASE("whatever stands in it, a feed is well-formed and says it unchanged", "[feeds]") {
    auto all = kit::own_hostile_texts();
    for (const auto& text : kit::sampled(kit::listed_hostile_texts(), 300)) all.push_back(text);
    for (const auto& text : all) {
        if (feeds::valid_text(text).empty()) continue;
        const auto feed = news(text);
        const auto meant = without_returns(feeds::valid_text(text));
        const auto rss = tests::elements_of(feeds::rss(feed));
        CHECK(tests::texts_of(rss, "title") == std::vector<std::string>{meant, meant});
        CHECK(tests::texts_of(rss, "category") == std::vector<std::string>{meant});
        const auto atom = tests::elements_of(feeds::atom(feed));
        CHECK(tests::texts_of(atom, "title") == std::vector<std::string>{meant, meant});
        const auto json = nlohmann::json::parse(feeds::json_feed(feed));
        CHECK(json["items"].size() == 1);
    }
}

TEST_CASE("XML has no place for control characters, half letters and the two letters that are none", "[feeds]") {
    CHECK(feeds::xml("a\x01\x0b\tb\n") == "a\tb\n");
    CHECK(feeds::xml("\xEF\xBF\xBEx\xEF\xBF\xBF") == "x");
    CHECK(feeds::xml("\xD0") == "\uFFFD");
    CHECK(feeds::xml("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}

TEST_CASE("RSS dates are of RFC 822, in English whatever the language", "[feeds]") {
    const auto rss = tests::elements_of(feeds::rss(news("x")));
    CHECK(tests::texts_of(rss, "pubDate") == std::vector<std::string>{"Fri, 20 Nov 2026 12:00:00 +0000"});
    CHECK(tests::texts_of(rss, "lastBuildDate") == std::vector<std::string>{"Fri, 20 Nov 2026 12:01:00 +0000"});
    CHECK(tests::texts_of(rss, "guid") == std::vector<std::string>{"https://city.example/events/17"});
}

TEST_CASE("a feed names itself and the page it is a twin of, as addresses of ASCII alone", "[feeds]") {
    const auto atom = tests::elements_of(feeds::atom(news("x")));
    std::vector<std::string> links;
    for (const auto& element : atom)
        if (element.name == "link") links.push_back(element.attributes.at("href"));
    CHECK(links[0] == "https://city.example/events.rss?text=%D0%B4%D0%B6%D0%B0%D0%B7");
    CHECK(links[1] == "https://city.example/events");
    CHECK(nlohmann::json::parse(feeds::json_feed(news("x")))["version"] == "https://jsonfeed.org/version/1.1");
}

TEST_CASE("a feed without entries is a feed", "[feeds]") {
    auto feed = news("x");
    feed.entries.clear();
    CHECK_NOTHROW(tests::elements_of(feeds::rss(feed)));
    CHECK(tests::texts_of(tests::elements_of(feeds::atom(feed)), "updated") == std::vector<std::string>{"2026-11-20T12:00:00Z"});
    CHECK(nlohmann::json::parse(feeds::json_feed(feed))["items"].empty());
}

TEST_CASE("HTML of ours becomes lines of plain text", "[feeds]") {
    CHECK(feeds::plain_of("<p>Кофе &amp; чай.</p>\n<ul>\n<li>один</li>\n<li><a href=\"/x\">два</a></li>\n</ul>") == "Кофе & чай.\nодин\nдва");
    CHECK(feeds::plain_of("") == "");
    CHECK(feeds::plain_of("a<br />b &lt;c&gt;") == "a\nb <c>");
}
