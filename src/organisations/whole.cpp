#include "organisations/whole.h"

#include <algorithm>

#include "web/markdown.h"

namespace organisations {
namespace {

Shown shown_of(const db::Reading& db, OrganisationId id, const Draft& draft, i18n::Language language) {
    const auto wanted = std::ranges::find(draft.texts, language, &Text::language);
    const auto& first = draft.texts.front();
    const auto& text = wanted == draft.texts.end() ? first : *wanted;
    Shown shown;
    shown.id = id;
    shown.kind = draft.kind;
    shown.language = std::string(i18n::tag(text.language));
    shown.name = text.name;
    shown.summary = text.summary;
    shown.description_html = web::markdown_html(text.description.empty() ? first.description : text.description);
    shown.category_id = category_id(db, draft.category);
    shown.legal_name = draft.legal_name;
    shown.founded_year = draft.founded_year;
    shown.bill_min = draft.bill_min;
    shown.bill_max = draft.bill_max;
    shown.currency = *base::Currency::parse("KZT");
    shown.verified_what = draft.verified_what;
    shown.state = draft.state;
    return shown;
}

}  // namespace

std::optional<Whole> whole(const db::Reading& db, OrganisationId id, i18n::Language language) {
    auto found = shown(db, id, language);
    if (!found) return {};
    return Whole{std::move(*found), branches(db, id, language), contacts(db, id), attributes(db, id, language), tags(db, id), logo_of(db, id), photos_of(db, id), prices_of(db, id)};
}

Whole whole_of(const db::Reading& db, OrganisationId id, const Draft& draft, i18n::Language language) {
    Whole whole{.shown = shown_of(db, id, draft, language)};
    for (const auto& contact : draft.contacts) whole.contacts.push_back({0, 0, contact.kind, contact.value, contact.label});
    std::int64_t place = 0;
    for (const auto& branch : draft.branches) {
        ++place;
        whole.branches.push_back({place, branch.name, branch.address, branch.landmark, branch.settlement, district_name(db, branch.district, language),
                                  branch.hours.said() ? format(branch.hours) : std::string(), branch.hours_note, branch.latitude, branch.longitude, {}});
        for (const auto& contact : branch.contacts) whole.contacts.push_back({0, place, contact.kind, contact.value, contact.label});
    }
    for (const auto& one : draft.attributes)
        if (auto shown = attribute(db, one, language)) whole.attributes.push_back(std::move(*shown));
    for (const auto& name : draft.tags) whole.tags.push_back({name, {}});
    if (draft.showcase) {
        whole.logo = draft.showcase->logo;
        whole.photos = draft.showcase->photos;
        whole.prices = draft.showcase->prices;
    }
    return whole;
}

}  // namespace organisations
