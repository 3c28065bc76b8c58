// What a page speaks of, in schema.org's words as JSON-LD, for search engines and assistants. An empty text is left out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "base/money.h"
#include "base/zone.h"
#include "feeds/icalendar.h"

namespace feeds::schema {

struct Place {
    std::string name, address, locality, country;  // country: ISO 3166-1
    std::optional<Point> point;
    std::optional<bool> step_free;
};

// A person or an organisation by its name, and its page.
struct Party {
    std::string name, href;
};

struct Date {
    base::Instant starts, ends;  // ends == starts: not known
    bool all_day = false;
    enum class Status : std::uint8_t { planned, cancelled, postponed } status = Status::planned;
    bool sold_out = false;
    Place place;
    base::Price price;
};

struct Work {
    std::string title, original_title, director, href;
    std::optional<int> year, minutes;
    bool film = false;
};

// Several dates become an EventSeries with the dates as its parts.
struct Event {
    std::string type = "Event";  // "MusicEvent", "ScreeningEvent"…
    std::string href, title, description, image, online_href, tickets_href;
    std::vector<std::string> languages;  // BCP 47, spoken there
    std::optional<int> age_min;
    bool is_online = false;
    std::vector<Party> organisers;
    std::vector<Date> dates;     // at least one
    std::optional<Work> work;
};

// When a place is open. Closing not after opening: on the next day. Both "00:00": closed.
struct Opening {
    std::uint8_t days = 0x7f;    // bit 0 is Monday
    int from_minute = 0, to_minute = 0;
    std::string valid_from, valid_until;  // "2026-12-31"; empty: always
};

struct Business {
    std::string type = "LocalBusiness";
    std::string href, name, description, legal_name, email, image, price_range;
    std::vector<std::string> telephones, same_as;
    Place place;
    std::vector<Opening> openings;
    std::vector<Party> departments;  // other branches
};

struct Bargain {
    std::string href, title, description;
    std::optional<base::Money> price;
    base::Day valid_from;
    std::optional<base::Day> valid_until;
    bool exhausted = false;
    Party seller;
};

// A thing that a shop has. With variants each is an Offer of its own.
struct Product {
    struct Variant {
        std::string name;
        std::optional<std::int64_t> price;  // minor units; none: as the product
        bool in_stock = true;
    };
    std::string href, name, description, image, code;
    base::Price price;           // a minimum at least
    bool in_stock = true;        // else: made or fetched on order
    Party seller;
    std::vector<Variant> variants;
};

using Step = std::pair<std::string, std::string>;  // words and absolute address

std::string event(const Event&, const base::Zone&);
std::string business(const Business&);
std::string bargain(const Bargain&);
std::string product(const Product&);
std::string breadcrumbs(const std::vector<Step>&);
std::string item_list(std::string_view name, const std::vector<Step>&);
// `search`: an address with "{text}" where the words go.
std::string website(std::string_view name, std::string_view href, std::string_view language, std::string_view search);

// The kind of event that a category of ours is, and the kind of business.
std::string event_type(std::string_view category_key, std::string_view work_kind = {});
std::string business_type(std::string_view category_key, std::string_view parent_key = {});

}  // namespace feeds::schema
