#include "web/office.h"

#include <algorithm>

#include "i18n/numbers.h"
#include "i18n/words.h"
#include "web/asset.h"

namespace web {
namespace {

using base::words;

std::vector<OfficeEntry>& entries() {
    static std::vector<OfficeEntry> all;
    return all;
}

std::string count_of(const Context& context, const OfficeEntry& entry) {
    const auto count = entry.waiting ? entry.waiting(context.db()) : 0;
    return count > 0 ? counted(context, count) : std::string();
}

// "/admin/people" holds "/admin/people" and "/admin/people/7", and not "/admin/people-of-old".
bool holds(std::string_view page, std::string_view path) {
    return path.starts_with(page) && (path.size() == page.size() || path[page.size()] == '/');
}

base::Words heading_of(OfficeGroup group) {
    switch (group) {
        case OfficeGroup::first: break;
        case OfficeGroup::content: return words("What the city reads");
        case OfficeGroup::people: return words("People");
        case OfficeGroup::city: return words("The city");
        case OfficeGroup::machine: return words("The program");
    }
    return {};
}

// The page that an address belongs to: of those that hold it the one that says most.
const OfficeEntry* current(std::string_view path) {
    const OfficeEntry* found = nullptr;
    for (const auto& entry : entries())
        if (holds(entry.path, path) && (!found || entry.path.size() > found->path.size())) found = &entry;
    return found;
}

}  // namespace

std::string counted(const Context& context, std::int64_t count) {
    auto text = i18n::number(context.language, count);
    return count < most_counted ? text : text.append("+");
}

std::vector<OfficeEntry> under(OfficeGroup group, std::vector<OfficeEntry> pages) {
    for (auto& page : pages) page.group = group;
    return pages;
}

void open_office(std::vector<OfficeEntry> all) {
    std::ranges::stable_sort(all, {}, &OfficeEntry::group);
    entries() = std::move(all);
}

std::span<const OfficeEntry> office() { return entries(); }

std::vector<OfficePage> tasks(const Context& context, Roles roles) {
    std::vector<OfficePage> waiting;
    for (const auto& entry : entries()) {
        if (!entry.waiting || !entry.who.admits(roles)) continue;
        auto count = count_of(context, entry);
        if (count.empty()) continue;
        waiting.push_back({entry.urgent ? "alert" : "", i18n::say(context.language, entry.task), context.href(entry.path), std::move(count), false});
    }
    return waiting;
}

Chrome office_frame(Context& context, About about) {
    about.indexed = false;
    if (about.section.empty()) about.section = "me";
    auto chrome = frame(context, std::move(about));
    enter_office(context, chrome);
    return chrome;
}

void enter_office(Context& context, Chrome& chrome) {
    chrome.more_css = asset_name("office.css");
    chrome.office = i18n::say(context.language, words("Administration"));
    const auto* here = current(context.path);
    const auto* identity = context.identity();
    auto group = OfficeGroup::first;
    for (const auto& entry : entries()) {
        if (!identity || !entry.who.admits(identity->roles)) continue;
        chrome.office_pages.push_back({std::string(entry.icon), i18n::say(context.language, entry.words), context.href(entry.path), count_of(context, entry), &entry == here});
        if (entry.group != group) chrome.office_pages.back().heading = i18n::say(context.language, heading_of(group = entry.group));
    }
}

}  // namespace web
