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

// One of the public list, the newest first.
struct Listed {
    CollectionId id;
    std::string slug, title, title_language, intro, intro_language;
    bool by_editors = false;   // else a resident's, who is not named
    int things = 0;
    base::Instant published_at{};

    base::Place place() const { return {published_at, id.value}; }
};
std::vector<Listed> listed(const db::Reading&, i18n::Language, base::Edge<base::Place>, int limit);
std::optional<Listed> one_listed(const db::Reading&, CollectionId, i18n::Language);  // whatever its state

}  // namespace collections
