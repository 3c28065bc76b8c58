// What the pages for whoever writes for the city share.
#pragma once

#include <string_view>

#include "audit/audit.h"
#include "web/context.h"

namespace notices {

// What whoever asks does, for the audit log: who, in which of the own roles, when.
audit::Act deed(web::Context&, std::string_view act, std::string_view subject_kind, std::int64_t subject_id);

}  // namespace notices
