// Writes drafts: an organisation with its texts, branches, contacts and attributes; the same record twice changes nothing.
#include <stdexcept>

#include "base/text.h"
#include "db/reading.h"
#include "i18n/sorting.h"
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

void write_contacts(db::Writing& db, std::int64_t id, std::optional<std::int64_t> branch, const std::vector<Contact>& contacts) {
    int position = 0;
    for (const auto& contact : contacts)
        db.exec("insert into contact (organisation_id, branch_id, kind, value, label, position) values (?, ?, ?, ?, ?, ?)"
                " on conflict do nothing",
                id, branch, contact.kind, contact.value, contact.label, position++);
}

void write_branches(db::Writing& db, std::int64_t id, const Draft& draft) {
    db.exec("delete from contact where organisation_id = ?", id);
    db.exec("delete from branch where organisation_id = ?", id);
    write_contacts(db, id, {}, draft.contacts);
    int position = 0;
    for (const auto& branch : draft.branches) {
        const auto hours = branch.hours.said() ? format(branch.hours) : std::string();
        const auto branch_id = db.insert(
            "insert into branch (organisation_id, position, name, address, landmark, settlement, district_id, latitude, longitude,"
            " hours, hours_note) values (?, ?, ?, ?, ?, ?, (select id from district where slug = ?), ?, ?, ?, ?)",
            id, position++, branch.name, branch.address, branch.landmark, branch.settlement, branch.district, branch.latitude,
            branch.longitude, hours, base::shortened(hours.empty() && branch.hours_note.empty() ? branch.hours.note : branch.hours_note, note_letters));
        write_contacts(db, id, branch_id, branch.contacts);
    }
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

}  // namespace

Outcome put(db::Writing& db, const Draft& draft, base::Instant now) {
    check(draft);
    const auto known = db.one<Known>("select id, source_digest from organisation where source = ? and source_id = ?", draft.source,
                                     id_or_null(draft.source_id));
    if (known && !draft.digest.empty() && known->digest == draft.digest) return Outcome::unchanged;
    const auto id = known ? known->id : insert(db, draft, now);
    update(db, id, draft, now);
    write_texts(db, id, draft);
    write_branches(db, id, draft);
    write_attributes(db, id, draft);
    write_words(db, id);
    // What a moderator removed stays removed.
    db.exec("update organisation set state = ? where id = ? and state <> 'removed'", draft.state, id);
    return known ? Outcome::changed : Outcome::created;
}

}  // namespace organisations
