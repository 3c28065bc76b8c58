#include "i18n/words.h"

#include <algorithm>
#include <charconv>

namespace i18n {
namespace {

// The number that decides the form; none when there is no n.
std::optional<std::uint64_t> counted(std::span<const Parameter> parameters) {
    for (const auto& parameter : parameters) {
        if (parameter.name != "n") continue;
        if (parameter.kind == Parameter::Kind::number)
            return static_cast<std::uint64_t>(parameter.number < 0 ? -parameter.number : parameter.number);
        std::uint64_t number = 0;
        for (const char c : parameter.text)  // "1 200" may be grouped already
            if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::uint64_t>(c - '0');
        return number;
    }
    return std::nullopt;
}

Form chosen(const Catalogue& catalogue, const Entry& entry, Language language, std::span<const Parameter> parameters) {
    const auto forms = entry.forms[index(language)];
    if (forms.size() == 1) return forms[0];
    const auto form = catalogue.plural_form[index(language)](counted(parameters).value_or(0));
    return forms[std::min(form, forms.size() - 1)];
}

}  // namespace

// The keys are spread evenly, so the place is guessed and then walked to: one or two cache lines instead of ten.
const Entry* Catalogue::find(std::uint64_t key) const {
    if (entries.empty()) return nullptr;
    auto at = static_cast<std::size_t>(((key >> 32) * entries.size()) >> 32);
    while (at > 0 && entries[at].key > key) --at;
    while (at + 1 < entries.size() && entries[at].key < key) ++at;
    return entries[at].key == key ? &entries[at] : nullptr;
}

std::string written(Form form) {
    std::string text;
    for (const auto& segment : form) {
        switch (segment.kind) {
            case Segment::Kind::text: text.append(segment.text); break;
            case Segment::Kind::value: text.append("{").append(segment.text).append("}"); break;
            case Segment::Kind::open: text.append("<").append(segment.text).append(">"); break;
            case Segment::Kind::close: text.append("</").append(segment.text).append(">"); break;
        }
    }
    return text;
}

Phrase::Phrase(const Catalogue& catalogue, Language language, Msgid id, std::span<const Parameter> parameters)
    : language_(language), parameters_(parameters) {
    if (const auto* entry = catalogue.find(id.key)) {
        form_ = chosen(catalogue, *entry, language, parameters);
        return;
    }
    const bool one = id.plural.empty() || counted(parameters) == 1;
    own_ = segments_of(one ? id.text : id.plural);
    form_ = own_;
}

const Parameter* Phrase::find(std::string_view name) const {
    const auto found = std::ranges::find(parameters_, name, &Parameter::name);
    return found == parameters_.end() ? nullptr : &*found;
}

std::string Phrase::say() const {
    std::string out;
    each([&](std::string_view text) { out += text; }, [](std::string_view) {});
    return out;
}

std::string_view word(const Catalogue& catalogue, Language language, Msgid id) {
    const auto* entry = catalogue.find(id.key);
    if (!entry) return id.text;
    const auto form = entry->forms[index(language)].front();
    return form.empty() ? std::string_view{} : form.front().text;
}

std::string say(Language language, const base::Words& words, const Catalogue& catalogue) {
    std::vector<Parameter> parameters;
    parameters.reserve(words.parameters.size());
    for (const auto& [name, text] : words.parameters) parameters.emplace_back(name, text);
    return Phrase(catalogue, language, {word_key({}, words.msgid), words.msgid}, parameters).say();
}

std::string_view grouped(Language language, std::int64_t number, std::span<char, 48> buffer) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    std::string_view plain(digits.data(), static_cast<std::size_t>(end - digits.data()));
    const std::string_view separator = language == Language::en ? "," : "\u00A0";
    auto out = buffer.begin();
    const auto put = [&](std::string_view text) { out = std::copy(text.begin(), text.end(), out); };
    if (plain.front() == '-') {
        put("\u2212");
        plain.remove_prefix(1);
    }
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && (plain.size() - i) % 3 == 0) put(separator);
        *out++ = plain[i];
    }
    return {buffer.data(), static_cast<std::size_t>(out - buffer.begin())};
}

}  // namespace i18n
