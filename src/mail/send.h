// The work of the outbox: letters that are due go to the mail server, one claimed, sent and marked after the other.
#pragma once

#include <chrono>
#include <memory>

#include "base/instant.h"
#include "base/secret.h"
#include "db/file.h"
#include "mail/sender.h"
#include "web/site.h"

namespace mail {

struct Wiring {
    const web::Site& site;          // of the city whose letters they are
    const base::Keys& keys;
    bool to_log = false;            // subject, address and links of each new letter go to the log: for trying Qala without a mail server
    std::chrono::milliseconds connecting{10'000}, letter{30'000};
};

// Sends what is due by `now`, for 20 seconds at most, and plans the next turn. At least once: when the process dies between the
// server's answer and the mark, the one letter in between goes again under the same Message-ID. Without a sender letters wait.
void send_due(db::File&, const Wiring&, base::Instant now);

// Each hour: what came too late ends, what ended a month ago goes, and what still waits is tried.
void tidy(db::File&, base::Instant now);

// Until when nothing is tried after so many failures of the server: growing to 6 hours, but 10 minutes for what was written
// since the last try.
std::chrono::seconds pause_after(int failures, bool has_new);

}  // namespace mail
