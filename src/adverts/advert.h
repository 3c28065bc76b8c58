// What is paid for, for a time: an event, an offer, an organisation or its news. Wherever such a thing is shown, pages, feeds and
// frames say whose advertisement it is (S8).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "web/context.h"

namespace adverts {

using AdvertId = base::Id<struct AdvertTag>;

enum class Of : std::uint8_t { event, offer, organisation, post };
inline constexpr std::array<std::string_view, 4> of_names{"event", "offer", "organisation", "post"};  // stored

inline constexpr int first_places = 2;  // before a list, at any moment

struct Advert {
    AdvertId id;
    Of of = Of::event;
    std::int64_t thing = 0;
    std::string title;       // of the thing, as it was called when it was declared
    std::string advertiser;  // legal name
    std::string contract, token;
    bool is_first = false;   // stands before its list, too
    base::Instant from{}, until{};

    bool runs(base::Instant now) const { return from <= now && now < until; }
    std::int64_t key() const { return id.value; }
};

// Those that are not over long since, kept in memory until the city's data change: few, whatever the register holds.
class Register {
public:
    explicit Register(const db::Reading&);

    const Advert* running(Of, std::int64_t thing, base::Instant now) const;  // null: nobody pays for it
    std::vector<std::int64_t> first(Of, base::Instant now) const;           // before that list, at most first_places
    std::vector<const Advert*> all_running(base::Instant now) const;
    base::Instant next_change(base::Instant now) const;                     // something begins or ends; max(): nothing

private:
    std::vector<Advert> adverts_;         // by thing
    std::vector<base::Instant> changes_;  // ascending: a page with fifty cards asks fifty times
};

// «Реклама · ТОО «Медь» · договор 12 · erid: 2Vt…», or nothing. The page changes when any advertisement begins or ends.
std::string mark(web::Context&, Of, std::int64_t thing);
std::string mark_of(const web::Context&, const Advert&);
std::vector<std::int64_t> first(web::Context&, Of);

std::string advert_path(Of, std::int64_t thing, std::string_view organisation = {});  // where one sees it

}  // namespace adverts
