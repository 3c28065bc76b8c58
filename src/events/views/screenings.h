// All sessions of one day, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "events/views/sessions.h"
#include "web/chrome.h"

namespace events {

// A cinema with the films of a day.
struct CinemaDay {
    std::string name, href;
    std::vector<SessionRow> films;
};

// All sessions of one day: cinema × film × time.
struct ScreeningsView {
    std::string heading, summary;
    std::vector<web::Chip> days;     // the days that have sessions
    std::vector<CinemaDay> cinemas;
    std::vector<web::Link> modes;
    std::vector<web::Link> ways;
    bool has_empty = false;
    web::Empty empty;
};

}  // namespace events
