// A line over every page, from one moment to another, in each language of the city (R2).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "i18n/language.h"

namespace db { class Reading; class Writing; }

namespace notices {

using AnnouncementId = base::Id<struct AnnouncementTag>;

struct Announcement {
    std::string level = "info";  // info, warn, fail
    std::string href;            // where more is said: a path of the city or https://…; may be empty
    base::Instant from{}, until{};
    std::array<std::string, 3> texts;  // by language

    bool operator==(const Announcement&) const = default;
};

struct AnnouncementRow {
    AnnouncementId id;
    std::string level, text;
    base::Instant from{}, until{};
};

std::vector<AnnouncementRow> announcements(const db::Reading&, i18n::Language);  // those that end last, 100 at most
std::optional<Announcement> announcement(const db::Reading&, AnnouncementId);
AnnouncementId add_announcement(db::Writing&, const Announcement&, base::Instant now);
void put_announcement(db::Writing&, AnnouncementId, const Announcement&);
void drop_announcement(db::Writing&, AnnouncementId);

}  // namespace notices
