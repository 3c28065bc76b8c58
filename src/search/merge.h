// Keeps the indexes of words in one piece. FTS5 writes each change as a segment of its own and looks for every key in every
// segment: in an index of a dozen, as founding and importing leave them, a search takes four times as long.
#pragma once

namespace db { class File; }

namespace search {

// Merges the segments of each index that has more than `most` of them, a few pages at a time: whoever writes waits
// milliseconds. What is public stays as it is, so nothing that is kept of pages goes stale.
void merge_indexes(db::File&, int most = 1);

// For the worker: a search over so many is not felt, and an index is written anew after many changes, not after each.
inline constexpr int usual_segments = 4;

}  // namespace search
