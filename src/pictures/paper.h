// The city on paper: two pages for an entrance hall, a library or a clinic, as a PDF.
#pragma once

#include <string>

#include "pictures/sheet.h"

namespace pictures {

struct PaperForm {
    bool a3 = false;     // twice the ground, everything 1.41 times as large
    bool large = false;  // large print: fewer things in one column
};

// The same bytes for the same sheet.
std::string paper(const Sheet&, const PaperForm&);

}  // namespace pictures
