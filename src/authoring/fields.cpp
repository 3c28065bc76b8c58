#include "authoring/fields.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "readers/contacts.h"

namespace authoring {

using base::words;

static constexpr std::array ages{0, 6, 12, 14, 16, 18, 21};

std::vector<web::FormChoice> age_choices(const web::Context& context) {
    std::vector<web::FormChoice> choices{{"", say(context, words("Not said"))}};
    for (const auto age : ages) choices.push_back({fmt::to_string(age), fmt::format("{}+", age)});
    return choices;
}

std::string typed_title(web::Input& input, std::string_view field, bool required) {
    auto title = input.text(field, {.required = required, .most = 200});
    if (!title.empty() && base::folded(title).empty()) input.mistake(field, words("A title needs letters or figures"));
    return title;
}

std::string typed_address(web::Input& input, std::string_view field) {
    const auto text = input.text(field, {.required = false, .most = 500});
    if (text.empty()) return {};
    const auto url = readers::read_url(text);
    if (!url) input.mistake(field, words("An address that begins with https://"));
    return url ? *url : std::string();
}

std::optional<int> typed_age(web::Context& context, web::Input& input) {
    const auto age = input.choice("age", age_choices(context));
    return age.empty() ? std::nullopt : std::optional(std::stoi(age));
}

}  // namespace authoring
