// What the templates of pictures receive: texts ready to be shown, in the language of the page.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/html.h"

namespace pictures {

// One picture to be taken away.
struct StoryPicture {
    std::string label;       // «Для истории, 1080 × 1920»
    std::string href;
    std::string file;        // the name it is saved under
    int width = 0, height = 0;  // as it is shown, a third of what is saved
};

// Pictures of one thing for social networks.
struct StoryView {
    std::string title;
    std::string language;    // BCP 47 of the title
    std::string page_href;   // of the thing
    std::string address;     // to be put into the post
    std::vector<StoryPicture> pictures;
};

// The QR code of a page.
struct QrView {
    std::string address;     // what it says
    std::string page_href;
    std::string svg_href, png_href;
};

// One language of the paper, in its sizes.
struct PaperEdition {
    std::string name;        // "Қазақша"
    std::string language;    // BCP 47
    std::vector<web::Link> forms;
    bool own = false;        // the page's own language
};

// The city on paper.
struct PaperView {
    std::string text;
    std::vector<PaperEdition> editions;
};

}  // namespace pictures
