// Where the tests find what they read.
#pragma once

#include <filesystem>

namespace kit {

std::filesystem::path source();  // the project's root
std::filesystem::path build();   // where this program was built
std::filesystem::path shared();  // real and hostile inputs: $QALA_SHARED, else ../shared; may be absent

}  // namespace kit
