// The form of a film or a play, and what is typed into it.
#pragma once

#include <vector>

#include "authoring/views.h"
#include "events/event.h"
#include "web/context.h"
#include "web/input.h"

namespace screening {

std::vector<authoring::FormPart> work_parts(web::Context&, const web::Input&, const events::WorkDraft& known);
// What of `known` the form does not ask about stays. Mistakes are noted in the input, and then the draft is not to be used.
events::WorkDraft typed_work(web::Context&, web::Input&, const events::WorkDraft& known);

base::Words name_of_kind(std::string_view kind);  // "Film"

// Limits that an import keeps, too.
inline constexpr std::size_t title_letters = 200, description_letters = 10'000, fact_letters = 200;
inline constexpr int first_year = 1880, last_year = 2100, most_minutes = 1000;

}  // namespace screening
