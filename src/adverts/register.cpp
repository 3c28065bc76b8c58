#include "adverts/advert.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "adverts/store.h"

namespace adverts {

using Key = std::pair<Of, std::int64_t>;

static Key key_of(const Advert& one) { return {one.of, one.thing}; }

Register::Register(const db::Reading& db) : adverts_(latest(db)) {
    std::ranges::stable_sort(adverts_, {}, key_of);
    for (const auto& one : adverts_) changes_.insert(changes_.end(), {one.from, one.until});
    std::ranges::sort(changes_);
}

const Advert* Register::running(Of of, std::int64_t thing, base::Instant now) const {
    for (const auto& one : std::ranges::equal_range(adverts_, Key{of, thing}, {}, key_of))
        if (one.runs(now)) return &one;
    return nullptr;
}

std::vector<std::int64_t> Register::first(Of of, base::Instant now) const {
    std::vector<std::int64_t> things;
    for (const auto& one : adverts_)
        if (one.of == of && one.is_first && one.runs(now) && things.size() < first_places) things.push_back(one.thing);
    return things;
}

std::vector<const Advert*> Register::all_running(base::Instant now) const {
    std::vector<const Advert*> all;
    for (const auto& one : adverts_)
        if (one.runs(now)) all.push_back(&one);
    return all;
}

base::Instant Register::next_change(base::Instant now) const {
    const auto next = std::ranges::upper_bound(changes_, now);
    return next == changes_.end() ? base::Instant::max() : *next;
}

std::string mark_of(const web::Context& context, const Advert& advert) {
    auto text = fmt::format("{} · {} · {}", say(context, base::words("Advertisement")), advert.advertiser, say(context, base::words("contract {number}", {{"number", advert.contract}})));
    if (!advert.token.empty()) text.append(" · erid: ").append(advert.token);
    return text;
}

std::string mark(web::Context& context, Of of, std::int64_t thing) {
    const auto all = context.derived<Register>();
    context.changes_at(all->next_change(context.now));
    const auto* advert = all->running(of, thing, context.now);
    return advert ? mark_of(context, *advert) : std::string();
}

std::vector<std::int64_t> first(web::Context& context, Of of) {
    const auto all = context.derived<Register>();
    context.changes_at(all->next_change(context.now));
    return all->first(of, context.now);
}

std::string advert_path(Of of, std::int64_t thing, std::string_view organisation) {
    switch (of) {
        case Of::event: return fmt::format("/events/{}", thing);
        case Of::offer: return fmt::format("/offers/{}", thing);
        case Of::organisation: return fmt::format("/organisations/{}", thing);
        case Of::post: return fmt::format("/organisations/{}#posts", organisation);
    }
    return "/";
}

}  // namespace adverts
