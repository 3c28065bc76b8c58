// All SQL of the legal texts and of the operator they name.
#include <sodium.h>

#include "db/reading.h"
#include "legal/row_names.h"
#include "legal/text.h"

namespace legal {
namespace {

i18n::Language language_of(const std::string& tag) { return i18n::parse_language(tag).value_or(i18n::Language::ru); }

base::Digest sha256(std::string_view text) {
    base::Digest digest;
    static_assert(crypto_hash_sha256_BYTES == sizeof digest);
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    return digest;
}

}  // namespace

[[maybe_unused]] void read(db::Row& row, Text& t) {
    std::string language;
    row >> t.id >> t.kind >> t.version >> language >> t.body >> t.hash >> t.is_standard >> t.published_at;
    t.language = language_of(language);
}

[[maybe_unused]] void read(db::Row& row, Version& v) { row >> v.number >> v.is_standard >> v.published_at; }

Operator operator_of(const db::Reading& db) {
    Operator who;
    using Row = std::tuple<std::string, std::string, std::string, std::string>;
    if (auto row = db.one<Row>("select name, bin, address, email from city_operator")) std::tie(who.name, who.bin, who.address, who.email) = std::move(*row);
    who.age_min = db.one<int>("select age_min from city").value_or(who.age_min);
    return who;
}

void set_operator(db::Writing& db, const Operator& who, base::Instant now) {
    db.exec("insert into city_operator (id, name, bin, address, email, changed_at) values (1, ?, ?, ?, ?, ?) on conflict (id) do update set"
            " name = excluded.name, bin = excluded.bin, address = excluded.address, email = excluded.email, changed_at = excluded.changed_at",
            who.name, who.bin, who.address, who.email, now);
    db.exec("update city set age_min = ?", who.age_min);
}

std::optional<Text> current(const db::Reading& db, Kind kind, i18n::Language language) {
    return db.one<Text>("select id, kind, version, language, body, hash, is_standard, published_at from legal_text where kind = ? and language = ? order by version desc limit 1", kind,
                        i18n::tag(language));
}

std::optional<Text> text_of(const db::Reading& db, Kind kind, int version, i18n::Language language) {
    return db.one<Text>("select id, kind, version, language, body, hash, is_standard, published_at from legal_text where kind = ? and version = ? and language = ?", kind, version,
                        i18n::tag(language));
}

std::optional<Text> text_of(const db::Reading& db, TextId id) {
    return db.one<Text>("select id, kind, version, language, body, hash, is_standard, published_at from legal_text where id = ?", id);
}

std::vector<Version> versions(const db::Reading& db, Kind kind) {
    return db.all<Version>("select version, max(is_standard), max(published_at) from legal_text where kind = ? group by version order by version desc", kind);
}

int publish(db::Writing& db, Kind kind, const Bodies& bodies, bool is_standard, std::optional<web::AccountId> by, base::Instant now) {
    const auto version = db.value<int>("select coalesce(max(version), 0) + 1 from legal_text where kind = ?", kind);
    for (const auto language : i18n::languages)
        if (const auto& body = bodies[i18n::index(language)]; !body.empty())
            db.exec("insert into legal_text (kind, version, language, body, hash, is_standard, published_at, published_by) values (?, ?, ?, ?, ?, ?, ?, ?)", kind, version,
                    i18n::tag(language), body, sha256(body), is_standard, now, by);
    return version;
}

}  // namespace legal
