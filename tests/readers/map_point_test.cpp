// Places on a map, as people hand them on.
#include <catch2/catch.hpp>

#include "readers/map_point.h"

namespace {

using readers::MapPoint;
using readers::read_map_point;

constexpr MapPoint square{47.7906, 67.7114};

}  // namespace

TEST_CASE("a point is read as numbers and out of the addresses of maps", "[readers]") {
    for (const auto* text : {"47.7906, 67.7114", "47.7906 67.7114", " 47.7906,67.7114 ", "47,7906 67,7114", "47,7906; 67,7114", "geo:47.7906,67.7114?z=17",
                             "https://2gis.kz/zhezkazgan/geo/70000001234/67.7114,47.7906?m=67.7114%2C47.7906%2F17", "https://2gis.kz/zhezkazgan/firm/70000001?m=67.7114%2C47.7906%2F17",
                             "https://yandex.kz/maps/?ll=67.70%2C47.70&pt=67.7114,47.7906&z=17", "https://yandex.ru/maps/-/?ll=67.7114,47.7906&z=16",
                             "https://www.google.com/maps/place/A/@47.1,67.1,17z/data=!3m1!4b1!4m6!3m5!8m2!3d47.7906!4d67.7114!16s", "https://www.google.com/maps/@47.7906,67.7114,17z",
                             "https://maps.google.com/?q=47.7906,67.7114", "https://www.openstreetmap.org/?mlat=47.7906&mlon=67.7114#map=17/47.0/67.0", "https://www.openstreetmap.org/#map=17/47.7906/67.7114"}) {
        INFO(text);
        CHECK(read_map_point(text) == square);
    }
}

TEST_CASE("what names no point of the earth is none", "[readers]") {
    for (const auto* text : {"", "улица Абая, 31", "47.7906", "47.7906, ", "97.79, 67.71", "47.79, 267.71", "47.79, 67.71, 3", "https://go.2gis.com/abc12", "https://maps.app.goo.gl/Xy12", "https://example.org/#map=",
                             "https://www.openstreetmap.org/#map=", "https://www.openstreetmap.org/?mlat=47.79", "geo:", "nan, nan"}) {
        INFO(text);
        CHECK_FALSE(read_map_point(text));
    }
}
