// What the pages of a month and of a week share: the days asked for, what is on each, and the chips over them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "events/calendar_store.h"
#include "events/query.h"
#include "events/store.h"
#include "events/views/calendar.h"
#include "web/context.h"

namespace events {

inline constexpr int calendar_months = 12;  // search engines are led so far back and ahead, no further

// The first and last day that a calendar is worth opening for: whole months that hold a date, today's always.
Span calendar_span(const web::Context&);
bool far_off(const web::Context&, base::Day);  // beyond what search engines are led to
base::Error nothing_there(const web::Context&, Span known);

std::chrono::year_month month_of(base::Day);
Span days_of(std::chrono::year_month);
std::string iso(std::chrono::year_month);  // "2026-11"

// The category of the address, 0 for all.
base::Result<std::int64_t> asked_category(const web::Context&, const std::vector<Category>&);

// A date as a cell counts it.
struct Slot {
    OccurrenceId id;
    base::Instant starts;
    bool of_work = false;  // a film or play, which comes back every day
};

// What is on between two days: each event once a day, at its first date of that day.
struct DaysOn {
    std::map<base::Day, std::vector<Slot>> days;
    std::map<std::int64_t, std::int64_t> by_category;  // events of the days counted, each once
    std::int64_t count = 0;                            // of the category asked for
};
// The sheet of a month begins and ends in other months: only the days `counted` count.
DaysOn days_on(web::Context&, Span shown, Span counted, std::int64_t category_id);

// What a cell shows of its day, in order of time. Films and plays come back every day and have pages of their own: they
// fill what others leave.
std::vector<OccurrenceId> first_of(const std::vector<Slot>& day, std::size_t limit);

// Every category that has events, the chosen one first; `page` is the address without a category.
std::vector<web::Chip> category_chips(const std::vector<Category>&, const DaysOn&, std::int64_t chosen, const web::Href& page);

// Dates as entries of a cell, by their ids' value.
std::map<std::int64_t, CalendarEntry> entries(web::Context&, const std::vector<OccurrenceId>&, const std::vector<Category>&);
// What began before or goes on for days: exhibitions, festivals.
std::vector<CalendarEntry> long_entries(web::Context&, Span, std::int64_t category_id, const std::vector<Category>&);

std::string day_list_href(const web::Context&, base::Day, const std::string& category_key);  // the list of one day

}  // namespace events
