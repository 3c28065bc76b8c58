#include "web/twins.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

std::string twin(std::string_view address, std::string_view ending) {
    const auto path = address.substr(0, address.find('?'));
    return std::string(path).append(ending).append(address.substr(path.size()));
}

std::vector<Feed> twins(const std::string& title, std::string_view address, bool calendar) {
    struct Form {
        std::string_view ending, name, type;
    };
    static constexpr Form forms[] = {{".ics", "iCalendar", "text/calendar"},
                                     {".rss", "RSS", "application/rss+xml"},
                                     {".atom", "Atom", "application/atom+xml"},
                                     {".json", "JSON Feed", "application/feed+json"}};
    std::vector<Feed> feeds;
    for (const auto& form : forms)
        if (calendar || form.ending != ".ics")
            feeds.push_back({std::string(title).append(" · ").append(form.name), twin(address, form.ending), std::string(form.type)});
    return feeds;
}

std::string own_address(const Context& context) {
    const auto& head = context.request.head;
    return head.query.empty() ? context.origin() + head.path : fmt::format("{}{}?{}", context.origin(), head.path, head.query);
}

}  // namespace web
