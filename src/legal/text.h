// The texts that people agree to, in versions, and who answers for them (S1, S4).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "i18n/language.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace legal {

using TextId = base::Id<struct TextTag>;

// The names are stored and stand in addresses: /legal/privacy.
enum class Kind : std::uint8_t { privacy, terms, processing, marketing, offer, loyalty };
inline constexpr std::array<std::string_view, 6> kind_names{"privacy", "terms", "processing", "marketing", "offer", "loyalty"};
inline constexpr std::array kinds{Kind::privacy, Kind::terms, Kind::processing, Kind::marketing, Kind::offer, Kind::loyalty};

std::string_view name_of(Kind);
std::optional<Kind> parse_kind(std::string_view name);
base::Words title(Kind);  // "Privacy policy"
base::Words about(Kind);  // what it says, in one sentence

// Who answers for the personal data of a city, and from which age one may have an account in it.
struct Operator {
    std::string name, bin, address, email;  // empty: not said yet
    int age_min = 14;
};
Operator operator_of(const db::Reading&);
void set_operator(db::Writing&, const Operator&, base::Instant now);

// One version in one language.
struct Text {
    TextId id;
    Kind kind = Kind::privacy;
    int version = 0;
    i18n::Language language = i18n::Language::ru;
    std::string body;     // Markdown
    base::Digest hash{};  // SHA-256 of the body
    bool is_standard = false;
    base::Instant published_at{};
};
std::optional<Text> current(const db::Reading&, Kind, i18n::Language);
std::optional<Text> text_of(const db::Reading&, Kind, int version, i18n::Language);
std::optional<Text> text_of(const db::Reading&, TextId);

struct Version {
    int number = 0;
    bool is_standard = false;
    base::Instant published_at{};
};
std::vector<Version> versions(const db::Reading&, Kind);  // the newest first; none: nothing was published

// By language; empty where the city does not speak it.
using Bodies = std::array<std::string, 3>;
// Says the number of the version.
int publish(db::Writing&, Kind, const Bodies&, bool is_standard, std::optional<web::AccountId> by, base::Instant now);

// Our text of a kind with the operator's details filled in, and a mark where one is not said; empty: we have none.
Bodies standard(Kind, const Operator&, const std::array<std::string, 3>& city_names);
// The first versions of a new city, in its languages.
void found(db::Writing&, const std::vector<i18n::Language>&, const std::array<std::string, 3>& city_names, base::Instant now);
// Kinds whose current version is ours, but as it was with other details or in an older program.
std::vector<Kind> outdated_standards(const db::Reading&, const std::vector<i18n::Language>&, const std::array<std::string, 3>& city_names);

// A body as HTML, its sections under headings of that level; each is rendered by itself, so that a long text is not cut
// (web/markdown).
std::string html_of(std::string_view body, int heading = 3);

}  // namespace legal
