#include "events/work_facts.h"

#include <fmt/format.h>

#include "i18n/dates.h"
#include "i18n/words.h"

namespace events {

using base::words;

std::vector<web::Line> work_facts(const web::Context& context, const Work& work) {
    std::vector<web::Line> lines;
    const auto line = [&](const base::Words& label, const std::string& value) {
        if (!value.empty()) lines.push_back({"", i18n::say(context.language, label), value, "", false});
    };
    if (work.original_title != work.title) line(words("Original title"), work.original_title);
    std::string made = work.country;
    if (work.year) made.append(made.empty() ? "" : ", ").append(fmt::to_string(*work.year));
    line(words("Made in"), made);
    line(words("Genre"), work.genres);
    line(words("Director"), work.director);
    line(words("Starring"), work.starring);
    if (work.minutes) line(words("Length"), i18n::duration(context.language, base::Minutes(*work.minutes)));
    return lines;
}

}  // namespace events
