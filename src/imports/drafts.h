// What the readers made of a record, as a draft that can be written.
#pragma once

#include <string>

#include "events/event.h"
#include "organisations/organisation.h"
#include "readers/event_record.h"
#include "readers/organisation_record.h"

namespace imports {

// `file`: name of the source where the record names none, so that the same file is recognised again.
events::Draft draft_of(const readers::EventRecord&, const std::string& file);          // of an event or a showing
events::WorkDraft work_draft_of(const readers::EventRecord&, const std::string& file); // of a film or a play by itself
organisations::Draft draft_of(const readers::OrganisationRecord&, const std::string& file);

}  // namespace imports
