// Lays out the cinema's days over three halls so that no two films meet, and the theatre's weeks over two stages.
#include "demo/stage.h"

#include <fmt/format.h>

#include "demo/calendar.h"
#include "demo/dice.h"
#include "demo/firms.h"
#include "demo/venues.h"

namespace demo {

namespace {

using ::events::DateDraft;
using ::events::Draft;
using namespace std::chrono;

constexpr int halls = 3, run_days = 26;
constexpr std::string_view clocks[] = {"10:10", "12:30", "15:00", "17:20", "19:40", "22:10"};

int film_count() { return static_cast<int>(films().size()); }

// Films begin one after the other, so that five or six are on at any time.
int first_day_of_film(int film) { return first_day - run_days / 2 + film * (last_day - first_day) / film_count(); }

bool is_on(int film, int offset) {
    const int first = first_day_of_film(film);
    return first <= offset && offset < first + run_days;
}

bool suits_hour(const Piece& film, int clock) {
    if (film.children) return clock <= 3;
    return film.age < 16 || clock >= 2;
}

// The film of a session; nothing on weekday mornings and where no film suits the hour.
int film_at(int offset, int weekday, int clock, int hall) {
    if (weekday <= 5 && clock < 2) return -1;
    std::vector<int> on;
    for (int film = 0; film < film_count(); ++film)
        if (is_on(film, offset) && suits_hour(films()[static_cast<std::size_t>(film)], clock)) on.push_back(film);
    if (on.empty()) return -1;
    const auto turn = static_cast<std::size_t>(offset - first_day + clock * 2 + hall + run_days);
    return on[turn % on.size()];
}

DateDraft session(const Piece& film, base::Day day, int clock, int hall, const base::Zone& zone) {
    DateDraft date;
    const auto& cinema = venue(film.venue);
    date.starts = zone.instant(base::LocalTime(day) + minutes(minutes_of(clocks[clock])));
    date.ends = date.starts + minutes(film.minutes);
    date.venue = venue_draft(cinema);
    date.hall = date.venue->halls[static_cast<std::size_t>(hall)].first;
    date.capacity = date.venue->halls[static_cast<std::size_t>(hall)].second;
    const bool in_3d = film.formats.size() > 2 && hall == 0 && clock % 2 == 0;
    date.format = in_3d ? "3D" : "2D";
    const int tenge = (clock < 3 ? 1200 : 1800) + (weekday(day) >= 5 ? 300 : 0) + (in_3d ? 500 : 0);
    date.price.min = date.price.max = tenge * 100;
    if (clock < 3 && weekday(day) <= 5) date.price_note = "студентам и пенсионерам 1 000 ₸";
    return date;
}

std::vector<DateDraft> sessions(int film, base::Day today, const base::Zone& zone) {
    std::vector<DateDraft> all;
    const int first = first_day_of_film(film);
    for (int offset = std::max(first, first_day); offset < std::min(first + run_days, last_day + 1); ++offset)
        for (int clock = 0; clock < 6; ++clock)
            for (int hall = 0; hall < halls; ++hall) {
                const auto day = today + days(offset);
                if (film_at(offset, weekday(day), clock, hall) != film) continue;
                all.push_back(session(films()[static_cast<std::size_t>(film)], day, clock, hall, zone));
            }
    return all;
}

// Every fourth week a play comes back; Friday, Saturday or Sunday are its own.
std::vector<DateDraft> evenings(int play, base::Day today, const base::Zone& zone) {
    const auto& piece = plays()[static_cast<std::size_t>(play)];
    const auto monday = today + days(first_day) - days(weekday(today + days(first_day)) - 1);
    const auto place = split(piece.venue, '/');
    const std::size_t stage = place.size() == 2 ? 1 : 0;
    std::vector<DateDraft> all;
    for (int week = 0; week < 13; ++week) {
        if ((week + play) % 4 != 0) continue;
        const auto day = monday + days(7 * week + 4 + play % 3);
        DateDraft date;
        date.starts = zone.instant(base::LocalTime(day) + (piece.children ? hours(12) : hours(18)));
        date.ends = date.starts + minutes(piece.minutes);
        date.venue = venue_draft(venue(place[0]));
        date.hall = date.venue->halls[stage].first;
        date.capacity = date.venue->halls[stage].second;
        date.price.min = (piece.children ? 800 : 1500) * 100;
        date.price.max = (piece.children ? 1200 : 3000) * 100;
        date.price_note = "льготный билет 700 ₸";
        all.push_back(std::move(date));
    }
    return all;
}

::events::WorkDraft work(const Piece& piece, std::string_view kind, int n, int round, base::Day today) {
    ::events::WorkDraft it;
    it.origin.source = "demo";
    it.origin.id = round == 0 ? fmt::format("{}-{}", kind, n + 1) : fmt::format("{}-{}-{}", kind, n + 1, round + 1);
    it.kind = kind;
    for (const auto language : i18n::languages) {
        std::string title(piece.title.in(language));
        if (round > 0) title += fmt::format(" — {}", round + 1);
        it.texts.push_back({.language = language, .title = std::move(title), .description = std::string(piece.text.in(language))});
    }
    it.original_title = piece.original;
    it.country = piece.country;
    it.director = piece.director;
    it.starring = piece.starring;
    it.genres = piece.genres;
    it.year = static_cast<int>(year_month_day(today).year()) - piece.year_ago;
    it.minutes = piece.minutes;
    it.age_min = piece.age;
    return it;
}

}  // namespace

int stage_pieces() { return film_count() + static_cast<int>(plays().size()); }

Draft stage_draft(int n, int round, const Options& options, const base::Zone& zone) {
    const bool is_film = n < film_count();
    const int own = is_film ? n : n - film_count();
    const auto& piece = is_film ? films()[static_cast<std::size_t>(own)] : plays()[static_cast<std::size_t>(own)];
    Draft it;
    it.category = piece.children ? "children" : "leisure";
    it.work = work(piece, is_film ? "film" : "play", own, round, options.today);
    it.texts = it.work->texts;
    it.spoken = piece.spoken;
    it.age_min = piece.age;
    it.for_children = piece.children;
    it.dates = is_film ? sessions(own, options.today, zone) : evenings(own, options.today, zone);
    const int firm = number_of_firm(piece.by);
    it.organisers.push_back({.name = name_of_firm(listed_firms()[static_cast<std::size_t>(firm - 1)], i18n::Language::ru, 0),
                             .organisation_source_id = fmt::format("org-{}", firm)});
    it.tags.emplace_back(is_film ? "кино" : "театр");
    for (const auto tag : split(piece.tags, ',')) it.tags.emplace_back(tag);
    return it;
}

}  // namespace demo
