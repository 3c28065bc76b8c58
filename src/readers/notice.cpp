#include "readers/notice.h"

#include <algorithm>
#include <array>

#include "base/scanner.h"
#include "base/text.h"
#include "readers/categories.h"
#include "readers/day_words.h"
#include "readers/posted.h"
#include "readers/price.h"

namespace readers {
namespace {

using base::Scanner;

constexpr std::size_t most_notice_lines = 200, most_found_dates = 30, title_letters = 200;

// ── Lines ───────────────────────────────────────────────────────────────────────────────────────────────────────────

struct NoticeLine {
    std::string_view written;   // as it stands
    std::string text;           // as posted() reads it
    bool said = false;          // a field says all of it
};

std::vector<NoticeLine> lines_of(std::string_view text) {
    std::vector<NoticeLine> lines;
    for (std::size_t from = 0; from < text.size() && lines.size() < most_notice_lines;) {
        const auto end = std::min(text.find('\n', from), text.size());
        const auto line = base::trimmed(text.substr(from, end - from));
        if (!line.empty()) lines.push_back({line, posted(line)});
        from = end + 1;
    }
    return lines;
}

// What is left of a line when its figures are read: words that only introduce them.
bool only_introduces(std::string_view text) {
    static constexpr std::array<std::string_view, 46> introducing{
        "дата", "даты", "время", "когда", "начало", "в", "с", "до", "по", "и", "тел", "телефон", "телефоны", "справки", "звоните", "запись", "для", "справок", "вопросам", "всем", "контакты", "whatsapp", "ватсап",
        "күні", "уақыты", "қашан", "сағат", "басталуы", "дейін", "байланыс", "анықтама", "үшін", "date", "time", "when", "at", "on", "start", "starts", "from", "phone", "call", "возраст", "жас", "г", "года"};
    Scanner scan(text);
    while (!scan.done()) {
        if (Scanner::letter(scan.peek())) {
            if (const auto word = scan.word(); !is_weekday(word) && std::ranges::find(introducing, word) == introducing.end()) return false;
        } else if (Scanner::digit(scan.peek())) {
            return false;
        } else {
            scan.step();
        }
    }
    return true;
}

std::string without_part(std::string_view text, std::size_t begin, std::size_t end) { return std::string(text.substr(0, begin)).append(" ").append(text.substr(end)); }

// Behind a word that names it, or a sign that stands for the word: "Место: ДК горняков", "📍 ДК горняков".
std::optional<std::string_view> behind_name(std::string_view line, std::initializer_list<std::string_view> signs, std::initializer_list<std::string_view> names) {
    for (const auto sign : signs)
        if (const auto at = line.find(sign); at != line.npos && at < 8) return base::trimmed(line.substr(at + sign.size()));
    const auto colon = line.find(':');
    if (colon == line.npos || colon > 60) return {};
    const auto name = base::folded(line.substr(0, colon));
    for (const auto known : names)
        if (name == known) return base::trimmed(line.substr(colon + 1));
    return {};
}

// Signs without letters at both ends of what a person wrote: pictures, bars, bullets.
std::string undecorated(std::string_view text) {
    const auto plain = [](std::string_view rest) { return static_cast<unsigned char>(rest.front()) < 0xE2 && std::string_view(" |*_~>•-–—.,:;!").find(rest.front()) == std::string_view::npos; };
    while (!text.empty() && !plain(text)) {
        const auto byte = static_cast<unsigned char>(text.front());
        text.remove_prefix(std::min<std::size_t>(text.size(), byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4));
    }
    for (;;) {
        std::size_t begin = text.size();
        while (begin > 0 && (static_cast<unsigned char>(text[begin - 1]) & 0xC0) == 0x80) --begin;
        if (begin > 0 && begin < text.size()) --begin;
        const bool picture = begin < text.size() && static_cast<unsigned char>(text[begin]) >= 0xE2;
        const bool sign = !text.empty() && std::string_view(" |*_~•-,:;").find(text.back()) != std::string_view::npos;
        if (!picture && !sign) break;
        text = text.substr(0, picture ? begin : text.size() - 1);
    }
    return base::clean(text);
}

// ── What single lines say ───────────────────────────────────────────────────────────────────────────────────────────

void note_contacts(Notice& notice, NoticeLine& line, const Habits& habits) {
    const auto figures = std::ranges::count_if(line.written, Scanner::digit);
    const bool address = line.written.find("http") != line.written.npos || line.written.find('@') != line.written.npos || line.text.find("t.me/") != std::string::npos || line.text.find("wa.me/") != std::string::npos;
    if (figures < 6 && !address) return;
    const auto read = read_contacts(line.written, {}, habits.area_code);
    for (const auto& contact : read.list)
        if (notice.contacts.size() < 10 && std::ranges::find(notice.contacts, contact) == notice.contacts.end()) notice.contacts.push_back(contact);
    if (!read.list.empty() && only_introduces(posted(read.rest))) line.said = true;
}

bool is_age(std::int64_t years) { return years <= 21 && (years == 0 || years == 3 || years >= 5); }

// "12+", on a line of its own or among other words; not "200+ участников".
void note_age(Notice& notice, NoticeLine& line) {
    for (auto at = line.text.find('+'); at != std::string::npos; at = line.text.find('+', at + 1)) {
        auto begin = at;
        while (begin > 0 && Scanner::digit(line.text[begin - 1])) --begin;
        if (begin == at || at - begin > 2 || (begin > 0 && std::string_view(".,:+-/").find(line.text[begin - 1]) != std::string_view::npos)) continue;
        if (at + 1 < line.text.size() && Scanner::digit(line.text[at + 1])) continue;
        const auto years = std::stoi(line.text.substr(begin, at - begin));
        if (!is_age(years) || notice.age) continue;
        notice.age = years;
        if (only_introduces(without_part(line.text, begin, at + 1))) line.said = true;
    }
}

bool speaks_of_money(std::string_view text) {
    if (text.find("₸") != text.npos || text.find("₽") != text.npos) return true;
    Scanner scan(text);
    while (!scan.done()) {
        const auto word = scan.word();
        for (const std::string_view money : {"тенге", "теңге", "рубл", "бесплатн", "свободн", "tenge"})
            if (word.starts_with(money)) return true;
        for (const std::string_view money : {"тг", "тңг", "руб", "тегін", "free", "kzt"})
            if (word == money) return true;
        if (word.empty()) scan.step();
    }
    return false;
}

void note_price(Notice& notice, NoticeLine& line, bool dated, const Habits& habits) {
    if (notice.price) return;
    const auto named = behind_name(line.written, {"💰", "💵", "💳", "🎟️", "🎟", "🎫", "💸"},
                                   {"цена", "цены", "стоимость", "вход", "билет", "билеты", "цена билета", "цена билетов", "стоимость билета", "стоимость билетов", "стоимость участия", "взнос", "бағасы", "баға", "кіру", "билет бағасы",
                                    "билеттер", "құны", "price", "tickets", "ticket", "entry", "admission", "entrance"});
    if (!named && !speaks_of_money(line.text)) return;
    const auto read = read_price(named ? undecorated(*named) : std::string(line.written), habits.currency);
    if (!read.price) return;
    notice.price = read.price;
    if (named || (!dated && read.note != base::clean(line.written))) notice.price_note = base::shortened(read.note, 100);
    if (named || (!dated && base::letters(line.written) <= 60)) line.said = true;
    if (!named && line.said && read.note == base::clean(line.written)) notice.price_note = base::shortened(read.note, 100);
}

void note_place(Notice& notice, NoticeLine& line) {
    if (!notice.place.empty()) return;
    const auto named = behind_name(line.written, {"📍", "📌", "🏛", "🗺"},
                                   {"где", "место", "место проведения", "место встречи", "адрес", "локация", "площадка", "зал", "қайда", "орны", "өтетін орны", "өткізілетін орны", "мекенжай", "мекенжайы", "мекен жайы", "мекен жай",
                                    "where", "place", "venue", "location", "address"});
    if (!named) return;
    auto place = undecorated(*named);
    if (const auto again = behind_name(place, {}, {"где", "место", "место проведения", "адрес", "қайда", "орны", "мекенжай", "мекенжайы", "where", "place", "venue", "location", "address"})) place = undecorated(*again);
    if (place.empty()) return;
    notice.place = base::shortened(place, 200);
    line.said = true;
}

bool is_hashtags(std::string_view text) {
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find(' ', from), text.size());
        if (end > from && text[from] != '#') return false;
        from = end + 1;
    }
    return true;
}

void note_tags(Notice& notice, NoticeLine& line, bool first) {
    for (auto at = line.written.find('#'); at != line.written.npos; at = line.written.find('#', at + 1)) {
        Scanner scan(line.written);
        scan.back_to(at + 1);
        std::string tag;
        while (!scan.done() && (Scanner::letter(scan.peek()) || Scanner::digit(scan.peek()) || scan.peek() == '_')) tag += scan.peek(), scan.step();
        std::ranges::replace(tag, '_', ' ');
        if (!tag.empty() && base::letters(tag) <= 60 && notice.tags.size() < 20 && std::ranges::find(notice.tags, tag) == notice.tags.end()) notice.tags.push_back(std::move(tag));
    }
    if (!first && is_hashtags(base::clean(line.written))) line.said = true;
}

void note_quoted(Notice& notice, std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> signs[] = {{"«", "»"}, {"“", "”"}, {"„", "“"}};
    for (const auto& [open, close] : signs)
        for (auto at = text.find(open); at != text.npos && notice.quoted.size() < 20; at = text.find(open, at + open.size())) {
            const auto begin = at + open.size(), end = text.find(close, begin);
            if (end == text.npos || end - begin > 200) continue;
            notice.quoted.push_back(base::clean(text.substr(begin, end - begin)));
        }
}

// ── Days and hours ──────────────────────────────────────────────────────────────────────────────────────────────────

// The letters before the figure that is the n-th in the line, without the words that lead to it: "Концерт 28 ноября" is Концерт.
std::string before_figure(std::string_view written, std::size_t n) {
    std::size_t at = 0;
    for (std::size_t seen = 0; at < written.size(); ++at)
        if (Scanner::digit(written[at]) && seen++ == n) break;
    auto text = undecorated(written.substr(0, at));
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view word : {" в", " с", " на", " от", " пройдёт", " пройдет", " состоится", " on", " at", ",", " (", " |", " —", " –", " -"})
            if (text.ends_with(word)) text.resize(text.size() - word.size()), text = undecorated(text), cut = true;
    }
    return text;
}

struct Dated {
    std::vector<When> whens;
    std::optional<FoundClock> clock;  // that stands without a day
};

void note_dates(Dated& dated, NoticeLine& line, const Habits& habits) {
    if (!habits.today) return;
    const auto found = find_when(line.text, habits.zone, *habits.today);
    std::string rest = line.text;
    for (auto one = found.rbegin(); one != found.rend(); ++one) {
        dated.whens.push_back(one->when);
        if (std::next(one) == found.rend() || std::next(one)->begin != one->begin) rest = without_part(rest, one->begin, one->end);
    }
    if (const auto clock = find_clock(rest)) {
        if (!dated.clock || clock->weight > dated.clock->weight) dated.clock = clock;
        rest = without_part(rest, clock->begin, clock->end);
        if (only_introduces(rest)) line.said = true;
    }
    if (!found.empty() && only_introduces(rest)) line.said = true;
}

// Days without an hour take the one that stands elsewhere.
void put_dates(Notice& notice, Dated dated, const base::Zone& zone, base::Day today) {
    for (auto& when : dated.whens) {
        const bool one_day = when.all_day && when.end && *when.end - when.start <= std::chrono::hours(25);
        if (!one_day || !dated.clock) continue;
        const auto midnight = std::chrono::floor<std::chrono::days>(zone.local(when.start));
        when.all_day = false;
        when.start = zone.instant(midnight + dated.clock->begins);
        when.end.reset();
        if (const auto ends = dated.clock->ends) when.end = zone.instant(midnight + *ends + (*ends <= dated.clock->begins ? std::chrono::hours(24) : std::chrono::hours(0)));
    }
    // What is over is history, where something is still to come.
    const auto over = [&](const When& when) { return zone.today(when.end.value_or(when.start)) < today; };
    if (!std::ranges::all_of(dated.whens, over)) std::erase_if(dated.whens, over);
    std::ranges::sort(dated.whens, {}, &When::start);
    const auto same = std::ranges::unique(dated.whens, {}, &When::start);
    dated.whens.erase(same.begin(), same.end());
    if (dated.whens.size() > most_found_dates) dated.whens.resize(most_found_dates);
    notice.dates = std::move(dated.whens);
}

// ── The whole ───────────────────────────────────────────────────────────────────────────────────────────────────────

bool has_letter(std::string_view text) { return !base::folded(text).empty() && std::ranges::any_of(base::folded(text), Scanner::letter); }

// The title is the first line that no field says; a date that ends it goes.
void put_title(Notice& notice, std::vector<NoticeLine>& lines, const Habits& habits) {
    for (auto& line : lines) {
        if (line.said || !has_letter(line.written)) continue;
        auto title = undecorated(line.written);
        bool whole = base::letters(title) <= title_letters;
        const auto found = habits.today ? find_when(line.text, habits.zone, *habits.today) : std::vector<FoundWhen>();
        if (!found.empty()) {
            const auto figures = static_cast<std::size_t>(std::ranges::count_if(std::string_view(line.text).substr(0, found.front().begin), Scanner::digit));
            const bool figure = Scanner::digit(line.text[found.front().begin]);
            if (auto shorter = figure ? before_figure(line.written, figures) : std::string(); has_letter(shorter)) {
                whole = whole && only_introduces(std::string_view(line.text).substr(found.back().end));
                title = std::move(shorter);
            }
        }
        notice.title = base::shortened(title, title_letters);
        line.said = whole;
        return;
    }
}

void put_category(Notice& notice) {
    for (const auto* text : {&notice.title, &notice.description})
        for (const auto& word : split(base::folded(*text), " "))
            if (const auto key = event_category(word); notice.category.empty() && base::letters(word) > 3 && key != "other") notice.category = key;
}

}  // namespace

Notice read_notice(std::string_view text, const Habits& habits) {
    const auto cleaned = base::shortened(base::clean(text, true), 20'000);
    auto lines = lines_of(cleaned);
    Notice notice;
    Dated dated;
    note_quoted(notice, cleaned);
    for (auto& line : lines) {
        const auto before = dated.whens.size();
        note_tags(notice, line, &line == lines.data());
        note_contacts(notice, line, habits);
        note_age(notice, line);
        note_place(notice, line);
        note_dates(dated, line, habits);
        if (!line.said) note_price(notice, line, dated.whens.size() > before, habits);
    }
    if (habits.today) put_dates(notice, std::move(dated), habits.zone, *habits.today);
    put_title(notice, lines, habits);
    for (const auto& line : lines)
        if (!line.said) notice.description.append(notice.description.empty() ? "" : "\n\n").append(line.written);
    notice.language = language_of(notice.title + " " + notice.description);
    put_category(notice);
    return notice;
}

}  // namespace readers
