// Which thing an address of ours speaks of.
#include <charconv>

#include "advertising/book.h"

namespace advertising {
namespace {

std::int64_t number_at(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto rest = std::string_view(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const bool ends = rest.empty() || rest.front() == '-' || rest.front() == '?' || rest.front() == '#';
    return error == std::errc() && ends && number > 0 ? number : 0;
}

}  // namespace

std::optional<Thing> thing_at(std::string_view address) {
    if (const auto scheme = address.find("://"); scheme != address.npos) {
        const auto path = address.find('/', scheme + 3);
        if (path == address.npos) return {};
        address.remove_prefix(path);
    }
    for (const std::string_view language : {"/ru/", "/kk/", "/en/"})
        if (address.starts_with(language)) address.remove_prefix(3);
    constexpr std::pair<std::string_view, Of> pages[] = {{"/events/", Of::event}, {"/offers/", Of::offer}, {"/organisations/", Of::organisation}, {"/posts#post-", Of::post}};
    for (const auto& [page, of] : pages)
        if (address.starts_with(page))
            if (const auto id = number_at(address.substr(page.size()))) return Thing{of, id};
    return {};
}

}  // namespace advertising
