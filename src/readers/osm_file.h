// What a file of OpenStreetMap is, seen before it is parsed: its form, whether it is whole, whether it would fill the memory.
#pragma once

#include <filesystem>
#include <string>

namespace readers {

// "osm", "osm.gz" or "osm.pbf". Reads a packed or plain file to its end. Throws std::runtime_error with a sentence.
std::string osm_form(const std::filesystem::path&);

}  // namespace readers
