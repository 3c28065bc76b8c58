// What the templates of timetables receive.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace transport {

struct RouteRow {
    std::string name;   // "Автобус 4"
    std::string about;  // "Вокзал – Самал"
};

struct IndexView {
    std::vector<web::Crumb> crumbs;
    std::vector<web::Link> stops;
    std::vector<RouteRow> routes;
    bool has_empty = false;
    web::Empty empty;
};

struct Time {
    std::string text;      // "7:05"
    bool over = false;     // has left
    bool next = false;     // the one to catch
};

// One direction of a route.
struct Line {
    std::string name;      // "Автобус 4"
    std::string headsign;  // "Вокзал"
    std::string next;      // "Ближайший: 14:05"; empty: none today
    std::vector<Time> times;
};

struct ShowView {
    std::vector<web::Crumb> crumbs;
    std::string name;
    std::string day;       // "Воскресенье, 29 ноября"
    std::string none;      // said when nothing leaves today
    std::vector<Line> lines;
};

}  // namespace transport
