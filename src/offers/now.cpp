#include "offers/now.h"

#include <algorithm>

namespace offers {
namespace {

using std::chrono::days;

constexpr int holiday = 8;

int weekday_of(const std::vector<Window>& windows, base::Day day, std::span<const base::Day> holidays) {
    const bool said = std::ranges::any_of(windows, [](const Window& window) { return window.weekday == holiday; });
    if (said && std::ranges::binary_search(holidays, day)) return holiday;
    return static_cast<int>(std::chrono::weekday(day).iso_encoding());
}

}  // namespace

Held held(const std::vector<Window>& windows, base::Instant now, const base::Zone& zone, std::span<const base::Day> holidays) {
    if (windows.empty()) return {true, {}};
    Held answer;
    const auto today = zone.today(now);
    // A window of yesterday may reach into today; the next change is at most a week and a day ahead, and lists are made anew
    // at midnight.
    for (const auto day : {today - days(1), today, today + days(1)}) {
        const int weekday = weekday_of(windows, day, holidays);
        for (const auto& window : windows) {
            if (window.weekday != weekday) continue;
            const auto from = zone.instant(base::LocalTime(day) + base::Minutes(window.from_minute));
            const auto until = zone.instant(base::LocalTime(day) + base::Minutes(window.until_minute));
            if (from <= now && now < until) answer.now = true;
            for (const auto moment : {from, until})
                if (moment > now) answer.changes_at = std::min(answer.changes_at.value_or(moment), moment);
        }
    }
    return answer;
}

std::shared_ptr<const Now> NowKept::of(const Index& index, base::Instant moment, const base::Zone& zone) {
    const std::scoped_lock lock(mutex_);
    if (now_ && now_->at <= moment && moment < now_->until) return now_;
    auto now = std::make_shared<Now>();
    now->at = moment;
    now->today = zone.today(moment);
    now->until = std::min(zone.midnight(now->today + days(1)), index.adverts.next_change(moment));
    now->current = now->usable = now->ending_soon = now->fresh = base::Bits(index.size());
    std::vector<bool> holding;
    for (const auto& windows : index.windows) {
        const auto answer = held(windows, moment, zone, index.ground.holidays);
        holding.push_back(answer.now);
        if (answer.changes_at) now->until = std::min(now->until, *answer.changes_at);
    }
    for (Number number = 0; number < index.size(); ++number) {
        const auto& offer = index.offers[number];
        if (offer.until && *offer.until < now->today) continue;
        now->current.add(number);
        if (offer.from <= now->today && !offer.all_taken && holding[offer.windows]) now->usable.add(number);
        if (offer.until && *offer.until <= now->today + days(soon_days)) now->ending_soon.add(number);
        if (offer.from + days(fresh_days) > now->today) now->fresh.add(number);
    }
    now_ = std::move(now);
    return now_;
}

}  // namespace offers
