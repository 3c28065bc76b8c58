#include "fuzz/readers_fuzz.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "organisations/hours.h"
#include "readers/contacts.h"
#include "readers/csv.h"
#include "readers/event_record.h"
#include "readers/icalendar.h"
#include "readers/jsonl.h"
#include "readers/markup_text.h"
#include "readers/notice.h"
#include "readers/organisation_record.h"
#include "readers/price.h"

using namespace readers;
using namespace std::chrono;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

std::string_view text_of(const std::uint8_t* bytes, std::size_t size) { return {reinterpret_cast<const char*>(bytes), size}; }

const base::Zone& zone() {
    static const base::Zone almaty = *base::Zone::find("Asia/Almaty");
    return almaty;
}

Habits habits() { return {.zone = zone(), .currency = {}, .today = local_days(2026y / November / 21), .area_code = "7102"}; }

void check(const Contact& one) {
    demand(base::valid_utf8(one.value) && base::valid_utf8(one.written));
    if (one.kind == ContactKind::phone || one.kind == ContactKind::whatsapp) demand(one.value.starts_with('+') && one.value.size() >= 9 && one.value.size() <= 16);
    else if (one.kind != ContactKind::email) demand(one.value.starts_with("http://") || one.value.starts_with("https://"));
}

void check(const std::vector<When>& dates) {
    for (const auto& one : dates) demand(!one.end || *one.end > one.start);
    demand(std::ranges::is_sorted(dates, {}, &When::start));
}

void check(const EventRecord& one) {
    demand(!one.title.empty() && base::valid_utf8(one.title) && base::valid_utf8(one.description) && base::valid_utf8(one.summary));
    demand(one.title.find('\n') == one.title.npos && !one.categories.empty());
    check(one.dates);
    if (one.price && one.price->min && one.price->max) demand(*one.price->min <= *one.price->max && *one.price->min >= 0);
}

void check(const OrganisationRecord& one) {
    demand(!one.name.empty() && base::valid_utf8(one.name) && !one.category.empty());
    for (const auto& contact : one.contacts) check(contact);
}

}  // namespace

int fuzz_csv(const std::uint8_t* bytes, std::size_t size) {
    CsvReader reader(text_of(bytes, size));
    std::size_t line = 0, given = 0;
    while (const auto record = reader.next()) {
        const auto at = *record ? (*record)->line : record->error().line;
        demand(at >= line && ++given <= size + 1);
        line = at;
        if (!*record) continue;
        demand((*record)->fields.size() == reader.header().size());
        for (const auto& [name, value] : (*record)->fields) demand(base::valid_utf8(value) && value.find('\0') == value.npos);
        if (const auto event = read_event(**record, habits())) check(*event);
    }
    return 0;
}

int fuzz_jsonl(const std::uint8_t* bytes, std::size_t size) {
    read_json_records(text_of(bytes, size), {[](std::size_t line, const nlohmann::json& record) {
                                                 demand(line > 0 && record.is_object());
                                                 if (const auto event = read_event(record, habits())) check(*event);
                                                 if (const auto organisation = read_organisation(record, habits())) check(*organisation);
                                             },
                                             [](std::size_t line, const base::Words& reason) { demand(line > 0 && !reason.msgid.empty()); }});
    return 0;
}

int fuzz_icalendar(const std::uint8_t* bytes, std::size_t size) {
    const base::Instant from{sys_days(2026y / January / 1)};
    const auto calendar = read_calendar(text_of(bytes, size), zone(), from, from + days(365));
    for (const auto& event : calendar.events) {
        demand(!event.dates.empty() && event.dates.size() <= 1000 && base::valid_utf8(event.summary) && base::valid_utf8(event.description));
        check(event.dates);
        if (const auto record = read_event(event, habits())) check(*record);
    }
    for (const auto& one : calendar.refused) demand(!one.reason.msgid.empty());
    return 0;
}

int fuzz_hours(const std::uint8_t* bytes, std::size_t size) {
    using namespace organisations;
    const auto hours = read_hours(text_of(bytes, size));
    demand(base::valid_utf8(hours.note) && hours.note.find('"') == hours.note.npos);
    const auto written = organisations::format(hours);
    if (written.size() <= 1500 && hours.said()) demand(read_hours(written) == hours);
    const base::LocalTime now = local_days(2026y / November / 21) + 12h;
    const auto state = at(hours, now);
    demand(!state.changes_at || *state.changes_at > now);
    demand(!state.opens_at || *state.opens_at > now);
    return 0;
}

int fuzz_texts(const std::uint8_t* bytes, std::size_t size) {
    const auto text = text_of(bytes, size);
    if (const auto when = read_when(text, zone(), local_days(2026y / November / 21))) check(std::vector{*when});
    static_cast<void>(read_when(text.substr(0, size / 2), text.substr(size / 2), zone()));
    const auto price = read_price(text, {});
    demand(base::valid_utf8(price.note));
    if (price.price && price.price->min && price.price->max) demand(*price.price->min <= *price.price->max);
    for (const auto& contact : read_contacts(text, {}, "7102").list) check(contact);
    demand(base::valid_utf8(text_of_html(text)) && base::valid_utf8(markdown_of_html(text)));
    return 0;
}

int fuzz_notice(const std::uint8_t* bytes, std::size_t size) {
    const auto notice = read_notice(text_of(bytes, size), habits());
    demand(base::valid_utf8(notice.title) && base::valid_utf8(notice.description) && base::valid_utf8(notice.place) && base::valid_utf8(notice.price_note));
    demand(base::letters(notice.title) <= 200 && base::letters(notice.place) <= 200 && notice.dates.size() <= 30);
    for (std::size_t i = 0; i < notice.dates.size(); ++i) {
        demand(!notice.dates[i].end || *notice.dates[i].end > notice.dates[i].start);
        demand(i == 0 || notice.dates[i - 1].start < notice.dates[i].start);
    }
    for (const auto& contact : notice.contacts) check(contact);
    for (const auto& tag : notice.tags) demand(base::valid_utf8(tag) && !tag.empty());
    if (notice.age) demand(*notice.age >= 0 && *notice.age <= 21);
    return 0;
}
