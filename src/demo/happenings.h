// The demo city's events as tables: what happens, on which days of the week, where, for how much.
#pragma once

#include <span>
#include <string_view>

#include "demo/words.h"

namespace demo {

enum class Shape : std::uint8_t {
    once,    // one date for each part; `count` of them at weekly steps
    weekly,  // every day of `days` for `count` weeks
    run,     // open without a break for `count` days: an exhibition
    whole,   // whole days, `count` of them
};

struct Happening {
    Words title;                       // {} becomes the part
    Words text;                        // Markdown; kk and en empty: not translated
    std::span<const Words> parts = {}; // each is an event of its own
    std::string_view venues = "";      // keys, one is taken; "dk/2" is its second hall; empty: online or `place`
    std::string_view place = "";       // where there is no venue
    std::string_view days = "";        // "67": Saturday or Sunday; empty: any
    std::string_view times = "";       // "17:00 19:00": one is taken
    int minutes = 90;                  // of a run: the daily hours
    std::string_view price = "";       // "free", "1500", "500-1500", "2000/person", "" not said
    std::string_view note = "";        // what the sums cannot say
    int age = -1;                      // below 0: not said
    std::string_view spoken = "ru";    // the first is the language of the original
    std::string_view by = "";          // organisers' keys, the main one first
    std::string_view tags = "";        // separated by ','
    std::string_view programme = "";   // "10:00 Регистрация команд|10:30 Жеребьёвка"
    std::string_view months = "";      // "5-9", "11-2": only then; empty: all year
    std::string_view on = "";          // "03-22": only on that day; "07-7/3": the third Sunday of July
    Shape shape = Shape::once;
    int count = 1;
    bool children = false, registration = false, online = false;
    int capacity = 0;                  // 0: not limited
    int featured = 0;                  // editors' rank of its first part
    std::string_view fate = "";        // of its first part: cancelled, postponed, sold_out
    int again = 0;                     // how many more times a year-round thing comes back within three months
};

// A film or a play: one event over all its dates.
struct Piece {
    Words title, text;
    std::string_view original, country, director, starring, genres;
    int year_ago, minutes, age;  // year_ago: how many years before today it was made
    std::string_view spoken, formats;  // "2D 3D"
    std::string_view venue = "cinema", by = "cinema", tags = "";
    bool children = false;
};

struct Topic {
    std::string_view category;  // key
    std::span<const Happening> all;
};

std::span<const Happening> concerts();
std::span<const Happening> leisure();
std::span<const Happening> more_leisure();
std::span<const Happening> for_children();
std::span<const Happening> sports();
std::span<const Happening> seminars();
std::span<const Happening> classes();
std::span<const Happening> exhibitions();
std::span<const Happening> others();
std::span<const Happening> feasts();  // bound to a day of the year
std::span<const Piece> films();
std::span<const Piece> plays();

}  // namespace demo
