#include "counting/tally.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace counting {
namespace {

// Pages that nobody keeps any more are let go when so many new ones have come, however long until the next writing.
constexpr std::size_t pages_between = 4096;

}  // namespace

std::string page_kind(std::string_view pattern) {
    std::string kind;
    while (!pattern.empty()) {
        pattern.remove_prefix(1);
        const auto segment = pattern.substr(0, pattern.find('/'));
        pattern.remove_prefix(segment.size());
        if (!segment.starts_with(':') && !segment.empty()) kind.append(kind.empty() ? "" : "/").append(segment);
    }
    return kind.empty() ? "home" : kind;
}

std::shared_ptr<web::Views> Tally::watch(Page page) {
    auto watched = std::make_shared<Watched>();
    watched->page = std::move(page);
    auto& shown = watched->page.shown;  // the same thing twice on a page is shown once
    const auto order = [](const web::Thing& thing) { return std::pair(thing.kind, thing.id); };
    std::ranges::sort(shown, {}, order);
    const auto again = std::ranges::unique(shown, {}, order);
    shown.erase(again.begin(), again.end());
    const std::lock_guard lock(mutex_);
    if (watched_.size() >= std::max(ask_at_, pages_between)) {
        ask_all();
        ask_at_ = watched_.size() + pages_between;
    }
    watched_.push_back(watched);
    return {watched, &watched->views};
}

void Tally::reach(const std::string& city, base::Day day, std::string_view way, web::Thing whom) {
    const std::lock_guard lock(mutex_);
    ++totals_[city][{day, std::string(way), std::string(whom.kind), whom.id, {}}];
}

void Tally::ask(Watched& watched) {
    std::int64_t all = 0;
    const auto& page = watched.page;
    for (std::size_t i = 0; i < web::Views::sources; ++i) {
        const std::int64_t looks = watched.views.of[i].exchange(0, std::memory_order_relaxed);
        if (looks == 0) continue;
        all += looks;
        totals_[page.city][{page.day, "view", page.kind, page.subject, std::string(name(static_cast<Source>(i)))}] += looks;
    }
    if (all == 0) return;
    auto& totals = totals_[page.city];
    for (const auto& thing : page.shown) totals[{page.day, "impression", std::string(thing.kind), thing.id, {}}] += all;
}

void Tally::ask_all() {
    std::erase_if(watched_, [this](const std::shared_ptr<Watched>& watched) {
        // Nobody else holds it, so nobody can look at it any more: what it says now is its last word. Whoever held it let it
        // go after its last look, and the fence makes that look visible here.
        const bool last = watched.use_count() == 1;
        std::atomic_thread_fence(std::memory_order_acquire);
        ask(*watched);
        return last;
    });
}

std::map<std::string, Totals> Tally::take() {
    const std::lock_guard lock(mutex_);
    ask_all();
    ask_at_ = 0;
    return std::exchange(totals_, {});
}

void Tally::give_back(const std::string& city, const Totals& totals) {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, count] : totals) totals_[city][key] += count;
}

}  // namespace counting
