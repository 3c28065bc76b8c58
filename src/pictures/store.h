// All SQL of pictures: the city's own packages for telephones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/reading.h"

namespace pictures {

// A package that opens the city's addresses itself.
struct App {
    std::string name;         // "kz.example.qala"; of iOS with its team: "A1B2C3D4E5.kz.example.qala"
    std::string fingerprint;  // SHA-256 of the certificate, "AB:CD:…"; empty for iOS
};
std::vector<App> apps(const db::Reading&, std::string_view system);  // android, ios

}  // namespace pictures
