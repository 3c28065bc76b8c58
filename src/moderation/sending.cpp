#include "moderation/sending.h"

#include "moderation/store.h"

namespace moderation {

using base::words;

Standing standing_of(web::Context& context, std::optional<std::int64_t> team) {
    const auto& identity = *context.identity();
    if (web::may(identity.roles, web::Act::publish)) return {Sender::staff, true};
    const bool checked = team && is_checked(context.db(), *team);
    return {team ? Sender::team : Sender::author, checked || trusted(context.db(), identity.account, context.now)};
}

Standing standing_at_desk(web::Context& context, std::int64_t organisation) {
    if (!context.team_role) return {Sender::staff, true};
    return standing_of(context, organisation);
}

std::string sent_word(const db::Reading& db, const Thing& thing, AccountId sender) { return waiting_of(db, thing, sender) ? "sent" : "published"; }

base::Words send_button(bool at_once) { return at_once ? words("Publish") : words("Send for review"); }

base::Words how_it_is_read(bool public_now) {
    return public_now ? words("The city goes on reading it as it is until somebody has looked at the change.")
                      : words("Somebody of the city reads it before it is published, usually within a day. You get a letter then.");
}

namespace {

web::FormField words_asked(const web::Context& context, const web::Input& input, const base::Words& label) {
    return input.field({.name = "words", .label = say(context, label), .type = "lines", .required = false});
}

}  // namespace

web::FormField words_field(const web::Context& context, const web::Input& input) { return words_asked(context, input, words("Anything the moderators should know")); }

web::FormField source_field(const web::Context& context, const web::Input& input) { return words_asked(context, input, words("How do you know?")); }

std::string typed_words(web::Input& input) { return input.text("words", {.required = false, .most = 1000, .lines = true}); }

}  // namespace moderation
