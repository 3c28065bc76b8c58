#include "web/share.h"

#include <fmt/format.h>

#include "web/url.h"

namespace web {

Share share(std::string_view address, std::string_view title) {
    const auto text = fmt::format("{} {}", title, address);
    return {fmt::format("https://wa.me/?text={}", encoded(text)),
            fmt::format("https://t.me/share/url?url={}&text={}", encoded(address), encoded(title)), std::string(address)};
}

std::string route_address(std::optional<double> latitude, std::optional<double> longitude, std::string_view address, std::string_view city) {
    // 2GIS is what the region's people have on their phones.
    if (latitude && longitude) return fmt::format("https://2gis.kz/directions/points/%7C{:.6f}%2C{:.6f}", *longitude, *latitude);
    if (address.empty()) return {};
    return fmt::format("https://2gis.kz/search/{}", encoded(fmt::format("{}, {}", city, address)));
}

std::vector<Link> ways_to(std::optional<double> latitude, std::optional<double> longitude, std::string_view address, std::string_view city) {
    std::vector<Link> ways;
    if (auto first = route_address(latitude, longitude, address, city); !first.empty()) ways.push_back({"2GIS", std::move(first)});
    if (latitude && longitude) {
        const auto at = fmt::format("{:.6f},{:.6f}", *latitude, *longitude);
        ways.push_back({"Yandex Maps", fmt::format("https://yandex.kz/maps/?rtext=~{}&rtt=auto", at)});
        ways.push_back({"Google Maps", fmt::format("https://www.google.com/maps/dir/?api=1&destination={}", at)});
        ways.push_back({"geo", fmt::format("geo:{0}?q={0}", at)});
    } else if (!ways.empty()) {
        const auto text = encoded(fmt::format("{}, {}", city, address));
        ways.push_back({"Yandex Maps", fmt::format("https://yandex.kz/maps/?text={}", text)});
        ways.push_back({"Google Maps", fmt::format("https://www.google.com/maps/search/?api=1&query={}", text)});
    }
    return ways;
}

}  // namespace web
