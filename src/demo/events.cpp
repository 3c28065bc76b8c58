// Turns the tables of happenings into drafts: which of them suit the season, on which day, in which hall, in which tongues.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "demo/calendar.h"
#include "demo/city.h"
#include "demo/dice.h"
#include "demo/firms.h"
#include "demo/fixed.h"
#include "demo/happenings.h"
#include "demo/stage.h"
#include "demo/venues.h"

namespace demo {

namespace {

using ::events::DateDraft;
using ::events::Draft;
using i18n::Language;
using namespace std::chrono;

constexpr std::uint64_t event_dice = 2, order_dice = 3;

std::vector<Topic> topics() {
    return {{"concerts", concerts()},   {"leisure", leisure()},         {"leisure", more_leisure()}, {"children", for_children()},
            {"sports", sports()},       {"seminars", seminars()},       {"education", classes()},    {"exhibitions", exhibitions()},
            {"other", others()},        {"other", feasts()}};
}

// What one event will be; `piece` counts films and plays, else it is -1.
struct Slot {
    std::string_view category;
    const Happening* what = nullptr;
    const Words* part = nullptr;
    bool first = true;  // of its table row: it bears the row's rank and fate
    std::vector<int> suitable;
    int piece = -1;
};

// An event of the row for each part, and once more for each time it comes back; of a season that only touches these months,
// some of them.
void add_row(std::vector<Slot>& all, std::string_view category, const Happening& what, base::Day today, Dice& dice) {
    auto suitable = suitable_days(what, today);
    if (suitable.empty()) return;
    const int percent = what.on.empty() ? percent_in_season(what, today) : 100;
    const std::size_t parts = std::max<std::size_t>(what.parts.size(), 1);
    for (std::size_t i = 0; i < parts * static_cast<std::size_t>(what.again + 1); ++i)
        if (dice.chance(percent)) all.push_back({category, &what, what.parts.empty() ? nullptr : &what.parts[i % parts], i == 0, suitable});
}

bool is_anchor(const Slot& slot) {
    return slot.piece >= 0 || !slot.what->on.empty() || (slot.first && (slot.what->featured > 0 || !slot.what->fate.empty()));
}

// The city's three months: what must be there, then the rest in an order of chance; short seasons are filled up with what
// can come back at any time.
std::vector<Slot> plan(const Options& options) {
    Dice dice(options.seed, order_dice, 0);
    std::vector<Slot> all;
    for (int i = 0; i < stage_pieces(); ++i) all.push_back({.piece = i});
    for (const auto& topic : topics())
        for (const auto& what : topic.all) add_row(all, topic.category, what, options.today, dice);
    const auto rest = std::stable_partition(all.begin(), all.end(), is_anchor);
    for (auto it = all.end(); it - rest > 1; --it) std::iter_swap(it - 1, rest + dice.below(static_cast<int>(it - rest)));
    const auto anchors = static_cast<std::size_t>(rest - all.begin());
    for (std::size_t i = anchors; all.size() < events_per_scale; ++i) {
        auto again = all[i];
        if (again.what->shape != Shape::once) continue;
        again.first = false;
        all.push_back(std::move(again));
    }
    all.resize(events_per_scale);
    return all;
}

// ── When ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// The editors' choice is near, a change of plans is ahead; courses have begun or begin soon.
std::vector<int> allowed_days(const Slot& slot) {
    int from = first_day, to = last_day;
    if (slot.what->shape == Shape::weekly) to = 14;
    if (slot.first && slot.what->on.empty()) {
        if (slot.what->featured > 0) from = 0, to = 9;
        if (!slot.what->fate.empty()) from = 1, to = 24;
    }
    std::vector<int> all;
    for (const int offset : slot.suitable)
        if (from <= offset && offset <= to) all.push_back(offset);
    return all.empty() ? slot.suitable : all;
}

struct Place {
    const Venue* venue = nullptr;
    std::string hall;
    std::string key() const { return venue ? fmt::format("{}/{}", venue->key, hall) : std::string(); }
};

Place drawn_place(const Happening& what, Dice& dice) {
    const auto keys = split(what.venues);
    if (keys.empty()) return {};
    const auto pieces = split(keys[static_cast<std::size_t>(dice.below(static_cast<int>(keys.size())))], '/');
    Place it{.venue = &venue(pieces[0]), .hall = {}};
    const auto halls = split(it.venue->halls, ',');
    const std::size_t number = pieces.size() == 2 ? static_cast<std::size_t>(number_in(pieces[1])) : 1;
    if (!halls.empty()) it.hall = halls.at(number - 1).substr(0, halls.at(number - 1).find('='));
    return it;
}

struct When {
    base::Day day;
    int from = 0;  // minutes after midnight
    Place place;
};

std::vector<base::Day> days_of(const Happening& what, base::Day first) {
    std::vector<base::Day> all;
    if (what.shape == Shape::weekly) {
        for (int i = 0; i < 7 * what.count; ++i)
            if (const auto day = first + days(i); what.days.find(static_cast<char>('0' + weekday(day))) != std::string_view::npos)
                all.push_back(day);
    } else {
        const int count = what.shape == Shape::once ? what.count : 1;
        for (int i = 0; i < count; ++i) all.push_back(first + days(7 * i));
    }
    return all;
}

// All its halls on all its days, or none. One thing comes at most once a day, whichever its part.
bool book(const Slot& slot, const When& when, Bookings& bookings) {
    if (slot.what->shape == Shape::run || slot.what->shape == Shape::whole) return true;
    if (!bookings.free(std::string(slot.what->title.ru), when.day, 0, 1) && slot.what->shape == Shape::once) return false;
    const int until = when.from + slot.what->minutes;
    const auto all = days_of(*slot.what, when.day);
    if (when.place.venue)
        for (const auto day : all)
            if (!bookings.free(when.place.key(), day, when.from, until)) return false;
    bookings.book(std::string(slot.what->title.ru), when.day, 0, 1);
    if (when.place.venue)
        for (const auto day : all) bookings.book(when.place.key(), day, when.from, until);
    return true;
}

// A free hall is looked for a few times; a city a hundred times as large has more events than halls.
When drawn_when(const Slot& slot, base::Day today, Bookings& bookings, Dice& dice) {
    const auto allowed = allowed_days(slot);
    const auto times = split(slot.what->times);
    When when;
    for (int tries = 0; tries < 24; ++tries) {
        when.day = today + days(drawn_day(allowed, today, dice));
        when.from = minutes_of(times.at(static_cast<std::size_t>(dice.below(static_cast<int>(times.size())))));
        when.place = drawn_place(*slot.what, dice);
        if (book(slot, when, bookings)) break;
    }
    return when;
}

std::string rule(const Happening& what, base::Day first, std::size_t count) {
    constexpr std::string_view names[] = {"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    if (count < 2) return {};
    std::string by_day(names[weekday(first)]);
    if (what.shape == Shape::weekly) {
        by_day.clear();
        for (const char day : what.days) by_day += fmt::format("{}{}", by_day.empty() ? "" : ",", names[day - '0']);
    }
    return fmt::format("FREQ=WEEKLY;BYDAY={};COUNT={}", by_day, count);
}

// ── For how much ─────────────────────────────────────────────────────────────────────────────────────────────────

std::string_view unit(std::string_view word) {
    for (const std::string_view known : {"person", "hour", "team", "table"})
        if (word == known) return known;
    throw std::logic_error("the demo city's tables: no such unit: " + std::string(word));
}

base::Price price(std::string_view text) {
    base::Price it;
    if (text.empty()) return it;
    it.free = text == "free";
    if (it.free) return it;
    const auto pieces = split(text, '/');
    const auto sums = split(pieces[0], '-');
    it.min = number_in(sums.front()) * 100;
    it.max = number_in(sums.back()) * 100;
    if (pieces.size() == 2) it.unit = unit(pieces[1]);
    return it;
}

// ── The draft ────────────────────────────────────────────────────────────────────────────────────────────────────

DateDraft date(const Slot& slot, const When& when, base::Day day, const base::Zone& zone) {
    const auto& what = *slot.what;
    DateDraft it;
    const auto local = base::LocalTime(day) + minutes(when.from);
    it.starts = zone.instant(local);
    it.ends = zone.instant(local + minutes(what.minutes));
    if (what.shape == Shape::run) it.ends = zone.instant(base::LocalTime(day + days(what.count - 1)) + minutes(when.from + what.minutes));
    if (what.shape == Shape::whole) {
        it.all_day = true;
        it.starts = zone.midnight(day);
        it.ends = zone.midnight(day + days(what.count));
    }
    if (when.place.venue) it.venue = venue_draft(*when.place.venue);
    it.hall = when.place.hall;
    it.place = what.place;
    it.price = price(what.price);
    it.price_note = what.note;
    if (what.capacity > 0) it.capacity = what.capacity;
    if (slot.first && !what.fate.empty()) it.state = what.fate;
    return it;
}

std::vector<::events::ProgrammeDraft> programme(const Happening& what, const When& when, const base::Zone& zone) {
    std::vector<::events::ProgrammeDraft> all;
    int shift = 0;
    for (const auto line : split(what.programme, '|')) {
        const int at = minutes_of(line.substr(0, 5));
        if (all.empty()) shift = when.from - at;
        all.push_back({.starts = zone.instant(base::LocalTime(when.day) + minutes(at + shift)), .ends = {},
                       .title = std::string(line.substr(6)), .speakers = {}});
    }
    return all;
}

std::vector<::events::OrganiserDraft> organisers(const Happening& what) {
    std::vector<::events::OrganiserDraft> all;
    for (const auto key : split(what.by)) {
        const int number = number_of_firm(key);
        all.push_back({.name = name_of_firm(listed_firms()[static_cast<std::size_t>(number - 1)], Language::ru, 0),
                       .organisation_source_id = fmt::format("org-{}", number),
                       .role = all.empty() ? "organiser" : "partner"});
    }
    return all;
}

// Which languages an event is known in, the original first. One in five shows how the city names the language of an original.
std::vector<Language> known_in(const Happening& what, Dice& dice) {
    if (what.text.ru.empty()) return {Language::kk};
    if (what.text.kk.empty()) return {Language::ru};
    const bool kazakh = what.spoken.starts_with("kk") && dice.chance(60);
    const auto original = kazakh ? Language::kk : Language::ru, other = kazakh ? Language::ru : Language::kk;
    const int roll = dice.below(100);
    if (roll < 80) return {original, other, Language::en};
    if (roll < 91) return {original, other};
    return {original};
}

std::string number_of_copy(Language language, int round, std::string_view district) {
    if (round == 0) return {};
    return fmt::format(" ({} {}, {})", language == Language::en ? "No" : "№", round + 1, district);
}

std::vector<::events::Text> texts(const Slot& slot, int round, Dice& dice) {
    static const auto known = districts();
    const auto& district = dice.one_of(known).name;
    std::vector<::events::Text> all;
    for (const auto language : known_in(*slot.what, dice)) {
        const auto part = slot.part ? slot.part->in(language) : std::string_view();
        all.push_back({.language = language,
                       .title = filled(slot.what->title.in(language), part) + number_of_copy(language, round, district.in(language)),
                       .description = filled(slot.what->text.in(language), part)});
    }
    return all;
}

Draft draft(const Slot& slot, const Options& options, const base::Zone& zone, int round, Bookings& bookings, Dice& dice) {
    const auto& what = *slot.what;
    const auto when = drawn_when(slot, options.today, bookings, dice);
    Draft it;
    it.category = slot.category;
    it.texts = texts(slot, round, dice);
    it.spoken = what.spoken;
    if (what.age >= 0) it.age_min = what.age;
    it.for_children = what.children;
    it.registration = what.registration;
    it.is_online = what.online;
    for (const auto day : days_of(what, when.day)) it.dates.push_back(date(slot, when, day, zone));
    it.rrule = rule(what, when.day, it.dates.size());
    it.organisers = organisers(what);
    it.programme = programme(what, when, zone);
    for (const auto tag : split(what.tags, ',')) it.tags.emplace_back(tag);
    if (slot.first && round == 0) it.featured_rank = what.featured;
    if (slot.first && what.fate == "cancelled") it.state = "cancelled";
    return it;
}

}  // namespace

void events(const Options& options, const base::Zone& zone, const std::function<void(Draft&&)>& take) {
    auto slots = plan(options);
    for (int round = 0; round < options.scale; ++round) {
        Bookings bookings;
        for (int i = 0; i < events_per_scale; ++i) {
            auto& slot = slots[static_cast<std::size_t>(i)];
            const int number = round * events_per_scale + i;
            Dice dice(options.seed, event_dice, static_cast<std::uint64_t>(number));
            auto it = slot.piece >= 0 ? stage_draft(slot.piece, round, options, zone) : draft(slot, options, zone, round, bookings, dice);
            it.origin.source = "demo";
            it.origin.id = fmt::format("event-{}", number + 1);
            if (it.is_online) it.online_url = fmt::format("https://live.qala.example/{}", it.origin.id);
            take(std::move(it));
        }
        // Only the city itself has plans that changed.
        for (auto& slot : slots) slot.first = false;
    }
}

}  // namespace demo
