// What the list of offers was asked for: every filter out of the address, checked against the city.
#pragma once

#include <optional>
#include <string>

#include "offers/index.h"
#include "web/context.h"
#include "web/listing.h"
#include "web/ranked.h"

namespace offers {

enum class Order : std::uint8_t { ending, newest, gain, distance };

struct Query {
    web::Asked asked{""};
    std::size_t category = nowhere, kind = nowhere, audience = nowhere, district = nowhere;
    std::int64_t organisation = 0;
    bool usable = false, ending_soon = false, fresh = false;
    std::optional<web::Point> near;
    std::string words;  // folded
    Order order = Order::ending;
    web::PageEdge edge;

    // Refused with a sentence: an unknown word, a place that is none, a page that does not exist.
    static base::Result<Query> read(const web::Context&, const Index&, std::string_view page = "/offers");  // page: that its addresses lead to
};

}  // namespace offers
