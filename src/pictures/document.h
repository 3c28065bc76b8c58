// What cairo leaves out of a PDF.
#pragma once

#include <string>
#include <string_view>

namespace pictures {

// The same document that says in which language it is (ISO 32000-1, 14.9.2), for those who listen to it. An update appended
// behind the end (7.5.6); a document that is not laid out as cairo does stays as it is.
std::string with_language(std::string pdf, std::string_view language);

}  // namespace pictures
