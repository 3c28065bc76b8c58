// The sessions of all cities, as the kernel asks for them; remembers when each was seen until that is written.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <unordered_map>

#include "accounts/vault.h"
#include "db/file.h"
#include "web/identity.h"

namespace accounts {

class SessionBook : public web::Sessions {
public:
    explicit SessionBook(const base::Keys& keys) : vault_(keys) {}

    std::optional<web::Identity> find(const db::Reading&, std::string_view city, std::string_view cookie, base::Instant now) override;

    // Cities in which somebody was seen since the last write_seen, each at most once a minute and session.
    std::vector<std::string> seen_cities() const;
    void write_seen(const std::string& city, db::File&);

private:
    Vault vault_;
    mutable std::mutex mutex_;
    std::map<std::string, std::map<base::Digest, base::Instant>, std::less<>> seen_;  // by city
};

}  // namespace accounts
