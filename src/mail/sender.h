// By which server and under which name a city sends its mail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"

namespace db { class Reading; class Writing; }

namespace mail {

struct Sender {
    std::string url, user;            // as mail::Server
    std::vector<std::byte> password;  // sealed; empty: none
    std::string address, name;        // From; an empty name: the city's
    std::string authorities;
    int failures = 0;                 // of the server, one after another
    base::Instant tried_at{};
    std::string trouble;              // what it said last; empty in health
};

// "smtps://user@mail.example:465" as url and user. Refused, with a sentence: another scheme, a path, a password in it.
base::Result<Sender> read_server(std::string_view typed);

std::vector<std::byte> sealed_password(const base::Keys&, std::string_view password);
std::string password_of(const Sender&, const base::Keys&);  // empty: none, or sealed with another key

std::optional<Sender> sender(const db::Reading&);
// In place of the one before; whatever waits is tried at once.
void put_sender(db::Writing&, const Sender&, base::Instant now);
void remove_sender(db::Writing&);  // letters wait in the outbox

}  // namespace mail
