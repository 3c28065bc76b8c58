// The short form of the intake (E16): one language, no rule of repetition, and where the event was read.
#pragma once

#include <vector>

#include "authoring/intake.h"
#include "web/input.h"

namespace authoring {

// Its questions, row by row; the first is the title.
std::vector<std::vector<web::FormField>> intake_rows(web::Context&, const web::Input&, const Taken& known);
// Mistakes are noted in the input, and then the draft is not to be used.
events::Draft typed_intake(web::Context&, web::Input&);

}  // namespace authoring
