// What the pages of films, plays and their sessions show to whoever writes them; ready words.
#pragma once

#include <string>
#include <vector>

#include "authoring/views.h"
#include "web/chrome.h"
#include "web/word_form.h"

namespace screening {

struct WorksView {
    std::string intro;
    web::Banner banner;
    web::WordForm find;
    web::Link add;
    std::vector<web::Link> ways;
    web::Table table;
    web::Empty empty;
    web::Pager pager;
};

struct WorkFormView {
    std::string title, intro;
    web::Banner banner;
    web::FormView form;                     // its fields are those of all parts, for the list of mistakes
    std::vector<authoring::FormPart> parts;
    web::FormView removal;                  // without an address: it cannot be removed
    std::vector<web::Link> ways;
};

struct CinemasView {
    std::string intro, title;
    web::Banner banner;
    bool findable = true;                   // there is a form that looks for venues
    web::WordForm find;
    web::Table table;
    web::Empty empty;
    std::vector<web::Link> ways;
};

// What a plan changes, day by day, to be looked at before it is done.
struct PlanView {
    struct Line {
        web::Badge change;
        std::string text;
    };
    struct Day {
        std::string title;
        std::vector<Line> lines;
        std::vector<std::string> warnings;
        std::string kept;                   // how many stay as they are
    };
    std::string summary;
    std::vector<Day> days;
};

// What is sent again when the plan is applied.
struct Carried {
    std::string name, value;
};

struct DayView {
    struct Act {
        std::string name, label;
    };
    struct Session {
        std::string time, detail, value;
        web::Badge state;
        std::vector<Act> acts;
    };
    struct Film {
        std::string title, href;
        std::vector<Session> sessions;
    };
    web::Banner banner;
    std::string title, heading, intro;      // of the venue; of the day
    std::vector<web::Chip> days;
    std::vector<Film> films;
    std::string nothing;                    // is on
    std::string state_action, state_token;
    std::vector<std::string> faults;        // beyond the first, which stands at the field
    web::FormView form, week;
    std::vector<web::Link> takes;           // other days to begin with
    PlanView plan;
    web::FormView apply;                    // without an address: nothing is to be looked at
    std::vector<Carried> carried;
    std::vector<web::Link> ways;
};

struct ImportView {
    std::string title, intro;
    web::Banner banner;
    std::vector<std::string> columns;       // which there are, each with what it holds
    std::string sample, sample_json;
    std::vector<std::string> faults;
    web::FormView form;
    web::FormField file, text;
    PlanView plan;
    web::FormView apply;
    std::vector<Carried> carried;
    std::vector<web::Link> ways;
};

}  // namespace screening
