// `qala mail`: by which server a city sends its letters, and what waits.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/chosen_city.h"
#include "app/commands.h"
#include "app/first_line.h"
#include "app/inbox.h"
#include "i18n/words.h"
#include "mail/address.h"
#include "mail/letter.h"
#include "mail/outbox.h"
#include "mail/sender.h"

namespace app {
namespace {

template <class T>
T taken(base::Result<T> result) {
    if (!result) throw std::runtime_error(i18n::say(i18n::Language::en, result.error().message));
    return std::move(*result);
}

// What is asked may pass through a file: the password leaves this process sealed.
std::string sealed_password(const Mail& mail) {
    if (mail.password_file.empty()) return {};
    return base::hex(mail::sealed_password(base::Keys::of_folder(mail.data), first_line(mail.password_file, "password")));
}

mail::Sender sender_of(const nlohmann::json& asked) {
    auto sender = taken(mail::read_server(asked.at("smtp").get<std::string>()));
    sender.address = taken(mail::readable_address(asked.at("from").get<std::string>()));
    sender.name = asked.at("name");
    sender.authorities = asked.at("authorities");
    sender.password = base::read_hex(asked.at("password").get<std::string>()).value_or(std::vector<std::byte>());
    if (!sender.user.empty() && sender.password.empty()) throw std::runtime_error("the mail server wants a password for its user: --password-file FILE, or - for standard input");
    return sender;
}

void tell(const db::Reading& db, const Say& say) {
    const auto sender = mail::sender(db);
    if (!sender) say("no mail server is set: letters wait in the outbox");
    else say(fmt::format("mail goes by {}{}{} as {}", sender->url, sender->user.empty() ? "" : " for ", sender->user, sender->address));
    if (sender && !sender->trouble.empty()) say(fmt::format("the last try failed ({} in a row): {}", sender->failures, sender->trouble));
    say(fmt::format("{} letters wait", mail::waiting_letters(db)));
    for (const auto& row : mail::outbox(db, {mail::State::waiting}, {}, 20))
        say(fmt::format("  {} {} to {}, attempts {}{}{}", row.id.value, row.kind, row.address, row.attempts, row.error.empty() ? "" : ": ", row.error));
}

}  // namespace

int run_mail(Installation& installation, const nlohmann::json& asked, const base::Clock& clock, const Say& say) {
    const auto city = chosen_city(installation, asked.at("city"));
    const auto file = installation.open(*city);
    const auto now = clock.now();
    if (asked.at("off").get<bool>()) file->write([](db::Writing& db) { mail::remove_sender(db); });
    if (!asked.at("smtp").get<std::string>().empty()) file->write([sender = sender_of(asked), now](db::Writing& db) { mail::put_sender(db, sender, now); });
    if (const std::string to = asked.at("test"); !to.empty()) {
        const mail::Letter letter{"mail.test", installation.site(*city, *file)->first_language(), taken(mail::readable_address(to)), {}};
        file->write([letter, now](db::Writing& db) { mail::post(db, letter, now); });
    }
    tell(*file->read(), say);
    return Exit::done;
}

int mail(const Mail& mail) {
    return here_or_there(mail.data, {{"command", "mail"}, {"city", mail.city}, {"smtp", mail.smtp}, {"from", mail.from}, {"name", mail.name},
                                     {"authorities", mail.authorities.empty() ? std::string() : std::filesystem::absolute(mail.authorities).string()},
                                     {"password", sealed_password(mail)}, {"test", mail.test}, {"off", mail.off}});
}

}  // namespace app
