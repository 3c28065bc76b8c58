// Addresses as mail servers take them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace mail {

// Trimmed, the host in small letters; what stands before the @ is the server's business and stays. Refused, with a sentence
// for whoever typed it: what is no NAME@HOST.ZONE of visible ASCII (RFC 5321 §4.5.3.1: 64 and 255 letters; no quoted names).
base::Result<std::string> readable_address(std::string_view typed);

std::string_view host_of(std::string_view address);

}  // namespace mail
