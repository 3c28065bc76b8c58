#include "app/chosen_city.h"

#include <fmt/format.h>

#include <stdexcept>

namespace app {

std::shared_ptr<const City> chosen_city(const Installation& installation, const std::string& slug) {
    const auto all = installation.cities();
    if (all.empty()) throw std::runtime_error("the folder holds no city; make one with qala init or qala demo");
    if (slug.empty() && all.size() == 1) return all.front();
    if (slug.empty()) throw std::runtime_error("the folder holds several cities; say which one with --city SLUG");
    if (auto city = installation.by_slug(slug)) return city;
    throw std::runtime_error(fmt::format("there is no city {} in the folder", slug));
}

}  // namespace app
