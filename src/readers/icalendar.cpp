#include "readers/icalendar.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/categories.h"
#include "readers/event_parts.h"
#include "readers/ical_lines.h"
#include "readers/ical_zone.h"
#include "readers/markup_text.h"
#include "readers/recurrence.h"

namespace readers {
namespace {

using namespace std::chrono;

constexpr std::size_t most_events = 20'000, most_dates = 1000, most_zones = 300, most_depth = 20, most_lines = 2000;
constexpr auto longest_window = days(731);

struct Component {
    std::size_t line = 0;
    std::vector<IcalLine> lines;

    const IcalLine* find(std::string_view name) const {
        const auto at = std::ranges::find(lines, name, &IcalLine::name);
        return at == lines.end() ? nullptr : &*at;
    }
    std::string text(std::string_view name) const {
        const auto* one = find(name);
        return one ? ical_text(one->value) : std::string();
    }
};

using Zones = std::map<std::string, OwnZone, std::less<>>;

// A date of a calendar: a wall-clock time somewhere, or a whole day.
struct Stamp {
    base::LocalTime local{};
    bool utc = false, whole_day = false;
};

std::optional<Stamp> stamp_of(std::string_view text) {
    const std::string lower = base::plain(text.substr(0, 40));
    base::Scanner scan(lower);
    std::optional<std::int64_t> date;
    if (scan.digits() == 8) date = scan.number(8, 8);
    else if (const auto y = scan.number(4, 4); y && scan.take("-"))
        if (const auto m = scan.number(2, 2); m && scan.take("-"))
            if (const auto d = scan.number(2, 2)) date = *y * 10'000 + *m * 100 + *d;
    if (!date) return {};
    const year_month_day day{year(static_cast<int>(*date / 10'000)), month(static_cast<unsigned>(*date / 100 % 100)), std::chrono::day(static_cast<unsigned>(*date % 100))};
    if (!day.ok() || *date < 1'500'00'00) return {};
    if (scan.done()) return Stamp{local_days(day), false, true};
    if (!scan.take("t") && !scan.take(" ")) return {};
    std::optional<std::int64_t> time;
    if (scan.digits() == 6) time = scan.number(6, 6);
    else if (scan.digits() == 4) time = *scan.number(4, 4) * 100;
    else if (const auto h = scan.number(2, 2); h && scan.take(":"))
        if (const auto m = scan.number(2, 2)) time = *h * 10'000 + *m * 100 + (scan.take(":") ? scan.number(2, 2).value_or(99) : 0);
    if (!time || *time / 10'000 > 23 || *time / 100 % 100 > 59 || *time % 100 > 60) return {};
    const bool utc = scan.take("z");
    if (!scan.done()) return {};
    return Stamp{local_days(day) + hours(*time / 10'000) + minutes(*time / 100 % 100) + seconds(std::min<std::int64_t>(*time % 100, 59)), utc, false};
}

// "P1DT2H", "PT90M", "P1W"; at most ten years.
std::optional<seconds> duration_of(std::string_view text) {
    const std::string lower = base::plain(text.substr(0, 60));
    base::Scanner scan(lower);
    const bool negative = scan.take("-");
    scan.take("+");
    if (!scan.take("p") || negative) return {};
    std::int64_t sum = 0;
    bool any = false;
    while (!scan.done()) {
        scan.take("t");
        const auto number = scan.number(1, 7);
        if (!number) return {};
        const char unit = scan.peek();
        scan.step();
        static constexpr std::string_view units = "wdhms";
        static constexpr std::int64_t lengths[] = {604'800, 86'400, 3600, 60, 1};
        const auto which = units.find(unit);
        if (which == units.npos) return {};
        sum += *number * lengths[which];
        if (sum > 10LL * 366 * 86'400) return {};
        any = true;
    }
    return any ? std::optional(seconds(sum)) : std::nullopt;
}

// What the whole file says before its events can be read: components in order, zones, names.
class File {
public:
    File(std::string_view text, Calendar& calendar) : lines_(text), calendar_(calendar) {
        while (auto line = lines_.next()) take(std::move(*line));
        for (const auto& open : stack_)
            if (open == "VEVENT") refuse_current(base::words("it is not closed by END:VEVENT"));
    }

    std::vector<Component> events;
    std::vector<Component> zones;  // one for each STANDARD and DAYLIGHT, with the TZID of its VTIMEZONE as first line

private:
    void take(IcalLine line) {
        if (line.name == "BEGIN") return begin(base::plain(line.value), line.line);
        if (line.name == "END") return end(base::plain(line.value));
        if (stack_.empty() || stack_.back() == "VCALENDAR") return of_calendar(line);
        if (stack_.back() == "VTIMEZONE" && line.name == "TZID") zone_ = line;
        const bool kept = stack_.back() == "VEVENT" || stack_.back() == "STANDARD" || stack_.back() == "DAYLIGHT";
        if (kept && current_.lines.size() < most_lines) current_.lines.push_back(std::move(line));
    }

    void of_calendar(const IcalLine& line) {
        if (line.name == "X-WR-CALNAME" || (line.name == "NAME" && calendar_.name.empty())) calendar_.name = ical_text(line.value);
        if (line.name == "X-WR-TIMEZONE") calendar_.zone = base::clean(line.value);
    }

    void begin(const std::string& lower, std::size_t line) {
        std::string name = lower;
        std::ranges::transform(name, name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        const bool inside = std::ranges::find(stack_, "VEVENT") != stack_.end();
        if (name == "VEVENT" && inside) {  // the one before was never closed
            refuse_current(base::words("it is not closed by END:VEVENT"));
            stack_.erase(std::ranges::find(stack_, "VEVENT"), stack_.end());
        }
        if (stack_.size() >= most_depth) return;
        if (name == "VEVENT" || ((name == "STANDARD" || name == "DAYLIGHT") && !inside)) {
            current_ = {line, {}};
            if (name != "VEVENT") current_.lines.push_back(zone_);
        }
        stack_.push_back(std::move(name));
    }

    void end(const std::string& lower) {
        std::string name = lower;
        std::ranges::transform(name, name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        const auto open = std::find(stack_.rbegin(), stack_.rend(), name);
        if (open == stack_.rend()) return;  // an END of nothing
        const bool event = std::find(stack_.rbegin(), open + 1, "VEVENT") != open + 1;
        if (event && name != "VEVENT") refuse_current(base::words("it is not closed by END:VEVENT"));
        stack_.erase(open.base() - 1, stack_.end());
        if (name == "VEVENT") {
            if (events.size() < most_events) events.push_back(std::move(current_));
            else if (!full_) full_ = true, calendar_.refused.push_back({current_.line, {}, base::words("there are more than {limit} events", {{"limit", std::to_string(most_events)}})});
            current_ = {};
        } else if ((name == "STANDARD" || name == "DAYLIGHT") && zones.size() < most_zones && !current_.lines.empty()) {
            zones.push_back(std::move(current_));
            current_ = {};
        }
    }

    void refuse_current(base::Words reason) {
        if (calendar_.refused.size() < most_events) calendar_.refused.push_back({current_.line, current_.text("UID"), std::move(reason)});
    }

    IcalLines lines_;
    Calendar& calendar_;
    std::vector<std::string> stack_;
    Component current_;
    IcalLine zone_;
    bool full_ = false;
};

void put_zone(const Component& part, Zones& zones) {
    const auto* start = part.find("DTSTART");
    const auto* before = part.find("TZOFFSETFROM");
    const auto* after = part.find("TZOFFSETTO");
    const auto stamp = start ? stamp_of(start->value) : std::nullopt;
    const auto offset_before = before ? utc_offset(before->value) : std::nullopt, offset_after = after ? utc_offset(after->value) : std::nullopt;
    if (part.lines.front().value.empty() || !stamp || !offset_before || !offset_after) return;
    const seconds from = offset_before.value_or(0s), to = offset_after.value_or(0s);
    auto& changes = zones[base::clean(part.lines.front().value)].changes;
    if (changes.size() > 5000) return;
    changes.push_back({stamp->local, from, to});
    const base::LocalTime end{local_days(year(2101) / January / 1)};
    for (const auto& line : part.lines) {
        if (line.name == "RDATE")
            for (const auto& text : split(line.value, ","))
                if (const auto date = stamp_of(std::string_view(text).substr(0, text.find('/')))) changes.push_back({date->local + (date->utc ? from : seconds(0)), from, to});
        if (line.name != "RRULE") continue;
        auto rule = read_rrule(line.value);
        if (!rule || rule->every < Recurrence::Every::month) continue;
        if (rule->until && rule->until_utc) *rule->until += from;
        for (const auto date : expanded(*rule, stamp->local, stamp->local, end, 600)) changes.push_back({date, from, to});
    }
}

Zones zones_of(const std::vector<Component>& parts) {
    Zones zones;
    for (const auto& part : parts) put_zone(part, zones);
    for (auto& [name, zone] : zones) std::ranges::stable_sort(zone.changes, {}, &OwnZone::Change::from);
    return zones;
}

// Reads one VEVENT after the other.
class Reader {
public:
    Reader(const Zones& zones, const base::Zone& city, base::Instant from, base::Instant until) : zones_(zones), city_(city), from_(from), until_(until) {}

    base::Result<CalendarEvent> event(const Component& part) {
        CalendarEvent event;
        event.line = part.line;
        event.uid = part.text("UID");
        event.summary = base::clean(part.text("SUMMARY"));
        put_texts(part, event);
        const auto dates = put_dates(part, event);
        if (!dates) return std::unexpected(dates.error());
        return event;
    }

    // The moment whose occurrence this component replaces.
    std::optional<base::Instant> replaced(const Component& part) const {
        const auto* line = part.find("RECURRENCE-ID");
        const auto stamp = line ? stamp_of(line->value) : std::nullopt;
        return stamp ? std::optional(instant(*stamp, *line)) : std::nullopt;
    }

private:
    void put_texts(const Component& part, CalendarEvent& event) const {
        event.description = part.text("DESCRIPTION");
        event.location = part.text("LOCATION");
        event.url = part.text("URL");
        event.status = part.text("STATUS");
        std::ranges::transform(event.status, event.status.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
        for (const auto& line : part.lines) {
            if (line.name == "CATEGORIES")
                for (auto& one : ical_texts(line.value))
                    if (event.categories.size() < 50) event.categories.push_back(base::clean(one));
            if ((line.name == "IMAGE" || line.name == "ATTACH") && line.parameter("FMTTYPE").starts_with("image/") && event.images.size() < 20)
                if (auto url = read_url(line.value)) event.images.push_back(*url);
            if (line.name == "SUMMARY") event.language = base::clean(line.parameter("LANGUAGE").substr(0, 2));
            if (line.name == "ORGANIZER" && event.organiser.empty()) {
                event.organiser = base::clean(line.parameter("CN"));
                if (event.organiser.empty()) event.organiser = base::clean(line.value.substr(line.value.starts_with("mailto:") || line.value.starts_with("MAILTO:") ? 7 : 0));
            }
        }
        const auto geo = split(part.text("GEO"), ";,");
        if (geo.size() == 2)
            if (const auto lat = number_of(geo[0]), lon = number_of(geo[1]); lat && lon) event.spot = spot(*lat, *lon);
    }

    static std::optional<Spot> spot(double lat, double lon) {
        const bool good = lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && (lat != 0 || lon != 0);
        return good ? std::optional(Spot{lat, lon}) : std::nullopt;
    }

    IcalZone zone(const Stamp& stamp, const IcalLine& line) const {
        if (stamp.utc) return IcalZone(seconds(0));
        if (stamp.whole_day) return IcalZone(city_);
        const auto named = zone_of(line.parameter("TZID"), zones_);
        return named ? *named : IcalZone(city_);
    }
    base::Instant instant(const Stamp& stamp, const IcalLine& line) const { return zone(stamp, line).instant(stamp.local); }

    // How long each occurrence lasts; nothing when neither end nor duration is said or can be.
    std::optional<seconds> length(const Component& part, const Stamp& start, const IcalLine& line, CalendarEvent& event) const {
        if (const auto* end = part.find("DTEND")) {
            const auto stamp = stamp_of(end->value);
            if (!stamp) event.remarks.push_back(base::words("the end “{text}” cannot be read", {{"text", base::shortened(base::clean(end->value), 60)}}));
            else if (start.whole_day && stamp->whole_day) return stamp->local > start.local ? std::optional(stamp->local - start.local) : std::nullopt;
            else if (const auto difference = instant(*stamp, *end) - instant(start, line); difference > 0s) return difference;
            return {};
        }
        if (const auto* duration = part.find("DURATION")) {
            const auto read = duration_of(duration->value);
            if (!read) event.remarks.push_back(base::words("the duration “{text}” cannot be read", {{"text", base::shortened(base::clean(duration->value), 60)}}));
            return read && *read > 0s ? read : std::nullopt;
        }
        return {};
    }

    base::Result<bool> put_dates(const Component& part, CalendarEvent& event) {
        const auto refused = [](base::Words reason) { return base::refuse(base::Error::Kind::invalid, std::move(reason)); };
        const auto* line = part.find("DTSTART");
        if (!line) return refused(base::words("it has no start"));
        const auto start = stamp_of(line->value);
        if (!start) return refused(base::words("the start “{text}” cannot be read", {{"text", base::shortened(base::clean(line->value), 60)}}));
        const auto tzid = line->parameter("TZID");
        if (!tzid.empty() && !start->utc && !start->whole_day && !zone_of(tzid, zones_))
            event.remarks.push_back(base::words("nobody knows the time zone “{zone}”: it is taken for the city’s", {{"zone", base::shortened(base::clean(tzid), 60)}}));
        const auto zone = this->zone(*start, *line);
        const auto length = this->length(part, *start, *line, event);
        std::set<base::Instant> moments;
        put_rules(part, event, *start, zone, moments);
        put_extra(part, event, zone.instant(start->local), moments);
        if (!event.repeats) moments.insert(zone.instant(start->local));
        drop_excluded(part, zone, moments);
        if (event.repeats) std::erase_if(moments, [&](base::Instant moment) { return moment < from_ || moment >= until_; });
        for (const auto moment : moments) {
            if (event.dates.size() >= most_dates) break;
            event.dates.push_back(when(moment, *start, length));
        }
        if (event.dates.empty()) return refused(base::words("no date of it falls into the time asked for"));
        return check_years(event);
    }

    static base::Result<bool> check_years(const CalendarEvent& event) {
        constexpr base::Instant first{sys_days(1970y / January / 1)}, last{sys_days(2101y / January / 1)};
        for (const auto& one : event.dates)
            if (one.start <= first || one.start >= last)
                return base::refuse(base::Error::Kind::invalid, base::words("the year {year} cannot be right", {{"year", std::to_string(int(year_month_day(floor<days>(one.start)).year()))}}));
        return true;
    }

    When when(base::Instant moment, const Stamp& start, std::optional<seconds> length) const {
        When one{moment, {}, start.whole_day};
        if (start.whole_day) one.end = city_.instant(city_.local(moment) + length.value_or(24h));
        else if (length) one.end = moment + *length;
        return one;
    }

    void put_rules(const Component& part, CalendarEvent& event, const Stamp& start, const IcalZone& zone, std::set<base::Instant>& moments) const {
        for (const auto& line : part.lines) {
            if (line.name != "RRULE") continue;
            auto rule = read_rrule(line.value);
            if (!rule) {
                event.remarks.push_back(rule.error().message);
                continue;
            }
            event.repeats = true;
            if (rule->until && rule->until_utc) rule->until = zone.local(base::Instant(rule->until->time_since_epoch()));
            // A day of margin: the window is true time, the rule wall-clock time.
            const auto begin = zone.local(from_) - 24h, end = zone.local(until_) + 24h;
            for (const auto local : expanded(*rule, start.local, begin, end, most_dates + 60)) moments.insert(zone.instant(local));
        }
    }

    void put_extra(const Component& part, CalendarEvent& event, base::Instant first, std::set<base::Instant>& moments) const {
        for (const auto& line : part.lines) {
            if (line.name != "RDATE") continue;
            for (const auto& text : split(line.value, ",")) {
                const auto stamp = stamp_of(std::string_view(text).substr(0, text.find('/')));
                if (!stamp) {
                    event.remarks.push_back(base::words("the date “{text}” cannot be read", {{"text", base::shortened(base::clean(text), 60)}}));
                } else if (moments.size() < 2 * most_dates) {
                    if (!event.repeats) moments.insert(first);
                    event.repeats = true;
                    moments.insert(instant(*stamp, line));
                }
            }
        }
    }

    void drop_excluded(const Component& part, const IcalZone& zone, std::set<base::Instant>& moments) const {
        for (const auto& line : part.lines) {
            if (line.name != "EXDATE") continue;
            for (const auto& text : split(line.value, ",")) {
                const auto stamp = stamp_of(text);
                if (!stamp) continue;
                moments.erase(instant(*stamp, line));
                // Programs write a bare day for a dated hour.
                if (stamp->whole_day) std::erase_if(moments, [&](base::Instant moment) { return floor<days>(zone.local(moment)) == floor<days>(stamp->local); });
            }
        }
    }

    const Zones& zones_;
    const base::Zone& city_;
    base::Instant from_, until_;
};

std::string stamp_text(base::Instant moment) {
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int(date.year()), unsigned(date.month()), unsigned(date.day()), time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace

Calendar read_calendar(std::string_view file, const base::Zone& zone, base::Instant from, base::Instant until) {
    Calendar calendar;
    const File parts(file, calendar);
    const auto zones = zones_of(parts.zones);
    Reader reader(zones, zone, from, std::min(until, from + longest_window));
    std::map<std::string, std::set<base::Instant>> moved;
    for (const auto& part : parts.events)
        if (const auto moment = reader.replaced(part)) moved[part.text("UID")].insert(*moment);
    for (const auto& part : parts.events) {
        auto event = reader.event(part);
        const auto replaced = reader.replaced(part);
        if (event && !replaced)
            if (const auto gone = moved.find(event->uid); gone != moved.end()) std::erase_if(event->dates, [&](const When& one) { return gone->second.contains(one.start); });
        if (event && event->dates.empty()) continue;  // every date of it stands as an event of its own
        if (!event) {
            calendar.refused.push_back({part.line, part.text("UID"), event.error().message});
            continue;
        }
        if (replaced) event->uid += "#" + stamp_text(*replaced);
        calendar.events.push_back(std::move(*event));
    }
    std::ranges::stable_sort(calendar.refused, {}, &CalendarRefusal::line);
    return calendar;
}

base::Result<EventRecord> read_event(const CalendarEvent& event, const Habits&) {
    const auto refused = [](base::Words reason) { return base::refuse(base::Error::Kind::invalid, std::move(reason)); };
    EventRecord record;
    record.title = base::shortened(name_of(event.summary), 300);
    if (record.title.empty()) return refused(base::words("it has no title"));
    if (event.dates.empty()) return refused(base::words("it has no date"));
    record.source_id = event.uid;
    record.dates = event.dates;
    record.description = base::shortened(looks_like_html(event.description) ? markdown_of_html(event.description) : event.description, 20'000);
    record.language = event.language.empty() ? std::string(language_of(record.title + " " + record.description)) : base::plain(event.language);
    part_name_and_address(base::clean(event.location), record.venue.name, record.venue.address);
    record.venue.spot = event.spot;
    if (!event.organiser.empty()) record.organisers.push_back(event.organiser);
    for (const auto& word : event.categories) {
        const auto key = event_category(word);
        const bool known = key.empty() || std::ranges::find(record.categories, key) != record.categories.end();
        if (!known) record.categories.emplace_back(key);
        if (base::folded(word) != key && record.tags.size() < 30) record.tags.push_back(word);
    }
    if (record.categories.empty()) record.categories.emplace_back("other");
    if (const auto url = read_url(event.url); url && !event.url.empty()) record.url = *url;
    record.images = event.images;
    record.cancelled = event.cancelled();
    const auto place = base::folded(event.location);
    const bool address = read_url(base::trimmed(event.location)).has_value() && event.location.find("://") != event.location.npos;
    if (place == "online" || place == "онлайн" || address) record.online = true, record.venue.name.clear(), record.venue.address.clear();
    record.remarks = event.remarks;
    return record;
}

}  // namespace readers
