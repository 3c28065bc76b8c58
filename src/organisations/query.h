// What the directory was asked for: every filter out of the address, checked against the city.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "organisations/index.h"
#include "web/context.h"
#include "web/listing.h"
#include "web/ranked.h"

namespace organisations {

enum class Time : std::uint8_t { any, now, night, always };
enum class Order : std::uint8_t { name, newest, distance };

// An attribute that is asked for, and the organisations of which it is said.
struct SaidOf {
    std::size_t attribute = 0;  // in Index::attributes
    base::Bits places;
};

struct Query {
    web::Asked asked{""};
    i18n::Language language = i18n::Language::ru;  // of the alphabet
    std::size_t category = nowhere, district = nowhere, kind = nowhere;
    Time time = Time::any;
    Order order = Order::name;
    bool verified = false, with_offers = false, children = false;
    std::optional<web::Point> near;
    std::vector<SaidOf> said;
    std::string words;  // folded
    web::PageEdge edge;

    // Refused with a sentence: an unknown word, a place that is none, a page that does not exist.
    // `page`: that its addresses lead to, the list or the map of the same.
    static base::Result<Query> read(const web::Context&, const Index&, std::string_view page = "/organisations");
};

}  // namespace organisations
