#include "support/work.h"

#include <fmt/format.h>

#include "accounts/account.h"
#include "audit/audit.h"
#include "db/file.h"
#include "mail/letter.h"
#include "requests/remind.h"
#include "web/site.h"

namespace support {
namespace {

using accounts::Vault;
using base::Error;
using base::words;
using db::Writing;

base::Result<Row> known(const Writing& db, TicketId id) {
    auto row = ticket_of(db, id);
    if (!row) return base::refuse(Error::Kind::not_found, words("There is no such ticket."));
    return std::move(*row);
}

base::Result<Row> held(const Writing& db, TicketId id, const Officer& who) {
    auto row = TRY(known(db, id));
    if (row.taken_by == who.account) return row;
    if (row.taken_by) return base::refuse(Error::Kind::conflict, words("{name} has taken this ticket meanwhile.", {{"name", row.taker}}));
    return base::refuse(Error::Kind::conflict, words("Take the ticket first."));
}

void record(Writing& db, const Officer& who, std::string act, TicketId id, std::vector<audit::Change> changes, base::Instant now) {
    audit::record(db, {now, who.account.value, who.role, std::move(act), "ticket", id.value, {}, std::move(changes)});
}

void tell(Writing& db, std::string kind, const Told& told, base::Instant now) {
    if (!told.to.empty()) mail::post(db, {std::move(kind), told.language, told.to, told.fields}, now);
}

std::string stored(State state) { return std::string(state_names[static_cast<std::size_t>(state)]); }

}  // namespace

TicketId receive(Writing& db, const Vault& vault, const Asked& asked, std::span<const std::byte> seed, base::Instant now) { return insert_ticket(db, vault, asked, seed, now); }

void send_receipt(Writing& db, TicketId id, const std::string& path, Told told, base::Instant now) {
    told.fields["number"] = fmt::to_string(id.value);
    told.fields["link"] = path;
    tell(db, "support.received", told, now);
}

base::Result<void> go_on(Writing& db, const Vault& vault, TicketId id, std::string_view text, base::Instant now) {
    const auto row = TRY(known(db, id));
    if (!row.takes_words(now)) return base::refuse(Error::Kind::conflict, words("This ticket ended long ago. Please write a new one."));
    add_message(db, vault, id, Said::asked, {}, text, now);
    if (row.state == State::open) return {};  // the promise stands
    set_due(db, id, now + std::chrono::hours(row.hours));
    set_state(db, id, State::open, now);
    return {};
}

base::Result<void> call_solved(Writing& db, const Vault& vault, TicketId id, base::Instant now) {
    const auto row = TRY(known(db, id));
    if (ended(row.state)) return base::refuse(Error::Kind::conflict, words("This ticket has ended already."));
    add_message(db, vault, id, Said::solved, {}, {}, now);
    set_state(db, id, State::solved, now);
    return {};
}

base::Result<void> take(Writing& db, const Vault& vault, TicketId id, const Officer& who, base::Instant now) {
    const auto row = TRY(known(db, id));
    if (row.taken_by == who.account) return {};
    set_taker(db, id, who.account);
    add_message(db, vault, id, Said::taken, who.account, {}, now);
    record(db, who, "ticket.take", id, {}, now);
    static const std::vector<std::string> opened{"ticket.text"};
    if (row.account) audit::record(db, audit::look_at(row.account->value, who.account.value, who.role, fmt::format("№ {}", id.value), opened, now));
    return {};
}

base::Result<void> answer(Writing& db, const Vault& vault, TicketId id, const Officer& who, std::string_view text, State then, const Told& told, base::Instant now) {
    const auto row = TRY(held(db, id, who));
    add_message(db, vault, id, Said::answered, who.account, text, now);
    if (then == State::solved) add_message(db, vault, id, Said::solved, who.account, {}, now);
    set_answered(db, id, now);
    set_state(db, id, then, now);
    record(db, who, "ticket.answer", id, {{"state", stored(row.state), stored(then)}}, now);
    tell(db, "support.answered", told, now);
    return {};
}

base::Result<void> note(Writing& db, const Vault& vault, TicketId id, const Officer& who, std::string_view text, base::Instant now) {
    TRY(held(db, id, who));
    add_message(db, vault, id, Said::noted, who.account, text, now);
    record(db, who, "ticket.note", id, {}, now);
    return {};
}

namespace {

Told told_of_closing(const db::Reading& db, const web::Site& site, const base::Keys& keys, const Row& row) {
    Told told{{}, row.language, {{"number", fmt::to_string(row.id.value)}}};
    auto path = fmt::format("/help/tickets/{}/{}", row.id.value, link_key(keys, seed_of(db, row.id)));
    if (row.account) {
        const auto account = accounts::known(db, keys, *row.account);
        if (!account) return told;
        told.to = account->email;
        told.language = account->language;
        path = fmt::format("/me/tickets/{}", row.id.value);
    } else {
        told.to = email_of(db, accounts::Vault(keys), row.id);
    }
    told.fields["link"] = requests::letter_link(site, told.language, path);
    return told;
}

}  // namespace

int tidy(db::File& file, const web::Site& site, const base::Keys& keys, base::Instant now) {
    constexpr int at_once = 100;  // the others wait for the writing connection no longer than for that
    int closed = 0;
    while (!silent(*file.read(), now - silence, 1).empty())
        closed += file.write([&site, &keys, now](Writing& db) {
            const auto rows = silent(db, now - silence, at_once);
            for (const auto& row : rows) {
                add_message(db, Vault(keys), row.id, Said::closed, {}, {}, now);
                set_state(db, row.id, State::closed, now);
                tell(db, "support.closed", told_of_closing(db, site, keys, row), now);
            }
            return static_cast<int>(rows.size());
        });
    while (file.write([now](Writing& db) { return drop_ended(db, now - kept, at_once); }) == at_once) {}
    return closed;
}

}  // namespace support
