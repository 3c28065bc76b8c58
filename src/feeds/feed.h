// Lists for programs that read news: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, out of one value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "i18n/language.h"

namespace feeds {

struct FeedEntry {
    std::string id;       // an address that stays when the title changes; it leads to the thing, too
    std::string href, title;
    std::string language; // BCP 47, where it is not the feed's
    std::string summary;  // plain
    std::string html;     // safe HTML of our own making
    std::string author, image;
    std::vector<std::string> categories;
    base::Instant published, updated;
};

struct Feed {
    std::string title, description;
    std::string self, home;  // absolute: of the feed, and of the page it is a twin of
    std::string icon;        // absolute, may be empty
    i18n::Language language = i18n::Language::ru;
    base::Instant updated;   // when there are no entries
    std::vector<FeedEntry> entries;
};

std::string rss(const Feed&);
std::string atom(const Feed&);
std::string json_feed(const Feed&);

// How a list may be written, by the ending of its address.
enum class Form : std::uint8_t { ics, rss, atom, json };

std::optional<Form> form_of(std::string_view path);  // of "/events.rss"
std::string_view type_of(Form);                      // Content-Type
// `form` is one of the three; a calendar is written by icalendar().
std::string written(Form, const Feed&);

inline constexpr int most_entries = 500;  // in one feed; what is left out is said in its description

}  // namespace feeds
