// What the pages of whoever writes share: whose event it is, and how it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "authoring/event_work.h"
#include "authoring/store.h"
#include "authoring/views.h"
#include "moderation/revision.h"
#include "web/context.h"
#include "web/frame.h"
#include "web/input.h"

namespace authoring {

std::string event_way(EventId, std::string_view rest = {});  // "/me/events/17/edit"

// An event that whoever asks may write: their own, their organisation's, or any for the city's editors.
struct OwnEvent {
    EventId id;
    events::Draft draft;  // as it was sent last, or as it stands
    std::string state;    // of the event: schema.sql
    std::optional<base::Instant> publish_at;  // of one that is scheduled
    std::optional<moderation::Row> waiting;  // what of theirs waits for a decision
    Writer writer;

    bool public_now() const { return state == "published" || state == "cancelled"; }
};
base::Result<OwnEvent> own_event(web::Context&, EventId);       // refused: there is no such event
base::Result<OwnEvent> editable_event(web::Context&, EventId);  // refused besides: the city does not want it

bool edits(const Publisher&);  // whether the role in that team lets one write for it
// As what somebody writes for an organisation, or for nobody but themselves (0).
Writer writer_for(web::Context&, std::int64_t organisation_id);

// The questions of a form, part by part.
void put(EventFormView&, std::vector<FormPart>);

std::string role_that_publishes(const web::Identity&);  // for the log: "editor"
web::Badge state_badge(const web::Context&, std::string_view event_state);
std::string when_of(const web::Context&, const events::DateDraft&);
web::Chrome chrome_of(web::Context&, std::string title, web::Link back);

template <class View>
web::Response with_form(web::Context& context, void (*compiled)(web::Html&, const web::Chrome&, const View&), const web::Chrome& chrome, const View& view, const web::Input& input) {
    auto response = context.page(compiled, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace authoring
