// The only reader of pictures that is ours: whatever the bytes, one of eight answers.
#include <cstdlib>
#include <string_view>

#include "fuzz/targets.h"
#include "media/picture_worker.h"
#include "media/pixels.h"

int fuzz_exif(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const int orientation = media::orientation_of(text);
    if (orientation < 1 || orientation > 8) std::abort();
    if (media::kind_of(text) == media::FileKind::heif && size <= 12) std::abort();
    return 0;
}
