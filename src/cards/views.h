// What the pages of a card show; ready words.
#pragma once

#include <string>
#include <vector>

#include "authoring/views.h"
#include "web/chrome.h"

namespace cards {

// One of the steps by which a card is written.
struct StepLink {
    std::string label, href;
    bool here = false;
};

struct CardView {
    std::string title, intro;
    web::Banner banner;
    std::vector<StepLink> steps;
    web::FormView form;                    // its fields are those of all parts, for the list of mistakes
    std::vector<authoring::FormPart> parts;
    std::string stay_button;               // saves without going on; empty: there is none
    std::vector<web::Link> missing;        // what has to be said before it can be sent
    std::vector<web::Link> ways;
};

}  // namespace cards
