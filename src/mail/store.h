// The outbox as the sending job sees it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "db/reading.h"
#include "mail/kinds.h"
#include "mail/outbox.h"
#include "mail/smtp.h"
#include "mail/wording.h"

namespace mail {

inline constexpr std::string_view send_job = "mail.send";

// Wakes the sending job at a moment. A key of its own for each, since a job that runs takes its own row away when it ends.
void plan_sending(db::Writing&, base::Instant at);

struct Claimed {
    LetterId id;
    std::string kind, language, address, fields, token;
    base::Instant created_at{}, deadline_at{};
    int attempts = 0;
};

// The next letter that is due, its attempt counted; nothing when none is. Those that must not go any more end on the way.
std::optional<Claimed> claim(db::Writing&, base::Instant now);
void settle(db::Writing&, const Claimed&, const Outcome&, base::Instant now);

// At most 200 a call; says how many.
int expire(db::Writing&, base::Instant now);
int remove_old(db::Writing&, base::Instant now);

// Waiting letters that the log has not shown yet; each is handed out once.
std::vector<Claimed> take_unlogged(db::Writing&, base::Instant now);

// When something is due next; nothing while none waits.
std::optional<base::Instant> next_due(const db::Reading&);
bool posted_since(const db::Reading&, base::Instant moment);

void note_server(db::Writing&, const std::string& trouble, base::Instant now);  // empty: it works

Fields fields_of(const std::string& json);

}  // namespace mail
