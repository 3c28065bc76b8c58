// What the pages of texts and consents show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace legal {

struct IndexView {
    std::vector<web::Line> texts;
};

struct TextView {
    std::string title, version;       // "Версия 2, 21 ноября 2026 года"
    std::string old;                  // of an older version: that it is one; empty: it is the current
    web::Markup body;
    std::string current_href;         // from an older version to the current
    std::vector<web::Link> versions;  // the older ones
};

struct DifferenceLine {
    std::string mark;                 // "added", "removed", "same", "" where paragraphs were left out
    std::string text;
};

struct DueView {
    std::string title, version, href;
    std::vector<DifferenceLine> difference;  // empty: there is none to show, it is agreed to for the first time
};

struct AgreementsView {
    std::vector<DueView> texts;
    web::FormView form;
};

struct ConsentView {
    std::string title, said, when, state, href;
    bool withdrawn = false;
    std::string withdrawal;           // address of the form that takes it back; empty: it cannot be
    std::string token;
};

struct ConsentsView {
    web::Banner banner;
    std::vector<ConsentView> consents;
    web::FormView optional;           // what may be agreed to as well; without fields: nothing
    web::Link leaving;
};

struct ProofView {
    std::string title;
    std::vector<web::Line> lines;
    std::string text_title;
    web::Markup body;
};

struct AdminView {
    web::Banner banner, outdated;
    web::FormView renewal;            // with the banner `outdated`
    web::Table texts;
    std::vector<web::Line> operator_lines;
    std::string operator_href;
};

struct BodyField {
    web::FormField field;
    std::string language;             // of the text, for readers and dictionaries
};

struct PreviewView {
    std::string title, language;
    web::Markup body;
    std::vector<DifferenceLine> difference;
};

struct EditView {
    std::string title, intro;
    web::FormView form;               // its fields are for the summary of mistakes
    std::vector<BodyField> bodies;
    std::vector<PreviewView> previews;
};

struct FormPageView {
    std::string title, intro;
    web::FormView form;
    std::vector<web::Link> links;
};

}  // namespace legal
