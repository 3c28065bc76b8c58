// What the city says on paper this week: texts ready to be set, without a place on the page yet.
#pragma once

#include <string>
#include <vector>

#include "pictures/parts.h"
#include "web/context.h"

namespace pictures {

// One thing with what stands before it and the address of its QR code.
struct SheetItem {
    std::string mark;      // "19:00", "−20 %"; may be empty
    std::string title;
    std::string language;  // BCP 47 of the title
    std::string detail;    // «ДК горняков»
    std::string price;     // «500 ₸»
    std::string address;   // empty: no code
    std::size_t order = 0; // among the things of its section, whatever stands first in the list
    std::string group;     // things of one group should not stand alone on a day: the hue of a category
};

struct SheetSection {
    std::string heading;
    bool marked = true;      // something stands before each: a time, a gain
    std::int64_t count = 0;  // of all things there are, shown or not; 0: as many as items
    std::vector<SheetItem> items;  // what should be shown first comes first
};

struct SheetNumber {
    std::string name, phone;
    bool large = false;      // of emergencies
};

struct Sheet {
    Brand brand;
    i18n::Language language = i18n::Language::ru;
    std::string title;       // «Афиша недели»
    std::string days;        // «27 ноября – 3 декабря»
    std::string issue;       // «Выпуск от 27 ноября 2026 года»
    std::string created;     // RFC 3339, of that day
    std::vector<SheetSection> week;  // what goes on, then day by day
    std::string nothing;     // said where the week is empty
    std::string all_title, all_text, all_address;  // the way to everything
    SheetSection offers, places;
    std::string numbers_heading;
    std::vector<SheetNumber> numbers;
    std::string print_title, print_text, print_address;
};

// Of the seven days that begin today, in the language of the context.
Sheet sheet(web::Context&);

}  // namespace pictures
