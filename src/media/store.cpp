#include "media/store.h"

#include <fmt/format.h>

#include "base/text.h"
#include "db/reading.h"

namespace media {

void read(db::Row& row, Stored& s) { row >> s.digest >> s.type; }

std::optional<Stored> by_digest(const db::Reading& db, const std::string& digest) {
    const auto whole = db.one<Stored>("select digest, type from media where digest = ? and type in ('image/png', 'image/svg+xml', 'image/jpeg', 'image/webp') limit 1", digest);
    if (whole) return whole;
    return db.one<Stored>("select digest, 'image/webp' from media_size where digest = ? limit 1", digest);
}

bool is_known_file(const db::Reading& db, const std::string& file_name) {
    const auto digest = file_name.substr(0, file_name.find('.'));
    return db.one<int>("select 1 from media where digest = ? limit 1", digest) || db.one<int>("select 1 from media_size where digest = ? limit 1", digest);
}

// ── Rows ────────────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

using Whose = std::pair<std::optional<web::AccountId>, std::optional<std::int64_t>>;

Whose columns_of(const Owner& owner) { return {owner.account, owner.organisation ? std::optional(owner.organisation) : std::nullopt}; }

std::optional<MediaId> same_of(const db::Reading& db, const std::string& digest, const Owner& owner) {
    if (owner.organisation) return db.one<MediaId>("select id from media where organisation_id = ? and digest = ?", owner.organisation, digest);
    return db.one<MediaId>("select id from media where account_id = ? and digest = ? and organisation_id is null", owner.account, digest);
}

}  // namespace

MediaId put(db::Writing& db, const Picture& picture, base::Instant now) {
    const auto digest = picture.digest();
    db.exec("insert into media (digest, type, width, height, bytes, created_at) select ?1, ?2, ?3, ?4, ?5, ?6"
            " where not exists (select 1 from media where digest = ?1 and account_id is null and organisation_id is null)",
            digest, picture.type, picture.width, picture.height, static_cast<std::int64_t>(picture.bytes.size()), now);
    return db.value<MediaId>("select id from media where digest = ? and account_id is null and organisation_id is null", digest);
}

MediaId put(db::Writing& db, const Sizes& sizes, const Owner& owner, base::Instant now) {
    const auto& largest = sizes.pictures.front();
    const auto digest = largest.digest();
    if (const auto same = same_of(db, digest, owner)) {
        db.exec("update media set created_at = ? where id = ?", now, *same);  // it is about to be used again
        return *same;
    }
    const auto [account, organisation] = columns_of(owner);
    const MediaId id{db.insert("insert into media (digest, type, width, height, bytes, colour, account_id, organisation_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", digest,
                               largest.type, largest.width, largest.height, static_cast<std::int64_t>(largest.bytes.size()), sizes.colour, account, organisation, now)};
    for (std::size_t i = 1; i < sizes.pictures.size(); ++i) {
        const auto& size = sizes.pictures[i];
        db.exec("insert into media_size (media_id, width, height, digest, bytes) values (?, ?, ?, ?, ?)", id, size.width, size.height, size.digest(), static_cast<std::int64_t>(size.bytes.size()));
    }
    return id;
}

bool belongs_to(const db::Reading& db, MediaId id, const Owner& owner) {
    const auto [account, organisation] = columns_of(owner);
    return db.one<int>("select 1 from media where id = ?1 and organisation_id is ?3 and (?3 is not null or account_id is ?2)", id, account, organisation).has_value();
}

bool is_focused(const db::Reading& db, MediaId id) { return db.one<int>("select 1 from media_focus where media_id = ?", id).has_value(); }

std::string alt_in(const db::Reading& db, MediaId id, i18n::Language language) {
    return db.one<std::string>("select alt from media_text where media_id = ? and language = ?", id, i18n::tag(language)).value_or("");
}

void describe(db::Writing& db, MediaId id, i18n::Language language, std::string_view alt) {
    if (alt.empty()) db.exec("delete from media_text where media_id = ? and language = ?", id, i18n::tag(language));
    else db.exec("insert into media_text (media_id, language, alt) values (?, ?, ?) on conflict (media_id, language) do update set alt = excluded.alt", id, i18n::tag(language), alt);
}

void set_focus(db::Writing& db, MediaId id, int x, int y) { db.exec("insert into media_focus (media_id, x, y) values (?, ?, ?) on conflict (media_id) do update set x = excluded.x, y = excluded.y", id, x, y); }

namespace {

struct Size {
    std::string digest;
    int width = 0, height = 0;
};
[[maybe_unused]] void read(db::Row& row, Size& s) { row >> s.digest >> s.width >> s.height; }

}  // namespace

std::optional<Shown> shown(const db::Reading& db, MediaId id, i18n::Language language) {
    using Row = std::tuple<std::string, std::string, int, int, std::string, std::string, int, int>;
    const auto row = db.one<Row>("select m.digest, m.type, m.width, m.height, coalesce((select t.alt from media_text t where t.media_id = m.id order by t.language <> ?2, t.language limit 1), m.alt),"
                                 " coalesce(m.colour, ''), coalesce(f.x, 50), coalesce(f.y, 50) from media m left join media_focus f on f.media_id = m.id where m.id = ?1 and m.type <> 'application/pdf' and m.width > 0 and m.height > 0",
                                 id, i18n::tag(language));
    if (!row) return {};
    const auto& [digest, type, width, height, alt, colour, focus_x, focus_y] = *row;
    Shown shown{id, path_of(digest, type), {}, {}, width, height, alt, colour, focus_x, focus_y};
    shown.small = shown.src;
    shown.srcset = fmt::format("{} {}w", shown.src, width);
    for (const auto& size : db.all<Size>("select digest, width, height from media_size where media_id = ? order by width desc", id)) {
        shown.small = path_of(size.digest, "image/webp");
        shown.srcset += fmt::format(", {} {}w", shown.small, size.width);
    }
    return shown;
}

// ── How much ────────────────────────────────────────────────────────────────────────────────────────────────────────

std::int64_t mib_a_day(const db::Reading& db) { return db.value<std::int64_t>("select upload_day_mib from city"); }

bool count_upload(db::Writing& db, web::AccountId account, base::Day today, std::int64_t bytes) {
    const auto before = db.one<std::int64_t>("select bytes from upload_day where account_id = ? and day = ?", account, today).value_or(0);
    if (before + bytes > mib_a_day(db) * 1024 * 1024) return false;
    db.exec("insert into upload_day (account_id, day, bytes) values (?, ?, ?) on conflict (account_id, day) do update set bytes = bytes + excluded.bytes", account, today, bytes);
    return true;
}

bool has_room(const db::Reading& db, std::int64_t organisation, std::int64_t bytes) {
    const auto kept = db.value<std::int64_t>("select coalesce(sum(m.bytes + coalesce((select sum(s.bytes) from media_size s where s.media_id = m.id), 0)), 0) from media m where m.organisation_id = ?", organisation);
    return kept + bytes <= db.value<std::int64_t>("select organisation_media_mib from city") * 1024 * 1024;
}

void forget_uploads(db::Writing& db, base::Day before) { db.exec("delete from upload_day where day < ?", before); }

// ── What nobody uses ────────────────────────────────────────────────────────────────────────────────────────────────

// Every column that names a picture stands here (tests/media): one that were forgotten would be refused by its foreign key.
std::vector<std::string> drop_orphans(db::Writing& db, base::Instant before, int most) {
    using Row = std::tuple<MediaId, std::string, std::string>;
    const auto orphans = db.all<Row>("select m.id, m.digest, m.type from media m where m.created_at < ?"
                                     " and not exists (select 1 from city where logo_id = m.id)"
                                     " and not exists (select 1 from organisation where logo_id = m.id) and not exists (select 1 from organisation where cover_id = m.id)"
                                     " and not exists (select 1 from organisation_media where media_id = m.id) and not exists (select 1 from organisation_draft_media where media_id = m.id)"
                                     " and not exists (select 1 from work where poster_id = m.id)"
                                     " and not exists (select 1 from event where cover_id = m.id) and not exists (select 1 from event_media where media_id = m.id)"
                                     " and not exists (select 1 from offer where cover_id = m.id) and not exists (select 1 from post where media_id = m.id)"
                                     " and not exists (select 1 from good where media_id = m.id)"
                                     " and not exists (select 1 from revision_media where media_id = m.id) and not exists (select 1 from account_profile where picture_id = m.id) order by m.created_at limit ?",
                                     before, most);
    std::vector<std::string> names;
    for (const auto& [id, digest, type] : orphans) {
        names.push_back(file_name(digest, type));
        for (const auto& size : db.all<std::string>("select digest from media_size where media_id = ?", id)) names.push_back(file_name(size, "image/webp"));
        db.exec("delete from media where id = ?", id);
    }
    std::erase_if(names, [&](const std::string& name) { return is_known_file(db, name); });  // another row shares it
    return names;
}

}  // namespace media
