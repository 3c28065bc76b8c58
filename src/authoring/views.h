// What the pages of whoever writes show; ready words.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/word_form.h"

namespace authoring {

// Questions that belong together; what seldom matters is folded away until something is typed there or wrong.
struct FormPart {
    std::string title;  // empty: of the first
    bool folded = false;
    std::vector<web::FormField> fields;

    bool open() const {
        for (const auto& field : fields)
            if (!field.value.empty() || !field.error.empty() || (field.type == "ticks" && std::ranges::any_of(field.choices, &web::FormChoice::chosen))) return true;
        return false;
    }
};

struct EventFormView {
    std::string title, intro;
    web::Banner banner;
    web::FormView form;        // its fields are those of all parts, for the list of mistakes
    std::vector<FormPart> parts;
    std::string draft_button;  // beside the form's own: keeps it unsent; empty: there is none
    std::vector<web::Link> ways;
};

// The editors' intake: a post to be read, and the short form it is read into.
struct IntakeView {
    struct Likely {
        std::string title, href, detail;
    };
    web::Banner banner;
    std::vector<web::Link> ways;      // to what was saved just now
    web::FormView reading;
    web::FormField post;
    bool begins = true;               // one begins with the post; else with the title
    web::FormView form;               // its fields are those of all rows, for the list of mistakes
    std::vector<std::vector<web::FormField>> rows;
    std::vector<Likely> likely;       // what may be the same
    std::string seen;                 // their numbers: sent again, it is another event
};

// Editors' choice: what is chosen, and where more is looked for; and one event.
struct ChoicesView {
    std::string intro;
    web::Banner banner;
    web::Table table;
    web::Empty empty;
    web::WordForm find;
    std::vector<web::Link> found;
    std::string nothing;              // was found
};

struct ChoiceView {
    std::string title;
    web::Banner banner;
    web::FormView form, end;          // end: without an address it is not chosen
    std::vector<web::Link> ways;
};

struct OwnEventsView {
    struct Row {
        std::string title, href, detail;
        web::Badge state;
    };
    web::Banner banner;
    std::vector<Row> rows;
    web::Link add;
    web::Empty empty;          // without a title: there are rows
};

struct OwnEventView {
    std::string title;
    web::Banner banner;
    std::vector<web::Badge> badges;
    std::vector<std::string> next;   // what happens with it, in sentences
    std::vector<web::Line> origin;   // from where an editor took it, for editors
    std::vector<web::Link> actions;  // the first is the likely one
    struct Date {
        std::string when, detail, href;
        web::Badge state;
    };
    std::vector<Date> dates;
    struct Step {
        std::string what, at, reason, note;
    };
    std::vector<Step> history;
    std::vector<web::Link> ways;
};

}  // namespace authoring
