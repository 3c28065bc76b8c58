#include <fmt/format.h>

#include "goods/good.h"

namespace goods {

base::Words section_name(std::string_view key) {
    using base::words;
    if (key == "food") return words("Food");
    if (key == "home") return words("For the home");
    if (key == "clothes") return words("Clothes and shoes");
    if (key == "electronics") return words("Electronics");
    if (key == "building") return words("Building and repair");
    if (key == "cars") return words("For the car");
    if (key == "children") return words("Children’s goods");
    if (key == "beauty") return words("Beauty");
    if (key == "health") return words("Health");
    if (key == "books") return words("Books and stationery");
    if (key == "sport") return words("Sport and leisure");
    if (key == "animals") return words("For animals");
    if (key == "garden") return words("Garden");
    if (key == "gifts") return words("Gifts and crafts");
    return words("Other goods");
}

std::string good_path(GoodId id) { return fmt::format("/goods/{}", id.value); }

std::string shop_path(std::int64_t organisation) { return fmt::format("/organisations/{}/goods", organisation); }

}  // namespace goods
