// What one organisation says when what it lacks is taken from another that is the same; pure.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "merging/likeness.h"
#include "merging/merge.h"

namespace merging {
namespace {

using organisations::BranchDraft;
using organisations::Contact;
using organisations::Draft;

constexpr double same_place_metres = 60;
constexpr std::size_t most_kept_photos = 12;  // as many as a team may have

void fill(std::string& kept, const std::string& gone) {
    if (kept.empty()) kept = gone;
}
template <class T>
void fill(std::optional<T>& kept, const std::optional<T>& gone) {
    if (!kept) kept = gone;
}

template <class T, class Key>
void add_new(std::vector<T>& kept, const std::vector<T>& gone, Key key) {
    for (const auto& each : gone)
        if (std::ranges::none_of(kept, [&](const T& known) { return key(known) == key(each); })) kept.push_back(each);
}

std::pair<std::string, std::string> contact_key(const Contact& contact) { return {contact.kind, contact.value}; }

bool nowhere_said(const BranchDraft& branch) { return branch.address.empty() && !branch.latitude; }

bool one_place(const BranchDraft& kept, const BranchDraft& gone) {
    if (!kept.address.empty() && !gone.address.empty()) return base::folded(kept.address) == base::folded(gone.address) && (kept.settlement.empty() || gone.settlement.empty() || kept.settlement == gone.settlement);
    if (!kept.latitude || !gone.latitude) return false;
    return web::Distance({*kept.latitude, *kept.longitude}).metres({*gone.latitude, *gone.longitude}) < same_place_metres;
}

// Where either says nothing of its only place, they mean the same one.
int branch_of(const std::vector<BranchDraft>& kept, const std::vector<bool>& taken, const Draft& gone, const BranchDraft& branch) {
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (!taken[i] && one_place(kept[i], branch)) return static_cast<int>(i);
    const bool single = kept.size() == 1 && gone.branches.size() == 1 && !taken.front();
    return single && (nowhere_said(kept.front()) || nowhere_said(branch)) ? 0 : -1;
}

void fill_branch(BranchDraft& kept, const BranchDraft& gone) {
    fill(kept.name, gone.name);
    fill(kept.address, gone.address);
    fill(kept.landmark, gone.landmark);
    fill(kept.settlement, gone.settlement);
    fill(kept.district, gone.district);
    if (!kept.latitude) kept.latitude = gone.latitude, kept.longitude = gone.longitude;
    if (!kept.hours.said()) kept.hours = gone.hours, fill(kept.hours_note, gone.hours_note);
    add_new(kept.contacts, gone.contacts, contact_key);
}

void join_branches(Joined& made, const Draft& gone) {
    auto& kept = made.draft.branches;
    std::vector<bool> taken(kept.size());
    const auto before = kept;
    for (const auto& branch : gone.branches) {
        const int same = branch_of(before, taken, gone, branch);
        made.same.push_back(same);
        if (same < 0) {
            kept.push_back(branch);
        } else {
            taken[static_cast<std::size_t>(same)] = true;
            fill_branch(kept[static_cast<std::size_t>(same)], branch);
        }
    }
}

// In the languages that it lacks; the other's names are found by whoever looks for them.
void join_texts(Draft& kept, const Draft& gone) {
    for (const auto& text : gone.texts) {
        const auto own = std::ranges::find(kept.texts, text.language, &organisations::Text::language);
        if (own == kept.texts.end()) {
            kept.texts.push_back(text);
        } else {
            fill(own->summary, text.summary);
            fill(own->description, text.description);
        }
    }
    auto names = gone.aliases;
    for (const auto& text : gone.texts) names.push_back(text.name);
    for (auto& name : names) {
        const bool said = std::ranges::find(kept.aliases, name) != kept.aliases.end() || std::ranges::find(kept.texts, name, &organisations::Text::name) != kept.texts.end();
        if (!said) kept.aliases.push_back(std::move(name));
    }
    std::ranges::sort(kept.aliases);
}

void join_showcases(Draft& kept, const Draft& gone) {
    if (!gone.showcase) return;
    if (!kept.showcase) kept.showcase.emplace();
    auto& mine = *kept.showcase;
    if (mine.logo == 0) mine.logo = gone.showcase->logo;
    add_new(mine.photos, gone.showcase->photos, [](const organisations::Photo& photo) { return photo.media; });
    if (mine.photos.size() > most_kept_photos) mine.photos.resize(most_kept_photos);
    add_new(mine.prices, gone.showcase->prices, [](const organisations::PriceLine& line) { return std::pair(line.section, line.name); });
}

}  // namespace

Joined joined(const Draft& kept, const Draft& gone) {
    Joined made{kept, {}};
    auto& draft = made.draft;
    if (draft.category == "other") draft.category = gone.category;
    fill(draft.legal_name, gone.legal_name);
    fill(draft.founded_year, gone.founded_year);
    if (!draft.bill_min) draft.bill_min = gone.bill_min, draft.bill_max = gone.bill_max;
    join_texts(draft, gone);
    join_branches(made, gone);
    add_new(draft.contacts, gone.contacts, contact_key);
    add_new(draft.attributes, gone.attributes, [](const organisations::AttributeDraft& attribute) { return attribute.key; });
    add_new(draft.tags, gone.tags, [](const std::string& tag) { return base::folded(tag); });
    join_showcases(draft, gone);
    return made;
}

}  // namespace merging
