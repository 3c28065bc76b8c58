// The kinds of letters there are: what each says, which variables it names, and until when it is worth sending.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace mail {

// How long a link for a new password works and its letter is sent (FEATURES §19), and the sentence that says so.
inline constexpr std::chrono::hours reset_age{1};
base::Words reset_age_said();

inline constexpr std::string_view button_place = "{link}";  // as a paragraph of its own

struct Variable {
    std::string_view name;
    enum class Is : std::uint8_t {
        text,      // as we say it
        personal,  // of somebody, or as somebody typed it: its reader's business, staff who look at the letter see "…"
        secret,    // an address that whoever has it may act by: wiped when the letter ends
    } is;
    std::string_view sample;  // for a preview
};

struct Kind {
    std::string_view name;             // "accounts.confirm": slice and cause
    base::Words title;                 // in lists of the admin pages
    bool transactional;                // false: one may unsubscribe, and it is not sent to an address that bounced
    std::chrono::seconds lifetime;     // from its cause; FEATURES §19
    std::vector<Variable> variables;   // "link", where it is named, is the letter's one action
    base::Words subject;
    std::vector<base::Words> body;     // paragraphs; "{link}" alone is the button, in its place
    std::optional<base::Words> button;

    const Variable* variable(std::string_view named) const;
};

std::span<const Kind> kinds();
const Kind* kind(std::string_view name);
const Kind& known_kind(std::string_view name);  // std::logic_error where there is none

}  // namespace mail
