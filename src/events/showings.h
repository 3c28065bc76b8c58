// Showings of films and plays as the pages show them: by day, then by place or by film, then by time.
#pragma once

#include <vector>

#include "events/views/sessions.h"
#include "events/work_store.h"
#include "web/context.h"

namespace events {

Session session(web::Context&, const Showing&);
// Day → place → time.
std::vector<SessionDay> by_day_and_place(web::Context&, const std::vector<Showing>&);
std::string work_path(WorkId, const std::string& slug);    // without language prefix
std::string venue_path(std::int64_t id, const std::string& slug);
// "12+ · 1 ч 44 мин · комедия"
std::string about_work(const web::Context&, std::optional<int> age_min, std::optional<int> minutes, const std::string& genres);

}  // namespace events
