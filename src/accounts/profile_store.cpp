// All SQL of profiles and families.
#include <algorithm>

#include "accounts/profile.h"
#include "db/reading.h"

namespace accounts {

using Box = std::vector<std::byte>;

Profile profile_of(const db::Reading& db, AccountId account) {
    Profile profile;
    using Row = std::tuple<std::string, bool, bool, std::optional<media::MediaId>>;
    if (const auto row = db.one<Row>("select reads, shows_name, is_suggested, picture_id from account_profile where account_id = ?", account)) {
        const auto& [reads, shows_name, is_suggested, picture] = *row;
        for (const auto language : i18n::languages)
            if (reads.find(i18n::tag(language)) != reads.npos) profile.reads.push_back(language);
        profile.shows_name = shows_name;
        profile.is_suggested = is_suggested;
        profile.picture = picture;
        profile.is_chosen = true;
    }
    profile.interests = db.all<std::int64_t>("select category_id from account_interest where account_id = ? order by category_id", account);
    return profile;
}

void set_profile(db::Writing& db, AccountId account, const Profile& profile, base::Instant now) {
    std::string reads;
    for (const auto language : profile.reads) reads.append(reads.empty() ? "" : ",").append(i18n::tag(language));
    db.exec("insert into account_profile (account_id, reads, shows_name, is_suggested, picture_id, changed_at) values (?, ?, ?, ?, ?, ?) on conflict (account_id) do update set"
            " reads = excluded.reads, shows_name = excluded.shows_name, is_suggested = excluded.is_suggested, picture_id = excluded.picture_id, changed_at = excluded.changed_at",
            account, reads, profile.shows_name, profile.is_suggested, profile.picture, now);
    db.exec("delete from account_interest where account_id = ?", account);
    for (const auto interest : profile.interests) db.exec("insert into account_interest (account_id, category_id) values (?, ?) on conflict do nothing", account, interest);
}

[[maybe_unused]] void read(db::Row& row, Interest& i) { row >> i.id >> i.name; }

std::vector<Interest> interests(const db::Reading& db, i18n::Language language) {
    return db.all<Interest>("select c.id, coalesce(t.name, c.key) from category c left join category_text t on t.category_id = c.id and t.language = ?"
                            " where c.of = 'event' and c.parent_id is null and c.is_hidden = 0 order by c.position, c.id",
                            i18n::tag(language));
}

std::optional<std::string> name_for_others(const db::Reading& db, AccountId account) {
    return db.one<std::string>("select a.name from account a left join account_profile p on p.account_id = a.id where a.id = ? and a.blocked_at is null"
                               " and coalesce(p.shows_name, 1) = 1 and not exists (select 1 from account_deletion d where d.account_id = a.id)",
                               account);
}

std::vector<Child> children_of(const db::Reading& db, const Vault& vault, AccountId account) {
    std::vector<Child> children;
    using Row = std::tuple<ChildId, Box, int>;
    for (const auto& [id, name, year] : db.all<Row>("select id, name_sealed, birth_year from child where account_id = ? order by id", account)) children.push_back({id, vault.open(name), year});
    std::ranges::stable_sort(children, {}, &Child::birth_year);
    return children;
}

std::optional<Child> child_of(const db::Reading& db, const Vault& vault, AccountId account, ChildId id) {
    using Row = std::pair<Box, int>;
    const auto row = db.one<Row>("select name_sealed, birth_year from child where id = ? and account_id = ?", id, account);
    return row ? std::optional(Child{id, vault.open(row->first), row->second}) : std::nullopt;
}

bool add_child(db::Writing& db, const Vault& vault, AccountId account, const Child& child, base::Instant now) {
    if (db.value<int>("select count(*) from child where account_id = ?", account) >= most_children) return false;
    db.exec("insert into child (account_id, name_sealed, birth_year, added_at) values (?, ?, ?, ?)", account, vault.seal(child.name), child.birth_year, now);
    return true;
}

bool change_child(db::Writing& db, const Vault& vault, AccountId account, const Child& child) {
    return db.exec("update child set name_sealed = ?, birth_year = ? where id = ? and account_id = ?", vault.seal(child.name), child.birth_year, child.id, account) == 1;
}

bool remove_child(db::Writing& db, AccountId account, ChildId id) { return db.exec("delete from child where id = ? and account_id = ?", id, account) == 1; }

}  // namespace accounts
