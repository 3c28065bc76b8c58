// An idea: what somebody would change on the city's site; others vote for it, and the city says what becomes of it (R5).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "i18n/language.h"
#include "web/identity.h"

namespace ideas {

using web::AccountId;
using IdeaId = base::Id<struct IdeaTag>;

// draft and pending: nobody reads it yet. removed: the city does not want it. The names are stored.
enum class State : std::uint8_t { draft, pending, fresh, planned, done, declined, removed };
inline constexpr std::array<std::string_view, 7> state_names{"draft", "pending", "new", "planned", "done", "declined", "removed"};
constexpr bool is_public(State state) { return state >= State::fresh && state <= State::declined; }

base::Words name_of(State);

inline constexpr std::size_t title_letters = 120, text_letters = 2000, answer_letters = 1000;

struct Draft {
    i18n::Language language = i18n::Language::ru;
    std::string title, text;
    bool operator==(const Draft&) const = default;
};

}  // namespace ideas
