// What the process that decodes pictures takes from itself before it looks at the first byte (S-UP-2).
#pragma once

#include <cstddef>

namespace media {

inline constexpr std::size_t most_memory = 512u * 1024 * 1024;  // bytes of address space
inline constexpr unsigned most_seconds = 10;                    // of the processor

// From here on: memory and processor are limited, no file or socket can be opened, the only thing that leaves is what is
// written to standard output, and any system call that decoding does not need kills the process. False: the kernel refused.
bool confine();

}  // namespace media
