#include "accounts/session_book.h"

#include <algorithm>
#include <utility>

#include "accounts/store.h"

namespace accounts {

std::optional<web::Identity> SessionBook::find(const db::Reading& db, std::string_view city, std::string_view cookie, base::Instant now) {
    const auto secret = vault_.session_hash(cookie);
    const auto row = session_of(db, secret);
    if (!row) return {};
    const auto [idle, longest] = lifetime(row->kind, row->roles);
    std::lock_guard lock(mutex_);
    auto& seen = seen_.try_emplace(std::string(city)).first->second;
    const auto noted = seen.find(secret);
    const auto last = noted == seen.end() ? row->seen_at : std::max(row->seen_at, noted->second);
    if (now - last > idle || now - row->begun_at > longest) return {};
    if (now - last >= std::chrono::minutes(1)) seen[secret] = now;
    return web::Identity{row->account, row->name, row->roles, row->id, secret, row->proved_at, row->second_factor};
}

std::vector<std::string> SessionBook::seen_cities() const {
    std::vector<std::string> cities;
    std::lock_guard lock(mutex_);
    for (const auto& [city, seen] : seen_)
        if (!seen.empty()) cities.push_back(city);
    return cities;
}

void SessionBook::write_seen(const std::string& city, db::File& file) {
    std::map<base::Digest, base::Instant> seen;
    {
        std::lock_guard lock(mutex_);
        seen = std::exchange(seen_[city], {});
    }
    constexpr std::size_t at_once = 200;
    while (!seen.empty()) {
        std::map<base::Digest, base::Instant> part;
        while (!seen.empty() && part.size() < at_once) part.insert(seen.extract(seen.begin()));
        file.write([&part](db::Writing& db) {
            for (const auto& [secret, at] : part) note_seen(db, secret, at);
        });
    }
}

}  // namespace accounts
