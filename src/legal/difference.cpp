#include "legal/difference.h"

#include <algorithm>

#include "base/text.h"
#include "web/markdown.h"

namespace legal {
namespace {

constexpr std::size_t kept_around = 2;

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (auto words = web::markdown_text(line); !words.empty()) lines.push_back(std::move(words));
    }
    return lines;
}

// length[i][j]: of the longest common run of what stands behind i in one and behind j in the other.
class Common {
public:
    Common(const std::vector<std::string>& a, const std::vector<std::string>& b) : width_(b.size() + 1), lengths_((a.size() + 1) * width_) {
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t j = b.size(); j-- > 0;)
                at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    std::size_t& at(std::size_t i, std::size_t j) { return lengths_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::size_t> lengths_;
};

std::vector<Paragraph> whole(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    Common common(a, b);
    std::vector<Paragraph> all;
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) all.push_back({Mark::same, a[i]}), ++i, ++j;
        else if (i < a.size() && (j == b.size() || common.at(i + 1, j) >= common.at(i, j + 1))) all.push_back({Mark::removed, a[i++]});
        else all.push_back({Mark::added, b[j++]});
    }
    return all;
}

bool near_change(const std::vector<Paragraph>& all, std::size_t at) {
    const auto from = at - std::min(at, kept_around), to = std::min(all.size(), at + kept_around + 1);
    for (auto i = from; i < to; ++i)
        if (all[i].mark != Mark::same) return true;
    return false;
}

}  // namespace

std::vector<Paragraph> difference(std::string_view before, std::string_view after) {
    const auto all = whole(lines_of(before), lines_of(after));
    if (std::ranges::all_of(all, [](const Paragraph& one) { return one.mark == Mark::same; })) return {};
    std::vector<Paragraph> shown;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (near_change(all, i)) shown.push_back(all[i]);
        else if (shown.empty() || shown.back().mark != Mark::left_out) shown.push_back({Mark::left_out, {}});
    }
    return shown;
}

}  // namespace legal
