// Small parts of the card's forms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "organisations/organisation.h"
#include "readers/contacts.h"
#include "web/input.h"

namespace cards {

// Words with commas between them, each once; a mistake of the field where one is longer or there are more.
std::vector<std::string> typed_list(web::Input&, std::string_view field, std::size_t letters, std::size_t most);

// The contacts of one kind as a form holds them, and as they were typed: what stands there unchanged stays as it was.
std::string contact_text(const std::vector<organisations::Contact>&, std::string_view kind);
void type_contact(web::Input&, const std::string& field, readers::ContactKind, std::vector<organisations::Contact>&, const std::vector<organisations::Contact>& known);

}  // namespace cards
