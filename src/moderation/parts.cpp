#include "moderation/parts.h"

#include <fmt/format.h>

#include "i18n/words.h"
#include "requests/office.h"

namespace moderation {

using base::words;

std::string item_path(RevisionId id) { return fmt::format("/admin/review/{}", id.value); }

std::string decision_path(RevisionId id) { return fmt::format("/me/decisions/{}", id.value); }

web::Badge kind_badge(const web::Context& context, Kind kind) { return {kind == Kind::fresh ? "brand" : "", "", say(context, name_of(kind)), ""}; }

web::Badge state_badge(const web::Context& context, State state) {
    const auto* tone = state == State::waiting ? "info" : state == State::applied ? "good" : state == State::refused ? "bad" : state == State::returned ? "warn" : "";
    return {tone, "", say(context, name_of(state)), ""};
}

std::vector<web::Badge> doubt_badges(const web::Context& context, const Row& row) {
    std::vector<web::Badge> badges;
    if (row.state != State::waiting) return badges;
    if (row.doubt >= doubtful) badges.push_back({"bad", "alert", say(context, words("looks like spam: {n} %", {{"n", fmt::to_string(row.doubt)}})), ""});
    if (row.links >= 2) badges.push_back({"warn", "external", say(context, words("{n} link in it", "{n} links in it", {{"n", fmt::to_string(row.links)}})), ""});
    return badges;
}

std::string sender_words(const web::Context& context, const Row& row) {
    if (!row.sender) return say(context, words("an account that is gone"));
    switch (row.as) {
        case Sender::team: return say(context, words("{name}, for an organisation", {{"name", row.sender_name}}));
        case Sender::reader: return say(context, words("{name}, a reader", {{"name", row.sender_name}}));
        case Sender::staff: return say(context, words("{name}, for the city", {{"name", row.sender_name}}));
        case Sender::author: break;
    }
    return row.sender_name;
}

Moderator moderator(web::Context& context) {
    const auto& identity = *context.identity();
    Moderator who{identity.account, {}, context.environment.keys, {}};
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (const auto role = static_cast<web::Role>(i); who.role.empty() && identity.roles.has(role) && web::may(role, web::Act::moderate)) who.role = std::string(web::role_names[i]);
    who.origin = requests::letter_origins(context);
    return who;
}

}  // namespace moderation
