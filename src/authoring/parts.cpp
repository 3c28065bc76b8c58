#include "authoring/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "drafts/json.h"
#include "events/card.h"
#include "i18n/words.h"
#include "moderation/sending.h"
#include "web/asset.h"
#include "web/roles.h"

namespace authoring {

using base::words;

std::string event_way(EventId id, std::string_view rest) { return fmt::format("/me/events/{}{}", id.value, rest); }

namespace {

const Publisher* publisher(const std::vector<Publisher>& all, std::int64_t organisation) {
    const auto found = std::ranges::find(all, organisation, &Publisher::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool edits(const Publisher& one) {
    for (std::size_t i = 0; i < web::team_role_count; ++i)
        if (web::team_role_names[i] == one.role) return web::may(static_cast<web::TeamRole>(i), web::TeamAct::edit);
    return false;
}

Writer writer_for(web::Context& context, std::int64_t organisation) {
    const auto account = context.identity()->account;
    const auto all = organisation == 0 ? std::vector<Publisher>() : publishers_of(context.db(), account, context.language);
    const auto* one = publisher(all, organisation);
    const auto standing = moderation::standing_of(context, one && edits(*one) ? std::optional(organisation) : std::nullopt);
    return {account, standing.as, standing.at_once};
}

base::Result<OwnEvent> own_event(web::Context& context, EventId id) {
    const auto& identity = *context.identity();
    const auto none = [] { return base::refuse(base::Error::Kind::not_found, words("There is no such event among yours.")); };
    const auto authorship = authorship_of(context.db(), thing(id));
    auto writer = writer_for(context, authorship ? authorship->organisation_id : 0);
    const bool own = authorship && authorship->account == identity.account;
    if (!own && writer.as == moderation::Sender::author) return none();
    auto draft = events::draft_of(context.db(), id);
    if (!draft || (draft->state == "draft" && !own && writer.as == moderation::Sender::staff)) return none();  // nobody has been shown it yet
    OwnEvent event{id, std::move(*draft), {}, {}, moderation::waiting_of(context.db(), thing(id), identity.account), writer};
    event.state = event.draft.state;
    event.publish_at = event.draft.publish_at;
    if (event.waiting) event.draft = drafts::event_of(moderation::drafts_of(context.db(), event.waiting->id).value().draft);
    return event;
}

void put(EventFormView& view, std::vector<FormPart> parts) {
    for (const auto& part : parts) view.form.fields.insert(view.form.fields.end(), part.fields.begin(), part.fields.end());
    view.parts = std::move(parts);
}

std::string role_that_publishes(const web::Identity& identity) {
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, web::Act::publish)) return std::string(web::role_names[i]);
    return {};
}

web::Badge state_badge(const web::Context& context, std::string_view state) {
    if (state == "draft") return {"", "", say(context, words("draft")), ""};
    if (state == "pending") return {"info", "", say(context, words("under review")), ""};
    if (state == "scheduled") return {"info", "clock", say(context, words("to be published")), ""};
    if (state == "cancelled") return {"warn", "", say(context, words("cancelled")), ""};
    if (state == "removed") return {"bad", "", say(context, words("refused")), ""};
    return {"good", "", say(context, words("published")), ""};
}

base::Result<OwnEvent> editable_event(web::Context& context, EventId id) {
    auto event = TRY(own_event(context, id));
    if (event.state == "removed") return base::refuse(base::Error::Kind::conflict, words("The city has refused this event, so it cannot be changed any more."));
    return event;
}

std::string when_of(const web::Context& context, const events::DateDraft& date) { return events::when_words(context, date.starts, date.ends, date.all_day); }

web::Chrome chrome_of(web::Context& context, std::string title, web::Link back) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("writing.css");
    context.personal = true;
    return chrome;
}

}  // namespace authoring
