// The life of a ticket, each act with its conversation, its audit and its letters in one transaction.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "accounts/vault.h"
#include "support/store.h"
#include "support/ticket.h"

namespace db { class File; }
namespace web { struct Site; }

namespace support {

// Whoever answers, and the role that lets him.
struct Officer {
    AccountId account;
    std::string role;
};

// A letter about a ticket; without an address nothing is sent.
struct Told {
    std::string to;
    i18n::Language language = i18n::Language::ru;
    std::map<std::string, std::string> fields;
};

// `link`: of its page but for what identifies it, which is added: the number, and for a guest the key.
TicketId receive(db::Writing&, const accounts::Vault&, const Asked&, std::span<const std::byte> seed, base::Instant now);
void send_receipt(db::Writing&, TicketId, const std::string& path, Told, base::Instant now);

// ── Of whoever asks ─────────────────────────────────────────────────────────────────────────────────────────────────
// Goes on with it: it is open again, with a new promise. Refused: it ended too long ago.
base::Result<void> go_on(db::Writing&, const accounts::Vault&, TicketId, std::string_view text, base::Instant now);
base::Result<void> call_solved(db::Writing&, const accounts::Vault&, TicketId, base::Instant now);

// ── Of the staff ────────────────────────────────────────────────────────────────────────────────────────────────────
// Opens what was written: a look, which the person sees. Whoever has it already, or takes it from a colleague.
base::Result<void> take(db::Writing&, const accounts::Vault&, TicketId, const Officer&, base::Instant now);
// `then`: answered, waiting or solved. Refused: somebody else has it.
base::Result<void> answer(db::Writing&, const accounts::Vault&, TicketId, const Officer&, std::string_view text, State then, const Told&, base::Instant now);
base::Result<void> note(db::Writing&, const accounts::Vault&, TicketId, const Officer&, std::string_view text, base::Instant now);

// ── By themselves ───────────────────────────────────────────────────────────────────────────────────────────────────
// Closes what nobody went on with, and deletes what ended long ago. How many were closed.
int tidy(db::File&, const web::Site&, const base::Keys&, base::Instant now);

}  // namespace support
