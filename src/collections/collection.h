// Collections: events, places and offers that somebody has put into one list, each with a few words (P18).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edge.h"
#include "base/id.h"
#include "base/instant.h"
#include "i18n/language.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace collections {

using CollectionId = base::Id<struct CollectionTag>;

inline constexpr std::size_t title_letters = 100, intro_letters = 500, comment_letters = 300, most_items = 40;
inline constexpr int most_collections = 30;   // of a person
inline constexpr std::size_t least_public = 2;  // things in one that the city reads

enum class Of : std::uint8_t { event, organisation, offer };
inline constexpr std::array<std::string_view, 3> of_names{"event", "organisation", "offer"};  // in addresses and forms
std::optional<Of> of_called(std::string_view name);

struct Thing {
    Of of = Of::event;
    std::int64_t id = 0;

    bool operator==(const Thing&) const = default;
};

struct Item {
    Thing thing;
    std::string comment;       // plain, in the language of the collection
    base::Instant added_at{};

    bool operator==(const Item&) const = default;
};

struct Text {
    i18n::Language language = i18n::Language::ru;
    std::string title, intro;  // plain

    bool operator==(const Text&) const = default;
};

struct Draft {
    std::optional<web::AccountId> account;  // nothing: the editors'
    std::vector<Text> texts;                // at least one; the first is the original
    std::string visibility = "private";     // private, link, public
    std::string key;                        // of its link
    std::string state = "own";              // schema.sql
    std::string slug;                       // as it is; put() makes it
    std::vector<Item> items;
};

// Its rows as they are to be from now on. A thing that there is no more is left out.
CollectionId add(db::Writing&, const Draft&, base::Instant now);
void put(db::Writing&, CollectionId, const Draft&, base::Instant now);
std::optional<Draft> draft_of(const db::Reading&, CollectionId);
void set_state(db::Writing&, CollectionId, std::string_view state, base::Instant now);
void drop(db::Writing&, CollectionId);

// One of the public list, the newest first.
struct Listed {
    CollectionId id;
    std::string slug, title, title_language, intro, intro_language;
    bool by_editors = false;   // else a resident's, who is not named
    int things = 0;
    base::Instant published_at{};

    base::Place place() const { return {published_at, id.value}; }
};
std::vector<Listed> listed(const db::Reading&, i18n::Language, base::Edge<base::Place>, int limit);
std::optional<Listed> one_listed(const db::Reading&, CollectionId, i18n::Language);  // whatever its state

std::string collection_path(CollectionId, const std::string& slug);  // without language prefix

}  // namespace collections
