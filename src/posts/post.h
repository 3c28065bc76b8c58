// News of an organisation: a few words and a picture, shown until a last day (D18).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/id.h"
#include "base/instant.h"
#include "i18n/language.h"

namespace db { class Reading; class Writing; }

namespace posts {

using PostId = base::Id<struct PostTag>;

inline constexpr std::size_t title_letters = 120, text_letters = 2000;
inline constexpr int longest_days = 90;  // from the day on which it is written

struct Draft {
    std::int64_t organisation = 0;
    i18n::Language language = i18n::Language::ru;
    std::string title;          // plain
    std::string text;           // Markdown
    std::int64_t picture = 0;   // row of media; 0: none
    base::Day until;            // the last day on which it is shown
    std::string state = "draft";  // schema.sql, post.state
};

PostId add(db::Writing&, const Draft&, base::Instant now);
// With the draft's state; one that was removed stays so. Published anew it stands first again.
void put(db::Writing&, PostId, const Draft&, base::Instant now);
void set_state(db::Writing&, PostId, const std::string& state, base::Instant now);
void drop(db::Writing&, PostId);
std::optional<Draft> draft_of(const db::Reading&, PostId);

}  // namespace posts
