// Reads an organisation back into the draft that it was written from.
#include "db/reading.h"
#include "organisations/organisation.h"
#include "organisations/store.h"

namespace organisations {
namespace {

using db::Reading;

i18n::Language language_in(const std::string& tag) { return i18n::parse_language(tag).value_or(i18n::Language::ru); }

struct DraftBranch {
    std::int64_t id = 0;
    BranchDraft draft;
};

void read(db::Row& row, DraftBranch& b) {
    auto& d = b.draft;
    std::string hours;
    row >> b.id >> d.name >> d.address >> d.landmark >> d.settlement >> d.district >> d.latitude >> d.longitude >> hours >> d.hours_note;
    d.hours = read_hours(hours);
}

struct DraftContact {
    std::int64_t branch = 0;
    Contact contact;
};

void read(db::Row& row, DraftContact& c) { row >> c.branch >> c.contact.kind >> c.contact.value >> c.contact.label; }

void read_branches(const Reading& db, OrganisationId id, Draft& draft) {
    const auto contacts = db.all<DraftContact>("select coalesce(branch_id, 0), kind, value, label from contact where organisation_id = ? order by position, id", id);
    const auto of = [&](std::int64_t branch, std::vector<Contact>& into) {
        for (const auto& one : contacts)
            if (one.branch == branch) into.push_back(one.contact);
    };
    of(0, draft.contacts);
    for (auto& row : db.all<DraftBranch>("select b.id, b.name, b.address, b.landmark, b.settlement, coalesce(d.slug, ''), b.latitude, b.longitude, b.hours, b.hours_note"
                                         " from branch b left join district d on d.id = b.district_id where b.organisation_id = ? order by b.position, b.id", id)) {
        of(row.id, row.draft.contacts);
        draft.branches.push_back(std::move(row.draft));
    }
}

Showcase showcase_of(const Reading& db, OrganisationId id) {
    Showcase showcase{logo_of(db, id), photos_of(db, id), prices_of(db, id)};
    for (auto& photo : showcase.photos)
        for (auto& [language, alt] : db.all<std::pair<std::string, std::string>>("select language, alt from media_text where media_id = ? order by language", photo.media))
            photo.said.emplace_back(language_in(language), alt);
    return showcase;
}

}  // namespace

static void read(db::Row& row, Text& t) {
    std::string tag;
    row >> tag >> t.name >> t.summary >> t.description;
    t.language = language_in(tag);
}

static void read(db::Row& row, AttributeDraft& a) { row >> a.key >> a.choice >> a.number >> a.text; }

static void read(db::Row& row, Draft& d) {
    row >> d.source >> d.source_id >> d.source_url >> d.licence >> d.digest >> d.import_id >> d.kind >> d.category >> d.legal_name >> d.founded_year >> d.bill_min >> d.bill_max >>
        d.verified_what >> d.state;
}

std::optional<Draft> draft_of(const Reading& db, OrganisationId id) {
    auto draft = db.one<Draft>("select o.source, coalesce(o.source_id, ''), o.source_url, o.licence, o.source_digest, coalesce(o.import_id, 0), o.kind, coalesce(c.key, 'other'),"
                             " o.legal_name, o.founded_year, o.bill_min, o.bill_max, o.verified_what, o.state"
                             " from organisation o left join category c on c.id = o.category_id where o.id = ?", id);
    if (!draft) return {};
    draft->texts = db.all<Text>("select t.language, t.name, t.summary, t.description from organisation_text t join organisation o on o.id = t.organisation_id where o.id = ?"
                               " order by t.language <> o.language, t.language", id);
    draft->aliases = db.all<std::string>("select name from organisation_alias where organisation_id = ? order by name", id);
    read_branches(db, id, *draft);
    draft->attributes = db.all<AttributeDraft>("select a.key, coalesce(c.key, ''), v.number, coalesce(v.text, '') from organisation_attribute v join attribute a on a.id = v.attribute_id"
                                              " left join attribute_choice c on c.id = v.choice_id where v.organisation_id = ? order by a.position, a.id", id);
    draft->tags = db.all<std::string>("select t.name from organisation_tag o join tag t on t.id = o.tag_id where o.organisation_id = ? order by t.folded", id);
    draft->showcase = showcase_of(db, id);
    return draft;
}

}  // namespace organisations
