// The questions about an organisation, step by step: filled in from a draft, and typed into it.
#pragma once

#include <string>
#include <vector>

#include "authoring/views.h"
#include "organisations/organisation.h"
#include "web/context.h"
#include "web/input.h"

namespace cards {

using authoring::FormPart;

inline constexpr std::size_t most_branches = 30, most_price_lines = 300;

// Each asks and types about one side of it; what the questions do not ask about stays. Mistakes are noted in the input, and then
// what was typed is not to be kept.
std::vector<FormPart> about_parts(web::Context&, const web::Input&, const organisations::Draft& known);
void type_about(web::Context&, web::Input&, organisations::Draft&, const organisations::Draft& known);

std::vector<FormPart> contact_parts(web::Context&, const web::Input&, const organisations::Draft& known);
void type_contacts(web::Context&, web::Input&, organisations::Draft&, const organisations::Draft& known);

std::vector<FormPart> detail_parts(web::Context&, const web::Input&, const organisations::Draft& known);
void type_details(web::Context&, web::Input&, organisations::Draft&, const organisations::Draft& known);

// ── Branches with their hours ───────────────────────────────────────────────────────────────────────────────────────
// Hours are typed as people write them and read back to them: what was read of others than before stands here until it comes back
// confirmed with the form.
struct ReadBack {
    std::string prefix, hours, said;  // of the branch: "b0_"; as they are stored; in words
};
std::vector<FormPart> place_parts(web::Context&, const web::Input&, const organisations::Draft& known, const std::vector<ReadBack>&);
std::vector<ReadBack> type_places(web::Context&, web::Input&, organisations::Draft&, const organisations::Draft& known);

}  // namespace cards
