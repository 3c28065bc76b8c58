// Single questions that several forms ask in the same way: a title, an age, an address of another site.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/context.h"
#include "web/input.h"

namespace authoring {

std::vector<web::FormChoice> age_choices(const web::Context&);
std::optional<int> typed_age(web::Context&, web::Input&);  // the field `age`
std::string typed_title(web::Input&, std::string_view field, bool required);
std::string typed_address(web::Input&, std::string_view field);

}  // namespace authoring
