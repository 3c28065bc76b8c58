#include "requests/belongings.h"

#include "requests/store.h"

namespace requests {
namespace {

using base::words;

std::vector<web::OwnThing> own_requests(const db::Reading& db, const web::Owner& owner) {
    const accounts::Vault vault(owner.keys);
    std::vector<web::OwnThing> things;
    for (const auto& row : requests_of(db, owner.account)) {
        const auto sealed = sealed_of(db, vault, row.id).value();
        const std::string topic(topic_names[static_cast<std::size_t>(row.topic)]);
        web::OwnThing thing{{"number", words("Number"), row.id.value},
                            {"topic", words("About"), web::Named{topic, name_of(row.topic)}},
                            {"page", words("What it is about"), row.page},
                            {"text", words("What you wrote"), sealed.text},
                            {"received_at", words("Received"), row.received_at},
                            {"answer", words("Our answer"), sealed.answer}};
        if (row.reason) thing.push_back({"reason", words("Answer"), web::Named{std::string(reason_names[static_cast<std::size_t>(*row.reason)]), sentence_of(*row.reason)}});
        if (row.ended_at) thing.push_back({"ended_at", words("Answered"), *row.ended_at});
        things.push_back(std::move(thing));
    }
    return things;
}

}  // namespace

std::vector<web::Belonging> belongings() {
    return {{"request", words("Requests and complaints"), web::Fate::stays,
             words("The city has to be able to prove that it answered you, so they stay, sealed and without a link to an account."), own_requests, nullptr}};
}

}  // namespace requests
