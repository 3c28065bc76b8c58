#include "counting/tally.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <optional>
#include <utility>

// Thirty-two letters at once where the processor can.
#if defined(__x86_64__)
#define QALA_LOOKING __attribute__((target_clones("avx2", "default")))
#else
#define QALA_LOOKING
#endif

namespace counting {
namespace {

// Pages that nobody keeps any more are let go when so many new ones have come, however long until the next writing.
constexpr std::size_t pages_between = 4096;

constexpr std::array<std::string_view, 6> kind_words{"events", "films", "offers", "organisations", "plays", "venues"};

// The thing that a path leads to: "/kk/events/17-kontsert" is events 17.
std::optional<Thing> thing_of(std::string_view path) {
    if (path.size() > 4 && path[0] == '/' && path[3] == '/') path.remove_prefix(3);  // the language
    if (!path.starts_with('/')) return {};
    path.remove_prefix(1);
    for (std::size_t kind = 0; kind < kind_words.size(); ++kind) {
        const auto word = kind_words[kind];
        if (!path.starts_with(word) || path.size() == word.size() || path[word.size()] != '/') continue;
        Thing thing{static_cast<Kind>(kind)};
        const auto [end, error] = std::from_chars(path.data() + word.size() + 1, path.data() + path.size(), thing.id);
        if (error == std::errc() && thing.id > 0) return thing;
    }
    return {};
}

constexpr std::string_view heading = "<h3";
constexpr std::size_t usual = 64;  // things on a page

// A page is long and its headings are few: blocks without its first and last letter are passed over, many letters at a time as compilers make it
// of comparisons that all are made.
QALA_LOOKING std::size_t next_heading(std::string_view html, std::size_t at) {
    constexpr std::size_t block = 64;
    for (; at + block + heading.size() <= html.size(); at += block) {
        const char* letters = html.data() + at;
        unsigned char any = 0;
        for (std::size_t i = 0; i < block; ++i)
            any |= static_cast<unsigned char>(letters[i] == heading[0]) & static_cast<unsigned char>(letters[i + 2] == heading[2]);
        if (any != 0) break;
    }
    return html.find(heading, at);
}

}  // namespace

std::vector<Thing> things_shown(std::string_view html) {
    constexpr std::string_view link = "<a href=\"";
    std::vector<Thing> shown;
    shown.reserve(usual);
    for (auto at = next_heading(html, 0); at != html.npos; at = next_heading(html, at + heading.size())) {
        auto begin = html.find('>', at);  // of the heading, which may say its language
        if (begin == html.npos || html.substr(++begin, link.size()) != link) continue;
        if (const auto thing = thing_of(html.substr(begin + link.size()))) shown.push_back(*thing);
    }
    std::ranges::sort(shown);
    shown.erase(std::ranges::unique(shown).begin(), shown.end());
    return shown;
}

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
    const std::lock_guard lock(mutex_);
    if (watched_.size() >= std::max(ask_at_, pages_between)) {
        ask_all();
        ask_at_ = watched_.size() + pages_between;
    }
    watched_.push_back(watched);
    return {watched, &watched->views};
}

void Tally::reach(const std::string& city, base::Day day, const web::Reached& reached) {
    const std::lock_guard lock(mutex_);
    ++totals_[city][{day, std::string(reached.way), std::string(reached.kind), reached.id, {}}];
}

void Tally::ask(Watched& watched, Shown& shown) {
    std::int64_t all = 0;
    const auto& page = watched.page;
    for (std::size_t i = 0; i < web::Views::sources; ++i) {
        const std::int64_t looks = watched.views.of[i].exchange(0, std::memory_order_relaxed);
        if (looks == 0) continue;
        all += looks;
        totals_[page.city][{page.day, "view", page.kind, page.subject, std::string(name(static_cast<Source>(i)))}] += looks;
    }
    if (all == 0) return;
    auto& things = shown[{page.city, page.day}];
    for (const auto& thing : page.shown) things[thing] += all;
}

// Pages show much the same things: these are summed up before they enter the totals.
void Tally::ask_all() {
    Shown shown;
    std::erase_if(watched_, [&](const std::shared_ptr<Watched>& watched) {
        // Nobody else holds it, so nobody can look at it any more: what it says now is its last word. Whoever held it let it
        // go after its last look, and the fence makes that look visible here.
        const bool last = watched.use_count() == 1;
        std::atomic_thread_fence(std::memory_order_acquire);
        ask(*watched, shown);
        return last;
    });
    for (const auto& [of, things] : shown)
        for (const auto& [thing, count] : things)
            totals_[of.first][{of.second, "impression", std::string(kind_words[static_cast<std::size_t>(thing.kind)]), thing.id, {}}] += count;
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
