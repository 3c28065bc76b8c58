// What is good to know of its sort of places, and what it costs.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "cards/card_form.h"
#include "cards/card_words.h"
#include "cards/store.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "readers/price.h"

namespace cards {
namespace {

using base::words;
using organisations::AttributeDraft;
using organisations::Draft;
using organisations::PriceLine;
using web::FormChoice;

// ── Attributes ──────────────────────────────────────────────────────────────────────────────────────────────────────

std::string attribute_field(const AskedAttribute& asked) { return "a_" + asked.key; }

std::vector<FormChoice> attribute_options(const web::Context& context, const AskedAttribute& asked) {
    std::vector<FormChoice> choices{{"", say(context, words("Not said"))}};
    if (asked.type == "yes_no") {
        choices.push_back({"yes", say(context, words("Yes"))});
        choices.push_back({"no", say(context, words("No"))});
    } else {
        for (auto& [key, name] : choices_of(context.db(), asked.id, context.language)) choices.push_back({key, name});
    }
    return choices;
}

std::string number_text(double number) { return fmt::format("{}", number); }

std::string said_value(const AskedAttribute& asked, const Draft& known) {
    const auto found = std::ranges::find(known.attributes, asked.key, &AttributeDraft::key);
    if (found == known.attributes.end()) return {};
    if (asked.type == "yes_no") return found->number.value_or(1) != 0 ? "yes" : "no";
    if (asked.type == "choice") return found->choice;
    if (asked.type == "number") return found->number ? number_text(*found->number) : std::string();
    return found->text;
}

std::optional<double> read_number(std::string text) {
    std::ranges::replace(text, ',', '.');
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= 1'000'000'000 ? std::optional(value) : std::nullopt;
}

std::optional<AttributeDraft> typed_attribute(web::Context& context, web::Input& input, const AskedAttribute& asked) {
    const auto field = attribute_field(asked);
    AttributeDraft draft{.key = asked.key};
    if (asked.type == "yes_no" || asked.type == "choice") {
        const auto value = input.choice(field, attribute_options(context, asked));
        if (value.empty()) return {};
        if (asked.type == "choice") draft.choice = value;
        else draft.number = value == "yes" ? 1 : 0;
        return draft;
    }
    const auto text = input.text(field, {.required = false});
    if (text.empty()) return {};
    if (asked.type == "text") {
        draft.text = text;
        return draft;
    }
    draft.number = read_number(text);
    if (!draft.number) input.mistake(field, words("Write a number"));
    return draft;
}

FormPart attribute_part(web::Context& context, const web::Input& input, const Draft& known) {
    FormPart part{say(context, words("Good to know")), false, {}};
    for (const auto& asked : attributes_of(context.db(), known.category, context.language)) {
        web::FormField field{.name = attribute_field(asked), .label = asked.name, .width = "short", .required = false};
        if (asked.type == "yes_no" || asked.type == "choice") field.type = "select", field.choices = attribute_options(context, asked);
        if (asked.type == "text") field.width.clear();
        if (asked.unit == "years") field.hint = say(context, words("From which age, in years"));
        part.fields.push_back(input.field(std::move(field), said_value(asked, known)));
    }
    return part;
}

// ── Prices ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// Where the price begins: behind the last dash with spaces around it, or a tab; else before the figures at the end of the line.
std::pair<std::string, std::string> parted(std::string_view line) {
    std::size_t at = line.npos, length = 0;
    for (const std::string_view dash : {" — ", " – ", " - ", "\t"})
        if (const auto found = line.rfind(dash); found != line.npos && (at == line.npos || found > at)) at = found, length = dash.size();
    if (at == line.npos) {
        const auto word = line.find_last_not_of("0123456789 \u00A0");
        if (word == line.npos || word + 1 >= line.size() || line[word + 1] != ' ') return {std::string(line), {}};
        at = word + 1;
    }
    return {std::string(base::trimmed(line.substr(0, at))), std::string(base::trimmed(line.substr(at + length)))};
}

void type_price_line(web::Context& context, web::Input& input, std::string_view line, std::string& section, std::vector<PriceLine>& prices) {
    auto [name, price] = parted(line);
    if (price.empty()) {
        section = std::string(base::trimmed(name.ends_with(':') ? std::string_view(name).substr(0, name.size() - 1) : std::string_view(name)));
        return;
    }
    if (name.empty() || base::letters(name) > 200 || base::letters(section) > 200) {
        input.mistake("prices", words("This line is no name with a price: {line}", {{"line", base::shortened(line, 60)}}));
        return;
    }
    const auto read = readers::read_price(price, context.site.currency);
    prices.push_back({section, std::move(name), read.price.value_or(base::Price{.min = {}, .max = {}, .currency = context.site.currency}), read.price ? read.note : price});
}

std::vector<PriceLine> typed_prices(web::Context& context, web::Input& input, const organisations::Showcase& known) {
    const auto text = input.text("prices", {.required = false, .most = 20'000, .lines = true});
    if (text == price_list_text(context.language, known.prices)) return known.prices;
    std::vector<PriceLine> prices;
    std::string section;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        const auto line = base::trimmed(std::string_view(text).substr(from, end - from));
        from = end + 1;
        if (!line.empty()) type_price_line(context, input, line, section, prices);
    }
    if (prices.size() > most_price_lines) input.mistake("prices", words("At most {n} lines", {{"n", fmt::to_string(most_price_lines)}}));
    if (prices.empty() && !text.empty()) input.mistake("prices", words("No line has a price. Write one a line: Cappuccino — 900"));
    return prices;
}

}  // namespace

std::vector<FormPart> detail_parts(web::Context& context, const web::Input& input, const Draft& known) {
    std::vector<FormPart> parts;
    if (auto part = attribute_part(context, input, known); !part.fields.empty()) parts.push_back(std::move(part));
    auto& prices = parts.emplace_back();
    prices.title = say(context, words("Menu and prices"));
    prices.fields.push_back(input.field({.name = "prices", .label = say(context, words("What it costs")), .type = "lines",
                                         .hint = say(context, words("One a line: Cappuccino — 900. A line without a price is a title: Coffee.")), .required = false},
                                        known.showcase ? price_list_text(context.language, known.showcase->prices) : std::string()));
    return parts;
}

void type_details(web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
    draft.attributes.clear();
    const auto asked = attributes_of(context.db(), known.category, context.language);
    for (const auto& kept : known.attributes)
        if (std::ranges::find(asked, kept.key, &AskedAttribute::key) == asked.end()) draft.attributes.push_back(kept);
    for (const auto& one : asked)
        if (auto typed = typed_attribute(context, input, one)) draft.attributes.push_back(std::move(*typed));
    if (!draft.showcase) draft.showcase.emplace();
    draft.showcase->prices = typed_prices(context, input, known.showcase.value_or(organisations::Showcase()));
}

}  // namespace cards
