// Why a picture is not taken, as the process that decodes says it: by its exit status, so that nothing it writes has to be
// believed.
#pragma once

#include <cstdint>

namespace media {

enum class Fault : std::uint8_t {
    unknown_kind = 20,  // neither JPEG nor PNG nor WebP
    broken,             // cut off, of a wrong checksum, with something behind its end
    too_large,          // by its head: more than 40 megapixels, or a side above 12,000
    too_small,          // a side under 16
    moving,             // more than one frame
    too_much_work,      // more memory than it may have
    unconfined,         // the kernel refused the limits: nothing was looked at
};
inline constexpr Fault first_fault = Fault::unknown_kind, last_fault = Fault::unconfined;

// What one picture may be (S-UP-1).
inline constexpr std::uint64_t most_bytes = 10u * 1024 * 1024;
inline constexpr int least_side = 16, most_side = 12'000;
inline constexpr std::int64_t most_pixels = 40'000'000;

}  // namespace media
