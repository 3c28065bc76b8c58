#include "organisations/query.h"

#include <algorithm>

#include "base/text.h"

namespace organisations {
namespace {

using base::Error;
using base::refuse;
using base::Result;
using base::words;

constexpr std::size_t key_letters = 60, text_letters = 100;
constexpr std::int64_t most_number = 1'000'000, most_id = std::int64_t{1} << 53;

Result<std::size_t> read_category(const web::Context& context, const Index& index) {
    const auto key = TRY(context.query.text("category", key_letters));
    const auto category = key.empty() ? nowhere : index.category_of_key(key);
    if (!key.empty() && category == nowhere) return refuse(Error::Kind::invalid, words("There is no category “{key}”.", {{"key", key}}), "category");
    return category;
}

Result<std::size_t> read_kind(const web::Context& context) {
    const auto key = TRY(context.query.choice("kind", {kind_keys[0], kind_keys[1], kind_keys[2], kind_keys[3], kind_keys[4], kind_keys[5]}));
    return key.empty() ? nowhere : static_cast<std::size_t>(std::ranges::find(kind_keys, key) - kind_keys.begin());
}

Result<Order> read_order(const web::Context& context, bool near) {
    const auto key = TRY(context.query.choice("sort", {"name", "newest", "distance"}));
    if (key == "distance" && !near)
        return refuse(Error::Kind::invalid, words("Choose what to be near to: without it there is no order by distance."), "sort");
    if (key == "newest") return Order::newest;
    if (key == "name") return Order::name;
    return near ? Order::distance : Order::name;
}

// A page begins behind an organisation; where it stands is looked up, not believed.
Result<std::optional<Number>> read_page(const web::Context& context, const Index& index, std::string_view name) {
    const auto id = TRY(context.query.number(name, 1, most_id));
    if (!id) return std::optional<Number>();
    const auto number = index.number_of(OrganisationId{*id});
    if (number == no_number) return refuse(Error::Kind::not_found, words("This page of the list does not exist."), std::string(name));
    return std::optional(number);
}

// The value as addresses say it, and the organisations of which it is said; empty: not asked.
Result<std::string> read_said(const web::Context& context, const Index& index, std::size_t at, std::vector<SaidOf>& said) {
    const auto& attribute = index.attributes[at];
    if (!attribute.filterable || attribute.type == "text" || !context.query.has(attribute.key)) return std::string();
    if (attribute.type == "number") {
        const auto number = TRY(context.query.number(attribute.key, 0, most_number));
        if (!number) return std::string();
        said.push_back({at, attribute.with(static_cast<double>(*number), index.size())});
        return std::to_string(*number);
    }
    const auto value = TRY(context.query.text(attribute.key, key_letters));
    if (value.empty()) return value;
    const auto choice = std::ranges::find(attribute.choices, value, &IndexedChoice::key);
    const bool yes = attribute.type == "yes_no" && value == "yes";
    if (!yes && choice == attribute.choices.end())
        return refuse(Error::Kind::invalid, words("“{value}” is not one of the choices.", {{"value", value}}), attribute.key);
    said.push_back({at, yes ? attribute.places : choice->places});
    return value;
}

Time time_of(const std::string& key) { return key == "now" ? Time::now : key == "night" ? Time::night : key == "always" ? Time::always : Time::any; }

}  // namespace

Result<Query> Query::read(const web::Context& context, const Index& index, std::string_view page) {
    Query query;
    query.language = context.language;
    query.asked = web::Asked(context.href(page));
    query.category = TRY(read_category(context, index));
    const auto open = TRY(context.query.choice("open", {"now", "night", "always"}));
    query.time = time_of(open);
    query.district = TRY(cities::read_district(context, index.ground));
    query.near = TRY(web::read_point(context.query, "near"));
    const auto verified = TRY(context.query.choice("verified", {"yes"}));
    const auto offers = TRY(context.query.choice("offers", {"yes"}));
    const auto children = TRY(context.query.choice("children", {"yes"}));
    query.verified = !verified.empty();
    query.with_offers = !offers.empty();
    query.children = !children.empty();
    query.kind = TRY(read_kind(context));
    query.order = TRY(read_order(context, query.near.has_value()));
    query.asked.put("category", query.category == nowhere ? "" : index.categories[query.category].key);
    query.asked.put("open", open);
    query.asked.put("district", query.district == nowhere ? "" : index.ground.districts[query.district].slug);
    query.asked.put("near", query.near ? web::point_text(*query.near) : "");
    query.asked.put("offers", offers);
    query.asked.put("verified", verified);
    query.asked.put("children", children);
    query.asked.put("kind", query.kind == nowhere ? "" : std::string(kind_keys[query.kind]));
    for (std::size_t at = 0; at < index.attributes.size(); ++at) {
        auto value = TRY(read_said(context, index, at, query.said));
        query.asked.put(index.attributes[at].key, std::move(value));
    }
    const auto text = TRY(context.query.text("text", text_letters));
    query.words = base::folded(text);
    query.asked.put("text", text);
    auto order = TRY(context.query.text("sort", key_letters));
    query.asked.put_view("sort", std::move(order));
    query.edge.after = TRY(read_page(context, index, "after"));
    query.edge.before = TRY(read_page(context, index, "before"));
    return query;
}

}  // namespace organisations
