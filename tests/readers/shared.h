// Real inputs that lie beside the project; a test that needs them skips where they are absent.
#pragma once

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "kit/places.h"

namespace readers_test {

using kit::shared;

inline std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The folder or file under shared/data, or nothing with a warning.
inline std::optional<std::filesystem::path> shared_data(const std::string& name) {
    const auto path = shared() / "data" / name;
    if (std::filesystem::exists(path)) return path;
    WARN("skipped: " << path.string() << " is not there (set QALA_SHARED)");
    return {};
}

}  // namespace readers_test
