// Sessions of films and plays, ready to be shown: of one work or one place.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace events {

// One showing of a film or play.
struct Session {
    std::string time, datetime;
    std::string detail;              // "3D · зал 2"
    std::string price;
    std::string state;               // "мест нет", "отменён"
    std::string href;                // the event's page; empty on that page itself
    bool over = false;
};

// The sessions of one place, or of one film.
struct SessionRow {
    std::string name, href, detail;  // "Кинотеатр «Космос»", or "Ледяная смена" and "12+ · 1 ч 44 мин"
    std::vector<Session> sessions;
};

struct SessionDay {
    std::string date, heading, note;
    std::vector<SessionRow> rows;
};

}  // namespace events
