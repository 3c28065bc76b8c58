#include "requests/work.h"

#include <fmt/format.h>

#include "audit/audit.h"
#include "db/file.h"
#include "mail/letter.h"

namespace requests {
namespace {

using accounts::Vault;
using base::words;
using db::Writing;

base::Result<Row> known(const Writing& db, RequestId id) {
    auto row = request_of(db, id);
    if (!row) return base::refuse(base::Error::Kind::not_found, words("There is no such request."));
    return std::move(*row);
}

base::Result<Row> readable(const Writing& db, RequestId id) {
    auto row = TRY(known(db, id));
    if (row.erased_at) return base::refuse(base::Error::Kind::conflict, words("Nothing of its words is kept any more."));
    return row;
}

base::Result<Row> open_one(const Writing& db, RequestId id) {
    auto row = TRY(known(db, id));
    if (row.state != State::open) return base::refuse(base::Error::Kind::conflict, words("This request has been answered already."));
    return row;
}

base::Result<Row> held_one(const Writing& db, RequestId id, const Officer& who, base::Instant now) {
    auto row = TRY(open_one(db, id));
    if (row.held_by(who.account, now)) return row;
    if (row.held(now)) return base::refuse(base::Error::Kind::conflict, words("{name} is working on this request.", {{"name", row.taker}}));
    return base::refuse(base::Error::Kind::conflict, words("You do not have this request any more. Take it first."));
}

void record(Writing& db, const Officer& who, std::string act, RequestId id, std::string purpose, std::vector<audit::Change> changes, base::Instant now) {
    audit::record(db, {now, who.account.value, who.role, std::move(act), "request", id.value, std::move(purpose), std::move(changes)});
}

// The person sees it among the looks at the own data; of a guest or an authority there is nobody to show it to.
void record_look(Writing& db, const Row& row, const Officer& who, std::string purpose, base::Instant now) {
    if (row.account) audit::record(db, audit::look_at(row.account->value, who.account.value, who.role, std::move(purpose), {"request.text", "email"}, now));
    else record(db, who, std::string(audit::look), row.id, std::move(purpose), {{"fields", "", "request.text, email"}}, now);
}

void tell(Writing& db, std::string kind, const Told& told, base::Instant now) {
    if (!told.to.empty()) mail::post(db, {std::move(kind), told.language, told.to, told.fields}, now);
}

}  // namespace

RequestId receive(Writing& db, const Vault& vault, const Asked& asked, std::span<const std::byte> seed, const Clock& clock, base::Instant received_at, std::int64_t actor,
                  base::Instant now) {
    const auto id = insert_request(db, vault, asked, seed, clock, received_at);
    add_step(db, vault, id, Step::received, actor, {}, now);
    return id;
}

RequestId register_one(Writing& db, const Vault& vault, const Asked& asked, std::span<const std::byte> seed, const Clock& clock, base::Instant received_at, const Officer& who,
                       base::Instant now) {
    const auto id = receive(db, vault, asked, seed, clock, received_at, who.account.value, now);
    record(db, who, "request.register", id, {}, {{"authority", "", asked.authority}, {"reference", "", asked.reference}}, now);
    return id;
}

void send_receipt(Writing& db, RequestId id, Told told, std::string_view link, std::string_view code, base::Instant now) {
    told.fields["number"] = fmt::to_string(id.value);
    told.fields["link"] = std::string(link) + told.fields["number"];
    if (!code.empty()) told.fields["code"] = code;
    tell(db, code.empty() ? "requests.received" : "requests.complaint_received", told, now);
}

base::Result<void> take(Writing& db, const Vault& vault, RequestId id, const Officer& who, base::Instant now) {
    const auto row = TRY(open_one(db, id));
    if (row.held(now) && !row.held_by(who.account, now)) return base::refuse(base::Error::Kind::conflict, words("{name} is working on this request.", {{"name", row.taker}}));
    set_taken(db, id, who.account, now + lease);
    add_step(db, vault, id, Step::taken, who.account.value, {}, now);
    record(db, who, "request.take", id, {}, {}, now);
    record_look(db, row, who, fmt::format("request {}", id.value), now);
    return {};
}

base::Result<void> release(Writing& db, const Vault& vault, RequestId id, const Officer& who, base::Instant now) {
    TRY(held_one(db, id, who, now));
    set_taken(db, id, {}, {});
    add_step(db, vault, id, Step::released, who.account.value, {}, now);
    record(db, who, "request.release", id, {}, {}, now);
    return {};
}

base::Result<void> extend(Writing& db, const Vault& vault, RequestId id, const Officer& who, const Clock& clock, std::string_view why, const Told& told, base::Instant now) {
    const auto row = TRY(held_one(db, id, who, now));
    if (row.kind != Kind::data) return base::refuse(base::Error::Kind::conflict, words("Only the deadline of a request about personal data can be extended."));
    if (row.extended_at) return base::refuse(base::Error::Kind::conflict, words("The deadline was extended once already."));
    if (row.overdue(now)) return base::refuse(base::Error::Kind::conflict, words("The deadline has passed, so it cannot be extended."));
    set_due(db, id, clock, now);
    add_step(db, vault, id, Step::extended, who.account.value, why, now);
    record(db, who, "request.extend", id, std::string(why), {{"due_at", fmt::to_string(row.due_at.time_since_epoch().count()), fmt::to_string(clock.due.time_since_epoch().count())}}, now);
    tell(db, "requests.extended", told, now);
    return {};
}

base::Result<void> end(Writing& db, const Vault& vault, RequestId id, const Officer& who, Reason reason, std::string_view answer, const Told& told, base::Instant now) {
    TRY(held_one(db, id, who, now));
    const std::string name(reason_names[static_cast<std::size_t>(reason)]);
    set_end(db, vault, id, reason, answer, now);
    add_step(db, vault, id, refuses(reason) ? Step::refused : Step::answered, who.account.value, {}, now);
    record(db, who, refuses(reason) ? "request.refuse" : "request.answer", id, name, {{"state", "open", refuses(reason) ? "refused" : "answered"}}, now);
    tell(db, "requests.answered", told, now);
    return {};
}

base::Result<void> note(Writing& db, const Vault& vault, RequestId id, const Officer& who, std::string_view what, base::Instant now) {
    TRY(readable(db, id));
    add_step(db, vault, id, Step::noted, who.account.value, what, now);
    record(db, who, "request.note", id, {}, {}, now);
    return {};
}

base::Result<void> look(Writing& db, const Vault& vault, RequestId id, const Officer& who, std::string_view purpose, base::Instant now) {
    const auto row = TRY(readable(db, id));
    add_step(db, vault, id, Step::seen, who.account.value, purpose, now);
    record_look(db, row, who, std::string(purpose), now);
    return {};
}

int erase_old(db::File& file, base::Instant now) {
    constexpr int at_once = 200;  // the others wait for the writing connection no longer than for that
    int erased = 0;
    while (!to_erase(*file.read(), now, 1).empty())
        erased += file.write([now](Writing& db) {
            const auto old = to_erase(db, now, at_once);
            for (const auto id : old) erase_words(db, id, now);
            return static_cast<int>(old.size());
        });
    return erased;
}

}  // namespace requests
