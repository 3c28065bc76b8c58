// What was counted since it was last written, in memory.
//
// A page that is kept carries its own counters (web::Views): a loop that answers it adds one and takes no lock. The tally
// holds the counters of all pages and asks them when it is emptied. No page is kept past the city's midnight, so what is
// counted on one belongs to one day.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "counting/counting.h"
#include "web/seen.h"

namespace counting {

// "/events/:id" is events; "/" is home.
std::string page_kind(std::string_view pattern);

// What lists show, by the word of its address.
enum class Kind : std::uint8_t { events, films, offers, organisations, plays, venues };

struct Thing {
    Kind kind;
    std::int64_t id = 0;

    auto operator<=>(const Thing&) const = default;
};

// The things that the lists of a page show, each once: in every list of ours a thing's name is a heading of the third level
// that leads to it, `<h3><a href="/kk/events/17-kontsert">`. Read off the page, because cards come out of a cache as HTML.
std::vector<Thing> things_shown(std::string_view html);

class Tally {
public:
    struct Page {
        std::string city;
        base::Day day;
        std::string kind;
        std::int64_t subject = 0;
        std::vector<Thing> shown;  // each look at the page is an impression of them
    };

    // The counters of a page that was just made. They are asked until nobody holds them any more.
    std::shared_ptr<web::Views> watch(Page);
    static void look(web::Views& views, Source source) {
        views.of[static_cast<std::size_t>(source)].fetch_add(1, std::memory_order_relaxed);
    }
    // Somebody was called, or led to.
    void reach(const std::string& city, base::Day day, const web::Reached&);

    // Everything since the last time, by city.
    std::map<std::string, Totals> take();
    // What could not be written waits for the next time.
    void give_back(const std::string& city, const Totals&);

private:
    struct Watched {
        web::Views views;
        Page page;
    };
    // Of a city and a day, how often each thing was shown.
    struct HashOfThing {
        std::size_t operator()(const Thing& thing) const { return static_cast<std::size_t>(thing.id) * 8 + static_cast<std::size_t>(thing.kind); }
    };
    using Shown = std::map<std::pair<std::string, base::Day>, std::unordered_map<Thing, std::int64_t, HashOfThing>>;
    void ask(Watched&, Shown&);
    void ask_all();

    std::mutex mutex_;
    std::vector<std::shared_ptr<Watched>> watched_;
    std::size_t ask_at_ = 0;  // so many pages are asked before their time
    std::map<std::string, Totals> totals_;
};

}  // namespace counting
