#include "kit/places.h"

#include <cstdlib>

namespace kit {

std::filesystem::path source() { return QALA_SOURCE; }

std::filesystem::path build() { return QALA_BUILD; }

std::filesystem::path shared() {
    const char* named = std::getenv("QALA_SHARED");
    return named ? std::filesystem::path(named) : source() / ".." / "shared";
}

}  // namespace kit
