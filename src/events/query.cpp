#include "events/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/text.h"
#include "events/selection.h"
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

// The id in front of "17-slug"; 0 where there is none.
std::int64_t leading_id(std::string_view text) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    const bool whole = end == text.data() + text.size() || *end == '-';
    return error == std::errc() && whole && id > 0 ? id : 0;
}

// A thing by its number; the words behind the number are for people and may be old ones.
base::Result<std::string> read_numbered(const web::Context& context, const Index& index, By by, std::string_view name, base::Words unknown) {
    const auto text = TRY(context.query.text(name, 250));
    if (text.empty()) return std::string();
    const auto found = index.facet(by).find(leading_id(text));
    if (!found) return refuse(Error::Kind::invalid, std::move(unknown), std::string(name));
    return numbered(index.facet(by).things()[*found]);
}

base::Result<std::string> read_word(const web::Context& context, const Index& index, By by, std::string_view name, base::Words unknown) {
    auto text = TRY(context.query.text(name, 80));
    if (!text.empty() && !index.facet(by).find_slug(text)) return refuse(Error::Kind::invalid, std::move(unknown), std::string(name));
    return text;
}

base::Result<bool> read_flag(const web::Context& context, std::string_view name) {
    const auto text = TRY(context.query.choice(name, {"1"}));
    return !text.empty();
}

base::Result<void> read_category(Query& query, const web::Context& context, const Index& index) {
    query.category = TRY(context.query.text("category", 60));
    if (!query.category.empty() && !index.facet(By::category).find_slug(query.category))
        return refuse(Error::Kind::invalid, words("There is no category “{key}”.", {{"key", query.category}}), "category");
    return {};
}

base::Result<void> read_days(Query& query, const web::Context& context) {
    query.when = TRY(context.query.choice("when", {"today", "tomorrow", "weekend", "week", "month"}));
    const auto from = TRY(web::read_day(context.query, "from"));
    const auto to = TRY(web::read_day(context.query, "to"));
    if (from) query.from = web::iso(*from);
    if (to) query.to = web::iso(*to);
    if (to && *to < from.value_or(context.today)) return refuse(Error::Kind::invalid, words("The range of dates ends before it begins."), "to");
    if (from || to) query.when.clear();  // days that were written out are meant, and one address is one list
    return {};
}

base::Result<void> read_price(Query& query, const web::Context& context) {
    constexpr std::int64_t most = 1'000'000'000;
    query.price = TRY(context.query.choice("price", {"free", "paid"}));
    query.price_min = TRY(context.query.number("price_min", 0, most));
    query.price_max = TRY(context.query.number("price_max", 0, most));
    if (query.price_min && query.price_max && *query.price_max < *query.price_min)
        return refuse(Error::Kind::invalid, words("The highest price is below the lowest."), "price_max");
    return {};
}

base::Result<void> read_things(Query& query, const web::Context& context, const Index& index) {
    query.venue = TRY(read_numbered(context, index, By::venue, "venue", words("There is no such venue.")));
    query.organiser = TRY(read_numbered(context, index, By::organiser, "organiser", words("There is no such organiser.")));
    query.tag = TRY(read_numbered(context, index, By::tag, "tag", words("There is no such tag.")));
    query.work = TRY(read_numbered(context, index, By::work, "work", words("There is no such film or play.")));
    query.district = TRY(read_word(context, index, By::district, "district", words("There is no such district.")));
    query.spoken = TRY(read_word(context, index, By::spoken, "spoken", words("No event is held in that language.")));
    query.format = TRY(read_word(context, index, By::format, "format", words("Nothing is shown in that format.")));
    return {};
}

void add_lightly_encoded(std::string& out, std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin;
        while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
        out.append(text.substr(begin, end - begin));
        begin = end;
        while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
        out.append(web::encoded(text.substr(begin, end - begin)));
        begin = end;
    }
}

std::string joined(const web::Context& context, std::string_view page, std::string fields) {
    auto href = context.href(page);
    return fields.empty() ? href : href.append("?").append(fields);
}

}  // namespace

std::string numbered(const Thing& thing) {
    auto text = fmt::to_string(thing.id);
    return thing.slug.empty() ? text : text.append("-").append(thing.slug);
}

std::int64_t minor_units(base::Currency currency) {
    std::int64_t units = 1;
    for (int i = 0; i < currency.digits(); ++i) units *= 10;
    return units;
}

Span weekend(base::Day today) {
    const auto weekday = std::chrono::weekday(today).iso_encoding();
    const auto saturday = today + days(6 - static_cast<int>(weekday));
    if (weekday == 7) return {today, today};
    return {std::max(today, saturday), saturday + days(1)};
}

base::Result<Query> Query::read(const web::Context& context, const Index& index) {
    Query query;
    TRY(read_days(query, context));
    TRY(read_category(query, context, index));
    TRY(read_price(query, context));
    TRY(read_things(query, context, index));
    query.age = TRY(context.query.number("age", 0, Index::oldest));
    query.children = TRY(read_flag(context, "children"));
    query.online = TRY(read_flag(context, "online"));
    query.running = TRY(read_flag(context, "running"));
    query.text = TRY(context.query.text("text", 100));
    query.after = TRY(read_key(context, "after"));
    query.before = TRY(read_key(context, "before"));
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

std::pair<base::Instant, base::Instant> Query::moments(const web::Context& context) const {
    const auto asked = span(context.today);
    if (!asked) return {context.now, context.now + days(366 * 3)};
    // What has begun today is no longer ahead; days gone by are shown whole.
    const auto from = asked->first == context.today ? std::max(context.now, context.site.zone.midnight(asked->first)) : context.site.zone.midnight(asked->first);
    return {from, context.site.zone.midnight(asked->last + days(1))};
}

Filter Query::filter(const web::Context& context, const Index& index) const {
    Filter filter;
    std::tie(filter.from, filter.until) = moments(context);
    const auto minor = minor_units(context.site.currency);
    const auto id_of = [&](By by, const std::string& slug) {
        const auto found = index.facet(by).find_slug(slug);
        return found ? index.facet(by).things()[*found].id : std::int64_t(-1);
    };
    if (!category.empty()) filter.category = id_of(By::category, category);
    if (!district.empty()) filter.district = id_of(By::district, district);
    filter.venue = leading_id(venue);
    filter.organisation = leading_id(organiser);
    filter.tag = leading_id(tag);
    filter.work = leading_id(work);
    filter.price = price == "free" ? Filter::Price::free : price == "paid" ? Filter::Price::paid : Filter::Price::any;
    if (price_min) filter.price_min = *price_min * minor;
    if (price_max) filter.price_max = *price_max * minor;
    if (age) filter.age = static_cast<int>(*age);
    filter.for_children = children;
    filter.online = online;
    filter.running = running;
    filter.spoken = spoken;
    filter.format = format;
    filter.text = base::folded(text);
    return filter;
}

namespace {

// Every field that a list can be asked by, in the order of addresses.
template <class F>
void each_field(const Query& q, F&& f) {
    const auto number = [](const std::optional<std::int64_t>& value) { return value ? fmt::to_string(*value) : std::string(); };
    f("when", q.when);
    f("from", q.from);
    f("to", q.to);
    f("category", q.category);
    f("price", q.price);
    f("price_min", number(q.price_min));
    f("price_max", number(q.price_max));
    f("age", number(q.age));
    f("children", q.children ? "1" : "");
    f("online", q.online ? "1" : "");
    f("running", q.running ? "1" : "");
    f("venue", q.venue);
    f("organiser", q.organiser);
    f("tag", q.tag);
    f("work", q.work);
    f("district", q.district);
    f("spoken", q.spoken);
    f("format", q.format);
    f("text", q.text);
}

}  // namespace

std::vector<FormField> Query::pairs() const {
    std::vector<FormField> all;
    each_field(*this, [&](const char* name, std::string_view value) {
        if (!value.empty()) all.push_back({"", name, "", std::string(value)});
    });
    return all;
}

std::string Query::fields() const {
    std::string text;
    each_field(*this, [&](const char* name, std::string_view value) {
        if (!value.empty()) text.append(text.empty() ? "" : "&").append(name).append("=").append(web::encoded(value));
    });
    return text;
}

Links::Links(const web::Context& context, const Query& query) : whole_(context.href(query.page)) {
    each_field(query, [&](const char* name, std::string_view value) {
        fields_.emplace_back(name, std::string());
        add_lightly_encoded(fields_.back().second, value);
    });
}

std::string Links::with(Changes changes) const {
    constexpr std::size_t usual = 160;
    std::string text;
    text.reserve(usual);
    const auto add = [&](std::string_view name) { text.append(text.empty() ? "?" : "&").append(name).append("="); };
    for (const auto& [name, value] : fields_) {
        const auto change = std::ranges::find(changes, name, [](const auto& one) { return one.first; });
        if (change == changes.end()) {
            if (!value.empty()) add(name), text.append(value);
        } else if (!change->second.empty()) {
            add(name);
            add_lightly_encoded(text, change->second);
        }
    }
    return text.empty() ? whole_ : text;
}

bool Query::filtered() const { return !fields().empty(); }

std::string Query::address(const web::Context& context) const { return joined(context, page, fields()); }

std::string Query::page_after(const web::Context& context, Key key) const {
    auto all = fields();
    return joined(context, page, all.append(all.empty() ? "" : "&").append("after=").append(key_text(key)));
}

std::string Query::page_before(const web::Context& context, Key key) const {
    auto all = fields();
    return joined(context, page, all.append(all.empty() ? "" : "&").append("before=").append(key_text(key)));
}

std::vector<OccurrenceId> matching(web::Context& context, const Query& query, std::size_t limit) {
    const auto index = context.derived<Index>();
    const Selection selection(index, context.db(), query.filter(context, *index));
    context.changes_at(index->next_change(context.now));
    std::vector<OccurrenceId> ids;
    if (!query.running)
        for (const auto& date : selection.running(std::min(limit, running_shown))) ids.push_back({date.id});
    for (const auto& date : selection.first(limit - ids.size())) ids.push_back({date.id});
    return ids;
}

}  // namespace events
