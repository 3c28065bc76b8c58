// Our own texts, as a city begins with them: written in plain words for the laws of Kazakhstan, above all 94-V «On personal data
// and their protection». A city's lawyer reads them before the city opens. Pure content; in braces stands what is filled in:
// {operator} {bin} {address} {email} {city} {age}.
#pragma once

#include <array>
#include <string_view>

namespace legal {

using InThree = std::array<std::string_view, 3>;  // by i18n::Language

extern const InThree standard_privacy, standard_terms, standard_processing, standard_marketing;

}  // namespace legal
