#include "support/ticket.h"

namespace support {

using base::words;

base::Words name_of(Topic topic) {
    switch (topic) {
        case Topic::broken: return words("Something does not work");
        case Topic::how: return words("How do I do it?");
        case Topic::account: return words("My account or signing in");
        case Topic::organisation: return words("My organisation or its plan");
        case Topic::other: break;
    }
    return words("Another question");
}

base::Words hint_of(Topic topic) {
    switch (topic) {
        case Topic::broken: return words("A page with an error, a button that does nothing, a letter that did not come.");
        case Topic::how: return words("Say what you want to do and where you got stuck.");
        case Topic::account: return words("Never write a password here: we do not ask for it.");
        case Topic::organisation: return words("Its page, its team, offers, events, the badge, the plan.");
        case Topic::other: break;
    }
    return {};
}

base::Words name_of(State state) {
    switch (state) {
        case State::open: return words("We are to answer");
        case State::answered: return words("Answered");
        case State::waiting: return words("Waits for you");
        case State::solved: return words("Solved");
        case State::closed: break;
    }
    return words("Closed");
}

std::string link_key(const base::Keys& keys, std::span<const std::byte> seed) {
    const std::string_view bytes(reinterpret_cast<const char*>(seed.data()), seed.size());
    return base::base64url(base::digest(keys.of(base::Keys::Use::tokens), {"ticket link", bytes}));
}

}  // namespace support
