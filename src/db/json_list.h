// Ids as one parameter: `from json_each(?) j join x on x.id = j.value order by j.key` reads them in their order.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <vector>

#include "base/id.h"

namespace db {

template <class Tag>
std::string json_list(const std::vector<base::Id<Tag>>& ids) {
    std::string list = "[";
    for (const auto id : ids) fmt::format_to(std::back_inserter(list), "{}{}", list.size() > 1 ? "," : "", id.value);
    return list + "]";
}

}  // namespace db
