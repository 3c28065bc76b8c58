#include "base/zone.h"

#include <date/tz.h>

#include <stdexcept>

namespace base {

std::optional<Zone> Zone::find(std::string_view name) {
    try {
        return Zone(date::locate_zone(std::string(name)));
    } catch (const std::runtime_error&) {
        return {};
    }
}

Zone Zone::utc() { return Zone(date::locate_zone("Etc/UTC")); }

const std::string& Zone::name() const { return zone_->name(); }

std::chrono::seconds Zone::offset(Instant instant) const { return zone_->get_info(instant).offset; }

LocalTime Zone::local(Instant instant) const {
    return LocalTime(instant.time_since_epoch() + offset(instant));
}

Instant Zone::instant(LocalTime local) const {
    const auto info = zone_->get_info(date::local_seconds(local.time_since_epoch()));
    if (info.result == date::local_info::nonexistent) return info.first.end;
    return Instant(local.time_since_epoch() - info.first.offset);
}

}  // namespace base
