// What can be fuzzed. Each takes any bytes and aborts when a promise is broken; the normal tests replay them too.
#pragma once

#include <cstddef>
#include <cstdint>

int fuzz_head(const std::uint8_t* bytes, std::size_t size);  // web/edge: heads, chunked bodies, ranges
int fuzz_escaping(const std::uint8_t* bytes, std::size_t size);  // web/html: one text in every place of a template
