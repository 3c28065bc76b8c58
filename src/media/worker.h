// Pictures that strangers send, made into ours: decoded and encoded again by a process of its own (S-UP-2), one at a time, so
// that pages keep their processor.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "media/media.h"
#include "media/picture_worker.h"

namespace media {

// The same picture, the largest first, as WebP without anything but pixels: at most 1600, 800 and 400 on the longer side.
struct Sizes {
    std::string colour;            // the one that most of it has: "#a04c21"
    std::vector<Picture> pictures;
};

// Which program decodes, and how long it may take altogether.
struct Worker {
    std::string program = "/proc/self/exe";
    std::string command{worker_command};
    std::chrono::milliseconds patience{30'000};
};

// Refused with a sentence: what is no JPEG, PNG or WebP, broken, too large, moving; and what the process did not survive.
// `busy` where too many wait already. Throws std::system_error where no process can be started or confined.
base::Result<Sizes> reencoded(std::string_view bytes, const Worker& = {});

}  // namespace media
