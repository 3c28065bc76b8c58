// A fingerprint of what came in, to recognise the same again.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace imports {

std::string digest(std::string_view bytes);  // BLAKE2b-256, hex
std::string digest_of(const std::filesystem::path&);  // the same of a file, which may be larger than the memory

}  // namespace imports
