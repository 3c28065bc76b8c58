#include "readers/ical_zone.h"

#include <algorithm>

#include "base/scanner.h"
#include "base/text.h"

namespace readers {
namespace {

using namespace std::chrono;

std::chrono::seconds offset_at(const OwnZone& zone, base::LocalTime local) {
    const auto later = std::ranges::upper_bound(zone.changes, local, {}, &OwnZone::Change::from);
    if (later != zone.changes.begin()) return std::prev(later)->after;
    return zone.changes.empty() ? seconds(0) : zone.changes.front().before;
}

std::chrono::seconds bounded(std::chrono::seconds offset) { return std::clamp<std::chrono::seconds>(offset, -24h, 24h); }

// "UTC+11", "(UTC-03:00) Brasília", "GMT +0100 (Standard) / …": the first offset that is written there.
std::optional<seconds> offset_in(std::string_view name) {
    const auto lower = base::plain(name.substr(0, 100));
    auto at = lower.find("utc");
    if (at == lower.npos) at = lower.find("gmt");
    if (at == lower.npos) return {};
    base::Scanner scan(std::string_view(lower).substr(at + 3));
    scan.spaces();
    const char sign = scan.peek();
    if (sign != '+' && sign != '-') return seconds(0);
    scan.step();
    const auto figures = scan.digits();
    const auto number = scan.number(1, 4);
    if (!number) return {};
    auto minutes_in = figures > 2 ? *number / 100 * 60 + *number % 100 : *number * 60;
    if (figures <= 2 && scan.take(":")) minutes_in += scan.number(2, 2).value_or(0);
    if (minutes_in > 14 * 60) return {};
    return seconds(minutes_in * 60 * (sign == '-' ? -1 : 1));
}

}  // namespace

base::Instant IcalZone::instant(base::LocalTime local) const {
    if (const auto* zone = std::get_if<base::Zone>(&rules_)) return zone->instant(local);
    const auto offset = std::holds_alternative<OwnZone>(rules_) ? offset_at(std::get<OwnZone>(rules_), local) : std::get<seconds>(rules_);
    return base::Instant(local.time_since_epoch() - bounded(offset));
}

base::LocalTime IcalZone::local(base::Instant instant) const {
    if (const auto* zone = std::get_if<base::Zone>(&rules_)) return zone->local(instant);
    const base::LocalTime utc(instant.time_since_epoch());
    return utc + (utc - base::LocalTime(this->instant(utc).time_since_epoch()));
}

std::optional<seconds> utc_offset(std::string_view text) {
    text = base::trimmed(text);
    const bool negative = text.starts_with('-');
    if (!negative && !text.starts_with('+')) return {};
    base::Scanner scan(text.substr(1));
    const auto figures = scan.digits();
    const auto number = scan.number(2, 6);
    if (!number || !scan.done() || figures % 2 != 0) return {};
    const auto all = figures == 6 ? *number : figures == 4 ? *number * 100 : *number * 10'000;
    const auto sum = hours(all / 10'000) + minutes(all / 100 % 100) + seconds(all % 100);
    if (sum > 24h) return {};
    return negative ? -sum : sum;
}

std::optional<base::Zone> windows_zone(std::string_view name) {
    // Windows' names and the places CLDR gives for them.
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"UTC", "Etc/UTC"}, {"GMT Standard Time", "Europe/London"}, {"Greenwich Standard Time", "Atlantic/Reykjavik"}, {"W. Europe Standard Time", "Europe/Berlin"},
        {"Central Europe Standard Time", "Europe/Budapest"}, {"Romance Standard Time", "Europe/Paris"}, {"Central European Standard Time", "Europe/Warsaw"},
        {"W. Central Africa Standard Time", "Africa/Lagos"}, {"GTB Standard Time", "Europe/Bucharest"}, {"E. Europe Standard Time", "Europe/Chisinau"}, {"FLE Standard Time", "Europe/Kiev"},
        {"Egypt Standard Time", "Africa/Cairo"}, {"South Africa Standard Time", "Africa/Johannesburg"}, {"Israel Standard Time", "Asia/Jerusalem"}, {"Kaliningrad Standard Time", "Europe/Kaliningrad"},
        {"Turkey Standard Time", "Europe/Istanbul"}, {"Arabic Standard Time", "Asia/Baghdad"}, {"Arab Standard Time", "Asia/Riyadh"}, {"Belarus Standard Time", "Europe/Minsk"},
        {"Russian Standard Time", "Europe/Moscow"}, {"E. Africa Standard Time", "Africa/Nairobi"}, {"Iran Standard Time", "Asia/Tehran"}, {"Arabian Standard Time", "Asia/Dubai"},
        {"Astrakhan Standard Time", "Europe/Astrakhan"}, {"Azerbaijan Standard Time", "Asia/Baku"}, {"Russia Time Zone 3", "Europe/Samara"}, {"Saratov Standard Time", "Europe/Saratov"},
        {"Volgograd Standard Time", "Europe/Volgograd"}, {"Georgian Standard Time", "Asia/Tbilisi"}, {"Caucasus Standard Time", "Asia/Yerevan"}, {"Afghanistan Standard Time", "Asia/Kabul"},
        {"West Asia Standard Time", "Asia/Tashkent"}, {"Qyzylorda Standard Time", "Asia/Qyzylorda"}, {"Ekaterinburg Standard Time", "Asia/Yekaterinburg"}, {"Pakistan Standard Time", "Asia/Karachi"},
        {"India Standard Time", "Asia/Kolkata"}, {"Sri Lanka Standard Time", "Asia/Colombo"}, {"Nepal Standard Time", "Asia/Kathmandu"}, {"Central Asia Standard Time", "Asia/Almaty"},
        {"Bangladesh Standard Time", "Asia/Dhaka"}, {"Omsk Standard Time", "Asia/Omsk"}, {"Myanmar Standard Time", "Asia/Yangon"}, {"SE Asia Standard Time", "Asia/Bangkok"},
        {"Altai Standard Time", "Asia/Barnaul"}, {"W. Mongolia Standard Time", "Asia/Hovd"}, {"North Asia Standard Time", "Asia/Krasnoyarsk"}, {"N. Central Asia Standard Time", "Asia/Novosibirsk"},
        {"Tomsk Standard Time", "Asia/Tomsk"}, {"China Standard Time", "Asia/Shanghai"}, {"North Asia East Standard Time", "Asia/Irkutsk"}, {"Singapore Standard Time", "Asia/Singapore"},
        {"W. Australia Standard Time", "Australia/Perth"}, {"Taipei Standard Time", "Asia/Taipei"}, {"Ulaanbaatar Standard Time", "Asia/Ulaanbaatar"}, {"Tokyo Standard Time", "Asia/Tokyo"},
        {"Korea Standard Time", "Asia/Seoul"}, {"Yakutsk Standard Time", "Asia/Yakutsk"}, {"AUS Eastern Standard Time", "Australia/Sydney"}, {"Vladivostok Standard Time", "Asia/Vladivostok"},
        {"Magadan Standard Time", "Asia/Magadan"}, {"New Zealand Standard Time", "Pacific/Auckland"}, {"Eastern Standard Time", "America/New_York"}, {"Central Standard Time", "America/Chicago"},
        {"Mountain Standard Time", "America/Denver"}, {"Pacific Standard Time", "America/Los_Angeles"}, {"Alaskan Standard Time", "America/Anchorage"}, {"Hawaiian Standard Time", "Pacific/Honolulu"},
        {"Atlantic Standard Time", "America/Halifax"}, {"E. South America Standard Time", "America/Sao_Paulo"}, {"Argentina Standard Time", "America/Argentina/Buenos_Aires"},
        {"SA Pacific Standard Time", "America/Bogota"}, {"Morocco Standard Time", "Africa/Casablanca"}, {"Jordan Standard Time", "Asia/Amman"}, {"Syria Standard Time", "Asia/Damascus"}};
    for (const auto& [windows, place] : names)
        if (windows == name) return base::Zone::find(place);
    return {};
}

std::optional<IcalZone> zone_of(std::string_view tzid, const std::map<std::string, OwnZone, std::less<>>& own) {
    if (tzid.empty() || tzid.size() > 200) return {};
    for (auto name = tzid;;) {
        if (!name.empty() && name.front() != '/')
            if (auto zone = base::Zone::find(name)) return IcalZone(*zone);
        const auto slash = name.find('/', 0);
        if (slash == name.npos) break;
        name.remove_prefix(slash + 1);
    }
    if (auto zone = windows_zone(tzid)) return IcalZone(*zone);
    if (const auto found = own.find(tzid); found != own.end() && !found->second.changes.empty()) return IcalZone(found->second);
    if (const auto offset = offset_in(tzid)) return IcalZone(*offset);
    return {};
}

}  // namespace readers
