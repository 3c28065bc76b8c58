#include "base/bits.h"

// The processor's own instruction where it has one: the portable form takes five times as long, and lists count sets of
// some thousand words for each filter they show.
#if defined(__x86_64__)
#define QALA_COUNTING __attribute__((target_clones("popcnt", "default")))
#else
#define QALA_COUNTING
#endif

namespace base {

namespace {

QALA_COUNTING std::size_t counted(const std::uint64_t* words, std::size_t size) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += static_cast<std::size_t>(__builtin_popcountll(words[i]));
    return sum;
}

QALA_COUNTING std::size_t counted_both(const std::uint64_t* a, const std::uint64_t* b, std::size_t size) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += static_cast<std::size_t>(__builtin_popcountll(a[i] & b[i]));
    return sum;
}

}  // namespace

std::size_t Bits::count() const { return counted(words_.data(), words_.size()); }

std::size_t count_both(const Bits& a, const Bits& b) { return counted_both(a.words().data(), b.words().data(), a.words().size()); }

}  // namespace base
