// What the pages of support show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace support {

struct AskView {
    web::Banner banner;
    web::FormView form;
    std::vector<web::Link> doors;  // where it is answered sooner
};

// One piece of a conversation.
struct SaidView {
    std::string who, at, text, what;  // what: of an act without a text
    bool is_note = false;
};

// A ticket as whoever asked it sees it.
struct TicketView {
    std::string title;             // "Ticket № 17"
    web::Banner banner;
    web::Badge state;
    std::string address;           // of a guest's: how to come back
    std::vector<web::Line> lines;
    std::vector<SaidView> said;
    bool has_form = false, has_end = false;
    web::FormView form, end;
    web::Link back;
};

struct MineView {
    struct Item {
        std::string title, detail, href;
        web::Badge state;
    };
    std::vector<Item> items;
    std::vector<web::Link> doors;
};

struct QueueView {
    std::vector<web::Line> numbers;
    std::vector<web::Chip> chips;
    std::string reset_href;
    web::Table table;
    web::Pager pager;
    web::Empty empty;              // without a title: the table has rows
};

struct WorkView {
    std::string title, topic;
    web::Banner banner;
    std::vector<web::Badge> badges;
    std::vector<web::Line> lines;
    bool has_taking = false, open = false;
    web::FormView taking, answer, note;
    std::vector<web::Chip> templates;
    std::vector<SaidView> said;
};

struct TemplatesView {
    std::string title, intro;
    web::Banner banner;
    web::Link add;
    web::Table table;
    web::Empty empty;
};

struct TemplateView {
    std::string title;
    web::FormView form;
    std::string remove_label;      // empty: it is not there yet
};

// ── Help ────────────────────────────────────────────────────────────────────────────────────────────────────────────
struct HelpView {
    struct Role {
        std::string icon, name, about, href;
    };
    std::vector<Role> roles;
    std::vector<web::Link> doors;
};

struct GuideView {
    std::string title, intro;
    struct Part {
        std::string title, text;
        std::vector<web::Link> ways;
    };
    std::vector<Part> parts;
    std::vector<web::Link> others;
};

}  // namespace support
