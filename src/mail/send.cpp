#include "mail/send.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "db/jobs.h"
#include "i18n/own_words.h"
#include "mail/address.h"
#include "mail/body.h"
#include "mail/message.h"
#include "mail/store.h"
#include "mail/unsubscribe.h"

namespace mail {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds turn{20};  // then the other jobs have theirs
constexpr std::chrono::minutes for_the_new{10};

i18n::Language language_of(const Claimed& letter) { return i18n::parse_language(letter.language).value_or(i18n::Language::ru); }

Content content_of(const db::Reading& db, const Claimed& letter) {
    const auto& kind = known_kind(letter.kind);
    return filled(kind, wording(db, kind, language_of(letter)), language_of(letter), fields_of(letter.fields));
}

// The link, and the two heads by which mail programs offer it as a button (RFC 8058). They need a name in the net.
std::string unsubscribe_link(const Claimed& letter, const Wiring& wiring) {
    if (known_kind(letter.kind).transactional || wiring.site.canonical_host.empty()) return {};
    const auto path = "/unsubscribe/" + unsubscribe_token(wiring.keys, {letter.address, letter.kind});
    return "https://" + wiring.site.canonical_host + wiring.site.href(language_of(letter), path);
}

Message message_of(const Content& content, const Claimed& letter, const Sender& sender, const Wiring& wiring) {
    const auto language = language_of(letter);
    const auto frame = frame_of(wiring.site, language, unsubscribe_link(letter, wiring));
    Message message{sender.address, sender.name.empty() ? wiring.site.name(language) : sender.name, letter.address, content.subject, {}, letter.created_at,
                    std::string(i18n::tag(language)), {}, text_body(content, frame), html_body(content, frame)};
    message.id = fmt::format("{}@{}", letter.token, host_of(sender.address));
    if (frame.unsubscribe.empty()) return message;
    message.more = {{"List-Unsubscribe", fmt::format("<{}>", frame.unsubscribe)},
                    {"List-Unsubscribe-Post", "List-Unsubscribe=One-Click"},
                    {"Feedback-ID", fmt::format("{}:{}:qala", letter.kind, wiring.site.slug)}};
    return message;
}

Server server_of(const Sender& sender, const Wiring& wiring) {
    return {sender.url, sender.user, password_of(sender, wiring.keys), sender.authorities, std::string(host_of(sender.address)), wiring.connecting,
            wiring.letter};
}

void log_new(db::File& file, base::Instant now) {
    for (const auto& letter : file.write([now](db::Writing& db) { return take_unlogged(db, now); })) {
        const auto content = content_of(*file.read(), letter);
        spdlog::info("a letter to {}: {}{}", letter.address, content.subject, content.link.empty() ? "" : ": " + content.link);
    }
}

void plan(db::File& file, base::Instant at) {
    file.write([at](db::Writing& db) { plan_sending(db, at); });
}

// The server's failures so far, and when it may be asked again.
std::optional<base::Instant> paused_until(const db::Reading& db, const Sender& sender, base::Instant now) {
    if (sender.failures == 0) return {};
    const auto until = sender.tried_at + pause_after(sender.failures, posted_since(db, sender.tried_at));
    return until > now ? std::optional(until) : std::nullopt;
}

// When there is something to do again; nothing while no letter waits.
std::optional<base::Instant> next_turn(db::File& file, base::Instant now) {
    const auto lease = file.read();
    const auto sender = mail::sender(*lease);
    const auto next = next_due(*lease);
    if (!sender || !next) return {};
    return std::max(*next, paused_until(*lease, *sender, now).value_or(now));
}

// Sends one after the other, until the server fails or the turn is over.
class Round {
public:
    Round(db::File& file, const Sender& sender, const Wiring& wiring, base::Instant now)
        : file_(file), sender_(sender), wiring_(wiring), now_(now), smtp_(server_of(sender, wiring)) {}

    void run() {
        const auto until = Steady::now() + turn;
        auto letter = file_.write([now = now_](db::Writing& db) { return claim(db, now); });
        while (letter) {
            const auto outcome = send(*letter);
            letter = settled(*letter, outcome, Steady::now() < until);
        }
    }

private:
    Outcome send(const Claimed& letter) {
        const auto message = message_of(content_of(*file_.read(), letter), letter, sender_, wiring_);
        return smtp_.send(message.from, message.to, on_the_wire(message));
    }

    // One write marks a letter and claims the next, so that only the one in flight can ever go twice.
    std::optional<Claimed> settled(const Claimed& letter, const Outcome& outcome, bool has_time) {
        const bool failed = outcome.kind == Outcome::Kind::away || outcome.kind == Outcome::Kind::lost, noted = std::exchange(noted_, true);
        if (!outcome.error.empty()) spdlog::warn("mail of kind {}, attempt {}: {}", letter.kind, letter.attempts, outcome.error);
        return file_.write([=, now = now_](db::Writing& db) -> std::optional<Claimed> {
            settle(db, letter, outcome, now);
            if (failed || !noted) note_server(db, failed ? outcome.error : std::string(), now);
            return has_time && !failed ? claim(db, now) : std::nullopt;
        });
    }

    db::File& file_;
    const Sender& sender_;
    const Wiring& wiring_;
    base::Instant now_;
    Smtp smtp_;
    bool noted_ = false;  // that the server works, in this turn
};

}  // namespace

std::chrono::seconds pause_after(int failures, bool has_new) {
    const auto pause = db::backoff(failures);
    return has_new ? std::min<std::chrono::seconds>(pause, for_the_new) : pause;
}

void send_due(db::File& file, const Wiring& wiring, base::Instant now) {
    const i18n::Speaking speaking(wiring.site.words.get());
    while (file.write([now](db::Writing& db) { return expire(db, now); }) > 0) {
    }
    if (wiring.to_log) log_new(file, now);
    const auto sender = mail::sender(*file.read());
    if (!sender) return;
    if (const auto until = paused_until(*file.read(), *sender, now)) return plan(file, *until);
    Round(file, *sender, wiring, now).run();
    if (const auto next = next_turn(file, now)) plan(file, *next);
}

void tidy(db::File& file, base::Instant now) {
    while (file.write([now](db::Writing& db) { return expire(db, now) + remove_old(db, now); }) > 0) {
    }
    if (waiting_letters(*file.read()) > 0) plan(file, now);
}

}  // namespace mail
