// The process that decodes: `qala picture-worker`, which the program starts for one picture and nobody types.
#pragma once

#include <string_view>

namespace media {

inline constexpr std::string_view worker_command = "picture-worker";

// Standard input is a file of at most 10 MiB; what is written is "COUNT #COLOUR\n", for each size, the largest first,
// "WIDTH HEIGHT BYTES\n", and then the WebP files one behind the other. Ends with 0, or with a Fault.
int work_on_picture();

// What a file is by its first bytes; empty where it is none of the three (S-UP-1).
enum class FileKind { unknown, heif, jpeg, png, webp };
FileKind kind_of(std::string_view bytes);

}  // namespace media
