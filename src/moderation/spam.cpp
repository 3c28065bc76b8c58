#include "moderation/spam.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "lexicon/letters.h"

namespace moderation {
namespace {

constexpr std::size_t shortest = 3, longest = 24;  // letters of a word that is counted
constexpr int figures_of_phone = 10;

// Where addresses begin; what stands behind is a host up to the next sign.
constexpr std::array<std::string_view, 4> openings{"http://", "https://", "www.", "t.me/"};

template <class Each>
void each_link(std::string_view text, Each each) {
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const auto opening : openings)
            if (text.substr(at).starts_with(opening)) {
                at += opening.size();
                if (text.substr(at).starts_with("www.")) at += 4;
                const auto end = std::min(text.find_first_of(" \n\t/?#\"<>)", at), text.size());
                each(opening, text.substr(at, end - at));
                at = end;
                break;
            }
}

bool has_phone(std::string_view text) {
    int figures = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            if (++figures >= figures_of_phone) return true;
        } else if (std::string_view(" -()+").find(c) == std::string_view::npos) {
            figures = 0;
        }
    }
    return false;
}

struct Alphabets {
    bool latin = false, cyrillic = false;
    void note(char32_t letter) {
        latin = latin || (letter >= U'a' && letter <= U'z');
        cyrillic = cyrillic || lexicon::is_cyrillic(letter);
    }
};

// Of a text that is mostly shouted: more capitals than small letters, and more than a name has.
bool is_loud(std::string_view text) {
    std::size_t large = 0, small = 0;
    for (const auto letter : lexicon::decoded(text)) {
        if (!lexicon::in_word(letter) || (letter >= U'0' && letter <= U'9')) continue;
        (lexicon::small(letter) == letter ? small : large) += 1;
    }
    return large > 20 && large > small;
}

// The chance that a chi-square of 2n degrees of freedom is above 2·half.
double chance_above(double half, std::size_t n) {
    double term = std::exp(-half), sum = term;
    for (std::size_t i = 1; i < n; ++i) sum += term *= half / static_cast<double>(i);
    return std::min(sum, 1.0);
}

}  // namespace

int links(std::string_view text) {
    int count = 0;
    each_link(text, [&](std::string_view, std::string_view) { ++count; });
    return count;
}

std::vector<std::string> signs(std::string_view text) {
    std::set<std::string> all;
    each_link(text, [&](std::string_view opening, std::string_view host) {
        if (!host.empty() && host.size() <= 80) all.insert(std::string(opening == "t.me/" ? "@" : "//").append(host));
    });
    if (links(text) >= 2) all.insert("~links");
    if (has_phone(text)) all.insert("~phone");
    if (is_loud(text)) all.insert("~loud");
    lexicon::Words words(text);
    for (lexicon::Word word; all.size() < most_signs && words.next(word);) {
        Alphabets alphabets;
        for (const auto letter : word.letters) alphabets.note(letter);
        if (alphabets.latin && alphabets.cyrillic) all.insert("~mixed");
        if (word.letters.size() >= shortest && word.letters.size() <= longest) all.insert(lexicon::encoded(word.letters));
    }
    return {all.begin(), all.end()};
}

int likeness(const std::vector<Seen>& signs, const Seen& learnt) {
    if (learnt.spam < enough_learnt || learnt.fair < enough_learnt) return 0;
    constexpr double strength = 1, unknown = 0.5, telling = 0.1;
    double spam = 0, fair = 0;  // minus the logarithms, summed
    std::size_t n = 0;
    for (const auto& sign : signs) {
        const double b = static_cast<double>(sign.spam) / learnt.spam, g = static_cast<double>(sign.fair) / learnt.fair;
        const double seen = sign.spam + sign.fair;
        if (seen == 0) continue;
        const double f = (strength * unknown + seen * (b / (b + g))) / (strength + seen);
        if (std::abs(f - unknown) < telling) continue;
        spam -= std::log(1 - f);
        fair -= std::log(f);
        ++n;
    }
    if (n == 0) return 0;
    const double is_spam = 1 - chance_above(spam, n), is_fair = 1 - chance_above(fair, n);
    return static_cast<int>(std::lround(100 * (1 + is_spam - is_fair) / 2));
}

}  // namespace moderation
