#include "i18n/own_words.h"

#include <algorithm>
#include <set>

#include "i18n/typography.h"

namespace i18n {
namespace {

constexpr std::size_t longest = 400;  // bytes
thread_local const Catalogue* spoken = nullptr;

// The parameters of a text: "{n}" and "<a>".
std::set<std::string> parameters(Form form) {
    std::set<std::string> names;
    for (const auto& segment : form)
        if (segment.kind == Segment::Kind::value || segment.kind == Segment::Kind::open) names.emplace(segment.text);
    return names;
}

std::vector<std::string_view> parted(std::string_view text) {
    std::vector<std::string_view> parts;
    for (auto at = text.find(between_forms); at != text.npos; at = text.find(between_forms)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + between_forms.size());
    }
    parts.push_back(text);
    return parts;
}

std::string listed(const std::set<std::string>& names) {
    std::string list;
    for (const auto& name : names) list.append(list.empty() ? "{" : ", {").append(name).append("}");
    return list;
}

}  // namespace

std::string in_words(const Unfit& unfit) {
    switch (unfit.why) {
        case Unfit::Why::length: return "the own words want 1 to 400 bytes";
        case Unfit::Why::unknown: return "there are no such words; templates/catalogues lists them, in English";
        case Unfit::Why::forms: return "these words change with a number; give all " + std::to_string(unfit.forms) + " forms, parted by \" | \"";
        case Unfit::Why::parameters: break;
    }
    return "these words must hold the same parameters as ours: " + (unfit.parameters.empty() ? "none" : unfit.parameters);
}

const Catalogue& catalogue() { return spoken ? *spoken : program_catalogue(); }

OwnWords::OwnWords() : entries_(program_catalogue().entries.begin(), program_catalogue().entries.end()), catalogue_{entries_, program_catalogue().plural_form, program_catalogue().names} {}

Form OwnWords::form_of(std::string text) {
    segments_.push_back(segments_of(texts_.emplace_back(std::move(text))));
    return segments_.back();
}

std::optional<Unfit> OwnWords::put(Language language, std::string_view context, std::string_view msgid, std::string_view text) {
    if (text.empty() || text.size() > longest) return Unfit{Unfit::Why::length};
    const auto* known = catalogue_.find(word_key(context, msgid));
    if (!known) return Unfit{Unfit::Why::unknown};
    auto& entry = entries_[static_cast<std::size_t>(known - entries_.data())];
    const auto ours = entry.forms[index(language)];
    const auto parts = ours.size() == 1 ? std::vector{text} : parted(text);
    if (parts.size() != ours.size()) return Unfit{Unfit::Why::forms, ours.size()};
    std::vector<Form> forms;
    for (const auto part : parts) forms.push_back(form_of(bound(language, part)));
    for (std::size_t i = 0; i < forms.size(); ++i)
        if (parameters(forms[i]) != parameters(ours[i])) return Unfit{Unfit::Why::parameters, ours.size(), listed(parameters(ours[i]))};
    entry.forms[index(language)] = forms_.emplace_back(std::move(forms));
    return {};
}

Speaking::Speaking(const OwnWords* words) : before_(spoken) { spoken = words ? &words->catalogue() : nullptr; }
Speaking::~Speaking() { spoken = before_; }

}  // namespace i18n
