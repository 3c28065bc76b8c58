#include "organisations/contact.h"

#include <algorithm>
#include <array>

namespace organisations {
namespace {

// schema.sql, contact.kind: literals, for counting.
constexpr std::array<std::string_view, 12> kinds = {"phone", "whatsapp", "email", "site", "instagram", "telegram",
                                                    "facebook", "vk", "youtube", "tiktok", "two_gis", "other"};

}  // namespace

std::string contact_address(std::string_view kind, const std::string& value) {
    if (kind == "phone") return "tel:" + value;
    if (kind == "email") return "mailto:" + value;
    if (kind == "whatsapp") {
        auto digits = value;
        std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
        return "https://wa.me/" + digits;
    }
    return value.starts_with("https://") || value.starts_with("http://") ? value : "";
}

bool opens_no_page(std::string_view kind) { return kind == "phone" || kind == "email"; }

std::string_view way_of(std::string_view kind) {
    if (kind == "phone") return "call";
    const auto known = std::ranges::find(kinds, kind);
    return known == kinds.end() ? "other" : *known;
}

}  // namespace organisations
