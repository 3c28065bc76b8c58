// All that the page of an organisation is made of: as it stands, or as a draft would have it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "organisations/store.h"

namespace organisations {

struct Whole {
    Shown shown;
    std::vector<BranchShown> branches;    // in a draft their ids are their places, from 1
    std::vector<ContactShown> contacts;   // in a draft without ids
    std::vector<AttributeShown> attributes;
    std::vector<TagShown> tags;
    std::int64_t logo = 0;                // rows of media
    std::vector<Photo> photos;
    std::vector<PriceLine> prices;
};

std::optional<Whole> whole(const db::Reading&, OrganisationId, i18n::Language);  // as guests see it, or nothing
Whole whole_of(const db::Reading&, OrganisationId, const Draft&, i18n::Language);

}  // namespace organisations
