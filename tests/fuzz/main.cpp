// libFuzzer's entry, for the target named with QALA_FUZZ:
//   clang++-19 -std=c++23 -O1 -g -fsanitize=fuzzer,address,undefined -Isrc -Itests -DQALA_FUZZ=fuzz_head
//   tests/fuzz/main.cpp
//       tests/fuzz/head_fuzz.cpp src/web/edge/{head,body,range,address}.cpp -lfmt -o fuzz_head
#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    return QALA_FUZZ(bytes, size);
}
