// A city as every page knows it: an immutable snapshot, made anew when the city's data change.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "base/money.h"
#include "base/zone.h"
#include "i18n/language.h"
#include "web/feature.h"

namespace i18n { class OwnWords; }

namespace web {

struct MenuLink {
    i18n::Language language;
    std::string label, href;
};

// A line that stands over every page for a time.
struct Announcement {
    std::string level, href;           // level: info, warn or fail
    base::Instant from{}, until{};
    std::array<std::string, 3> texts;  // by language
};

// Another city of the installation, as this one knows it.
struct Neighbour {
    std::array<std::string, 3> names;  // by language
    std::string host;                  // canonical; empty: it has none yet
    std::optional<double> kilometres;  // as the crow flies; none where one of them has no middle
};

struct Site {
    std::string slug;
    std::vector<i18n::Language> languages;     // in the order of the links; the first has no prefix
    std::array<std::string, 3> names;          // by language; never empty
    std::array<std::string, 3> taglines;
    base::Zone zone = base::Zone::utc();
    base::Currency currency;
    std::string country;                       // ISO 3166-1, two letters
    std::string theme = "auto";                // auto, light, dark
    std::string accent;                        // "#a04c21"
    std::string theme_css;                     // the bytes of /theme.css
    std::string theme_version;                 // changes with the bytes: /theme.css?v=…
    std::vector<std::string> hosts;
    std::string canonical_host;                // empty: the one that was asked
    bool is_demo = false;                      // answers to localhost, 127.0.0.1 and [::1] on any port
    std::vector<MenuLink> menu, footer;        // links that the city adds to the top bar and to the end of the page
    std::string phone, phone_shown;            // E.164, and as people write it: said beside the actions of the simple view; may be empty
    std::string icons_version;                 // of icons and manifest: /icon.svg?v=…
    std::array<std::string, 3> pictures;       // by language: paths of what messengers show beside a link to the city
    std::string logo;                          // address of a picture; empty: the mark is drawn
    std::shared_ptr<const i18n::OwnWords> words;  // in place of ours; null: none
    std::optional<double> latitude, longitude; // the middle of its map
    std::vector<Announcement> announcements;   // those that end last; the most urgent first
    std::vector<Neighbour> neighbours;         // the nearest first
    Features closed;                           // parts of the city that are not there
    int near_km = 0;                           // how far the cities lie that it names as near; 0: it names none

    bool has(Feature feature) const { return !closed.has(feature); }
    const std::string& name(i18n::Language language) const { return names[static_cast<std::size_t>(language)]; }
    const std::string& picture(i18n::Language language) const { return pictures[static_cast<std::size_t>(language)]; }
    const std::string& tagline(i18n::Language language) const { return taglines[static_cast<std::size_t>(language)]; }
    i18n::Language first_language() const { return languages.front(); }
    // "/events" in the first language, "/kk/events" in another; `path` begins with '/'.
    std::string href(i18n::Language language, std::string_view path) const {
        if (language == first_language()) return std::string(path);
        return std::string("/").append(i18n::tag(language)).append(path == "/" ? std::string_view() : path);
    }
};

}  // namespace web
