#include "screening/programme.h"

#include <fmt/format.h>

#include <algorithm>

#include "authoring/when_typed.h"
#include "base/text.h"
#include "i18n/dates.h"
#include "readers/price.h"

namespace screening {
namespace {

using base::refuse;
using base::words;

base::Words no_time() { return words("Each session begins with its time, as in 10:00 2D 1500"); }

std::size_t column_of(std::string_view line, std::string_view part) { return base::letters(line.substr(0, static_cast<std::size_t>(part.data() - line.data()))) + 1; }

// Takes "(Зал 1)" out of what stands behind the time.
base::Result<std::string> taken_hall(std::string& rest) {
    const auto open = rest.find('(');
    if (open == rest.npos) return rest.find(')') == rest.npos ? base::Result<std::string>(std::string()) : refuse(base::Error::Kind::invalid, words("This bracket was not opened"));
    const auto close = rest.find(')', open);
    if (close == rest.npos) return refuse(base::Error::Kind::invalid, words("This bracket is not closed"));
    std::string hall(base::trimmed(std::string_view(rest).substr(open + 1, close - open - 1)));
    rest.replace(open, close - open + 1, " ");
    if (hall.empty() || base::letters(hall) > hall_letters) return refuse(base::Error::Kind::invalid, words("The name of a hall stands in brackets: (Hall 1)"));
    return hall;
}

// Where the price begins among the words behind the time: from the first of them with which all that follows is one.
std::optional<base::Price> taken_price(std::string& rest, base::Currency usual) {
    for (std::size_t at = 0; at < rest.size();) {
        const auto read = readers::read_price(std::string_view(rest).substr(at), usual);
        if (read.price && read.note.empty()) {
            rest.resize(at);
            return read.price;
        }
        const auto space = rest.find(' ', at);
        at = space == rest.npos ? rest.size() : rest.find_first_not_of(' ', space);
        if (at == rest.npos) break;
    }
    return {};
}

// A format has a figure or two, as 3D and 35mm; a word with more is a price that was misspelt.
bool has_long_number(std::string_view text) {
    int figures = 0;
    for (const char c : text) {
        if (c == ' ') figures = 0;
        else if (c >= '0' && c <= '9' && ++figures == 3) return true;
    }
    return false;
}

bool is_separator(char c) { return c == ':' || c == '|' || c == '\t'; }

// The longest beginning of the line, up to a separator, that names a work; else the first that any title could be.
struct Head {
    std::string_view title, rest;
    base::Result<std::int64_t> work = 0;
};
std::optional<Head> head_of(std::string_view line, const Known& known) {
    std::optional<Head> found;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!is_separator(line[at])) continue;
        const auto title = base::trimmed(line.substr(0, at));
        if (title.empty()) continue;
        auto work = known(title);
        if (!found || work) found = Head{title, line.substr(at + 1), std::move(work)};
        if (found->work && read_session(line.substr(at + 1, std::min(line.find(';', at), line.size()) - at - 1), {})) break;
    }
    return found;
}

void read_sessions(Typed& typed, TypedFilm& film, std::string_view line, std::string_view rest, base::Currency usual) {
    for (std::size_t from = 0; from <= rest.size();) {
        const auto end = std::min(rest.find(';', from), rest.size());
        const auto part = base::trimmed(rest.substr(from, end - from));
        from = end + 1;
        if (part.empty()) continue;
        auto session = read_session(part, usual);
        const auto column = column_of(line, part);
        if (!session) typed.faults.push_back({film.line, column, session.error().message});
        else session->line = film.line, session->column = column, film.sessions.push_back(std::move(*session));
    }
    if (film.sessions.empty() && typed.faults.empty()) typed.faults.push_back({film.line, base::letters(line) + 1, no_time()});
}

void read_line(Typed& typed, std::string_view line, std::size_t number, const Known& known, base::Currency usual) {
    const auto head = head_of(line, known);
    if (!head) return typed.faults.push_back({number, base::letters(line) + 1, words("A colon stands between the film and its sessions")});
    if (!head->work) typed.faults.push_back({number, column_of(line, head->title), head->work.error().message});
    TypedFilm film{std::string(head->title), head->work.value_or(0), number, {}};
    read_sessions(typed, film, line, head->rest, usual);
    typed.films.push_back(std::move(film));
}

std::string plain_sum(std::int64_t minor, base::Currency currency) {
    std::int64_t unit = 1;
    for (int i = 0; i < currency.digits(); ++i) unit *= 10;
    return minor % unit == 0 ? fmt::to_string(minor / unit) : fmt::format("{},{:0{}}", minor / unit, minor % unit, currency.digits());
}

}  // namespace

base::Result<TypedSession> read_session(std::string_view text, base::Currency usual) {
    TypedSession session;
    const auto end = std::min(text.find_first_of(" \t"), text.size());
    const auto at = authoring::read_clock(text.substr(0, end));
    if (!at || text.substr(0, end).find_first_of(":.") == text.npos || at->count() >= 24 * 60) return refuse(base::Error::Kind::invalid, no_time());
    session.at = *at;
    auto rest = base::clean(text.substr(end));
    session.hall = TRY(taken_hall(rest));
    rest = base::clean(rest);
    if (const auto price = taken_price(rest, usual)) session.price = *price;
    else session.price.currency = usual;
    session.format = base::trimmed(rest);
    if (has_long_number(session.format)) return refuse(base::Error::Kind::invalid, words("This price is not understood: {text}", {{"text", base::shortened(session.format, 40)}}));
    if (base::letters(session.format) > format_letters) return refuse(base::Error::Kind::invalid, words("A format has at most {n} letters, as in 3D", {{"n", fmt::to_string(format_letters)}}));
    return session;
}

Typed read_programme(std::string_view text, const Known& known, base::Currency usual) {
    Typed typed;
    std::size_t number = 0, sessions = 0;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        const auto line = text.substr(from, end - from);
        from = end + 1;
        ++number;
        if (base::trimmed(line).empty()) continue;
        read_line(typed, line, number, known, usual);
        if (!typed.films.empty() && typed.films.back().line == number) sessions += typed.films.back().sessions.size();
        if (sessions > most_sessions_typed) {
            typed.faults.push_back({number, 1, words("At most {n} sessions at once", {{"n", fmt::to_string(most_sessions_typed)}})});
            break;
        }
    }
    return typed;
}

std::string written_session(const TypedSession& session, std::string_view free) {
    auto text = i18n::clock(session.at);
    const auto add = [&](const std::string& part) { if (!part.empty()) text.append(" ").append(part); };
    add(session.format);
    const auto& price = session.price;
    if (price.free) add(std::string(free));
    else if (price.min && price.max && *price.min != *price.max) add(fmt::format("{}–{}", plain_sum(*price.min, price.currency), plain_sum(*price.max, price.currency)));
    else if (price.min || price.max) add(plain_sum(price.min ? *price.min : *price.max, price.currency));
    if (!session.hall.empty()) add(fmt::format("({})", session.hall));
    return text;
}

}  // namespace screening
