#include "search/merge.h"

#include "db/file.h"
#include "search/store.h"

namespace search {
namespace {

constexpr int pages_at_once = 64;  // of 4 KiB: some ten milliseconds

void merge(db::File& file, Kind kind, int most) {
    const auto [segments, pages] = extent(*file.read(), kind);
    if (segments <= most) return;
    // Every page is written once; changes that come meanwhile may leave segments of their own for the next time.
    const int steps = 2 + 2 * pages / pages_at_once;
    for (int step = 0; step < steps; ++step) {
        const int left = file.write([kind, pages = step == 0 ? -pages_at_once : pages_at_once](db::Writing& db) {
            merge_pages(db, kind, pages);
            return extent(db, kind).segments;
        });
        if (left <= 1) return;
    }
}

}  // namespace

void merge_indexes(db::File& file, int most) {
    for (const auto kind : all_kinds) merge(file, kind, most);
}

}  // namespace search
