#include "organisations/row.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "organisations/open_words.h"

namespace organisations {

using base::words;

const Category* category_of(const std::vector<Category>& categories, std::int64_t id) {
    const auto found = std::ranges::find(categories, id, &Category::id);
    return found == categories.end() ? nullptr : &*found;
}

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
    return {};
}

Row make_row(web::Context& context, const Listed& listed, const std::vector<Category>& categories, Holidays holidays) {
    Row row;
    row.href = context.href(organisation_path(listed.id, listed.slug));
    row.name = listed.name;
    row.initials = base::initials(listed.name);
    if (const auto* category = category_of(categories, listed.category_id)) {
        row.kind = category->singular.empty() ? category->name : category->singular;
        row.cover.hue = fmt::format("hue-{}", category->hue);
    }
    if (const auto bill = bill_words(context, listed.bill_min, listed.bill_max, listed.currency); !bill.empty())
        row.kind.append(row.kind.empty() ? "" : " · ").append(bill);
    row.address = listed.address;
    if (!listed.settlement.empty() && listed.settlement != context.site.name(context.language))
        row.address = row.address.empty() ? listed.settlement : fmt::format("{}, {}", listed.settlement, row.address);
    const auto state = open_words(context, read_hours(listed.hours), holidays);
    row.open = state.open;
    row.open_word = state.words;
    return row;
}

}  // namespace organisations
