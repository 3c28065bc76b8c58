#include "events/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "base/text.h"
#include "web/dates.h"

namespace events {
namespace {

using base::Error;
using base::refuse;
using base::words;
using std::chrono::days;

base::Result<std::optional<Key>> read_key(const web::Context& context, std::string_view name) {
    const auto text = TRY(context.query.text(name, 40));
    if (text.empty()) return std::optional<Key>();
    std::int64_t moment = 0, id = 0;
    const auto* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, moment);
    const bool divided = first.ec == std::errc() && first.ptr != end && *first.ptr == '-';
    const auto second = std::from_chars(divided ? first.ptr + 1 : end, end, id);
    // Seconds of the years 1 to 9999: what lies beyond is no page of ours.
    constexpr std::int64_t least = -62'135'596'800, most = 253'402'300'799;
    if (!divided || second.ec != std::errc() || second.ptr != end || moment < least || moment > most || id < 0)
        return refuse(Error::Kind::invalid, words("This page of the list does not exist."), std::string(name));
    return std::optional(Key{base::Instant(std::chrono::seconds(moment)), id});
}

std::string key_text(Key key) { return fmt::format("{}-{}", key.starts.time_since_epoch().count(), key.id); }

web::Href address_of(const Query& query, const web::Context& context) {
    web::Href href(context.href("/events"));
    href.with("when", query.when).with("from", query.from).with("to", query.to).with("category", query.category);
    href.with("price", query.price).with("text", query.text);
    return href;
}

}  // namespace

Span weekend(base::Day today) {
    const auto weekday = std::chrono::weekday(today).iso_encoding();
    const auto saturday = today + days(6 - static_cast<int>(weekday));
    if (weekday == 7) return {today, today};
    return {std::max(today, saturday), saturday + days(1)};
}

base::Result<Query> Query::read(const web::Context& context, const std::vector<Category>& categories) {
    Query query;
    query.when = TRY(context.query.choice("when", {"today", "tomorrow", "weekend", "week", "month"}));
    query.category = TRY(context.query.text("category", 60));
    query.price = TRY(context.query.choice("price", {"free", "paid"}));
    query.text = TRY(context.query.text("text", 100));
    const auto from = TRY(web::read_day(context.query, "from"));
    const auto to = TRY(web::read_day(context.query, "to"));
    query.after = TRY(read_key(context, "after"));
    query.before = TRY(read_key(context, "before"));
    if (from) query.from = web::iso(*from);
    if (to) query.to = web::iso(*to);
    if (to && *to < from.value_or(context.today)) return refuse(Error::Kind::invalid, words("The range of dates ends before it begins."), "to");
    const bool known = query.category.empty() || std::ranges::find(categories, query.category, &Category::key) != categories.end();
    if (!known) return refuse(Error::Kind::invalid, words("There is no category “{key}”.", {{"key", query.category}}), "category");
    return query;
}

std::optional<Span> Query::span(base::Day today) const {
    if (!from.empty() || !to.empty()) {
        const auto first = from.empty() ? today : *web::parse_day(from);
        return Span{first, to.empty() ? first + days(366 * 3) : *web::parse_day(to)};
    }
    if (when == "today") return Span{today, today};
    if (when == "tomorrow") return Span{today + days(1), today + days(1)};
    if (when == "weekend") return weekend(today);
    if (when == "week") return Span{today, today + days(6)};
    if (when == "month") return Span{today, today + days(29)};
    return {};
}

Filter Query::filter(const web::Context& context, const std::vector<Category>& categories) const {
    const auto midnight = [&](base::Day day) { return context.site.zone.instant(base::LocalTime(day)); };
    Filter filter{context.now, context.now + days(366 * 3)};
    if (const auto asked = span(context.today)) {
        // What has begun today is no longer ahead; days gone by are shown whole.
        filter.from = asked->first == context.today ? std::max(context.now, midnight(asked->first)) : midnight(asked->first);
        filter.until = midnight(asked->last + days(1));
    }
    if (!category.empty()) filter.category_id = std::ranges::find(categories, category, &Category::key)->id;
    filter.price = price == "free" ? 1 : price == "paid" ? 2 : 0;
    filter.text = base::folded(text);
    return filter;
}

std::string Query::address(const web::Context& context) const { return address_of(*this, context).text(); }

std::string Query::page_after(const web::Context& context, Key key) const { return address_of(*this, context).with("after", key_text(key)).text(); }

std::string Query::page_before(const web::Context& context, Key key) const { return address_of(*this, context).with("before", key_text(key)).text(); }

}  // namespace events
