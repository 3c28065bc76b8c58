#include "legal/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "db/reading.h"
#include "web/markdown.h"

namespace legal {

using base::words;

std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<Kind> parse_kind(std::string_view name) {
    const auto found = std::ranges::find(kind_names, name);
    return found == kind_names.end() ? std::nullopt : std::optional(static_cast<Kind>(found - kind_names.begin()));
}

base::Words title(Kind kind) {
    switch (kind) {
        case Kind::privacy: return words("Privacy policy");
        case Kind::terms: return words("Terms of use");
        case Kind::processing: return words("Consent to the processing of personal data");
        case Kind::marketing: return words("Consent to news and offers by e-mail");
        case Kind::offer: return words("Public offer");
        case Kind::loyalty: return words("Rules of the loyalty programme");
    }
    return {};
}

base::Words about(Kind kind) {
    switch (kind) {
        case Kind::privacy: return words("What we know of you, why, for how long, and what you can do about it.");
        case Kind::terms: return words("What may be done here, what may not, and what happens then.");
        case Kind::processing: return words("Which personal data you let us keep for an account, and how you take that back.");
        case Kind::marketing: return words("Which letters with news and offers you allow. An account needs no such consent.");
        case Kind::offer: return words("On which conditions paid services are sold.");
        case Kind::loyalty: return words("How bonuses are earned, spent and lost.");
    }
    return {};
}

namespace {

// Markdown's headings begin at the third level; on these pages they follow the page's own. What people typed is escaped, so
// only the renderer writes such tags.
std::string under(std::string html, int heading) {
    for (const char* level : {"h3", "h4"})
        for (const char* open : {"<", "</"}) base::replace_all(html, fmt::format("{}{}>", open, level), fmt::format("{}h{}>", open, heading));
    return html;
}

}  // namespace

std::string html_of(std::string_view body, int heading) {
    std::string html;
    while (!body.empty()) {
        const auto next = body.find("\n## ", 1);
        html += web::markdown_html(body.substr(0, next));
        body.remove_prefix(std::min(body.size(), next == body.npos ? body.size() : next + 1));
    }
    return under(std::move(html), heading);
}

void found(db::Writing& db, const std::vector<i18n::Language>& languages, const std::array<std::string, 3>& city_names, base::Instant now) {
    const auto who = operator_of(db);
    for (const auto kind : kinds) {
        auto bodies = standard(kind, who, city_names);
        for (const auto language : i18n::languages)
            if (std::ranges::find(languages, language) == languages.end()) bodies[i18n::index(language)].clear();
        if (std::ranges::any_of(bodies, [](const auto& body) { return !body.empty(); })) publish(db, kind, bodies, true, {}, now);
    }
}

std::vector<Kind> outdated_standards(const db::Reading& db, const std::vector<i18n::Language>& languages, const std::array<std::string, 3>& city_names) {
    const auto who = operator_of(db);
    std::vector<Kind> outdated;
    for (const auto kind : kinds) {
        const auto bodies = standard(kind, who, city_names);
        const bool differs = std::ranges::any_of(languages, [&](i18n::Language language) {
            const auto text = current(db, kind, language);
            const auto& ours = bodies[i18n::index(language)];
            return !ours.empty() && (!text || (text->is_standard && text->body != ours));
        });
        if (differs) outdated.push_back(kind);
    }
    return outdated;
}

}  // namespace legal
