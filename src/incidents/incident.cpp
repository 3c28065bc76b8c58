#include "incidents/incident.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/site.h"

namespace incidents {

using base::words;

std::optional<To> read_to(std::string_view name) {
    const auto found = std::ranges::find(to_names, name);
    return found == to_names.end() ? std::nullopt : std::optional(static_cast<To>(found - to_names.begin()));
}

requests::Duty duty_of(To to) {
    switch (to) {
        case To::authority: return requests::Duty::breach_authority;
        case To::result: return requests::Duty::breach_result;
        case To::people: break;
    }
    return requests::Duty::breach_people;
}

base::Words name_of(To to) {
    switch (to) {
        case To::authority: return words("Notice to the authority");
        case To::result: return words("To the authority: what was found out");
        case To::people: break;
    }
    return words("Notice to the people");
}

const Duty* Incident::duty(To to) const {
    const auto found = std::ranges::find(duties, to, &Duty::to);
    return found == duties.end() ? nullptr : &*found;
}

bool Incident::all_told() const { return std::ranges::all_of(duties, [](const Duty& duty) { return duty.notice.has_value(); }); }

std::vector<Duty> duties_of(const web::Site& site, base::Instant found_at, std::span<const base::Day> holidays) {
    std::vector<Duty> duties;
    for (const auto to : {To::authority, To::result, To::people}) {
        const auto term = requests::term(requests::country(site.country), duty_of(to));
        if (!term) continue;
        const auto due = requests::end_of(found_at, *term, site.zone, holidays);
        duties.push_back({0, to, due, requests::reminder(found_at, due), {}});
    }
    return duties;
}

namespace {

base::Words heading_of(To to) {
    switch (to) {
        case To::authority: return words("Notice of a breach of the security of personal data");
        case To::result: return words("What was found out about a breach of the security of personal data");
        case To::people: break;
    }
    return words("What happened to your personal data");
}

}  // namespace

std::string notice_text(const web::Site& site, const Incident& incident, To to, i18n::Language language, base::Instant now) {
    const auto say = [language](const base::Words& sentence) { return i18n::say(language, sentence); };
    const auto found = site.zone.local(incident.found_at);
    std::string text = say(heading_of(to));
    const auto add = [&](const base::Words& sentence) { text.append("\n\n").append(say(sentence)); };
    add(words("Who tells it: the site of the city {city}", {{"city", site.name(language)}}));
    add(words("Found: {date}, {time}", {{"date", i18n::full_date(language, std::chrono::floor<std::chrono::days>(found))}, {"time", i18n::clock(found)}}));
    add(words("What happened: {text}", {{"text", incident.known.happened}}));
    add(words("Which data: {text}", {{"text", incident.known.data}}));
    if (to != To::people) add(words("How many people, as far as is known: {n}", {{"n", fmt::to_string(incident.known.people)}}));
    add(words("What was done: {text}", {{"text", incident.known.measures}}));
    if (to == To::people) add(words("What you can do: change your password here and wherever you used the same one, and do not trust letters and calls that speak of this."));
    add(words("Whom to ask: {text}", {{"text", incident.known.responsible}}));
    text.append("\n\n").append(i18n::full_date(language, site.zone.today(now)));
    return text;
}

}  // namespace incidents
