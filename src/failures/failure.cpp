#include "failures/failure.h"

#include <cxxabi.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <typeinfo>

#include "base/text.h"

namespace failures {
namespace {

constexpr std::size_t most_causes = 200, text_letters = 160;

std::string type_of(const std::exception& exception) {
    const auto* raw = typeid(exception).name();
    const std::unique_ptr<char, decltype(&std::free)> name(abi::__cxa_demangle(raw, nullptr, nullptr, nullptr), std::free);
    return name ? name.get() : raw;
}

// "no row 17 for 'aigul@example.test'" and "no row 18 for 'marat@example.test'" are one cause, and name nobody.
std::string without_values(std::string_view text) {
    std::string left;
    char quote = 0;
    for (const char c : text) {
        const bool figure = c >= '0' && c <= '9';
        if (quote) quote = c == quote ? 0 : quote;
        else if (c == '\'' || c == '"') quote = c, left += "…";
        else if (!figure) left += c;
        else if (!left.ends_with('#')) left += '#';
    }
    return left;
}

// An address may stand without quotes, too.
std::string without_addresses(const std::string& text) {
    std::string left;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        const auto word = std::string_view(text).substr(at, end - at);
        left.append(left.empty() ? "" : " ").append(word.find('@') == word.npos ? word : "…");
        at = end + 1;
    }
    return left;
}

}  // namespace

Cause cause_of(std::string place, const std::exception& exception) {
    return {std::move(place), type_of(exception), base::shortened(without_addresses(without_values(base::clean(exception.what()))), text_letters)};
}

void Tally::note(const std::string& city, Cause cause, std::string_view request, base::Instant now) {
    std::lock_guard lock(mutex_);
    auto& known = cities_[city];
    if (known.size() >= most_causes && !known.contains(cause)) cause = {"elsewhere", "", ""};
    auto& failure = known[cause];
    if (failure.count == 0) failure.cause = cause, failure.first_at = now;
    ++failure.count;
    failure.last_at = std::max(failure.last_at, now);
    failure.request = request;
}

std::vector<Failure> Tally::take(const std::string& city) {
    std::lock_guard lock(mutex_);
    std::vector<Failure> taken;
    for (auto& [cause, failure] : cities_[city]) taken.push_back(std::move(failure));
    cities_.erase(city);
    return taken;
}

}  // namespace failures
