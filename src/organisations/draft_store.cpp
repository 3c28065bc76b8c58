// Writes drafts: an organisation with its texts, branches, contacts and attributes; the same record twice changes nothing.
#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

#include "base/text.h"
#include "db/reading.h"
#include "i18n/sorting.h"
#include "media/media.h"
#include "organisations/organisation.h"
#include "web/markdown.h"

namespace organisations {
namespace {

constexpr std::size_t name_letters = 200, summary_letters = 300, likely_summary = 160, note_letters = 300;

struct Known {
    std::int64_t id = 0;
    std::string digest;
};
[[maybe_unused]] void read(db::Row& row, Known& known) { row >> known.id >> known.digest; }

std::optional<std::string> id_or_null(const std::string& id) { return id.empty() ? std::nullopt : std::optional(id); }

std::optional<std::int64_t> id_or_null(std::int64_t id) { return id == 0 ? std::nullopt : std::optional(id); }

void check(const Draft& draft) {
    if (draft.texts.empty()) throw std::invalid_argument("an organisation needs a name");
    for (const auto& text : draft.texts)
        if (text.name.empty() || base::letters(text.name) > name_letters) throw std::invalid_argument("a name needs 1 to 200 letters");
}

std::int64_t insert(db::Writing& db, const Draft& draft, base::Instant now) {
    return db.insert(
        "insert into organisation (slug, kind, language, state, source, source_id, import_id, created_at, updated_at)"
        " values (?, ?, ?, 'draft', ?, ?, ?, ?, ?)",
        base::slug(draft.texts.front().name), draft.kind, i18n::tag(draft.texts.front().language), draft.source,
        id_or_null(draft.source_id), id_or_null(draft.import_id), now, now);
}

void update(db::Writing& db, std::int64_t id, const Draft& draft, base::Instant now) {
    const bool verified = !draft.verified_what.empty();
    db.exec("update organisation set kind = ?, category_id = coalesce((select id from category where of = 'organisation' and key = ?),"
            " (select id from category where of = 'organisation' and key = 'other')), language = ?, legal_name = ?, founded_year = ?,"
            " bill_min = ?, bill_max = ?, verified_at = case when ? then coalesce(verified_at, ?) end, verified_what = ?,"
            " source_url = ?, licence = ?, source_digest = ?, updated_at = ? where id = ?",
            draft.kind, draft.category, i18n::tag(draft.texts.front().language), draft.legal_name, draft.founded_year, draft.bill_min,
            draft.bill_max, verified, now, draft.verified_what, draft.source_url, draft.licence, draft.digest, now, id);
}

void write_texts(db::Writing& db, std::int64_t id, const Draft& draft) {
    db.exec("delete from organisation_text where organisation_id = ?", id);
    for (const auto& text : draft.texts) {
        const auto summary = text.summary.empty() ? base::shortened(web::markdown_text(text.description), likely_summary)
                                                  : base::shortened(text.summary, summary_letters);
        db.exec("insert into organisation_text (organisation_id, language, name, summary, description, description_html, sort_key)"
                " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id, i18n::tag(text.language), text.name, summary, text.description, web::markdown_html(text.description),
                i18n::sort_key(text.language, text.name));
    }
    db.exec("delete from organisation_alias where organisation_id = ?", id);
    for (const auto& alias : draft.aliases)
        db.exec("insert into organisation_alias (organisation_id, name) values (?, ?) on conflict do nothing", id, alias);
}

// ── Branches and contacts keep their ids: offers name branches, and what is counted names contacts ─────────────────

struct StandingBranch {
    std::int64_t id = 0;
    std::string name, address;
    bool taken = false;
};
[[maybe_unused]] void read(db::Row& row, StandingBranch& b) { row >> b.id >> b.name >> b.address; }

// Which row each branch of the draft goes on in; 0: in a new one. The same address and name first, then either of them, and
// what is left over by its place where nothing came or went.
std::vector<std::int64_t> rows_for(std::vector<StandingBranch> standing, const std::vector<BranchDraft>& branches) {
    std::vector<std::int64_t> rows(branches.size());
    const auto match = [&](auto&& same) {
        for (std::size_t i = 0; i < branches.size(); ++i)
            for (std::size_t j = 0; j < standing.size() && rows[i] == 0; ++j)
                if (!standing[j].taken && same(i, j)) rows[i] = standing[j].id, standing[j].taken = true;
    };
    match([&](std::size_t i, std::size_t j) { return standing[j].address == branches[i].address && standing[j].name == branches[i].name; });
    match([&](std::size_t i, std::size_t j) { return !branches[i].address.empty() && standing[j].address == branches[i].address; });
    match([&](std::size_t i, std::size_t j) { return !branches[i].name.empty() && standing[j].name == branches[i].name; });
    if (branches.size() == standing.size()) match([](std::size_t i, std::size_t j) { return i == j; });
    return rows;
}

std::int64_t write_branch(db::Writing& db, std::int64_t id, std::int64_t row, int position, const BranchDraft& branch) {
    const auto hours = branch.hours.said() ? format(branch.hours) : std::string();
    const auto note = base::shortened(hours.empty() && branch.hours_note.empty() ? branch.hours.note : branch.hours_note, note_letters);
    if (row == 0)
        return db.insert(
            "insert into branch (organisation_id, position, name, address, landmark, settlement, district_id, latitude, longitude,"
            " hours, hours_note) values (?, ?, ?, ?, ?, ?, (select id from district where slug = ?), ?, ?, ?, ?)",
            id, position, branch.name, branch.address, branch.landmark, branch.settlement, branch.district, branch.latitude, branch.longitude, hours, note);
    db.exec("update branch set position = ?, name = ?, address = ?, landmark = ?, settlement = ?, district_id = (select id from district where slug = ?),"
            " latitude = ?, longitude = ?, hours = ?, hours_note = ? where id = ?",
            position, branch.name, branch.address, branch.landmark, branch.settlement, branch.district, branch.latitude, branch.longitude, hours, note, row);
    return row;
}

using ContactKey = std::tuple<std::int64_t, std::string, std::string>;  // branch (0: the whole), kind, value
using StandingContacts = std::map<ContactKey, std::int64_t>;

void write_contacts(db::Writing& db, std::int64_t id, std::int64_t branch, const std::vector<Contact>& contacts, StandingContacts& standing) {
    int position = 0;
    for (const auto& contact : contacts) {
        const auto known = standing.find({branch, contact.kind, contact.value});
        if (known == standing.end()) {
            db.exec("insert into contact (organisation_id, branch_id, kind, value, label, position) values (?, ?, ?, ?, ?, ?)"
                    " on conflict do nothing",
                    id, id_or_null(branch), contact.kind, contact.value, contact.label, position++);
        } else {
            db.exec("update contact set label = ?, position = ? where id = ?", contact.label, position++, known->second);
            standing.erase(known);
        }
    }
}

void write_branches(db::Writing& db, std::int64_t id, const Draft& draft) {
    StandingContacts standing;
    using Row = std::tuple<std::int64_t, std::int64_t, std::string, std::string>;
    for (auto& [contact, branch, kind, value] : db.all<Row>("select id, coalesce(branch_id, 0), kind, value from contact where organisation_id = ?", id))
        standing.emplace(ContactKey{branch, kind, value}, contact);
    auto before = db.all<StandingBranch>("select id, name, address from branch where organisation_id = ? order by position, id", id);
    const auto rows = rows_for(before, draft.branches);
    for (const auto& branch : before)
        if (std::ranges::find(rows, branch.id) == rows.end()) db.exec("delete from branch where id = ?", branch.id);
    write_contacts(db, id, 0, draft.contacts, standing);
    for (std::size_t i = 0; i < rows.size(); ++i)
        write_contacts(db, id, write_branch(db, id, rows[i], static_cast<int>(i), draft.branches[i]), draft.branches[i].contacts, standing);
    for (const auto& [key, contact] : standing) db.exec("delete from contact where id = ?", contact);
}

void write_photo(db::Writing& db, std::int64_t id, int position, const Photo& photo) {
    const auto written = db.exec("insert into organisation_media (organisation_id, media_id, position) select ?, id, ? from media where id = ? on conflict do nothing", id, position, photo.media);
    if (written == 0) return;
    for (const auto language : i18n::languages) {
        const auto said = std::ranges::find(photo.said, language, &std::pair<i18n::Language, std::string>::first);
        media::describe(db, media::MediaId{photo.media}, language, said == photo.said.end() ? std::string_view() : std::string_view(said->second));
    }
}

void write_showcase(db::Writing& db, std::int64_t id, const Draft& draft) {
    if (!draft.showcase) return;
    const auto& showcase = *draft.showcase;
    db.exec("update organisation set logo_id = (select id from media where id = ?) where id = ?", showcase.logo, id);
    db.exec("delete from organisation_media where organisation_id = ? and album = 'photos'", id);
    int position = 0;
    for (const auto& photo : showcase.photos) write_photo(db, id, position++, photo);
    db.exec("delete from price_line where organisation_id = ?", id);
    position = 0;
    for (const auto& line : showcase.prices)
        db.exec("insert into price_line (organisation_id, position, section, name, price_min, price_max, free, price_note) values (?, ?, ?, ?, ?, ?, ?, ?)", id, position++,
                line.section, line.name, line.price.min, line.price.max, line.price.free, line.note);
}

void write_attributes(db::Writing& db, std::int64_t id, const Draft& draft) {
    db.exec("delete from organisation_attribute where organisation_id = ?", id);
    for (const auto& attribute : draft.attributes)
        db.exec("insert into organisation_attribute (organisation_id, attribute_id, choice_id, number, text)"
                " select ?, a.id, (select c.id from attribute_choice c where c.attribute_id = a.id and c.key = ?), ?, nullif(?, '')"
                " from attribute a where a.key = ? on conflict do nothing",
                id, attribute.choice, attribute.number, attribute.text, attribute.key);
    db.exec("delete from organisation_tag where organisation_id = ?", id);
    for (const auto& name : draft.tags) {
        const auto folded = base::folded(name);
        if (folded.empty() || base::letters(name) > 60) continue;
        db.exec("insert into tag (folded, name, slug) values (?, ?, ?) on conflict do nothing", folded, name, base::slug(name));
        db.exec("insert into organisation_tag (organisation_id, tag_id) select ?, coalesce(synonym_of_id, id) from tag where folded = ?"
                " on conflict do nothing", id, folded);
    }
}

void write_words(db::Writing& db, std::int64_t id) {
    db.exec("insert into organisation_words (organisation_id, title, names, summary, text)"
            " select organisation_id, title, names, summary, text from organisation_wording where organisation_id = ?"
            " on conflict (organisation_id) do update set title = excluded.title, names = excluded.names,"
            " summary = excluded.summary, text = excluded.text", id);
}

void write(db::Writing& db, std::int64_t id, const Draft& draft, base::Instant now) {
    update(db, id, draft, now);
    write_texts(db, id, draft);
    write_branches(db, id, draft);
    write_attributes(db, id, draft);
    write_showcase(db, id, draft);
    write_words(db, id);
    // What a moderator removed stays removed.
    db.exec("update organisation set state = ? where id = ? and state <> 'removed'", draft.state, id);
}

}  // namespace

std::optional<OrganisationId> find(const db::Reading& db, std::string_view source, std::string_view source_id) {
    return db.one<OrganisationId>("select id from organisation where source = ? and source_id = ?", source, source_id);
}

OrganisationId add(db::Writing& db, const Draft& draft, base::Instant now) {
    check(draft);
    const auto id = insert(db, draft, now);
    write(db, id, draft, now);
    return OrganisationId{id};
}

void give_launch_number(db::Writing& db, OrganisationId id) {
    const auto last = db.value<int>("select coalesce(max(launch_number), 0) from organisation where launch_number is not null");
    if (last >= launch_numbers) return;
    db.exec("update organisation set launch_number = ?, level = iif(level = 'basic', 'launch', level)"
            " where id = ? and launch_number is null and exists (select 1 from team_member where organisation_id = organisation.id)",
            last + 1, id);
}

Outcome put(db::Writing& db, const Draft& draft, base::Instant now) {
    check(draft);
    const auto known = db.one<Known>("select id, source_digest from organisation where source = ? and source_id = ?", draft.source,
                                     id_or_null(draft.source_id));
    if (known && !draft.digest.empty() && known->digest == draft.digest) return Outcome::unchanged;
    write(db, known ? known->id : insert(db, draft, now), draft, now);
    return known ? Outcome::changed : Outcome::created;
}

// A record of its source that has not changed leaves alone what people have made of it since.
void put(db::Writing& db, OrganisationId id, Draft draft, base::Instant now) {
    check(draft);
    std::tie(draft.source_url, draft.licence, draft.digest, draft.verified_what) = db.value<std::tuple<std::string, std::string, std::string, std::string>>(
        "select source_url, licence, source_digest, verified_what from organisation where id = ?", id);
    write(db, id.value, draft, now);
}

}  // namespace organisations
