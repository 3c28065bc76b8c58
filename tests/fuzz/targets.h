// What can be fuzzed. Each takes any bytes and aborts when a promise is broken; the normal tests replay them too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

inline void must(bool kept) {
    if (!kept) std::abort();
}

int fuzz_head(const std::uint8_t* bytes, std::size_t size);  // web/edge: heads, chunked bodies, ranges
int fuzz_exif(const std::uint8_t* bytes, std::size_t size);  // media: what telephones write of how they were held
int fuzz_escaping(const std::uint8_t* bytes, std::size_t size);  // web/html: one text in every place of a template
