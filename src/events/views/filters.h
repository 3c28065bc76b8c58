// The filters of a list of events, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace events {

// One field of a small form among the filters.
struct FormField {
    std::string label, name;
    std::string type;     // "date", "number"
    std::string value;
};

// Filters of one kind; a long list of them goes on behind "more", and days and sums can be typed.
struct FilterGroup {
    std::string title;
    std::vector<web::Chip> chips, rest;
    std::string form_summary;         // opens the form; empty: there is none
    bool form_open = false;
    std::vector<FormField> fields, hidden;
};

// The column of filters.
struct FiltersView {
    std::vector<FilterGroup> groups;
    std::string action;               // of the forms
    std::string reset_href;           // takes all filters off; empty when none is on
};

}  // namespace events
