// What a card says, in words: for whoever decides, and as a form holds it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/zone.h"
#include "moderation/review.h"
#include "organisations/organisation.h"

namespace cards {

std::vector<moderation::Said> said_of_card(const db::Reading&, const std::string& draft, i18n::Language, const base::Zone&);

base::Words name_of_kind(std::string_view kind);  // "Business": schema.sql, organisation.kind
inline constexpr std::array<std::string_view, 6> organisation_kinds{"business", "sole_trader", "public_body", "media", "association", "organiser"};

std::string price_words(i18n::Language, const base::Price&, const std::string& note);  // "free", "2000–5000"
// Line by line: a section's title alone, then "name — price".
std::string price_list_text(i18n::Language, const std::vector<organisations::PriceLine>&);

}  // namespace cards
