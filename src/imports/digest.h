// A fingerprint of what came in, to recognise the same again.
#pragma once

#include <string>
#include <string_view>

namespace imports {

std::string digest(std::string_view bytes);  // BLAKE2b-256, hex

}  // namespace imports
