// What tests of writing for the city share: people who write and decide, and the form of an event as somebody fills it in.
#pragma once

#include <string>

#include "kit/browser.h"
#include "moderation/store.h"

namespace kit {

// Алия writes, Сауле decides, Бота edits for the city, Марат owns «Арома», which has been checked.
struct Newsroom {
    Town town;
    web::AccountId aliya = settle(town, "aliya"), saule = settle(town, "saule", {web::Role::moderator}), bota = settle(town, "bota", {web::Role::editor}), marat = settle(town, "marat");
    Browser hers{town}, moderators{town}, editors{town}, owners{town}, guests{town};

    Newsroom();

    // Writes it down with the form and stays on its page; what is not said is a fair on the square.
    void write(Browser&, const Typed& but = {}, bool draft = false);
    // The moderator decides what waits longest.
    void decide(const Typed& decision);
    moderation::RevisionId oldest_waiting();
    std::string state_of(std::int64_t event);
};

// A fair on the square next Saturday; `but`: other answers.
Typed fair(const Typed& but = {});

}  // namespace kit
