// A letter to one person: stored in the transaction of its cause, sent later by a job.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/instant.h"
#include "i18n/language.h"

namespace db { class Writing; }

namespace mail {

struct Letter {
    std::string kind;  // "accounts.confirm": mail/kinds says which there are
    i18n::Language language;
    std::string to;    // as readable_address() takes it
    std::map<std::string, std::string> fields;   // exactly the variables that the kind names
    std::optional<base::Instant> deadline = {};  // not sent after it; none: the kind's own
};

// In the outbox, with a job to send it. std::logic_error for an unknown kind, other fields than it names, or an address
// that readable_address() refuses: those are mistakes of the caller.
void post(db::Writing&, const Letter&, base::Instant now);

}  // namespace mail
