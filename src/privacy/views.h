// What the pages of the own data show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace privacy {

// The page within the archive.
struct ArchivePart {
    std::string title;
    std::vector<std::string> files;  // beside the page
    std::vector<std::vector<web::Line>> things;
};
struct ArchiveView {
    std::string language, city, made;
    std::vector<ArchivePart> parts;
};

struct DataView {
    web::Banner banner;
    std::vector<std::string> holds;   // titles of the parts
    std::string state;                // where the copy stands, in a sentence; empty: none was asked for
    bool waits = false;
    int done = 0, parts = 0;
    web::Link pause;                  // while it waits: stops the page's refreshing by itself, or goes on with it
    web::Link download;
    web::FormView form;               // asks for one
};

struct StaysLine {
    std::string title, why;
};

struct DeleteView {
    std::string refusal;              // why this account cannot be deleted; empty: it can
    std::vector<std::string> goes;
    std::vector<StaysLine> stays;
    std::vector<std::string> held;    // organisations that nobody else owns
    std::string data_href, desk_href;
    web::FormView form;
};

struct NoteView {
    std::string title, text, more;
    web::FormView form;               // without a button: none
    web::Link action, other;
};

struct LookView {
    std::string when, role, purpose, fields;
};

struct LooksView {
    std::vector<LookView> looks;
    web::Pager pager;
};

}  // namespace privacy
