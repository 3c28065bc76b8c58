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

}  // namespace web
