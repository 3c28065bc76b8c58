// What the pages of a card share: whose card it is, how it stands, and the frame of its steps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cards/card_form.h"
#include "cards/card_work.h"
#include "cards/views.h"
#include "web/context.h"
#include "web/frame.h"
#include "web/input.h"

namespace cards {

std::string card_way(OrganisationId, std::string_view rest = {});  // "/desk/17/card/places"

struct CardHere {
    OrganisationId id;
    organisations::Draft draft;          // as it is to be written on
    std::string state;                   // of the organisation: schema.sql
    bool changed = false;                // it is public, and something is not published yet
    std::optional<moderation::Row> last; // what its team sent last
    bool sent = false;                   // and it waits as it stands here
    CardWriter writer;

    bool open() const { return read_by_guests(state); }
    bool waits() const { return last && last->state == moderation::State::waiting; }
    std::string name() const { return draft.texts.front().name; }
};
base::Result<CardHere> card_here(web::Context&, OrganisationId);      // refused: there is no such organisation
base::Result<CardHere> editable_card(web::Context&, OrganisationId);  // refused besides: the city does not want it

// The steps in their order; each leads to the next when it is saved.
struct Step {
    std::string_view rest;  // of its address: "/places"
    base::Words name;
};
const std::vector<Step>& steps();

// A page of that card. `rest`: of the step that it is; one that is none stands in no row of steps.
CardView card_view(const web::Context&, const CardHere&, std::string title, std::string_view rest);
void put_parts(CardView&, std::vector<FormPart>);
web::Response card_page(web::Context&, const CardHere&, const CardView&, const web::Input&, bool pictures_good = true);
web::Chrome writing_chrome(web::Context&, std::string title, web::Link back);

// What is not said yet and has to be before it is sent: each leads to the step that asks for it.
std::vector<web::Link> missing_in(const web::Context&, OrganisationId, const organisations::Draft&);

}  // namespace cards
