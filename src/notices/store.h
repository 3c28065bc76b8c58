// All SQL of the city's own pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "notices/page.h"

namespace notices {

struct PageRow {
    PageId id;
    std::string slug, title, place, state;
    int position = 0;
    base::Instant updated_at{};
};
std::vector<PageRow> city_pages(const db::Reading&, i18n::Language);  // as they stand in the menu
int count_pages(const db::Reading&);

std::optional<PageDraft> page_draft(const db::Reading&, PageId);
bool slug_taken(const db::Reading&, const std::string& slug);

struct PageShown {
    std::string title, body, html;
    i18n::Language language = i18n::Language::ru;  // of all three
};
// A published one, in that language or else in another.
std::optional<PageShown> page_shown(const db::Reading&, const std::string& slug, i18n::Language, i18n::Language first);

PageId add_page(db::Writing&, const PageDraft&, base::Instant now);
void put_page(db::Writing&, PageId, const PageDraft&, base::Instant now);

// What was saved, the latest first.
struct PageVersion {
    int number = 0;
    std::string title;
    base::Instant saved_at{};
};
std::vector<PageVersion> page_versions(const db::Reading&, PageId, i18n::Language);
std::vector<PageText> texts_of_version(const db::Reading&, PageId, int number);

}  // namespace notices
