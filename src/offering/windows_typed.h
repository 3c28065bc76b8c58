// The days and hours in which an offer holds, as a form asks for them: days that are ticked with one span of hours, and
// further ones in words.
#pragma once

#include <string>
#include <vector>

#include "offers/offer.h"
#include "web/context.h"
#include "web/input.h"

namespace offering {

// As a form is filled in with them.
struct WindowsShown {
    std::vector<int> weekdays;       // 1 Monday … 7 Sunday, 8 public holidays; that are ticked
    std::string from, until;         // "09:00"; empty: of the whole day
    std::string others;              // "сб 10:00–15:00; вс 12:00–18:00"
};
WindowsShown windows_shown(i18n::Language, const std::vector<offers::Window>&);

// Of the fields `weekdays`, `from_hour`, `until_hour` and `other_hours`. None of them: always. Mistakes are noted in the input.
std::vector<web::FormChoice> weekday_choices(const web::Context&, const std::vector<int>& chosen);
std::vector<offers::Window> typed_windows(const web::Context&, web::Input&);

}  // namespace offering
