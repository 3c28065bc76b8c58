#include "organisations/now.h"

#include <algorithm>

namespace organisations {
namespace {

using namespace std::chrono;

constexpr auto night_hour = hours(2);

base::Instant coming_night(base::Instant now, const base::Zone& zone) {
    const auto today = zone.today(now);
    const auto tonight = zone.instant(base::LocalTime(today) + night_hour);
    return tonight > now ? tonight : zone.instant(base::LocalTime(today + days(1)) + night_hour);
}

void read_states(Now& now, const Now* before, const Index& index, const base::Zone& zone) {
    now.states.resize(index.schedules.size());
    for (std::size_t i = 0; i < now.states.size(); ++i) {
        const auto* old = before ? &before->states[i] : nullptr;
        const bool holds = old && (!old->changes_at || *old->changes_at > now.at) && (!old->opens_at || *old->opens_at > now.at);
        now.states[i] = holds ? *old : at(index.schedules[i], now.at, zone, index.ground.holidays);
        if (now.states[i].changes_at) now.until = std::min(now.until, *now.states[i].changes_at);
    }
}

void read_night(Now& now, const Now* before, const Index& index, const base::Zone& zone) {
    now.night = coming_night(now.at, zone);
    now.until = std::min(now.until, now.night);
    if (before && before->night == now.night) {
        now.night_states = before->night_states;
        return;
    }
    for (const auto& hours : index.schedules) now.night_states.push_back(at(hours, now.night, zone, index.ground.holidays).now == Openness::open);
}

}  // namespace

std::shared_ptr<const Now> NowKept::of(const Index& index, base::Instant moment, const base::Zone& zone) {
    const std::scoped_lock lock(mutex_);
    if (now_ && now_->at <= moment && moment < now_->until) return now_;
    auto now = std::make_shared<Now>();
    const auto today = zone.today(moment);
    // Once a day all are asked anew: one that "does not change within a year" may by then.
    const bool goes_on = now_ && now_->at <= moment && zone.today(now_->at) == today;
    const auto* before = goes_on ? now_.get() : nullptr;
    now->at = moment;
    now->until = zone.midnight(today + days(1));
    read_states(*now, before, index, zone);
    read_night(*now, before, index, zone);
    now->open = now->at_night = Wherever(index.size(), index.ground.districts.size());
    for (const auto& branch : index.branches) {
        if (now->states[branch.schedule].now == Openness::open) now->open.add(branch);
        if (now->night_states[branch.schedule]) now->at_night.add(branch);
    }
    now->with_offers = base::Bits(index.size());
    for (const auto& offer : index.offers)
        if (offer.from <= today && (!offer.until || today <= *offer.until)) now->with_offers.add(offer.place);
    now_ = std::move(now);
    return now_;
}

}  // namespace organisations
