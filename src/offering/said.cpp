#include "offering/said.h"

#include <fmt/format.h>

#include <algorithm>

#include "drafts/json.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "offering/kinds.h"
#include "offering/store.h"
#include "offers/row.h"

namespace offering {
namespace {

using base::words;
using i18n::Language;
using moderation::Said;

std::string yes(Language language, bool is) { return is ? i18n::say(language, words("yes")) : std::string(); }

std::string figure(const std::optional<int>& number, std::string_view sign = "") { return number ? fmt::format("{}{}", *number, sign) : std::string(); }

std::string audience_words(Language language, const std::vector<std::string>& keys) {
    std::string text;
    for (const auto& [key, name] : audiences())
        if (std::ranges::find(keys, key) != keys.end()) text.append(text.empty() ? "" : ", ").append(i18n::say(language, name));
    return text;
}

std::string branch_words(const db::Reading& db, const offers::Draft& draft) {
    std::string text;
    for (const auto& branch : branches_of(db, draft.organisation_id))
        if (std::ranges::find(draft.branches, branch.id) != draft.branches.end()) text.append(text.empty() ? "" : "\n").append(branch.name);
    return text;
}

void say_gain(std::vector<Said>& said, const offers::Draft& draft, Language language) {
    const auto sum = [&](const std::optional<std::int64_t>& minor) { return minor ? i18n::money(language, {*minor, draft.currency}) : std::string(); };
    said.push_back({i18n::say(language, words("Kind of offer")), i18n::say(language, kind_name(draft.kind))});
    said.push_back({i18n::say(language, words("How many percent less")), figure(draft.percent, " %")});
    said.push_back({i18n::say(language, words("How much less")), sum(draft.amount)});
    said.push_back({i18n::say(language, words("Which one is free")), figure(draft.nth)});
    said.push_back({i18n::say(language, words("Old price")), sum(draft.price_before)});
    said.push_back({i18n::say(language, words("New price")), sum(draft.price_after)});
}

}  // namespace

std::vector<Said> said_of_offer(const db::Reading& db, const std::string& json, Language language, const base::Zone&) {
    const auto draft = drafts::offer_of(json);
    const auto label = [&](const base::Words& what) { return i18n::say(language, what); };
    std::vector<Said> said{{label(words("Organisation")), organisation_name(db, draft.organisation_id, language)}};
    for (const auto& text : draft.texts) {
        said.push_back({fmt::format("{}, {}", label(words("Title")), i18n::own_name(text.language)), text.title});
        said.push_back({fmt::format("{}, {}", label(words("Terms")), i18n::own_name(text.language)), text.terms});
    }
    say_gain(said, draft, language);
    said.push_back({label(words("Valid for")), fmt::format("{}–{}", i18n::table_date(draft.valid_from), draft.valid_until ? i18n::table_date(*draft.valid_until) : "…")});
    said.push_back({label(words("Days and hours")), offers::windows_words(language, draft.windows)});
    said.push_back({label(words("For whom")), audience_words(language, draft.audiences)});
    said.push_back({label(words("New clients only")), yes(language, draft.new_clients_only)});
    said.push_back({label(words("Times per person")), figure(draft.limit_per_person)});
    said.push_back({label(words("How many in all")), figure(draft.limit_total)});
    said.push_back({label(words("Where it is valid")), branch_words(db, draft)});
    if (draft.state == "ended") said.push_back({label(words("Ended before its last day")), yes(language, true)});
    return said;
}

}  // namespace offering
