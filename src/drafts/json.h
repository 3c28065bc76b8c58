// Drafts as JSON: what was written is read back equal. So they wait in a staging file, and stand in the history of a thing.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "events/event.h"
#include "offers/offer.h"
#include "organisations/organisation.h"

namespace drafts {

std::string json_of(const events::Draft&);
std::string json_of(const events::WorkDraft&);
std::string json_of(const organisations::Draft&);
std::string json_of(const offers::Draft&);

events::Draft event_of(const std::string& json);
events::WorkDraft work_of(const std::string& json);
organisations::Draft organisation_of(const std::string& json);
offers::Draft offer_of(const std::string& json);

}  // namespace drafts
