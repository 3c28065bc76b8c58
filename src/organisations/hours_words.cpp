#include "organisations/hours_words.h"

#include <algorithm>
#include <span>

#include "base/scanner.h"
#include "base/text.h"

namespace organisations {
namespace {

using namespace std::chrono;
using base::Scanner;
using Kind = Token::Kind;

struct Phrase {
    std::string_view text;  // '*' at its end takes the rest of the word
    Kind kind;
    std::uint8_t days = 0;
};

constexpr std::uint8_t day_bit(int day) { return static_cast<std::uint8_t>(1 << day); }

// Longer phrases stand before their beginnings.
constexpr Phrase phrases[] = {
    {"24/7", Kind::around_clock}, {"24 / 7", Kind::around_clock}, {"круглосуточно", Kind::around_clock}, {"круглые сутки", Kind::around_clock}, {"24 часа", Kind::around_clock},
    {"24 ч", Kind::around_clock}, {"24ч", Kind::around_clock}, {"тәулік бойы", Kind::around_clock}, {"around the clock", Kind::around_clock}, {"24 hours", Kind::around_clock},
    {"ежедневно", Kind::all_days}, {"каждый день", Kind::all_days}, {"every day", Kind::all_days}, {"everyday", Kind::all_days}, {"daily", Kind::all_days}, {"күн сайын", Kind::all_days},
    {"күнделікті", Kind::all_days}, {"всю неделю", Kind::all_days},
    {"без выходных", Kind::no_days_off}, {"демалыссыз", Kind::no_days_off}, {"no days off", Kind::no_days_off}, {"семь дней в неделю", Kind::no_days_off}, {"7 дней в неделю", Kind::no_days_off},
    {"будние дни", Kind::days, 31}, {"рабочие дни", Kind::days, 31}, {"будням", Kind::days, 31}, {"будни", Kind::days, 31}, {"weekdays", Kind::days, 31}, {"жұмыс күндері", Kind::days, 31},
    {"праздничные дни", Kind::holidays}, {"праздничным дням", Kind::holidays}, {"праздничн*", Kind::holidays}, {"праздник*", Kind::holidays}, {"мереке күндері", Kind::holidays}, {"мерекеле*", Kind::holidays},
    {"мереке*", Kind::holidays}, {"public holidays", Kind::holidays}, {"holidays", Kind::holidays}, {"ph", Kind::holidays},
    {"выходной день", Kind::off}, {"выходной", Kind::off}, {"вых.", Kind::off}, {"вых", Kind::off}, {"закрыто", Kind::off}, {"закрыт", Kind::off}, {"не работает", Kind::off}, {"не работаем", Kind::off},
    {"off", Kind::off}, {"closed", Kind::off}, {"демалыс күні", Kind::off}, {"жабық", Kind::off}, {"жұмыс істемейді", Kind::off}, {"day off", Kind::off},
    {"выходные дни", Kind::weekend}, {"выходным", Kind::weekend}, {"выходные", Kind::weekend}, {"weekends", Kind::weekend}, {"weekend", Kind::weekend}, {"демалыс күндері", Kind::weekend}, {"демалыс", Kind::weekend},
    {"кроме", Kind::except}, {"except", Kind::except},
    {"без перерыва на обед", Kind::no_pause}, {"без перерыв*", Kind::no_pause}, {"без обед*", Kind::no_pause}, {"үзіліссіз", Kind::no_pause}, {"түскі үзіліссіз", Kind::no_pause},
    {"перерыв на обед", Kind::pause}, {"обеденный перерыв", Kind::pause}, {"технический перерыв", Kind::pause}, {"перерыв", Kind::pause}, {"обед", Kind::pause}, {"lunch break", Kind::pause}, {"break", Kind::pause},
    {"lunch", Kind::pause}, {"түскі үзіліс", Kind::pause}, {"түскі ас", Kind::pause}, {"үзіліс", Kind::pause},
    {"по предварительной записи", Kind::by_appointment}, {"по предварительной договоренности", Kind::by_appointment}, {"по записи", Kind::by_appointment}, {"by appointment only", Kind::by_appointment},
    {"by appointment", Kind::by_appointment}, {"алдын ала жазылу", Kind::by_appointment},
    {"понедельник*", Kind::days, day_bit(0)}, {"вторник*", Kind::days, day_bit(1)}, {"сред*", Kind::days, day_bit(2)}, {"четверг*", Kind::days, day_bit(3)}, {"пятниц*", Kind::days, day_bit(4)},
    {"суббот*", Kind::days, day_bit(5)}, {"воскресен*", Kind::days, day_bit(6)}, {"дүйсенбі*", Kind::days, day_bit(0)}, {"сейсенбі*", Kind::days, day_bit(1)}, {"сәрсенбі*", Kind::days, day_bit(2)},
    {"бейсенбі*", Kind::days, day_bit(3)}, {"жұма*", Kind::days, day_bit(4)}, {"жексенбі*", Kind::days, day_bit(6)}, {"сенбі*", Kind::days, day_bit(5)},
    {"monday*", Kind::days, day_bit(0)}, {"tuesday*", Kind::days, day_bit(1)}, {"wednesday*", Kind::days, day_bit(2)}, {"thursday*", Kind::days, day_bit(3)}, {"friday*", Kind::days, day_bit(4)},
    {"saturday*", Kind::days, day_bit(5)}, {"sunday*", Kind::days, day_bit(6)},
    {"mon", Kind::days, day_bit(0)}, {"tue", Kind::days, day_bit(1)}, {"tues", Kind::days, day_bit(1)}, {"wed", Kind::days, day_bit(2)}, {"thu", Kind::days, day_bit(3)}, {"thur", Kind::days, day_bit(3)},
    {"thurs", Kind::days, day_bit(3)}, {"fri", Kind::days, day_bit(4)}, {"sat", Kind::days, day_bit(5)}, {"sun", Kind::days, day_bit(6)},
    {"mo", Kind::days, day_bit(0)}, {"tu", Kind::days, day_bit(1)}, {"we", Kind::days, day_bit(2)}, {"th", Kind::days, day_bit(3)}, {"fr", Kind::days, day_bit(4)}, {"sa", Kind::days, day_bit(5)}, {"su", Kind::days, day_bit(6)},
    {"пн", Kind::days, day_bit(0)}, {"вт", Kind::days, day_bit(1)}, {"ср", Kind::days, day_bit(2)}, {"чт", Kind::days, day_bit(3)}, {"пт", Kind::days, day_bit(4)}, {"сб", Kind::days, day_bit(5)}, {"вс", Kind::days, day_bit(6)},
    {"дс", Kind::days, day_bit(0)}, {"сс", Kind::days, day_bit(1)}, {"бс", Kind::days, day_bit(3)}, {"жм", Kind::days, day_bit(4)}, {"жс", Kind::days, day_bit(6)}, {"сн", Kind::days, day_bit(5)},
};

constexpr std::string_view fillers[] = {"часы работы", "режим работы", "время работы", "график работы", "график", "работаем", "работает", "открыто", "открыт", "opening hours", "hours", "open", "жұмыс уақыты",
                                        "жұмыс кестесі", "жұмыс істейді", "ашық", "с", "c", "со", "от", "from", "в", "во", "on", "по", "и", "and", "және", "пен", "мен", "дни", "дням", "күндері", "аралығында", "сағат", "время", "a", "the", "in"};

bool letter_at(std::string_view text, std::size_t at) { return at < text.size() && (Scanner::letter(text[at]) || Scanner::digit(text[at])); }

// The length of the phrase if `text` begins with it and no letter follows.
std::size_t phrase_length(std::string_view text, std::string_view phrase) {
    const bool stem = phrase.ends_with('*');
    if (stem) phrase.remove_suffix(1);
    if (!text.starts_with(phrase)) return 0;
    auto end = phrase.size();
    while (stem && end < text.size() && Scanner::letter(text[end])) ++end;
    return (Scanner::letter(phrase.back()) || stem) && letter_at(text, end) ? 0 : end;
}

const Phrase* take_phrase(Scanner& scan) {
    for (const auto& phrase : phrases)
        if (const auto length = phrase_length(scan.rest(), phrase.text)) {
            scan.back_to(scan.at() + length);
            return &phrase;
        }
    return nullptr;
}

bool take_filler(Scanner& scan) {
    for (const auto filler : fillers)
        if (const auto length = phrase_length(scan.rest(), filler)) {
            scan.back_to(scan.at() + length);
            return true;
        }
    return false;
}

bool take_any(Scanner& scan, std::initializer_list<std::string_view> words) {
    for (const auto word : words)
        if (const auto length = phrase_length(scan.rest(), word)) {
            scan.back_to(scan.at() + length);
            return true;
        }
    return false;
}

// ── Times ─────────────────────────────────────────────────────────────────────────────────────────────────────────

struct Clock {
    int minute = 0;
    bool bare = false;    // an hour alone, "9"
    bool dashed = false;  // "10-00"
};

void take_half(Scanner& scan, int& hour) {
    const auto place = scan.at();
    scan.spaces();
    const bool am = take_any(scan, {"a.m.", "am"}), pm = !am && take_any(scan, {"p.m.", "pm"});
    if ((!am && !pm) || hour < 1 || hour > 12) return scan.back_to(place);
    hour = hour % 12 + (pm ? 12 : 0);
}

// "9-18" is from nine to six; in "9-00 - 18-00" the dash stands before minutes, and does so twice.
bool dashed_minutes(Scanner scan) {
    scan.step();
    const auto minute = scan.number(2, 2);
    scan.spaces();
    const bool joined = scan.take("-") || take_any(scan, {"до"});
    scan.spaces();
    return minute && *minute < 60 && *minute % 5 == 0 && joined && scan.number(1, 2) && scan.take("-") && scan.number(2, 2);
}

// 10:00, 10.00, 10-00, 10, 10ч, 10 a.m., noon, midnight; up to 48:00. `dashed`: the hour before it was written so.
std::optional<Clock> take_clock(Scanner& scan, bool dashed = false) {
    if (take_any(scan, {"noon", "полудня", "полдень"})) return Clock{720, false, false};
    if (take_any(scan, {"midnight", "полуночи", "полночь"})) return Clock{1440, false, false};
    const auto place = scan.at();
    const auto number = scan.number(1, 2);
    if (!number) return {};
    int hour = static_cast<int>(*number), minute = 0;
    Clock clock{0, true, false};
    const char sign = scan.peek();
    const bool two_figures = Scanner::digit(scan.peek(1)) && Scanner::digit(scan.peek(2)) && !Scanner::digit(scan.peek(3));
    clock.dashed = sign == '-' && two_figures && (dashed || dashed_minutes(scan));
    if (two_figures && (sign == ':' || sign == '.' || clock.dashed)) {
        scan.step();
        minute = static_cast<int>(*scan.number(2, 2));
        clock.bare = false;
    }
    take_half(scan, hour);
    const auto unit = scan.at();
    scan.spaces();
    if (!take_any(scan, {"часов", "часа", "час", "ч.", "ч", "h"})) scan.back_to(unit);
    if (minute > 59 || hour * 60 + minute > 2880) return scan.back_to(place), std::nullopt;
    clock.minute = hour * 60 + minute;
    return clock;
}

// Kazakh: "9:00-ден 18:00-ге дейін".
bool take_case(Scanner& scan, std::initializer_list<std::string_view> endings) {
    const auto place = scan.at();
    scan.take("-");
    if (take_any(scan, endings)) return true;
    scan.back_to(place);
    return false;
}

bool take_open_end(Scanner& scan) {
    const auto place = scan.at();
    scan.spaces();
    if (scan.take("+")) return true;
    if (take_any(scan, {"до последнего клиента", "до последнего посетителя", "до последнего гостя", "until late", "till late", "и до последнего гостя", "соңғы қонаққа дейін"})) return true;
    scan.back_to(place);
    return false;
}

bool take_joint(Scanner& scan) {
    const auto place = scan.at();
    scan.spaces();
    const bool joined = scan.take("-") || take_any(scan, {"до", "to", "till", "until"}) || scan.take("...") || scan.take("…");
    scan.spaces();
    if (!joined) scan.back_to(place);
    return joined;
}

std::optional<Token> take_span(Scanner& scan) {
    const auto place = scan.at();
    const bool said_from = take_any(scan, {"с", "c", "со", "от", "from"});
    scan.spaces();
    const auto from = take_clock(scan);
    if (!from || from->minute >= 1440) return scan.back_to(place), std::nullopt;
    const bool kazakh = take_case(scan, {"ден", "дан", "тен", "тан", "нен", "нан"});
    if (kazakh) scan.spaces();
    Token token{.kind = Kind::span};
    if (!from->bare && take_open_end(scan)) {
        token.period = {from->minute, 1440, true};
        return token;
    }
    std::optional<Clock> to;
    if (kazakh || take_joint(scan)) to = take_clock(scan, from->dashed);
    if (!to) {
        // "с 10:00" names no end.
        if (!said_from || from->bare || kazakh) return scan.back_to(place), std::nullopt;
        token.period = {from->minute, 1440, true};
        return token;
    }
    if (kazakh) {
        take_case(scan, {"ге", "ға", "ке", "қа"});
        scan.spaces();
        take_any(scan, {"дейін"});
    }
    int end = to->minute;
    if (end <= from->minute) end += 1440;
    if (end > from->minute + 1440) return scan.back_to(place), std::nullopt;
    token.period = {from->minute, end, take_open_end(scan)};
    // "1-2 этаж": bare figures before a word are no hours.
    auto behind = scan;
    behind.spaces();
    if (from->bare && to->bare && Scanner::letter(behind.peek()) && !take_phrase(behind) && !take_filler(behind)) return scan.back_to(place), std::nullopt;
    return token;
}

// ── Days and dates ────────────────────────────────────────────────────────────────────────────────────────────────

bool one_day(const Phrase* phrase) { return phrase && phrase->kind == Kind::days && (phrase->days & (phrase->days - 1)) == 0; }

int day_number(std::uint8_t bit) {
    int day = 0;
    while (bit > 1) bit >>= 1, ++day;
    return day;
}

// "пн-пт", "с пн по пт", "fr-mo" over the week's end.
std::uint8_t range_of(Scanner& scan, std::uint8_t first) {
    const auto place = scan.at();
    scan.skip(" .");
    const bool joined = scan.take("-") || take_any(scan, {"по", "до", "to", "through"});
    scan.skip(" ");
    const auto* last = joined ? take_phrase(scan) : nullptr;
    if (!one_day(last)) return scan.back_to(place), first;
    std::uint8_t days = 0;
    for (int day = day_number(first);; day = (day + 1) % 7) {
        days |= day_bit(day);
        if (day_bit(day) == last->days) return days;
    }
}

std::optional<unsigned> take_month(Scanner& scan) {
    static constexpr std::string_view months[12][6] = {
        {"январ*", "january", "jan", "янв", "қаңтар*", ""}, {"феврал*", "february", "feb", "фев", "ақпан*", ""}, {"март*", "march", "mar", "мар", "наурыз*", ""}, {"апрел*", "april", "apr", "апр", "сәуір*", ""},
        {"май", "мая", "may", "мамыр*", "", ""}, {"июн*", "june", "jun", "маусым*", "", ""}, {"июл*", "july", "jul", "шілде*", "", ""}, {"август*", "august", "aug", "авг", "тамыз*", ""},
        {"сентябр*", "september", "sep", "sept", "сен", "қыркүйек*"}, {"октябр*", "october", "oct", "окт", "қазан*", ""}, {"ноябр*", "november", "nov", "ноя", "қараша*", ""}, {"декабр*", "december", "dec", "дек", "желтоқсан*", ""}};
    for (unsigned month = 0; month < 12; ++month)
        for (const auto name : months[month])
            if (!name.empty())
                if (const auto length = phrase_length(scan.rest(), name)) {
                    scan.back_to(scan.at() + length);
                    return month + 1;
                }
    return {};
}

struct Date {
    std::optional<int> year;
    std::optional<unsigned> month, day;
};

// A day's number that is not the beginning of an hour.
std::optional<unsigned> take_day_number(Scanner& scan) {
    const auto place = scan.at();
    scan.spaces();
    const auto day = scan.number(1, 2);
    if (day && *day >= 1 && *day <= 31 && scan.peek() != ':') return static_cast<unsigned>(*day);
    scan.back_to(place);
    return {};
}

// "2026 Mar 21", "Mar 21", "Mar", "1 мая", "мая", "2026-03-21"
std::optional<Date> take_date(Scanner& scan) {
    const auto place = scan.at();
    Date date;
    if (scan.digits() == 4) {
        date.year = static_cast<int>(*scan.number(4, 4));
        scan.spaces();
    } else {
        date.day = take_day_number(scan);
        scan.spaces();
    }
    date.month = take_month(scan);
    if (!date.month) return scan.back_to(place), std::nullopt;
    scan.take(".");
    if (!date.day) date.day = take_day_number(scan);
    return date;
}

unsigned last_day(unsigned month) { return month == 2 ? 29 : unsigned((year(2024) / std::chrono::month(month) / last).day()); }

std::optional<Token> token_of(const Date& from, const Date& to) {
    const month_day first{month(*from.month), day(from.day.value_or(1))}, final{month(*to.month), day(to.day.value_or(last_day(*to.month)))};
    if (!first.ok() || !final.ok()) return {};
    if (!from.year && !to.year) return Token{.kind = Kind::season, .first = first, .last = final};
    if (!from.year || *from.year < 1970 || *from.year > 2200 || to.year.value_or(2000) > 2200) return {};
    const year_month_day begin{year(*from.year) / first.month() / first.day()}, end{year(to.year.value_or(*from.year)) / final.month() / final.day()};
    if (!begin.ok() || !end.ok() || local_days(end) < local_days(begin)) return {};
    return Token{.kind = Kind::dates, .from = local_days(begin), .to = local_days(end)};
}

std::optional<Token> take_dates(Scanner& scan) {
    const auto place = scan.at();
    take_any(scan, {"с", "c", "from"});
    scan.spaces();
    const auto from = take_date(scan);
    if (!from) return scan.back_to(place), std::nullopt;
    auto to = *from;
    const auto behind = scan.at();
    scan.spaces();
    if (scan.take("-") || take_any(scan, {"по", "до", "to"})) {
        scan.spaces();
        if (auto last = take_date(scan)) to = *last;
        else if (const auto day = from->day ? take_day_number(scan) : std::nullopt) to.day = day;
        else return scan.back_to(place), std::nullopt;
    } else {
        scan.back_to(behind);
    }
    auto token = token_of(*from, to);
    if (!token) scan.back_to(place);
    else scan.take(":");
    return token;
}

// ── The whole text ────────────────────────────────────────────────────────────────────────────────────────────────

class Tokens {
public:
    explicit Tokens(const std::string& cleaned) : original_(cleaned), plain_(base::plain(cleaned)), scan_(plain_) {}

    std::vector<Token> all() {
        while (!scan_.done()) step();
        return std::move(out_);
    }

private:
    void put(Kind kind) { out_.push_back({.kind = kind}); }

    void step() {
        const char c = scan_.peek();
        if (c == ';' || (c == '|' && scan_.peek(1) == '|')) return scan_.step(), put(Kind::semicolon);
        if (c == ',') return scan_.step(), put(Kind::comma);
        if (c == '"') return quoted();
        if (c == '(') return bracket();
        if (std::string_view(" .:|-)/!").find(c) != std::string_view::npos) return scan_.step();
        if (const auto place = scan_.at(); take_phrase(scan_)) {
            scan_.back_to(place);
            return phrase();
        }
        if (auto dates = take_dates(scan_)) return out_.push_back(*dates), void();
        if (auto span = take_span(scan_)) return out_.push_back(*span), void();
        if (take_filler(scan_)) return;
        rest_of_part();
    }

    void phrase() {
        const auto* found = take_phrase(scan_);
        Token token{.kind = found->kind, .days = found->days};
        if (one_day(found)) token.days = range_of(scan_, found->days);
        // "Mo[1]", "Mo +1 day": not every such day.
        if (found->kind == Kind::days && scan_.peek() == '[') token.kind = Kind::unknown;
        out_.push_back(token);
    }

    void remark(std::size_t begin, std::size_t end) {
        auto text = original(begin, end);
        if (!text.empty()) out_.push_back({.kind = Kind::remark, .text = std::move(text)});
    }

    void quoted() {
        const auto end = plain_.find('"', scan_.at() + 1);
        if (end == plain_.npos) return scan_.step();
        const auto begin = scan_.at() + 1;
        Scanner inside(std::string_view(plain_).substr(begin, end - begin));
        const auto* found = take_phrase(inside);
        if (found && found->kind == Kind::by_appointment && inside.done()) put(Kind::by_appointment);
        else remark(begin, end);
        scan_.back_to(end + 1);
    }

    // What stands in brackets is a remark, unless it goes on with the hours: "(обед 13–14)".
    void bracket() {
        const auto end = std::min(plain_.find(')', scan_.at()), plain_.size());
        Scanner inside(std::string_view(plain_).substr(scan_.at() + 1, end - scan_.at() - 1));
        inside.spaces();
        const auto* found = take_phrase(inside);
        const bool goes_on = found && (found->kind == Kind::pause || found->kind == Kind::off || found->kind == Kind::no_pause || found->kind == Kind::no_days_off || found->kind == Kind::by_appointment || found->kind == Kind::except);
        if (goes_on) return scan_.step();
        remark(scan_.at() + 1, end);
        scan_.back_to(std::min(end + 1, plain_.size()));
    }

    // Another door's hours, "касса: ежедневно 10–22", are a remark whatever stands in them.
    static bool other_door(std::string_view text) {
        static constexpr std::string_view doors[] = {"касса", "кассы", "кухня", "бар", "доставка", "магазин", "музей", "сервис", "box office", "kitchen", "delivery", "ресепшн", "reception"};
        return std::ranges::any_of(doors, [&](std::string_view door) {
            const auto length = phrase_length(text, door);
            return length > 0 && length < text.size() && (text[length] == ':' || text.substr(length).starts_with(" -") || text.substr(length).starts_with(" :"));
        });
    }

    void rest_of_part() {
        const auto begin = scan_.at();
        const bool door = other_door(scan_.rest());
        const auto end = std::min(door ? plain_.find(';', begin) : plain_.find_first_of(",;(\"", begin + 1), plain_.size());
        const auto part = std::string_view(plain_).substr(begin, end - begin);
        const bool after_span = !out_.empty() && out_.back().kind == Kind::span && std::ranges::any_of(part, Scanner::digit);
        if (!door && (after_span || says_time(part))) put(Kind::unknown);
        else remark(begin, end);
        scan_.back_to(end);
    }

    static bool says_time(std::string_view part) {
        if (std::ranges::any_of(part, Scanner::digit)) return true;
        static constexpr std::string_view words[] = {"sunrise", "sunset", "dawn", "dusk", "рассвет*", "закат*", "утра", "вечера", "week", "недел*", "летом", "зимой", "лето", "зима", "каникул*", "sh", "easter", "четн*", "нечетн*", "апта*", "жазда", "қыста", "unknown"};
        for (Scanner scan(part); !scan.done();) {
            if (!Scanner::letter(scan.peek())) {
                scan.step();
                continue;
            }
            if (take_phrase(scan) || take_month(scan)) return true;
            for (const auto word : words)
                if (phrase_length(scan.rest(), word)) return true;
            scan.word();
        }
        return false;
    }

    // plain() gives one letter for one, so the count of letters finds the place in the original.
    std::string original(std::size_t begin, std::size_t end) const {
        const auto place = [&](std::size_t at) {
            std::size_t letters = base::letters(std::string_view(plain_).substr(0, at)), i = 0;
            while (i < original_.size() && letters > 0) {
                ++i;
                while (i < original_.size() && (static_cast<unsigned char>(original_[i]) & 0xC0) == 0x80) ++i;
                --letters;
            }
            return i;
        };
        const auto first = place(begin), last = place(end);
        auto text = base::trimmed(std::string_view(original_).substr(first, last - first));
        return std::string(text);
    }

    const std::string& original_;
    const std::string plain_;
    Scanner scan_;
    std::vector<Token> out_;
};

}  // namespace

std::vector<Token> tokens_of(const std::string& cleaned) { return Tokens(cleaned).all(); }

}  // namespace organisations
