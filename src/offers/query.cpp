#include "offers/query.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace offers {
namespace {

using base::Error;
using base::refuse;
using base::Result;
using base::words;

constexpr std::size_t key_letters = 60, text_letters = 100;
constexpr std::int64_t most_id = std::int64_t{1} << 53;

// A category, or the one whose key is that of an organisations' category: addresses that were passed on keep working.
Result<std::size_t> read_category(const web::Context& context, const Index& index) {
    const auto key = TRY(context.query.text("category", key_letters));
    const auto category = key.empty() ? nowhere : index.category_of_key(key);
    if (!key.empty() && category == nowhere) return refuse(Error::Kind::invalid, words("There is no category “{key}”.", {{"key", key}}), "category");
    return category;
}

template <std::size_t size>
std::size_t position(const std::array<std::string_view, size>& keys, const std::string& key) {
    return key.empty() ? nowhere : static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
}

Result<Order> read_order(const web::Context& context, bool near) {
    const auto key = TRY(context.query.choice("sort", {"ending", "newest", "gain", "distance"}));
    if (key == "distance" && !near)
        return refuse(Error::Kind::invalid, words("Choose what to be near to: without it there is no order by distance."), "sort");
    if (key == "newest") return Order::newest;
    if (key == "gain") return Order::gain;
    if (key == "ending") return Order::ending;
    return near ? Order::distance : Order::ending;
}

// A page begins behind an offer; where it stands is looked up, not believed.
Result<std::optional<Number>> read_page(const web::Context& context, const Index& index, std::string_view name) {
    const auto id = TRY(context.query.number(name, 1, most_id));
    if (!id) return std::optional<Number>();
    const auto number = index.number_of(OfferId{*id});
    if (number == no_number) return refuse(Error::Kind::not_found, words("This page of the list does not exist."), std::string(name));
    return std::optional(number);
}

Result<bool> read_yes(const web::Context& context, web::Asked& asked, std::string_view name, std::string_view word) {
    auto value = TRY(context.query.choice(name, {word}));
    const bool yes = !value.empty();
    asked.put(name, std::move(value));
    return yes;
}

}  // namespace

Result<Query> Query::read(const web::Context& context, const Index& index, std::string_view page) {
    Query query;
    auto& asked = query.asked = web::Asked(context.href(page));
    query.usable = TRY(read_yes(context, asked, "now", "yes"));
    query.ending_soon = TRY(read_yes(context, asked, "ending", "soon"));
    query.fresh = TRY(read_yes(context, asked, "new", "yes"));
    query.category = TRY(read_category(context, index));
    asked.put("category", query.category == nowhere ? "" : index.categories[query.category].key);
    const auto kind = TRY(context.query.choice("kind", {"percent", "sum", "new_price", "one_plus_one", "gift", "nth_free", "text"}));
    query.kind = position(kind_keys, kind);
    asked.put("kind", kind);
    const auto audience = TRY(context.query.choice("for", {"children", "students", "pensioners", "large_families", "birthday"}));
    query.audience = position(audience_keys, audience);
    asked.put("for", audience);
    const auto organisation = TRY(context.query.number("organisation", 1, most_id));
    query.organisation = organisation.value_or(0);
    asked.put("organisation", organisation ? fmt::to_string(*organisation) : "");
    query.district = TRY(cities::read_district(context, index.ground));
    asked.put("district", query.district == nowhere ? "" : index.ground.districts[query.district].slug);
    query.near = TRY(web::read_point(context.query, "near"));
    asked.put("near", query.near ? web::point_text(*query.near) : "");
    const auto text = TRY(context.query.text("text", text_letters));
    query.words = base::folded(text);
    asked.put("text", text);
    query.order = TRY(read_order(context, query.near.has_value()));
    auto order = TRY(context.query.text("sort", key_letters));
    asked.put_view("sort", std::move(order));
    query.edge.after = TRY(read_page(context, index, "after"));
    query.edge.before = TRY(read_page(context, index, "before"));
    return query;
}

}  // namespace offers
