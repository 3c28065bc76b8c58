// libFuzzer's entry, for the target named with -DQALA_FUZZ=fuzz_head.
#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) { return QALA_FUZZ(bytes, size); }
