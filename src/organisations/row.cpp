#include "organisations/row.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "adverts/advert.h"
#include "base/text.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "media/media.h"
#include "organisations/open_words.h"
#include "web/lead.h"

namespace organisations {

using base::words;

std::string organisation_path(OrganisationId id, const std::string& slug) {
    return slug.empty() ? fmt::format("/organisations/{}", id.value) : fmt::format("/organisations/{}-{}", id.value, slug);
}

std::string bill_words(const web::Context& context, std::optional<std::int64_t> min, std::optional<std::int64_t> max, base::Currency currency) {
    if (!min && !max) return {};
    const auto sum = i18n::price(context.language, base::Price{.min = min, .max = max, .currency = currency});
    return i18n::say(context.language, words("average bill {sum}", {{"sum", sum}}));
}

web::Badge verified_badge(const web::Context& context, const std::string& what) {
    if (what.empty()) return {};
    const auto holds = [&](std::string_view part) { return what.find(part) != what.npos; };
    const auto say = [&](const base::Words& sentence) { return i18n::say(context.language, sentence); };
    if (holds("document")) return {"good", "shield", say(words("Checked: documents")), ""};
    if (holds("phone") && holds("address")) return {"good", "shield", say(words("Checked: phone and address")), ""};
    if (holds("phone")) return {"good", "shield", say(words("Checked: phone")), ""};
    if (holds("address")) return {"good", "shield", say(words("Checked: address")), ""};
    if (holds("site")) return {"good", "shield", say(words("Checked: website")), ""};
    return {};
}

namespace {

Row make_row(web::Context& context, const Index& index, const Now& now, const RowOf& of, const Listed& listed) {
    Row row;
    row.href = context.href(organisation_path(listed.id, listed.slug));
    row.name = listed.name;
    row.initials = base::initials(listed.name);
    if (const auto logo = listed.logo == 0 ? std::nullopt : media::shown(context.db(), media::MediaId{listed.logo}, context.language)) row.cover.image = logo->small;
    if (const auto category = index.category[of.number]; category != nowhere) {
        const auto& known = index.categories[category];
        const auto& singular = in(known.singulars, context.language);
        row.kind = singular.empty() ? in(known.names, context.language) : singular;
        row.cover.hue = fmt::format("hue-{}", known.hue);
    }
    if (const auto bill = bill_words(context, listed.bill_min, listed.bill_max, listed.currency); !bill.empty())
        row.kind.append(row.kind.empty() ? "" : " · ").append(bill);
    row.address = listed.address;
    if (!listed.settlement.empty() && listed.settlement != context.site.name(context.language))
        row.address = row.address.empty() ? listed.settlement : fmt::format("{}, {}", listed.settlement, row.address);
    if (of.metres) row.address.append(row.address.empty() ? "" : " · ").append(web::distance_words(context.language, *of.metres));
    if (of.branch) {
        const auto state = open_words(context, index.schedules[of.branch->schedule], now.states[of.branch->schedule]);
        row.open = state.open;
        row.open_word = state.word;
        row.open_rest = state.rest;
    }
    if (auto badge = verified_badge(context, listed.verified_what); !badge.text.empty()) row.badges.push_back(std::move(badge));
    if (auto mark = adverts::mark(context, adverts::Of::organisation, listed.id.value); !mark.empty()) row.badges.push_back({"info", "", std::move(mark), ""});
    return row;
}

}  // namespace

namespace {

// In the large and simple view one calls from the list itself.
void put_phones(std::vector<Row>& rows, const web::Context& context, const std::vector<OrganisationId>& ids) {
    if (!context.look.simple) return;
    std::map<OrganisationId, web::Line> lines;
    for (const auto& phone : phones(context.db(), ids)) lines.emplace(phone.organisation, web::call_line(context, phone.contact_id, phone.value, phone.label));
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto found = lines.find(ids[i]); found != lines.end()) rows[i].phone = found->second;
}

}  // namespace

std::vector<Row> make_rows(web::Context& context, const Index& index, const Now& now, const std::vector<RowOf>& all) {
    std::vector<Pick> picks;
    for (const auto& of : all) picks.push_back({OrganisationId{index.ids[of.number]}, of.branch ? of.branch->id : 0});
    std::vector<Row> rows;
    std::vector<OrganisationId> ids;
    auto of = all.begin();
    for (const auto& one : listed(context.db(), picks, context.language)) {
        while (of != all.end() && index.ids[of->number] != one.id.value) ++of;  // gone since the index was made
        if (of == all.end()) break;
        rows.push_back(make_row(context, index, now, *of, one));
        ids.push_back(one.id);
    }
    put_phones(rows, context, ids);
    return rows;
}

std::vector<Row> make_rows(web::Context& context, const Index& index, const std::vector<Number>& numbers) {
    std::vector<RowOf> all;
    for (const auto number : numbers) {
        const auto branches = index.branches_of(number);
        all.push_back({number, branches.empty() ? nullptr : &branches.front(), {}});
    }
    const auto now = index.now(context.now, context.site.zone);
    return make_rows(context, index, *now, all);
}

}  // namespace organisations
