// All SQL of support.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accounts/vault.h"
#include "base/edge.h"
#include "db/reading.h"
#include "support/ticket.h"

namespace support {

// Without what is sealed: what a list may show.
struct Row {
    TicketId id;
    std::optional<AccountId> account;
    std::optional<std::int64_t> organisation;
    std::string organisation_name;
    Topic topic = Topic::other;
    i18n::Language language = i18n::Language::ru;
    std::string page;
    int hours = 48;
    base::Instant received_at{}, due_at{}, changed_at{};
    std::optional<base::Instant> answered_at;
    State state = State::open;
    std::optional<AccountId> taken_by;
    std::string taker;  // name

    base::Place place() const { return {state == State::open ? due_at : changed_at, id.value}; }
    bool takes_words(base::Instant now) const { return !ended(state) || now < changed_at + reopening; }  // of whoever asks
};

enum class Said : std::uint8_t { asked, answered, noted, taken, solved, closed };

struct Message {
    Said kind = Said::asked;
    AccountId actor;         // 0: who asks, or a job
    std::string actor_name;
    std::string text;
    base::Instant at;
};

TicketId insert_ticket(db::Writing&, const accounts::Vault&, const Asked&, std::span<const std::byte> seed, base::Instant now);
void add_message(db::Writing&, const accounts::Vault&, TicketId, Said, AccountId actor, std::string_view text, base::Instant now);

std::optional<Row> ticket_of(const db::Reading&, TicketId);
std::string email_of(const db::Reading&, const accounts::Vault&, TicketId);  // of a guest
std::vector<std::byte> seed_of(const db::Reading&, TicketId);                // of none: zeros
std::vector<Message> messages_of(const db::Reading&, const accounts::Vault&, TicketId);  // the first first
std::vector<Row> tickets_of(const db::Reading&, AccountId);                  // the latest first, 200 at most

// Open ones, the one that is due first in front; others by when they changed, the latest first. Away from the edge.
std::vector<Row> open_rows(const db::Reading&, std::optional<AccountId> taker, base::Edge<base::Place>, int limit);
std::vector<Row> rows_in(const db::Reading&, State, std::optional<AccountId> taker, base::Edge<base::Place>, int limit);

void set_taker(db::Writing&, TicketId, AccountId);
void set_state(db::Writing&, TicketId, State, base::Instant now);
void set_due(db::Writing&, TicketId, base::Instant due);
void set_answered(db::Writing&, TicketId, base::Instant now);  // the first time; later ones are nothing new

std::vector<Row> silent(const db::Reading&, base::Instant before, int most);  // answered or waiting, unchanged since
std::int64_t drop_ended(db::Writing&, base::Instant before, int most);

// The organisations whose team an account belongs to.
std::vector<std::pair<std::int64_t, std::string>> organisations_of(const db::Reading&, AccountId, i18n::Language);

// ── Answers that are given often ────────────────────────────────────────────────────────────────────────────────────
struct TemplateText {
    std::string title, body;
    bool operator==(const TemplateText&) const = default;
};
struct Template {
    TemplateId id;
    std::array<TemplateText, 3> texts;  // by language
};
std::vector<Template> answer_templates(const db::Reading&);
std::optional<Template> template_of(const db::Reading&, TemplateId);
TemplateId add_template(db::Writing&, const std::array<TemplateText, 3>&, base::Instant now);
void put_template(db::Writing&, TemplateId, const std::array<TemplateText, 3>&);
void drop_template(db::Writing&, TemplateId);

}  // namespace support
