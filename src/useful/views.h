// What the template of the page of what one needs at once receives.
#pragma once

#include <string>
#include <vector>

#include "organisations/views.h"
#include "web/chrome.h"

namespace useful {

struct NumberRow {
    std::string name, phone, href, note;
};

struct IndexView {
    std::vector<NumberRow> numbers;
    std::string pharmacies_note;               // "Дежурят этой ночью" or "Открыты сейчас"
    std::vector<organisations::Row> pharmacies;
    std::vector<organisations::Row> night;
    std::vector<organisations::Row> cash_machines;
    std::string transport_href;                // empty: no timetable
    bool has_empty = false;
    web::Empty empty;
};

}  // namespace useful
