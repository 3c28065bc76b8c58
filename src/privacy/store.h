// All SQL of copies of the own data and of deletions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "i18n/language.h"
#include "web/belongings.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace privacy {

using web::AccountId;
using ExportId = base::Id<struct ExportTag>;

// ── Copies ──────────────────────────────────────────────────────────────────────────────────────────────────────────
struct Export {
    ExportId id;
    AccountId account;
    i18n::Language language = i18n::Language::ru;
    base::Instant asked_at{};
    int parts = 0, done = 0;
    std::string file;  // empty: not ready
    std::int64_t bytes = 0;
    std::optional<base::Instant> expires_at;

    bool ready() const { return !file.empty(); }
};
std::optional<Export> export_of(const db::Reading&, AccountId);  // there is one at most
std::optional<Export> export_of(const db::Reading&, ExportId);
// In place of an older one, whose file nobody finds any more.
ExportId ask_export(db::Writing&, AccountId, i18n::Language, int parts, base::Instant now);
void note_progress(db::Writing&, ExportId, int done);
bool finish_export(db::Writing&, ExportId, const std::string& file, std::int64_t bytes, base::Instant expires_at);  // false: asked for anew meanwhile
void drop_expired_exports(db::Writing&, base::Instant now);
bool is_known_file(const db::Reading&, const std::string& file);

// ── Deletions ───────────────────────────────────────────────────────────────────────────────────────────────────────
struct Deletion {
    AccountId account;
    base::Instant asked_at{}, due_at{};
    std::optional<base::Instant> begun_at;
};
std::optional<Deletion> deletion_of(const db::Reading&, AccountId);
void ask_deletion(db::Writing&, AccountId, base::Instant now, base::Instant due_at);
bool take_deletion_back(db::Writing&, AccountId);  // false: there is none, or it has begun
// Due by now. Not those of blocked accounts: a block is not escaped by deleting, the deletion waits until it is lifted.
std::vector<AccountId> due_deletions(const db::Reading&, base::Instant now, int limit);
// False: it was taken back, or the account was blocked meanwhile.
bool begin_deletion(db::Writing&, AccountId, base::Instant now);

std::vector<web::Belonging> belongings();

}  // namespace privacy
