#include "stocking/good_work.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "i18n/money.h"
#include "i18n/words.h"
#include "plans/plan.h"
#include "stocking/good_text.h"
#include "stocking/store.h"

namespace stocking {
namespace {

using base::Error;
using base::refuse;
using base::words;
using goods::Draft;
using nlohmann::json;

json optional_of(const std::optional<std::int64_t>& sum) { return sum ? json(*sum) : json(nullptr); }

std::optional<std::int64_t> sum_in(const json& read) { return read.is_null() ? std::nullopt : std::optional(read.get<std::int64_t>()); }

std::string json_of(const Draft& d) {
    auto variants = json::array();
    for (const auto& one : d.variants) variants.push_back({{"name", one.name}, {"price", optional_of(one.price)}, {"in_stock", one.in_stock}});
    return json{{"organisation", d.organisation}, {"section", d.section}, {"language", std::string(i18n::tag(d.language))}, {"name", d.name}, {"code", d.code}, {"text", d.text}, {"price_min", d.price_min},
                {"price_max", optional_of(d.price_max)}, {"currency", std::string(d.currency.view())}, {"in_stock", d.in_stock}, {"picture", d.picture}, {"variants", variants}, {"state", d.state}}
        .dump();
}

Draft draft_in(const std::string& text) {
    const auto read = json::parse(text);
    Draft d;
    d.organisation = read.at("organisation").get<std::int64_t>();
    d.section = read.at("section").get<std::string>();
    d.language = i18n::parse_language(read.at("language").get<std::string>()).value_or(i18n::Language::ru);
    d.name = read.at("name").get<std::string>();
    d.code = read.at("code").get<std::string>();
    d.text = read.at("text").get<std::string>();
    d.price_min = read.at("price_min").get<std::int64_t>();
    d.price_max = sum_in(read.at("price_max"));
    d.currency = base::Currency::parse(read.at("currency").get<std::string>()).value_or(base::Currency());
    d.in_stock = read.at("in_stock").get<bool>();
    d.picture = read.at("picture").get<std::int64_t>();
    for (const auto& one : read.at("variants")) d.variants.push_back({one.at("name").get<std::string>(), sum_in(one.at("price")), one.at("in_stock").get<bool>()});
    d.state = read.at("state").get<std::string>();
    return d;
}

// ── What the review is told ─────────────────────────────────────────────────────────────────────────────────────────

std::vector<moderation::Said> said_of_good(const db::Reading& db, const std::string& text, i18n::Language language, const base::Zone&) {
    if (text == "null") return {};
    const auto d = draft_in(text);
    const auto label = [&](const base::Words& what) { return i18n::say(language, what); };
    return {{label(words("Organisation")), shop_name(db, d.organisation, language)},
            {label(words("Title")), d.name},
            {label(words("Section")), i18n::say(language, goods::section_name(d.section))},
            {label(words("Price")), i18n::price(language, d.price())},
            {label(words("Stock")), i18n::say(language, stock_words(d.in_stock))},
            {label(words("Variants")), variants_text(language, d.variants, d.currency)},
            {label(words("Number in the shop")), d.code},
            {label(words("Text")), d.text}};
}

std::string current_good(const db::Reading& db, std::int64_t id) {
    const auto draft = goods::draft_of(db, GoodId{id});
    return draft && draft->state == "published" ? json_of(*draft) : "null";
}

void apply_good(db::Writing& db, std::int64_t id, const std::string& text, base::Instant now) {
    auto draft = draft_in(text);
    draft.state = "published";
    goods::put(db, GoodId{id}, draft, now);
}

void turn_good_down(db::Writing& db, std::int64_t id, moderation::State state, base::Instant now) {
    goods::set_state(db, GoodId{id}, state == moderation::State::refused ? "removed" : "draft", now);
}

std::string own_good_path(std::int64_t id) { return fmt::format("/me/goods/{}", id); }

std::string public_good_path(const db::Reading& db, std::int64_t id) { return goods::draft_of(db, GoodId{id}).value_or(Draft()).state == "published" ? goods::good_path(GoodId{id}) : std::string(); }

std::vector<std::int64_t> picture_of_good(const std::string& text) {
    if (text == "null") return {};
    const auto draft = draft_in(text);
    return draft.picture == 0 ? std::vector<std::int64_t>() : std::vector<std::int64_t>{draft.picture};
}

base::Result<void> may_show(const db::Reading& db, std::int64_t organisation) {
    if (organisation_is_public(db, organisation)) return {};
    return refuse(Error::Kind::conflict, words("Goods can be shown once the page of the organisation is public."));
}

void send(db::Writing& db, GoodId id, Draft draft, const GoodWriter& writer, std::string said, base::Instant now) {
    moderation::take_out(db, thing_of(id), now);  // whoever of the team sent it before
    const auto known = goods::draft_of(db, id);
    const bool fresh = !known || known->state != "published";
    draft.state = "published";
    const moderation::Revision sent{thing_of(id), fresh ? moderation::Kind::fresh : moderation::Kind::change, draft.name, json_of(draft), writer.account, writer.as, std::move(said)};
    if (writer.at_once && !moderation::holds_back(db, sent)) {
        moderation::apply_at_once(db, sent, now);
        return;
    }
    if (fresh) {
        draft.state = "pending";
        goods::put(db, id, draft, now);
    }
    moderation::send(db, sent, now);
}

}  // namespace

moderation::Thing thing_of(GoodId id) { return {moderation::Of::good, id.value}; }

goods::Draft sent_draft(const std::string& json) { return draft_in(json); }

moderation::Reviewable reviewable_good() {
    return {moderation::Of::good, words("Good of a shop"), said_of_good, current_good, apply_good, turn_good_down, own_good_path, public_good_path, picture_of_good};
}

std::optional<int> room_for(const db::Reading& db, std::int64_t organisation, base::Day today) {
    const auto allowed = plans::allowed(db, organisation, plans::Limit::goods, today);
    if (!allowed.most) return {};
    return std::max(0, *allowed.most - goods_counted(db, organisation, *allowed.most + 1));
}

base::Words no_room(const db::Reading& db, std::int64_t organisation, base::Day today, i18n::Language language) {
    const auto allowed = plans::allowed(db, organisation, plans::Limit::goods, today);
    for (const auto next : {plans::Plan::business, plans::Plan::vip}) {
        const auto most = plans::most_of(db, next, plans::Limit::goods);
        if (next > allowed.plan && (!most || *most > allowed.most.value_or(0)))
            return words("The plan “{plan}” has room for {n} goods. Delete some, or ask the city for the plan “{next}”, which has more.",
                         {{"plan", i18n::say(language, plans::name_of(allowed.plan))}, {"n", fmt::to_string(allowed.most.value_or(0))}, {"next", i18n::say(language, plans::name_of(next))}});
    }
    return words("The plan “{plan}” has room for {n} goods. Delete some first.", {{"plan", i18n::say(language, plans::name_of(allowed.plan))}, {"n", fmt::to_string(allowed.most.value_or(0))}});
}

base::Result<GoodId> send_new(db::Writing& db, const Draft& draft, const GoodWriter& writer, std::string said, base::Instant now) {
    TRY(may_show(db, draft.organisation));
    if (room_for(db, draft.organisation, writer.today) == 0) return refuse(Error::Kind::exhausted, no_room(db, draft.organisation, writer.today, writer.language));
    auto first = draft;
    first.state = "draft";
    const auto id = goods::add(db, first, now);
    send(db, id, std::move(first), writer, std::move(said), now);
    return id;
}

base::Result<void> send_again(db::Writing& db, GoodId id, Draft draft, const GoodWriter& writer, std::string said, base::Instant now) {
    const auto known = goods::draft_of(db, id);
    if (!known || known->state == "removed") return refuse(Error::Kind::conflict, words("The city has refused it, so it cannot be changed any more."));
    TRY(may_show(db, known->organisation));
    draft.organisation = known->organisation;
    send(db, id, std::move(draft), writer, std::move(said), now);
    return {};
}

base::Result<void> hide(db::Writing& db, GoodId id, base::Instant now) {
    const auto known = goods::draft_of(db, id);
    if (!known || known->state != "published") return refuse(Error::Kind::conflict, words("It is not shown any more."));
    moderation::take_out(db, thing_of(id), now);
    goods::set_state(db, id, "hidden", now);
    return {};
}

base::Result<void> unhide(db::Writing& db, GoodId id, base::Instant now) {
    const auto known = goods::draft_of(db, id);
    if (!known || known->state != "hidden") return refuse(Error::Kind::conflict, words("It is not hidden."));
    moderation::take_out(db, thing_of(id), now);
    goods::set_state(db, id, "published", now);
    return {};
}

base::Result<void> remove(db::Writing& db, GoodId id) {
    const auto known = goods::draft_of(db, id);
    if (!known || known->state == "removed") return refuse(Error::Kind::conflict, words("The city has refused it, so it cannot be changed any more."));
    goods::drop(db, id);
    return {};
}

}  // namespace stocking
