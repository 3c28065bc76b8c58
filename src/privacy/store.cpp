#include "privacy/store.h"

#include "db/reading.h"

namespace privacy {

[[maybe_unused]] void read(db::Row& row, Export& e) {
    std::string language;
    std::optional<std::string> file;
    std::optional<std::int64_t> bytes;
    row >> e.id >> e.account >> language >> e.asked_at >> e.parts >> e.done >> file >> bytes >> e.expires_at;
    e.language = i18n::parse_language(language).value_or(i18n::Language::ru);
    e.file = file.value_or("");
    e.bytes = bytes.value_or(0);
}

[[maybe_unused]] void read(db::Row& row, Deletion& d) { row >> d.account >> d.asked_at >> d.due_at >> d.begun_at; }

std::optional<Export> export_of(const db::Reading& db, AccountId account) {
    return db.one<Export>("select id, account_id, language, asked_at, parts, done, file, bytes, expires_at from data_export where account_id = ?", account);
}

std::optional<Export> export_of(const db::Reading& db, ExportId id) {
    return db.one<Export>("select id, account_id, language, asked_at, parts, done, file, bytes, expires_at from data_export where id = ?", id);
}

ExportId ask_export(db::Writing& db, AccountId account, i18n::Language language, int parts, base::Instant now) {
    db.exec("delete from data_export where account_id = ?", account);
    return {db.insert("insert into data_export (account_id, language, asked_at, parts) values (?, ?, ?, ?)", account, i18n::tag(language), now, parts)};
}

void note_progress(db::Writing& db, ExportId id, int done) { db.exec("update data_export set done = min(?, parts) where id = ?", done, id); }

bool finish_export(db::Writing& db, ExportId id, const std::string& file, std::int64_t bytes, base::Instant expires_at) {
    return db.exec("update data_export set file = ?, bytes = ?, expires_at = ?, done = parts where id = ?", file, bytes, expires_at, id) == 1;
}

void drop_expired_exports(db::Writing& db, base::Instant now) { db.exec("delete from data_export where expires_at <= ?", now); }

bool is_known_file(const db::Reading& db, const std::string& file) { return db.one<int>("select 1 from data_export where file = ?", file).has_value(); }

std::optional<Deletion> deletion_of(const db::Reading& db, AccountId account) {
    return db.one<Deletion>("select account_id, asked_at, due_at, begun_at from account_deletion where account_id = ?", account);
}

void ask_deletion(db::Writing& db, AccountId account, base::Instant now, base::Instant due_at) {
    db.exec("insert into account_deletion (account_id, asked_at, due_at) values (?, ?, ?) on conflict do nothing", account, now, due_at);
}

bool take_deletion_back(db::Writing& db, AccountId account) { return db.exec("delete from account_deletion where account_id = ? and begun_at is null", account) == 1; }

std::vector<AccountId> due_deletions(const db::Reading& db, base::Instant now, int limit) {
    return db.all<AccountId>("select d.account_id from account_deletion d join account a on a.id = d.account_id where d.due_at <= ? and (a.blocked_at is null or d.begun_at is not null) order by d.due_at limit ?", now, limit);
}

bool begin_deletion(db::Writing& db, AccountId account, base::Instant now) {
    return db.exec("update account_deletion set begun_at = coalesce(begun_at, ?1) where account_id = ?2 and due_at <= ?1"
                   " and (begun_at is not null or exists (select 1 from account a where a.id = account_id and a.blocked_at is null))",
                   now, account) == 1;
}

namespace {

using base::words;

std::vector<web::OwnThing> export_things(const db::Reading& db, const web::Owner& owner) {
    const auto one = export_of(db, owner.account);
    if (!one) return {};
    return {{{"asked_at", words("Asked for"), one->asked_at}}};
}

std::vector<web::OwnThing> deletion_things(const db::Reading& db, const web::Owner& owner) {
    const auto one = deletion_of(db, owner.account);
    if (!one) return {};
    return {{{"asked_at", words("Asked for"), one->asked_at}, {"due_at", words("Day of the deletion"), one->due_at}}};
}

std::int64_t erase_exports(db::Writing& db, const web::Owner& owner, int) { return db.exec("delete from data_export where account_id = ?", owner.account); }

}  // namespace

std::vector<web::Belonging> belongings() {
    return {{"data_export", words("Copies of your data that you asked for"), web::Fate::goes, {}, export_things, erase_exports},
            {"account_deletion", words("Your wish to be deleted"), web::Fate::goes, {}, deletion_things, nullptr}};
}

}  // namespace privacy
