#include "support/belongings.h"

#include "support/store.h"

namespace support {
namespace {

using base::words;

std::vector<web::OwnThing> own_tickets(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    for (const auto& row : tickets_of(db, owner.account))
        things.push_back({{"number", words("Number"), row.id.value},
                          {"topic", words("About"), web::Named{std::string(topic_names[static_cast<std::size_t>(row.topic)]), name_of(row.topic)}},
                          {"page", words("What it is about"), row.page},
                          {"received_at", words("Received"), row.received_at},
                          {"state", words("State"), web::Named{std::string(state_names[static_cast<std::size_t>(row.state)]), name_of(row.state)}}});
    return things;
}

std::vector<web::OwnThing> own_messages(const db::Reading& db, const web::Owner& owner) {
    const accounts::Vault vault(owner.keys);
    std::vector<web::OwnThing> things;
    for (const auto& row : tickets_of(db, owner.account))
        for (const auto& message : messages_of(db, vault, row.id))
            if (message.kind == Said::asked || message.kind == Said::answered)
                things.push_back({{"number", words("Number"), row.id.value},
                                  {"from", words("From"), message.actor ? web::Named{"support", words("The city’s support")} : web::Named{"you", words("You")}},
                                  {"text", words("Text"), message.text},
                                  {"at", words("Written"), message.at}});
    return things;
}

}  // namespace

std::vector<web::Belonging> belongings() {
    return {{"ticket", words("Tickets to support"), web::Fate::goes, {}, own_tickets, nullptr}, {"ticket_message", words("Tickets to support"), web::Fate::goes, {}, own_messages, nullptr}};
}

}  // namespace support
