// The form of an event: its questions, filled in from a draft, and the draft that is typed into it (E6, E7).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/fields.h"
#include "authoring/views.h"
#include "events/event.h"
#include "web/context.h"
#include "web/input.h"

namespace authoring {

inline constexpr std::size_t most_dates = 200;  // of an event
inline constexpr int years_ahead = 2;

// The questions; those that seldom matter come last. `known`: what they are filled in with; none of its texts is a new event.
std::vector<FormPart> event_parts(web::Context&, const web::Input&, const events::Draft& known);
// When it is to be published, of one that the city does not read yet; empty: at once.
FormPart publication_part(web::Context&, const web::Input&, const events::Draft& known);
void type_publication(web::Context&, web::Input&, events::Draft&);
// What of `known` the form does not ask about stays. Mistakes are noted in the input, and then the draft is not to be used.
events::Draft typed_event(web::Context&, web::Input&, const events::Draft& known);

// "15.12.2026 18:30–20:00", "15.12.2026", "15.12.2026–20.12.2026": a date as the form takes it back.
std::string written(const base::Zone&, const events::DateDraft&);
std::string written(const base::Price&, const std::string& note, i18n::Language);  // "free", "2000–5000"

// ── What the editors' short form shares (intake_form.h) ─────────────────────────────────────────────────────────────
std::string clock_field(const base::Zone&, base::Instant);  // as browsers want it: "09:00"
std::vector<web::FormChoice> category_choices(const web::Context&);
std::vector<std::string> typed_tags(web::Context&, web::Input&);
void ask_tags(std::vector<web::FormField>&, web::Context&, const web::Input&, const std::string& known);
enum class Repeats : std::uint8_t { asked, not_asked };
// Its dates with their place and price.
void type_dates(web::Context&, web::Input&, events::Draft&, const events::Draft& known, Repeats);
void check_place(web::Input&, const events::Draft&);  // one that is not online has a place

// ── One date of several ─────────────────────────────────────────────────────────────────────────────────────────────
enum class Scope : std::uint8_t { one, following, all };

// What is typed about a date: when it begins and ends now, where, for how much, and whether it takes place.
struct DateChange {
    base::Instant starts, ends;
    bool all_day = false;
    std::optional<events::VenueDraft> venue;
    std::string place;
    base::Price price;
    std::string price_note;
    std::string state = "planned";
};
// By `scope` others are moved by as much on the clock of the city, and take over the rest. Refused: there is no date that
// begins so, or two would be the same then.
base::Result<void> change_dates(events::Draft&, base::Instant which, const DateChange&, Scope, const base::Zone&);

std::vector<web::FormField> date_fields(web::Context&, const web::Input&, const events::DateDraft& known, bool several);
DateChange typed_date(web::Context&, web::Input&, const events::DateDraft& known);

}  // namespace authoring
