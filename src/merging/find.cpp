#include "merging/find.h"

#include <algorithm>
#include <vector>

#include "db/file.h"
#include "merging/store.h"

namespace merging {
namespace {

constexpr int most_at_a_time = 100'000;
constexpr std::size_t written_at_once = 50;  // other writers wait for one such piece at the most
constexpr std::chrono::minutes settled{1};   // what is written later was begun before that

struct Found {
    Changed changed;
    std::vector<Likely> like;
};

std::vector<Found> compared(db::File& city, base::Instant before) {
    const auto lease = city.read(std::chrono::hours(1));
    const auto changed = changed_since(*lease, compared_until(*lease), before, most_at_a_time);
    std::vector<Found> all;
    if (changed.empty()) return all;
    const Directory directory(*lease);
    for (const auto& each : changed) {
        const auto* known = directory.find(each.id);
        all.push_back({each, known ? directory.like(*known) : std::vector<Likely>()});
    }
    return all;
}

}  // namespace

void find_duplicates(db::File& city, base::Instant now) {
    const auto found = compared(city, now - settled);
    for (std::size_t from = 0; from < found.size(); from += written_at_once) {
        const std::vector<Found> piece(found.begin() + static_cast<std::ptrdiff_t>(from), found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), from + written_at_once)));
        city.write([=](db::Writing& db) {
            for (const auto& [changed, like] : piece) {
                for (const auto& [id, score] : like) put_pair(db, changed.id, id, score, now);
                drop_unseen(db, changed.id, now);
            }
            set_compared_until(db, piece.back().changed);
        });
    }
}

}  // namespace merging
