#include <fmt/format.h>

#include "i18n/dates.h"
#include "i18n/words.h"
#include "legal/difference.h"
#include "legal/handlers.h"

namespace legal {

using base::words;

std::string day_of(const web::Context& context, base::Instant at) { return i18n::full_date(context.language, context.site.zone.today(at)); }

std::string version_words(const web::Context& context, int number, base::Instant published_at) {
    return say(context, words("Version {number}, {date}", {{"number", fmt::to_string(number)}, {"date", day_of(context, published_at)}}));
}

std::vector<DifferenceLine> difference_lines(std::string_view before, std::string_view after) {
    std::vector<DifferenceLine> lines;
    for (auto& paragraph : difference(before, after)) {
        const char* mark = paragraph.mark == Mark::added ? "added" : paragraph.mark == Mark::removed ? "removed" : paragraph.mark == Mark::same ? "same" : "";
        lines.push_back({mark, std::move(paragraph.text)});
    }
    return lines;
}

std::unexpected<base::Error> no_such_text() { return base::refuse(base::Error::Kind::not_found, words("This city has published no such text.")); }

std::string role_for(const web::Identity& identity, web::Act act) {
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, act)) return std::string(web::role_names[i]);
    return {};
}

}  // namespace legal
