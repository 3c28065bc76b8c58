#include "mail/wording.h"

#include <algorithm>

#include "base/text.h"
#include "i18n/words.h"

namespace mail {
namespace {

using base::words;

constexpr std::size_t longest_subject = 200, longest_body = 8000, longest_value = 80;

// Calls text(piece) and variable(name) for the parts of "Hello {name}," in order; a '{' without '}' is text.
template <class Text, class Named>
void each_part(std::string_view pattern, Text text, Named variable) {
    while (!pattern.empty()) {
        const auto open = pattern.find('{'), close = pattern.find('}', open == pattern.npos ? open : open + 1);
        if (open == pattern.npos || close == pattern.npos) return text(pattern);
        text(pattern.substr(0, open));
        variable(pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
}

std::string pattern_of(const Kind& kind, i18n::Language language, const base::Words& sentence) {
    base::Words named = sentence;
    for (const auto& variable : kind.variables) named.parameters.emplace_back(variable.name, std::string("{").append(variable.name).append("}"));
    return i18n::say(language, named);
}

// Programs that show mail make a link of "evil.example": what somebody typed as a name must not lead anywhere, or our
// letters would carry advertising to strangers.
std::string unlinked(std::string_view value) {
    const auto text = base::shortened(base::clean(value), longest_value);
    std::string safe;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at], next = at + 1 < text.size() ? text[at + 1] : ' ';
        safe += c == '/' || c == '@' ? ' ' : c;
        if ((c == '.' || c == ':') && next != ' ' && !(next >= '0' && next <= '9')) safe += ' ';
    }
    return safe;
}

std::string fill(const Kind& kind, std::string_view pattern, const Fields& fields) {
    std::string filled;
    each_part(pattern, [&](std::string_view text) { filled += text; },
              [&](std::string_view name) {
                  const auto* variable = kind.variable(name);
                  const auto found = fields.find(std::string(name));
                  if (variable && found != fields.end()) filled += variable->is == Variable::Is::secret ? found->second : unlinked(found->second);
              });
    return filled;
}

std::vector<std::string> paragraphs_of(std::string_view body) {
    std::vector<std::string> all;
    for (;;) {
        const auto end = body.find("\n\n");
        if (const auto one = base::trimmed(body.substr(0, end)); !one.empty()) all.emplace_back(one);
        if (end == body.npos) return all;
        body.remove_prefix(end + 2);
    }
}

std::string listed(const Kind& kind) {
    std::string names;
    for (const auto& variable : kind.variables) names.append(names.empty() ? "{" : ", {").append(variable.name).append("}");
    return names;
}

base::Result<void> refuse(const char* field, base::Words sentence) { return base::refuse(base::Error::Kind::invalid, std::move(sentence), field); }

base::Result<void> check_variables(const Kind& kind, std::string_view pattern, const char* field) {
    std::optional<std::string> unknown;
    each_part(pattern, [](std::string_view) {}, [&](std::string_view name) { if (!kind.variable(name) && !unknown) unknown = name; });
    if (!unknown) return {};
    if (kind.variables.empty()) return refuse(field, words("This letter has no variables, so nothing may stand in braces: {name}", {{"name", *unknown}}));
    return refuse(field, words("This letter knows no variable “{name}”. It knows: {names}", {{"name", *unknown}, {"names", listed(kind)}}));
}

bool names_variable(std::string_view pattern, std::string_view wanted) {
    bool found = false;
    each_part(pattern, [](std::string_view) {}, [&](std::string_view name) { found = found || name == wanted; });
    return found;
}

base::Result<void> check_secrets(const Kind& kind, const Wording& wording) {
    for (const auto& variable : kind.variables) {
        if (variable.is != Variable::Is::secret) continue;
        if (names_variable(wording.subject, variable.name)) return refuse("subject", words("The link must not stand in the subject: others may see it there."));
        if (!names_variable(wording.body, variable.name)) return refuse("body", words("The link is missing: put {link} where the button shall stand.", {{"link", "{link}"}}));
    }
    return {};
}

}  // namespace

Wording our_wording(const Kind& kind, i18n::Language language) {
    Wording ours{pattern_of(kind, language, kind.subject), {}};
    for (const auto& paragraph : kind.body)
        ours.body.append(ours.body.empty() ? "" : "\n\n").append(paragraph.msgid == button_place ? std::string(button_place) : pattern_of(kind, language, paragraph));
    return ours;
}

base::Result<Wording> checked(const Kind& kind, Wording wording) {
    std::erase(wording.body, '\r');
    Wording clean{base::clean(wording.subject), base::clean(wording.body, true)};
    if (clean.subject.empty() || base::letters(clean.subject) > longest_subject)
        return base::refuse(base::Error::Kind::invalid, words("The subject takes 1 to 200 letters."), "subject");
    if (clean.body.empty() || base::letters(clean.body) > longest_body) return base::refuse(base::Error::Kind::invalid, words("The text takes 1 to 8,000 letters."), "body");
    TRY(check_variables(kind, clean.subject, "subject"));
    TRY(check_variables(kind, clean.body, "body"));
    TRY(check_secrets(kind, clean));
    return clean;
}

Content filled(const Kind& kind, const Wording& wording, i18n::Language language, const Fields& fields) {
    Content content{base::clean(fill(kind, wording.subject, fields)), {}, {}, {}};
    for (const auto& paragraph : paragraphs_of(wording.body)) {
        auto text = paragraph == button_place && kind.button ? paragraph : fill(kind, paragraph, fields);
        if (!text.empty()) content.paragraphs.push_back(std::move(text));  // one that was nothing but what nobody said
    }
    if (!kind.button) return content;
    content.button = i18n::say(language, *kind.button);
    if (const auto link = fields.find("link"); link != fields.end()) content.link = link->second;
    return content;
}

Content preview(const Kind& kind, const Wording& wording, i18n::Language language) {
    Fields samples;
    for (const auto& variable : kind.variables) samples.emplace(variable.name, variable.sample);
    return filled(kind, wording, language, samples);
}

}  // namespace mail
