#include "claims/parts.h"

#include <fmt/format.h>

#include "readers/contacts.h"
#include "requests/office.h"
#include "web/asset.h"
#include "web/frame.h"

namespace claims {

using base::words;

std::string own_path(ClaimId id) { return fmt::format("/me/claims/{}", id.value); }
std::string owner_path(const Claim& claim) { return fmt::format("/desk/{}/claims/{}", claim.organisation.value, claim.id.value); }
std::string office_path(ClaimId id, std::string_view part) { return fmt::format("/admin/claims/{}{}", id.value, part); }
std::string desk_of(OrganisationId id) { return fmt::format("/desk/{}", id.value); }
std::string verification_of(OrganisationId id) { return fmt::format("/desk/{}/verification", id.value); }

base::Words name_of(Kind kind) { return kind == Kind::claim ? words("Says it is theirs") : words("Its team asks for a check"); }

base::Words name_of(State state) {
    switch (state) {
        case State::waiting: return words("under way");
        case State::confirmed: return words("confirmed");
        case State::refused: return words("not confirmed");
        case State::withdrawn: break;
    }
    return words("taken back");
}

base::Words name_of(Reason reason) {
    switch (reason) {
        case Reason::shown: return words("Shown");
        case Reason::agreed: return words("An owner agreed");
        case Reason::decided: return words("Decided by the city");
        case Reason::not_shown: return words("What was sent does not show it");
        case Reason::unreachable: return words("Nobody can be reached there");
        case Reason::not_theirs: return words("It belongs to somebody else");
        case Reason::none: break;
    }
    return words("taken back");
}

base::Words sentence_of(Reason reason) {
    switch (reason) {
        case Reason::not_shown: return words("What you sent does not show that the organisation is yours. Try another way.");
        case Reason::unreachable: return words("We could not reach anybody there. Check what the page says, or try another way.");
        case Reason::not_theirs: return words("The organisation belongs to somebody else.");
        default: return words("It is confirmed.");
    }
}

std::string method_words(const web::Context& context, const Claim& claim) {
    switch (claim.method) {
        case Method::phone: return say(context, words("By phone: {number}", {{"number", readers::shown_phone(claim.target)}}));
        case Method::site: return say(context, words("By its website: {site}", {{"site", claim.target}}));
        case Method::document: return say(context, words("By documents"));
        case Method::visit: break;
    }
    return say(context, words("By a visit"));
}

web::Badge state_badge(const web::Context& context, const Claim& claim) {
    const auto* tone = claim.state == State::waiting ? "info" : claim.state == State::confirmed ? "good" : claim.state == State::refused ? "bad" : "";
    return {tone, "", say(context, name_of(claim.state)), ""};
}

Acting acting(web::Context& context) {
    const auto& identity = *context.identity();
    Acting who{identity.account, "resident", context.environment.keys, {}, context.now};
    if (context.team_role) who.role = std::string(web::team_role_names[static_cast<std::size_t>(*context.team_role)]);
    else if (context.path.starts_with("/admin/") || context.path.starts_with("/desk/"))
        for (std::size_t i = 0; i < web::role_count; ++i)
            if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, web::Act::manage_organisations)) who.role = std::string(web::role_names[i]);
    who.origin = requests::letter_origins(context);
    return who;
}

base::Result<Claim> claim_here(const web::Context& context, ClaimId id) {
    auto claim = claim_of(context.db(), id);
    if (!claim) return base::refuse(base::Error::Kind::not_found, words("There is no such application."));
    return std::move(*claim);
}

web::Chrome own_chrome(web::Context& context, std::string title, web::Link back) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return chrome;
}

}  // namespace claims
