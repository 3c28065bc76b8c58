// What the templates of timetables receive.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace transport {

struct RouteRow {
    std::string name;   // "Автобус 4"
    std::string about;  // "Вокзал – Самал"
    std::string href;
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
    std::string name, href;  // "Автобус 4"
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

// A stop of a route, on its way in one direction.
struct RouteStop {
    std::string name, href;
    std::string next;      // "14:05"; empty: nothing more today, or the end of the way
};

struct Direction {
    std::string headsign;  // "Вокзал"
    std::string from;      // "Сегодня от остановки «Самал»"
    std::vector<Time> times;  // from its first stop
    std::vector<RouteStop> stops;
};

// One route: both ways, with their stops in order.
struct RouteView {
    std::vector<web::Crumb> crumbs;
    std::string name, about;
    std::string day;
    std::string none;      // said when nothing runs today
    std::vector<Direction> directions;
};

}  // namespace transport
