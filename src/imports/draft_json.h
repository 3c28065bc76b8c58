// Drafts as JSON, for the staging file: what was written is read back equal.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "events/event.h"
#include "organisations/organisation.h"

namespace imports {

std::string json_of(const events::Draft&);
std::string json_of(const events::WorkDraft&);
std::string json_of(const organisations::Draft&);

events::Draft event_of(const std::string& json);
events::WorkDraft work_of(const std::string& json);
organisations::Draft organisation_of(const std::string& json);

}  // namespace imports
