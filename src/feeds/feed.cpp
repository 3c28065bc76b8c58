#include "feeds/feed.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "feeds/icalendar.h"
#include "feeds/text.h"

namespace feeds {
namespace {

using std::chrono::days;
using std::chrono::floor;

// RFC 3339 in UTC.
std::string rfc3339(base::Instant moment) { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", moment); }

// RFC 822 with a year of four figures, English whatever the locale.
std::string rfc822(base::Instant moment) {
    static constexpr std::string_view weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = floor<days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000", weekdays[std::chrono::weekday(day).c_encoding()],
                       static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

base::Instant updated(const Feed& feed) {
    auto latest = feed.entries.empty() ? feed.updated : feed.entries.front().updated;
    for (const auto& entry : feed.entries) latest = std::max(latest, entry.updated);
    return latest;
}

class Xml {
public:
    Xml() : text_("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") {}

    // Attributes are ready: " rel=\"self\"".
    void open(std::string_view name, std::string_view attributes = {}) { text_ += fmt::format("<{}{}>\n", name, attributes); }
    void close(std::string_view name) { text_ += fmt::format("</{}>\n", name); }
    void empty(std::string_view name, std::string_view attributes) { text_ += fmt::format("<{}{}/>\n", name, attributes); }
    void element(std::string_view name, std::string_view value, std::string_view attributes = {}) {
        if (!value.empty()) text_ += fmt::format("<{0}{1}>{2}</{0}>\n", name, attributes, xml(value));
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

std::string attribute(std::string_view name, std::string_view value) { return fmt::format(" {}=\"{}\"", name, xml(value)); }

void add_rss_item(Xml& out, const FeedEntry& entry) {
    out.open("item");
    out.element("title", entry.title);
    out.element("link", uri(entry.href));
    out.element("guid", uri(entry.id), attribute("isPermaLink", entry.id == entry.href ? "true" : "false"));
    out.element("pubDate", rfc822(entry.published));
    out.element("description", entry.summary);
    out.element("content:encoded", entry.html);
    out.element("dc:creator", entry.author);
    out.element("dc:language", entry.language);
    for (const auto& category : entry.categories) out.element("category", category);
    out.close("item");
}

void add_atom_entry(Xml& out, const FeedEntry& entry) {
    out.open("entry", entry.language.empty() ? std::string() : attribute("xml:lang", entry.language));
    out.element("id", uri(entry.id));
    out.element("title", entry.title);
    out.empty("link", attribute("rel", "alternate") + attribute("type", "text/html") + attribute("href", uri(entry.href)));
    out.element("published", rfc3339(entry.published));
    out.element("updated", rfc3339(entry.updated));
    if (!entry.author.empty()) {
        out.open("author");
        out.element("name", entry.author);
        out.close("author");
    }
    for (const auto& category : entry.categories) out.empty("category", attribute("term", category));
    out.element("summary", entry.summary);
    out.element("content", entry.html, attribute("type", "html"));
    out.close("entry");
}

nlohmann::json json_item(const FeedEntry& entry) {
    nlohmann::json item = {{"id", uri(entry.id)}, {"url", uri(entry.href)}, {"title", entry.title},
                           {"date_published", rfc3339(entry.published)}, {"date_modified", rfc3339(entry.updated)}};
    if (entry.html.empty()) item["content_text"] = entry.summary.empty() ? entry.title : entry.summary;  // one of both is required
    else item["content_html"] = entry.html;
    if (!entry.summary.empty()) item["summary"] = entry.summary;
    if (!entry.author.empty()) item["authors"] = {{{"name", entry.author}}};
    if (!entry.categories.empty()) item["tags"] = entry.categories;
    if (!entry.language.empty()) item["language"] = entry.language;
    if (!entry.image.empty()) item["image"] = uri(entry.image);
    return item;
}

}  // namespace

std::string rss(const Feed& feed) {
    Xml out;
    out.open("rss", " version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    out.open("channel");
    out.element("title", feed.title);
    out.element("link", uri(feed.home));
    out.element("description", feed.description.empty() ? feed.title : feed.description);
    out.element("language", i18n::tag(feed.language));
    out.element("lastBuildDate", rfc822(updated(feed)));
    out.element("generator", "Qala");
    out.element("ttl", "60");
    out.empty("atom:link", attribute("href", uri(feed.self)) + attribute("rel", "self") + attribute("type", "application/rss+xml"));
    for (const auto& entry : feed.entries) add_rss_item(out, entry);
    out.close("channel");
    out.close("rss");
    return out.take();
}

std::string atom(const Feed& feed) {
    Xml out;
    out.open("feed", attribute("xmlns", "http://www.w3.org/2005/Atom") + attribute("xml:lang", i18n::tag(feed.language)));
    out.element("id", uri(feed.self));
    out.element("title", feed.title);
    out.element("subtitle", feed.description);
    out.element("updated", rfc3339(updated(feed)));
    out.element("icon", feed.icon);
    out.empty("link", attribute("rel", "self") + attribute("type", "application/atom+xml") + attribute("href", uri(feed.self)));
    out.empty("link", attribute("rel", "alternate") + attribute("type", "text/html") + attribute("href", uri(feed.home)));
    out.open("author");  // of every entry that names none (RFC 4287 4.1.1)
    out.element("name", feed.title);
    out.close("author");
    out.element("generator", "Qala");
    for (const auto& entry : feed.entries) add_atom_entry(out, entry);
    out.close("feed");
    return out.take();
}

std::string json_feed(const Feed& feed) {
    nlohmann::json whole = {{"version", "https://jsonfeed.org/version/1.1"}, {"title", feed.title}, {"home_page_url", uri(feed.home)},
                            {"feed_url", uri(feed.self)}, {"language", i18n::tag(feed.language)}, {"items", nlohmann::json::array()}};
    if (!feed.description.empty()) whole["description"] = feed.description;
    if (!feed.icon.empty()) whole["icon"] = uri(feed.icon);
    for (const auto& entry : feed.entries) whole["items"].push_back(json_item(entry));
    return whole.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<Form> form_of(std::string_view path) {
    if (path.ends_with(".ics")) return Form::ics;
    if (path.ends_with(".rss")) return Form::rss;
    if (path.ends_with(".atom")) return Form::atom;
    if (path.ends_with(".json")) return Form::json;
    return {};
}

std::string_view type_of(Form form) {
    switch (form) {
        case Form::ics: return icalendar_type;
        case Form::rss: return "application/rss+xml; charset=utf-8";
        case Form::atom: return "application/atom+xml; charset=utf-8";
        case Form::json: return "application/feed+json; charset=utf-8";
    }
    return {};
}

std::string written(Form form, const Feed& feed) {
    switch (form) {
        case Form::rss: return rss(feed);
        case Form::atom: return atom(feed);
        case Form::json: return json_feed(feed);
        case Form::ics: break;
    }
    throw std::logic_error("a calendar is no list of news");
}

}  // namespace feeds
