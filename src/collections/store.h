// SQL of collections as the city reads them.
#pragma once

#include <string>
#include <vector>

#include "base/edge.h"
#include "collections/collection.h"
#include "db/reading.h"

namespace collections {

struct Named {
    CollectionId id;
    std::string slug, title;
};
std::vector<Named> holding(const db::Reading&, const Thing&, i18n::Language, int limit);  // the newest first

}  // namespace collections
