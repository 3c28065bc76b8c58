#include "kit/newsroom.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "authoring/store.h"
#include "teams/team.h"

namespace kit {

Newsroom::Newsroom() {
    town.file().write([this, now = town.clock.now()](db::Writing& db) { teams::appoint(db, teams::OrganisationId{1}, marat, web::TeamRole::owner, now); });
    for (const auto& [browser, name] : {std::pair{&hers, "aliya"}, {&moderators, "saule"}, {&editors, "bota"}, {&owners, "marat"}}) sign_in(*browser, name);
}

Typed fair(const Typed& but) {
    Typed typed{{"title", "Ярмарка мёда"},   {"category", "leisure"}, {"description", "Мёд с пасек Улытау, чай и баурсаки."},
                {"day", "2026-11-28"},       {"begins", "10:00"},     {"ends", "16:00"},
                {"place", "Площадь у акимата"}, {"price", "бесплатно"}};
    for (const auto& [name, value] : but) {
        const auto known = std::ranges::find(typed, name, &std::pair<std::string, std::string>::first);
        if (known == typed.end()) typed.emplace_back(name, value);
        else known->second = value;
    }
    return typed;
}

void Newsroom::write(Browser& browser, const Typed& but, bool draft) {
    browser.open("/me/events/new");
    auto typed = fair(but);
    if (draft) typed.emplace_back("draft", "yes");
    browser.send("/me/events/new", typed);
}

moderation::RevisionId Newsroom::oldest_waiting() {
    const auto all = moderation::waiting(*town.file().read(), {}, {}, 1);
    if (all.empty()) throw std::runtime_error("nothing waits for a decision");
    return all.front().id;
}

void Newsroom::decide(const Typed& decision) {
    const auto path = fmt::format("/admin/review/{}", oldest_waiting().value);
    moderators.open(path);
    moderators.send(path, decision);
}

std::string Newsroom::state_of(std::int64_t event) { return authoring::event_state(*town.file().read(), events::EventId{event}); }

}  // namespace kit
