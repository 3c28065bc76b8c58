#include "events/selection.h"

#include <algorithm>
#include <limits>

namespace events {

using base::Bits;
using Date = Index::Date;

namespace {

constexpr Key beginning{base::Instant::min(), 0}, ending{base::Instant::max(), std::numeric_limits<std::int64_t>::max()};

bool runs_at(const Date& date, base::Instant at) { return date.runs() && date.starts < at && date.ends > at; }

std::shared_ptr<const Bits> shared(Bits set) { return std::make_shared<const Bits>(std::move(set)); }

// The first date of the event that is not over.
const Date* next_date(const Index& index, const Index::Event& event, base::Instant now) {
    const Date* next = nullptr;
    for (std::uint32_t i = 0; i < event.units; ++i)
        for (const auto position : index.dates_of(event.first_unit + i)) {
            const auto& date = index.dates()[position];
            const bool ahead = date.starts >= now || runs_at(date, now);
            if (!ahead) continue;
            if (!next || date.key() < next->key()) next = &date;
            break;
        }
    return next;
}

}  // namespace

Selection::Selection(std::shared_ptr<const Index> index, const db::Reading& db, Filter filter)
    : index_(std::move(index)), filter_(std::move(filter)) {
    const auto& f = filter_;
    const auto by_id = [&](Asked what, By by, std::int64_t id) {
        if (id != 0) add(what, by, index_->facet(by).find(id));
    };
    const auto by_word = [&](Asked what, By by, const std::string& word) {
        if (!word.empty()) add(what, by, index_->facet(by).find_slug(word));
    };
    by_id(Asked::category, By::category, f.category);
    by_id(Asked::venue, By::venue, f.venue);
    by_id(Asked::organiser, By::organiser, f.organisation);
    by_id(Asked::tag, By::tag, f.tag);
    by_id(Asked::district, By::district, f.district);
    by_id(Asked::work, By::work, f.work);
    by_word(Asked::spoken, By::spoken, f.spoken);
    by_word(Asked::format, By::format, f.format);
    if (f.price == Filter::Price::free) add_own(Asked::price, index_->free());
    if (f.price == Filter::Price::paid) add_own(Asked::price, index_->paid());
    if (f.price_min || f.price_max) add(Asked::price, index_->priced(f.price_min, f.price_max));
    if (f.age) add_own(Asked::age, index_->suitable(std::clamp(*f.age, 0, Index::oldest)));
    if (f.for_children) add_own(Asked::children, index_->for_children());
    if (f.online) add_own(Asked::online, index_->online());
    if (!f.text.empty()) add(Asked::text, index_->with_words(db, f.text));
    units_ = but(Asked::time, false);
    add(Asked::time, f.running ? shared(index_->running(f.from)) : index_->within(f.from, f.until));
    all_ = units_ & *parts_.back().set;
}

void Selection::add(Asked what, std::shared_ptr<const Bits> set) { parts_.push_back({what, std::move(set), {}}); }

// One of the index's own, which lives as long as the index.
void Selection::add_own(Asked what, const Bits& set) { add(what, std::shared_ptr<const Bits>(index_, &set)); }

void Selection::add(Asked what, By by, std::optional<std::size_t> thing) {
    if (!thing) add(what, shared(Bits(index_->size())));
    else if (const auto& bits = index_->facet(by).bits(*thing); bits.size() > 0) add_own(what, bits);
    else add(what, shared(index_->facet(by).set(*thing)));
}

Bits Selection::but(Asked what, bool with_time) const {
    Bits set(index_->size(), true);
    for (const auto& part : parts_)
        if (part.what != what && (with_time || part.what != Asked::time)) set &= *part.set;
    return set;
}

const Bits& Selection::without(Asked what) const {
    if (what == Asked::time) return units_;
    const auto part = std::ranges::find(parts_, what, &Part::what);
    if (part == parts_.end()) return all_;
    if (!part->others) part->others = but(what, true);
    return *part->others;
}

bool Selection::asks(Asked what) const { return std::ranges::find(parts_, what, &Part::what) != parts_.end(); }

std::size_t Selection::count() const { return index_->count(all_); }

// Few units: their own dates are looked up. Many: the dates are walked along.
template <class Take>
void Selection::gather(std::size_t first, std::size_t last, bool backwards, Take take) const {
    constexpr std::size_t few = 256;
    const auto dates = index_->dates();
    if (last - first > few && units_.count() <= few) {
        std::vector<std::uint32_t> positions;
        units_.each([&](std::size_t unit) {
            for (const auto position : index_->dates_of(unit))
                if (position >= first && position < last) positions.push_back(position);
        });
        std::ranges::sort(positions);
        if (backwards) std::ranges::reverse(positions);
        for (const auto position : positions)
            if (!take(dates[position])) return;
        return;
    }
    for (auto left = last - first; left > 0; --left) {
        const auto& date = dates[backwards ? first + left - 1 : last - left];
        if (units_.has(date.unit) && !take(date)) return;
    }
}

std::vector<Date> Selection::piece(std::size_t first, std::size_t last, bool backwards, std::size_t most) const {
    std::vector<Date> found;
    if (most == 0 || first >= last) return found;
    gather(first, last, backwards, [&](const Date& date) {
        found.push_back(date);
        return found.size() < most;
    });
    return found;
}

// Between two keys, both left out.
std::vector<Date> Selection::running_piece(Key behind, Key before, bool backwards, std::size_t most) const {
    std::vector<Date> found;
    for (const auto position : index_->long_dates()) {
        const auto& date = index_->dates()[position];
        if (date.starts >= filter_.from || (!backwards && found.size() == most)) break;
        if (runs_at(date, filter_.from) && units_.has(date.unit) && behind < date.key() && date.key() < before) found.push_back(date);
    }
    if (backwards) std::ranges::reverse(found);
    if (found.size() > most) found.resize(most);
    return found;
}

std::vector<Date> Selection::after(Key behind, std::size_t most) const {
    if (filter_.running) return running_piece(behind, ending, false, most);
    return piece(std::max(index_->first_at(filter_.from), index_->first_behind(behind)), index_->first_at(filter_.until), false, most);
}

std::vector<Date> Selection::before(Key before, std::size_t most) const {
    if (filter_.running) return running_piece(beginning, before, true, most);
    const Key last{before.starts, before.id - 1};
    return piece(index_->first_at(filter_.from), std::min(index_->first_at(filter_.until), index_->first_behind(last)), true, most);
}

std::vector<Date> Selection::first(std::size_t most) const { return after(beginning, most); }

std::vector<Date> Selection::running(std::size_t most) const { return running_piece(beginning, ending, false, most); }

std::vector<Date> Selection::between(std::size_t most) const {
    auto found = running(most);
    for (const auto& date : first(most - found.size())) found.push_back(date);
    return found;
}

std::vector<Date> similar(const Index& index, EventId id, base::Instant now, std::size_t most) {
    const auto* event = index.find(id);
    if (!event || event->units == 0) return {};
    constexpr int for_tag = 3, for_organiser = 3, for_venue = 2, for_category = 2;
    std::vector<int> scores(index.events().size());
    std::vector<std::uint32_t> alike_events;  // positions
    const auto ahead = index.within(now, base::Instant::max());
    const auto add = [&](By by, int score) {
        for (const auto thing : index.facet(by).of_unit(event->first_unit)) {
            auto last = Index::none;
            for (const auto unit : index.facet(by).units(thing)) {
                const auto other = index.unit(unit).event;
                if (!ahead->has(unit) || other == last) continue;
                last = other;
                if (scores[other] == 0) alike_events.push_back(other);
                scores[other] += score;
            }
        }
    };
    add(By::tag, for_tag);
    add(By::organiser, for_organiser);
    add(By::venue, for_venue);
    add(By::category, for_category);
    struct Alike {
        int score;
        const Date* date;
    };
    std::vector<Alike> alike;
    for (const auto position : alike_events) {
        const auto& other = index.events()[position];
        if (other.id == id.value) continue;
        if (const auto* next = next_date(index, other, now)) alike.push_back({scores[position], next});
    }
    const auto middle = alike.begin() + static_cast<std::ptrdiff_t>(std::min(most, alike.size()));
    std::ranges::partial_sort(alike, middle, [](const Alike& a, const Alike& b) {
        return a.score != b.score ? a.score > b.score : a.date->key() < b.date->key();
    });
    std::vector<Date> dates;
    for (auto one = alike.begin(); one != middle; ++one) dates.push_back(*one->date);
    return dates;
}

std::vector<Date> featured(const Index& index, const Bits& among, base::Instant now, std::size_t most) {
    std::vector<std::pair<int, const Date*>> chosen;
    for (const auto position : index.featured()) {
        const auto& event = index.events()[position];
        if (!chosen.empty() && chosen.size() >= most && chosen.back().first < event.featured_rank) break;
        if (event.featured_from > now || event.featured_until <= now) continue;
        bool lets_through = false;
        for (std::uint32_t i = 0; i < event.units; ++i) lets_through = lets_through || among.has(event.first_unit + i);
        const auto* next = lets_through ? next_date(index, event, now) : nullptr;
        if (next) chosen.emplace_back(event.featured_rank, next);
    }
    std::ranges::sort(chosen, {}, [](const auto& one) { return std::pair(one.first, one.second->key()); });
    std::vector<Date> dates;
    for (const auto& [rank, date] : chosen)
        if (dates.size() < most) dates.push_back(*date);
    return dates;
}

std::vector<Date> next_of(const Index& index, const std::vector<std::int64_t>& events, const Bits& among, base::Instant now) {
    std::vector<Date> dates;
    for (const auto id : events) {
        const auto event = std::ranges::lower_bound(index.events(), id, {}, &Index::Event::id);
        if (event == index.events().end() || event->id != id) continue;
        bool lets_through = false;
        for (std::uint32_t i = 0; i < event->units; ++i) lets_through = lets_through || among.has(event->first_unit + i);
        if (const auto* next = lets_through ? next_date(index, *event, now) : nullptr) dates.push_back(*next);
    }
    return dates;
}

std::vector<OccurrenceId> ids_of(std::span<const Date> dates) {
    std::vector<OccurrenceId> ids;
    for (const auto& date : dates) ids.push_back({date.id});
    return ids;
}

}  // namespace events
