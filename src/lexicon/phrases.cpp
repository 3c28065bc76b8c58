#include "lexicon/phrases.h"

#include <algorithm>
#include <optional>
#include <ranges>

namespace lexicon {
namespace {

constexpr std::size_t most_places_kept = 50'000;  // words of a city: enough for all of its titles, bounded for its texts

struct Quotes {
    std::string_view open, close;
};

constexpr Quotes all_quotes[] = {{"\"", "\""}, {"«", "»"}, {"„", "“"}, {"“", "”"}};

const Quotes* quotes_at(std::string_view text, std::size_t at) {
    const auto found = std::ranges::find_if(all_quotes, [&](const Quotes& quotes) { return text.substr(at).starts_with(quotes.open); });
    return found == std::end(all_quotes) ? nullptr : found;
}

// Where one part and its quotes begin and end.
struct Part {
    std::size_t begin, end;
    std::string_view inside;
};

std::optional<std::vector<Part>> parts_of(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto* quotes = quotes_at(text, at);
        if (!quotes) {
            ++at;
            continue;
        }
        const auto from = at + quotes->open.size(), to = text.find(quotes->close, from);
        if (to == text.npos) return {};
        parts.push_back({at, to + quotes->close.size(), text.substr(from, to - from)});
        at = parts.back().end;
    }
    return parts;
}

template <class Take>
void each_part(std::string_view text, char between, Take&& take) {
    for (const auto part : std::views::split(text, between)) take(std::string_view(part.begin(), part.end()));
}

}  // namespace

std::vector<std::string_view> quoted_parts(std::string_view text) {
    std::vector<std::string_view> inside;
    const auto parts = parts_of(text);
    for (const auto& part : parts.value_or(std::vector<Part>())) inside.push_back(part.inside);
    return inside;
}

std::string without_quotes(std::string_view text) {
    const auto parts = parts_of(text);
    if (!parts || parts->empty()) return std::string(text);
    std::string plain;
    std::size_t at = 0;
    for (const auto& part : *parts) {
        plain.append(text.substr(at, part.begin - at)).append(part.inside);
        at = part.end;
    }
    return plain.append(text.substr(at));
}

Phrases::Phrases(std::string_view written) {
    each_part(written, '\n', [this](std::string_view line) {
        Phrase phrase;
        each_part(line, ' ', [&](std::string_view word) {
            each_part(word, '|', [keys = &phrase.words.emplace_back()](std::string_view key) { keys->emplace_back(key); });
        });
        phrases_.push_back(std::move(phrase));
    });
}

void Phrases::begin() {
    for (auto& phrase : phrases_) phrase.reached = 0;
}

void Phrases::forget() {
    for (auto& phrase : phrases_) phrase.found = false, phrase.reached = 0;
}

bool Phrases::found() const { return std::ranges::all_of(phrases_, &Phrase::found); }

// Stemming takes longer than all else, and a city's words come again and again.
const std::vector<std::uint64_t>& Phrases::places_of(std::u32string_view word, Tongue tongue) {
    auto key = std::u32string(1, static_cast<char32_t>(tongue)).append(word);
    if (const auto known = places_.find(key); known != places_.end()) return known->second;
    if (places_.size() >= most_places_kept) places_.clear();
    const auto own = index_keys(word, tongue);
    std::vector<std::uint64_t> places;
    for (const auto& phrase : phrases_) {
        auto& bits = places.emplace_back(0);
        for (std::size_t at = 0; at < phrase.words.size(); ++at)
            if (std::ranges::any_of(phrase.words[at], [&](const auto& asked) { return std::ranges::find(own, asked) != own.end(); })) bits |= std::uint64_t{1} << at;
    }
    return places_.emplace(std::move(key), std::move(places)).first->second;
}

// Shift-and (Baeza-Yates, Gonnet 1992), with words for letters.
void Phrases::read(std::u32string_view word, Tongue tongue) {
    if (is_stop_word(word)) return;
    const auto& places = places_of(word, tongue);
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
        auto& phrase = phrases_[i];
        phrase.reached = ((phrase.reached << 1) | 1) & places[i];
        phrase.found = phrase.found || (phrase.reached >> (phrase.words.size() - 1) & 1) != 0;
    }
}

}  // namespace lexicon
