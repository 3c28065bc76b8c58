#include "privacy/erase.h"

#include <fmt/format.h>

#include <filesystem>

#include "accounts/person.h"
#include "audit/audit.h"
#include "db/log.h"
#include "privacy/copy.h"
#include "privacy/scope.h"
#include "privacy/store.h"
#include "teams/team.h"

namespace privacy {
namespace {

constexpr int at_once = 100;    // rows of one write
constexpr int accounts_a_turn = 20;

// What was destroyed: by table, and whose by a digest that only somebody who knows the address already can match.
audit::Act destruction(const web::Owner& owner, std::vector<audit::Change> counts, base::Instant now) {
    counts.push_back(audit::changed_personal(owner.keys, "email", owner.email, ""));
    return {now, 0, "job", "account.destroy", "account", owner.account.value, "asked for by the person", std::move(counts)};
}

web::Owner owner_of(const db::Reading& db, const base::Keys& keys, AccountId id, base::Instant now) {
    const auto account = accounts::person(db, keys, id).value();
    return {id, account.email, accounts::email_hash(db, id), keys, account.language, now};
}

std::int64_t erase_part(db::File& file, const web::Belonging& part, const web::Owner& owner) {
    std::int64_t all = 0;
    while (true) {
        const auto gone = file.write([&part, owner](db::Writing& db) { return part.erase(db, owner, at_once); });
        if (gone == 0) return all;
        all += gone;
    }
}

void erase(db::File& file, const web::Owner& owner, base::Instant now) {
    std::vector<audit::Change> counts;
    const auto& all = scope();
    for (auto part = all.rbegin(); part + 1 != all.rend(); ++part)
        if (part->erase)
            if (const auto gone = erase_part(file, *part, owner)) counts.push_back({std::string(part->table), fmt::to_string(gone), "0"});
    counts.push_back({std::string(all.front().table), "1", "0"});
    file.write([&all, owner, counts, now](db::Writing& db) {
        all.front().erase(db, owner, 1);
        db::empty_log(db);
        audit::record(db, destruction(owner, counts, now));
    });
}

}  // namespace

int erase_due(db::File& file, const base::Keys& keys, base::Instant now) {
    int gone = 0;
    for (const auto id : due_deletions(*file.read(), now, accounts_a_turn)) {
        const bool begun = file.write([=](db::Writing& db) {
            if (!begin_deletion(db, id, now)) return false;
            accounts::sign_out_everywhere(db, id);
            teams::leave_all(db, keys, id, now);
            return true;
        });
        if (!begun) continue;
        const auto owner = owner_of(*file.read(), keys, id, now);
        const auto copy = export_of(*file.read(), id);
        erase(file, owner, now);
        std::error_code error;
        if (copy && copy->ready()) std::filesystem::remove(copy_path(file, copy->file), error);
        ++gone;
    }
    return gone;
}

}  // namespace privacy
