// What the pages of the print kit show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace printing {

// One kind of sheet, in the languages of the city.
struct SheetRow {
    std::string name, detail;         // "Poster A4", "for a wall or a door"
    std::string preview;              // address of a picture of it, in the page's language
    std::vector<web::Link> files;     // "Қазақша": the PDF
};

struct PrintView {
    std::string title, intro;
    std::vector<web::Chip> things;    // what can be printed; the one that is shown is active
    std::string chosen;               // its name
    std::vector<SheetRow> sheets;
    web::Table scans;                 // without rows: nobody has scanned one yet
    std::string no_scans;
    std::string privacy;
};

}  // namespace printing
