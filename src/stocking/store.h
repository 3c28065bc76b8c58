// All SQL of what shops write of their goods.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "goods/good.h"
#include "moderation/review.h"

namespace stocking {

using goods::GoodId;

struct OwnGood {
    GoodId id;
    std::string name, code, section, state;
    base::Price price;
    bool in_stock = true, waits = false;             // waits: a change of what is public
    base::Instant confirmed_at{};
    std::optional<moderation::Reason> returned_for;  // why it came back, or was refused
    std::string note;                                // of whoever decided
};
std::vector<OwnGood> goods_of(const db::Reading&, std::int64_t organisation, base::Edge<GoodId>, int limit);  // the newest first
std::vector<GoodId> all_goods_of(const db::Reading&, std::int64_t organisation, int limit);                   // the oldest first
int goods_counted(const db::Reading&, std::int64_t organisation, int most);                                   // but those the city refused; at most so many

bool organisation_is_public(const db::Reading&, std::int64_t organisation);
std::string shop_name(const db::Reading&, std::int64_t organisation, i18n::Language);

// ── Files between preview and import ────────────────────────────────────────────────────────────────────────────────
std::optional<GoodId> good_of_code(const db::Reading&, std::int64_t organisation, const std::string& code);  // the oldest
void keep_file(db::Writing&, std::int64_t organisation, const std::string& file, base::Instant now);
std::optional<std::string> kept_file(const db::Reading&, std::int64_t organisation);
void drop_file(db::Writing&, std::int64_t organisation);
void drop_old_files(db::Writing&, base::Instant before);

}  // namespace stocking
