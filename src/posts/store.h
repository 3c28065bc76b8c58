// All SQL of posts: what is read for pages. Writing stands behind post.h.
#pragma once

#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "posts/post.h"

namespace posts {

struct Listed {
    PostId id;
    std::int64_t organisation = 0;
    std::string organisation_name, organisation_slug;
    std::string language, title, text_html;
    std::int64_t picture = 0;
    base::Day until;
    base::Instant published_at{};

    base::Place place() const { return {published_at, id.value}; }
};
// Shown on that day, the latest first; of organisations that are public.
std::vector<Listed> listed(const db::Reading&, i18n::Language, base::Day today, base::Instant since, base::Edge<base::Place>, int limit);
std::vector<Listed> listed_of(const db::Reading&, std::int64_t organisation, i18n::Language, base::Day today, int limit);

}  // namespace posts
