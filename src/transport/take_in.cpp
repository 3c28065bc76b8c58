#include "transport/take_in.h"

#include <algorithm>

#include "db/file.h"
#include "transport/store.h"

namespace transport {
namespace {

constexpr std::size_t rows_at_once = 200;  // db::File::write: 5 ms

// `put` is called for pieces of so many things that their rows are few.
template <class Rows, class Put>
void in_pieces(db::File& file, std::size_t count, Rows rows, Put put) {
    for (std::size_t from = 0, until = 0; from < count; from = until) {
        for (std::size_t sum = 0; until < count && sum < rows_at_once; ++until) sum += rows(until);
        file.write([&put, from, until](db::Writing& db) { put(db, from, until); });
    }
}

void remove_all_old(db::File& file) {
    while (file.write([](db::Writing& db) { return remove_old(db); })) {
    }
}

}  // namespace

void take_in(db::File& file, const Timetable& all, const std::string& name, base::Instant now) {
    remove_all_old(file);
    const auto feed = file.write([&](db::Writing& db) { return begin_feed(db, name, now); });
    const auto one = [](std::size_t) { return std::size_t{1}; };
    in_pieces(file, all.stops.size(), one, [&](db::Writing& db, auto from, auto until) { put_stops(db, feed, all, from, until); });
    in_pieces(file, all.routes.size(), one, [&](db::Writing& db, auto from, auto until) { put_routes(db, feed, all, from, until); });
    in_pieces(file, all.services.size(), [&](std::size_t i) { return 1 + all.services[i].exceptions.size(); },
              [&](db::Writing& db, auto from, auto until) { put_services(db, feed, all, from, until); });
    in_pieces(file, all.trips.size(), [&](std::size_t i) { return 1 + all.trips[i].calls.size(); },
              [&](db::Writing& db, auto from, auto until) { put_trips(db, feed, all, from, until); });
    file.write([&feed](db::Writing& db) { make_current(db, feed); });
    remove_all_old(file);
}

}  // namespace transport
