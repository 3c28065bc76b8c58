// The demo city's street grid: addresses that lie where their coordinates say.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "demo/dice.h"
#include "demo/words.h"

namespace demo {

struct Street {
    std::string_view key;
    std::string_view ru, kk;  // "улица Абая", "Абай көшесі"
    std::string_view on;      // "на Абая": tells branches apart
    double from_latitude, from_longitude, to_latitude, to_longitude;  // of the first and the last house
    int houses;
};

struct Address {
    std::string ru, kk;    // "улица Абая, 31"
    std::string branch;    // "на Абая"
    std::string district;  // slug
    double latitude = 0, longitude = 0;
};

std::span<const Street> streets();
Address address(std::string_view place);              // "abai 31" or "mira 24/2"; throws on an unknown street
Address any_address(Dice&, bool in_centre = false);   // of any house; shops gather in the centre
std::string_view district_at(double latitude, double longitude);  // slug of the nearest

}  // namespace demo
