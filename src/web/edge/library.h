// The one place that knows cpp-httplib: it formats the heads of answers. It never sees a visitor's fields,
// bodies, Range, Expect, encodings or sockets, all of which it handles wrongly or without bounds.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "web/edge/message.h"

namespace web::edge::library {

using Fields = std::vector<std::pair<std::string, std::string>>;

// Status line and `fields`, each line with CRLF, without the final empty line. `request` may be absent.
// The fields must be sound already. Throws std::logic_error when the library would not take them.
std::string format_head(int status, const Fields& fields, const Head* request);

}  // namespace web::edge::library
