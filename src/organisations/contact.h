// Where a contact leads: a telephone, a messenger, a site.
#pragma once

#include <string>
#include <string_view>

namespace organisations {

// "tel:+77102123456", "https://wa.me/77011234567"; empty for what leads nowhere.
std::string contact_address(std::string_view kind, const std::string& value);

// A call or a letter opens a program of the visitor and no page: its link stays what it is, and the browser tells of it.
bool opens_no_page(std::string_view kind);

// The word by which it is counted: "call" for a phone, else its own.
std::string_view way_of(std::string_view kind);

}  // namespace organisations
