// Which social network an address or a profile's name belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readers/contacts.h"

namespace readers {

Contact contact_of_url(std::string_view url);  // of an address read_url has given: a network's, or a site's
std::optional<Contact> profile(ContactKind network, std::string_view name);  // "name" of Instagram and the like
std::optional<std::string> email_of(std::string_view token);                 // with a lower-case host
bool bare_domain(std::string_view token);  // "qala.kz/afisha": like an address though no scheme and no www say so

}  // namespace readers
