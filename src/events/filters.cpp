#include "events/filters.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "events/templates.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/list.h"

namespace events {
namespace {

using base::Bits;
using base::words;

constexpr std::size_t shown_of_long = 10, behind_more = 10;  // of venues, organisers, tags: before and within <details>
constexpr std::size_t chips_shown = 12;                      // in the row over the list
constexpr std::size_t long_address = 160;                    // bytes: its links are so long that fewer must do
constexpr std::size_t label_letters = 48;

std::string figures(const std::optional<std::int64_t>& number) { return number ? fmt::to_string(*number) : std::string(); }

// Builds the groups of one address.
class Groups {
public:
    Groups(const web::Context& context, const Query& query, const Selection& selection)
        : context_(context), query_(query), selection_(selection), index_(selection.index()), links_(context, query), found_(selection.count()) {}

    FiltersView view();
    std::size_t found() const { return found_; }

private:
    // A filter that is on, or that leads to something; following it sets these fields.
    void offer(std::vector<web::Chip>& chips, std::string label, std::size_t count, bool active, Links::Changes changes, std::string hue = {}) const {
        if (active || count > 0) chips.push_back({std::move(label), fmt::to_string(count), links_.with(changes), active, std::move(hue)});
    }

    FilterGroup when() const;
    FilterGroup categories() const;
    FilterGroup price() const;
    FilterGroup more() const;
    FilterGroup ages() const;
    FilterGroup things(const base::Words& title, By by, Asked asked, std::int64_t on, std::string_view field) const;
    void add_form(FilterGroup& group, const base::Words& summary, std::vector<FormField> fields, Query others) const;

    const web::Context& context_;
    const Query& query_;
    const Selection& selection_;
    const Index& index_;
    Links links_;
    std::size_t found_;
};

void Groups::add_form(FilterGroup& group, const base::Words& summary, std::vector<FormField> fields, Query others) const {
    group.form_summary = say(context_, summary);
    group.form_open = std::ranges::any_of(fields, [](const FormField& field) { return !field.value.empty(); });
    group.fields = std::move(fields);
    group.hidden = others.pairs();
}

FilterGroup Groups::when() const {
    static const std::pair<const char*, base::Words> choices[] = {{"today", words("Today")}, {"tomorrow", words("Tomorrow")},
                                                                  {"weekend", words("Weekend")}, {"week", words("Week")},
                                                                  {"month", words("Month")}};
    FilterGroup group{say(context_, words("When"))};
    for (const auto& [key, name] : choices) {
        Query other;
        other.when = key;
        const auto [from, until] = other.moments(context_);
        const auto count = query_.running ? index_.count(selection_.at_any_time(), index_.running(from))
                                          : index_.count(selection_.at_any_time(), *index_.within(from, until));
        const bool active = query_.when == key;
        auto href = links_.with({{"when", active ? "" : key}, {"from", ""}, {"to", ""}});
        group.chips.push_back({say(context_, name), fmt::to_string(count), std::move(href), active, ""});
    }
    auto others = query_;
    others.when = others.from = others.to = "";
    add_form(group, words("Choose days"),
             {{say(context_, words("First day")), "from", "date", query_.from}, {say(context_, words("Last day")), "to", "date", query_.to}},
             std::move(others));
    return group;
}

FilterGroup Groups::categories() const {
    FilterGroup group{say(context_, words("Category"))};
    const auto& facet = index_.facet(By::category);
    const auto& among = selection_.without(Asked::category);
    for (const auto& category : index_.categories(context_.language)) {
        const auto thing = facet.find(category.id);
        const bool active = query_.category == category.key;
        offer(group.chips, category.name, thing ? index_.count(among, facet, *thing) : 0, active,
              {{"category", active ? "" : category.key}}, fmt::format("hue-{}", category.hue));
    }
    return group;
}

FilterGroup Groups::price() const {
    FilterGroup group{say(context_, words("Price"))};
    const auto& among = selection_.without(Asked::price);
    const bool ranged = query_.price_min || query_.price_max;
    const auto add = [&](std::string label, std::size_t count, bool active, std::string_view price, std::optional<std::int64_t> most) {
        offer(group.chips, std::move(label), count, active,
              {{"price", active ? "" : price}, {"price_min", ""}, {"price_max", active ? "" : figures(most)}});
    };
    add(say(context_, words("Free")), index_.count(among, index_.free()), query_.price == "free" && !ranged, "free", {});
    add(say(context_, words("Paid")), index_.count(among, index_.paid()), query_.price == "paid" && !ranged, "paid", {});
    const auto whole = minor_units(context_.site.currency);
    for (const auto step : index_.price_steps()) {
        const auto most = step / whole;
        const bool active = query_.price.empty() && !query_.price_min && query_.price_max == most;
        add(base::capitalised(i18n::up_to_money(context_.language, {step, context_.site.currency})),
            index_.count(among, *index_.priced({}, step)), active, "", most);
    }
    auto others = query_;
    others.price_min = others.price_max = {};
    const std::string sign = i18n::currency_sign(context_.site.currency);
    if (!group.chips.empty())
        add_form(group, words("Choose prices"),
                 {{say(context_, words("At least, {currency}", {{"currency", sign}})), "price_min", "number", figures(query_.price_min)},
                  {say(context_, words("At most, {currency}", {{"currency", sign}})), "price_max", "number", figures(query_.price_max)}},
                 std::move(others));
    return group;
}

std::string held_in(const web::Context& context, const std::string& language) {
    if (language == "kk") return base::capitalised(say(context, words("in Kazakh")));
    if (language == "ru") return base::capitalised(say(context, words("in Russian")));
    if (language == "en") return base::capitalised(say(context, words("in English")));
    return language;
}

// What is said with yes or no, and the languages on the stage.
FilterGroup Groups::more() const {
    FilterGroup group{say(context_, words("Also"))};
    // What is true of everything here parts nothing.
    const auto offer = [&](std::string label, std::size_t count, bool active, std::string_view field, std::string_view value) {
        if (active || count < found_) this->offer(group.chips, std::move(label), count, active, {{field, active ? "" : value}});
    };
    offer(say(context_, words("For children")), index_.count(selection_.without(Asked::children), index_.for_children()),
          query_.children, "children", "1");
    offer(say(context_, words("Online")), index_.count(selection_.without(Asked::online), index_.online()), query_.online, "online", "1");
    offer(say(context_, words("Goes on for days")),
          index_.count(selection_.at_any_time(), index_.running(selection_.filter().from)), query_.running,
          "running", "1");
    const auto& facet = index_.facet(By::spoken);
    const auto& among = selection_.without(Asked::spoken);
    for (std::size_t thing = 0; thing < facet.things().size(); ++thing) {
        const auto& language = facet.things()[thing].slug;
        const bool active = query_.spoken == language;
        offer(held_in(context_, language), index_.count(among, facet, thing), active, "spoken", language);
    }
    return group;
}

FilterGroup Groups::ages() const {
    constexpr std::int64_t usual[] = {3, 6, 12, 16};
    FilterGroup group{say(context_, words("Age"))};
    const auto& among = selection_.without(Asked::age);
    const auto all = index_.count(among);
    const auto add = [&](std::int64_t age) {
        const auto count = index_.count(among, index_.suitable(static_cast<int>(age)));
        const bool active = query_.age == age;
        if (active || count < all)  // what suits everybody parts nothing
            offer(group.chips, say(context_, words("{n} year old", "{n} years old", {{"n", fmt::to_string(age)}})), count, active,
                  {{"age", active ? "" : figures(age)}});
    };
    for (const auto age : usual) add(age);
    if (query_.age && std::ranges::find(usual, *query_.age) == std::end(usual)) add(*query_.age);
    return group;
}

// The things with most events; the one that is on stands first when it is not among them.
FilterGroup Groups::things(const base::Words& title, By by, Asked asked, std::int64_t on, std::string_view field) const {
    FilterGroup group{say(context_, title)};
    const auto& facet = index_.facet(by);
    if (facet.things().empty()) return group;
    const auto& among = selection_.without(asked);
    const bool fewer = links_.with({}).size() > long_address;
    const auto midnight = context_.site.zone.midnight(context_.today);
    auto counted = index_.largest(by, among, fewer ? shown_of_long / 2 : shown_of_long + behind_more, midnight);
    const bool by_word = by == By::district || by == By::format;
    if (const auto place = facet.find(on)) {
        const auto known = std::ranges::find(counted, *place, &Index::Counted::thing);
        if (known == counted.end()) counted.insert(counted.begin(), {*place, index_.count(among, facet, *place)});
        else if (known - counted.begin() >= static_cast<std::ptrdiff_t>(shown_of_long)) std::rotate(counted.begin(), known, known + 1);
    }
    for (const auto& [place, count] : counted) {
        const auto& thing = facet.things()[place];
        const auto value = by_word ? thing.slug : numbered(thing);
        const bool active = thing.id == on;
        offer(group.chips.size() < shown_of_long ? group.chips : group.rest,
              base::shortened(thing.name(context_.language), label_letters), count, active, {{field, active ? "" : value}});
    }
    return group;
}

FiltersView Groups::view() {
    FiltersView view;
    view.action = context_.href(query_.page);
    if (query_.filtered()) view.reset_href = view.action;
    std::vector<FilterGroup> groups{when(), categories(), price(), more(), ages()};
    const auto& on = selection_.filter();
    const auto format = index_.facet(By::format).find_slug(on.format);
    groups.push_back(things(words("District"), By::district, Asked::district, on.district, "district"));
    groups.push_back(things(words("Venue"), By::venue, Asked::venue, on.venue, "venue"));
    groups.push_back(things(words("Organiser"), By::organiser, Asked::organiser, on.organisation, "organiser"));
    if (on.work) groups.push_back(things(words("Film or play"), By::work, Asked::work, on.work, "work"));
    groups.push_back(things(words("Format"), By::format, Asked::format, format ? static_cast<std::int64_t>(*format) + 1 : 0, "format"));
    groups.push_back(things(words("Tags"), By::tag, Asked::tag, on.tag, "tag"));
    for (auto& group : groups) {
        const bool chosen = std::ranges::any_of(group.chips, &web::Chip::active) || !group.form_summary.empty();
        const bool parts = group.chips.size() > 1 || (group.chips.size() == 1 && group.chips[0].count != fmt::to_string(found_));
        if (chosen || parts) view.groups.push_back(std::move(group));
    }
    return view;
}

std::string range_label(const web::Context& context, const Query& query) {
    const auto span = *query.span(context.today);
    if (query.to.empty()) return base::capitalised(i18n::from_date(context.language, span.first, context.today));
    return i18n::date_range(context.language, span.first, span.last, context.today);
}

std::string price_label(const web::Context& context, const Query& query) {
    const auto whole = minor_units(context.site.currency);
    const auto money = [&](std::int64_t sum) { return base::Money{sum * whole, context.site.currency}; };
    if (!query.price_min) return base::capitalised(i18n::up_to_money(context.language, money(*query.price_max)));
    if (!query.price_max) return base::capitalised(i18n::from_money(context.language, money(*query.price_min)));
    return base::capitalised(i18n::money_range(context.language, money(*query.price_min), money(*query.price_max)));
}

// What is on and stands in no group's row: words, days and prices that were typed.
std::vector<web::Chip> typed(const web::Context& context, const Query& query, const std::vector<FilterGroup>& groups) {
    std::vector<web::Chip> chips;
    const Links links(context, query);
    const auto add = [&](std::string label, Links::Changes changes) {
        chips.push_back({std::move(label), "", links.with(changes), true, ""});
    };
    if (!query.text.empty()) add(query.text, {{"text", ""}});
    if (!query.from.empty() || !query.to.empty()) add(range_label(context, query), {{"from", ""}, {"to", ""}});
    const bool stepped = std::ranges::any_of(groups, [](const FilterGroup& group) {
        return !group.fields.empty() && group.fields[0].name == "price_min" && std::ranges::any_of(group.chips, &web::Chip::active);
    });
    if ((query.price_min || query.price_max) && !stepped) add(price_label(context, query), {{"price_min", ""}, {"price_max", ""}});
    if (!query.price.empty() && !stepped) add(say(context, query.price == "free" ? words("Free") : words("Paid")), {{"price", ""}});
    return chips;
}

// The same on the map; the map has a button of its own that leads back.
web::Chip on_map(const web::Context& context, const Query& query) {
    auto other = query;
    other.page = "/events/map";
    return {say(context, words("On the map")), "", other.address(context), false, ""};
}

// The active ones first; of those to add only the kinds that are wanted most.
std::vector<web::Chip> row_of(const web::Context& context, const Query& query, const std::vector<FilterGroup>& groups) {
    auto row = typed(context, query, groups);
    for (const auto& group : groups)
        for (const auto& chip : group.chips)
            if (chip.active) row.push_back(chip);
    if (query.page != "/events/map") row.push_back(on_map(context, query));
    std::size_t number = 0;
    for (const auto& group : groups) {
        if (++number > 4) break;  // days, categories, prices, yes and no
        for (const auto& chip : group.chips)
            if (!chip.active && chip.count != "0" && row.size() < chips_shown) row.push_back(chip);
    }
    return row;
}

}  // namespace

std::shared_ptr<const FilterHtml> filter_html(const web::Context& context, const Query& query, const Selection& selection) {
    auto& kept = selection.index().fragments().filters;
    const auto key = fmt::format("{} {}?{}", i18n::tag(context.language), query.page, query.fields());
    if (auto html = kept.find(key); html && html->today == context.today && html->valid_until > context.now) return html;
    Groups groups(context, query, selection);
    const auto view = groups.view();
    FilterHtml html;
    web::Chrome chrome;
    chrome.icons = web::asset_name("icons.svg");
    web::Html column(html.column.html, context.language), row(html.chips.html, context.language);
    templates::filters(column, chrome, view);
    templates::filter_row(row, chrome, row_of(context, query, view.groups), view.reset_href);
    html.found = groups.found();
    html.today = context.today;
    html.valid_until = selection.index().next_change(context.now);
    const auto bytes = html.column.html.size() + html.chips.html.size() + key.size() + sizeof html;
    return kept.keep(key, std::make_shared<const FilterHtml>(std::move(html)), bytes);
}

std::vector<web::Chip> ways_out(const web::Context& context, const Query& query, const Selection& selection) {
    std::vector<std::pair<std::size_t, web::Chip>> ways;
    const auto& index = selection.index();
    const auto name = [&](By by, std::int64_t id) {
        const auto found = index.facet(by).find(id);
        return found ? base::shortened(index.facet(by).things()[*found].name(context.language), label_letters) : std::string();
    };
    const auto without = [&](std::string filter) { return say(context, words("Without “{filter}”", {{"filter", std::move(filter)}})); };
    const Links links(context, query);
    const auto add = [&](Asked asked, std::string label, Links::Changes changes) {
        const auto [from, until] = Query().moments(context);
        const auto count = asked == Asked::time ? index.count(selection.at_any_time(), *index.within(from, until)) : index.count(selection.without(asked));
        if (count > 0) ways.push_back({count, {std::move(label), fmt::to_string(count), links.with(changes), false, ""}});
    };
    const auto& filter = selection.filter();
    if (!query.when.empty() || !query.from.empty() || !query.to.empty() || query.running)
        add(Asked::time, say(context, words("Any day")), {{"when", ""}, {"from", ""}, {"to", ""}, {"running", ""}});
    if (filter.category) add(Asked::category, without(name(By::category, filter.category)), {{"category", ""}});
    if (!query.price.empty() || query.price_min || query.price_max)
        add(Asked::price, say(context, words("Any price")), {{"price", ""}, {"price_min", ""}, {"price_max", ""}});
    if (query.age) add(Asked::age, say(context, words("Any age")), {{"age", ""}});
    if (query.children) add(Asked::children, say(context, words("Not for children only")), {{"children", ""}});
    if (query.online) add(Asked::online, say(context, words("Not online only")), {{"online", ""}});
    if (filter.venue) add(Asked::venue, say(context, words("At any venue")), {{"venue", ""}});
    if (filter.organisation) add(Asked::organiser, say(context, words("By any organiser")), {{"organiser", ""}});
    if (filter.tag) add(Asked::tag, without(name(By::tag, filter.tag)), {{"tag", ""}});
    if (filter.work) add(Asked::work, without(name(By::work, filter.work)), {{"work", ""}});
    if (filter.district) add(Asked::district, say(context, words("In any district")), {{"district", ""}});
    if (!query.spoken.empty()) add(Asked::spoken, say(context, words("In any language")), {{"spoken", ""}});
    if (!query.format.empty()) add(Asked::format, without(query.format), {{"format", ""}});
    if (!query.text.empty()) add(Asked::text, without(query.text), {{"text", ""}});
    std::ranges::stable_sort(ways, std::ranges::greater(), &std::pair<std::size_t, web::Chip>::first);
    std::vector<web::Chip> chips;
    for (auto& [count, chip] : ways) chips.push_back(std::move(chip));
    return chips;
}

}  // namespace events
