#include "stocking/good_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/words.h"
#include "readers/price.h"

namespace stocking {
namespace {

using base::words;

constexpr std::string_view dashes[] = {" — ", " – ", " - ", "\t"};

bool is_called(std::string_view text, const base::Words& name) {
    const auto asked = base::folded(text);
    return std::ranges::any_of(i18n::languages, [&](i18n::Language language) { return base::folded(i18n::say(language, name)) == asked; });
}

// "900" or "12.50": with a point, as a spreadsheet takes it.
std::string plain_sum(std::int64_t minor, base::Currency currency) {
    std::int64_t scale = 1;
    for (int digit = 0; digit < currency.digits(); ++digit) scale *= 10;
    if (minor % scale == 0) return fmt::to_string(minor / scale);
    return fmt::format("{}.{:0{}}", minor / scale, minor % scale, currency.digits());
}

std::vector<std::string> parts_of(std::string_view line) {
    std::vector<std::string> parts;
    while (true) {
        std::size_t at = line.npos, length = 0;
        for (const auto dash : dashes)
            if (const auto found = line.find(dash); found < at) at = found, length = dash.size();
        parts.emplace_back(base::trimmed(line.substr(0, at)));
        if (at == line.npos) return parts;
        line.remove_prefix(at + length);
    }
}

// The name may have dashes of its own: what stands behind it is read from the end.
std::optional<goods::Variant> read_variant(std::string_view line, base::Currency currency) {
    auto parts = parts_of(line);
    goods::Variant variant;
    if (parts.size() > 1)
        if (const auto stock = read_stock(parts.back())) variant.in_stock = *stock, parts.pop_back();
    if (parts.size() > 1)
        if (const auto price = read_good_price(parts.back(), currency); price && price->max == price->min) variant.price = price->min, parts.pop_back();
    for (const auto& part : parts) variant.name.append(variant.name.empty() ? "" : " — ").append(part);
    if (variant.name.empty() || base::letters(variant.name) > goods::variant_letters) return {};
    return variant;
}

}  // namespace

base::Words stock_words(bool in_stock) { return in_stock ? words("in stock") : words("on order"); }

std::optional<bool> read_stock(std::string_view text) {
    if (text == "in_stock" || is_called(text, stock_words(true))) return true;
    if (text == "on_order" || is_called(text, stock_words(false))) return false;
    return {};
}

std::optional<std::string> read_section(std::string_view text) {
    for (const auto key : goods::section_keys)
        if (text == key || is_called(text, goods::section_name(key))) return std::string(key);
    return {};
}

std::optional<TypedPrice> read_good_price(std::string_view text, base::Currency currency) {
    if (text.starts_with('-') || text.starts_with("−")) return {};  // read_price() takes it for a dash before a sum
    const bool open_end = text.ends_with('+');
    const auto read = readers::read_price(open_end ? text.substr(0, text.size() - 1) : text, currency);
    if (!read.price || !read.note.empty() || read.price->free || read.price->currency != currency || !read.price->unit.empty()) return {};
    const auto& price = *read.price;
    if (!price.min || *price.min < 1 || *price.min > goods::most_minor) return {};
    if (price.max && (*price.max < *price.min || *price.max > goods::most_minor)) return {};
    return TypedPrice{*price.min, open_end ? std::nullopt : price.max};
}

std::string price_text(const goods::Draft& draft) {
    if (draft.price_min == 0) return {};
    const auto least = plain_sum(draft.price_min, draft.currency);
    if (!draft.price_max) return least + "+";
    return *draft.price_max == draft.price_min ? least : fmt::format("{}–{}", least, plain_sum(*draft.price_max, draft.currency));
}

TypedVariants read_variants(std::string_view text, base::Currency currency) {
    TypedVariants typed;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\n;"), text.size());
        const auto line = base::trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const auto variant = read_variant(line, currency);
        if (!variant) {
            typed.mistake = words("This line is no variant: {line}", {{"line", base::shortened(line, 60)}});
            return typed;
        }
        typed.variants.push_back(*variant);
    }
    if (typed.variants.size() > goods::most_variants) typed.mistake = words("At most {n} lines", {{"n", fmt::to_string(goods::most_variants)}});
    return typed;
}

std::string variants_text(i18n::Language language, const std::vector<goods::Variant>& variants, base::Currency currency) {
    std::string text;
    for (const auto& one : variants) {
        text.append(text.empty() ? "" : "\n").append(one.name);
        if (one.price) text.append(" — ").append(plain_sum(*one.price, currency));
        if (!one.in_stock) text.append(" — ").append(i18n::say(language, stock_words(false)));
    }
    return text;
}

}  // namespace stocking
