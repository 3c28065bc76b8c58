#include "readers/posted.h"

#include <algorithm>
#include <array>

#include "base/scanner.h"
#include "base/text.h"

namespace readers {
namespace {

using base::Scanner;
using std::chrono::minutes;

// Letters of two bytes stay, and signs of money; whatever else is beyond ASCII is a picture or an ornament.
std::string without_pictures(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        const auto sign = text.substr(i, length);
        const bool money = sign == "₸" || sign == "₽" || sign == "€";
        const bool colon = sign == ":" && (i + 1 == text.size() || text[i + 1] == ' ');
        const bool ornament = (length > 2 && !money) || sign == "«" || sign == "»" || sign == "|" || sign == "*" || sign == "_" || sign == "\"";
        out.append(ornament || colon ? " " : sign);
        i += length;
    }
    return base::clean(out);
}

std::string clock_text(std::int64_t hour, std::int64_t minute) {
    const auto two = [](std::int64_t number) { return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)}; };
    return two(hour) + ":" + two(minute);
}

bool among(std::string_view word, std::initializer_list<std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

struct Clock {
    std::int64_t hour = 0, minute = 0;
};

// "19:00", and behind a word that asks for an hour "19.00"; "19-00" where no more figures follow, as they do in telephones.
std::optional<Clock> signed_clock(Scanner& scan, bool asked, bool joined) {
    const auto place = scan.at();
    const auto hour = scan.number(1, 2);
    const char sign = scan.peek();
    if (hour && *hour < 24 && (sign == ':' || (sign == '.' && asked) || (sign == '-' && !joined))) {
        scan.step();
        const auto minute = scan.number(2, 2);
        const char next = scan.peek();
        const bool round = sign != '-' || (minute && (*minute == 0 || (asked && *minute % 5 == 0)));  // "10-15 декабря" is none
        const bool more = (next == '-' || next == '.' || next == ':') && Scanner::digit(scan.peek(1));
        if (minute && *minute < 60 && round && !(more && sign != ':')) return Clock{*hour, *minute};
    }
    scan.back_to(place);
    return {};
}

// "в 19 ч.", "с 19 часов 30 минут"; elsewhere it is how long something lasts.
std::optional<Clock> worded_clock(Scanner& scan, bool asked) {
    const auto place = scan.at();
    const auto hour = scan.number(1, 2);
    scan.spaces();
    if (!asked || !hour || *hour > 23 || !among(scan.word(), {"ч", "час", "часа", "часов"})) return scan.back_to(place), std::nullopt;
    scan.take(".");
    const auto behind = scan.at();
    scan.spaces();
    const auto minute = scan.number(2, 2);
    if (!minute || *minute > 59) return scan.back_to(behind), Clock{*hour, 0};
    const auto figures = scan.at();
    scan.spaces();
    if (!among(scan.word(), {"мин", "минут"})) scan.back_to(figures);
    else scan.take(".");
    return Clock{*hour, *minute};
}

// Kazakh's "at", "until" and "from" behind an hour.
void take_ending(Scanner& scan, std::string& out) {
    const auto place = scan.at();
    if (!scan.take("-")) scan.spaces();
    const auto word = scan.word();
    if (among(word, {"ден", "дан", "тен", "тан"})) out.append(" -");
    else if (!among(word, {"де", "да", "те", "та", "ге", "ға", "ке", "қа"})) scan.back_to(place);
}

bool asks_for_hour(std::string_view word) {
    return among(word, {"в", "с", "c", "до", "к", "начало", "начала", "сбор", "сағат", "басталуы", "басталады", "at", "from", "start", "starts"});
}

int weight_of(std::string_view word) {
    for (const std::string_view start : {"начал", "начнет", "старт", "баста", "start", "begin"})
        if (word.starts_with(start)) return 2;
    for (const std::string_view door : {"сбор", "вход", "двер", "откры", "регистр", "тірке", "есік", "ашыл", "жинал", "door", "gather", "open"})
        if (word.starts_with(door)) return 0;
    return 1;
}

std::optional<minutes> plain_clock(Scanner& scan) {
    const auto place = scan.at();
    const auto hour = scan.number(1, 2);
    if (hour && *hour < 24 && scan.take(":"))
        if (const auto minute = scan.number(2, 2); minute && *minute < 60) return minutes(*hour * 60 + *minute);
    scan.back_to(place);
    return {};
}

std::optional<minutes> clock_behind(Scanner& scan) {
    const auto place = scan.at();
    scan.spaces();
    if (scan.take("-") || among(scan.word(), {"до", "to", "till", "until"})) {
        scan.spaces();
        if (const auto end = plain_clock(scan)) return end;
    }
    scan.back_to(place);
    return {};
}

}  // namespace

std::string posted(std::string_view line) {
    const auto text = without_pictures(base::plain(line));
    std::string out, before;
    Scanner scan(text);
    while (!scan.done()) {
        const auto place = scan.at();
        if (Scanner::letter(scan.peek())) {
            before = scan.word();
            out.append(before);
        } else if (Scanner::digit(scan.peek())) {
            const bool joined = place > 0 && std::string_view("-+(.:/").find(text[place - 1]) != std::string_view::npos;
            const bool asked = asks_for_hour(before);
            auto clock = worded_clock(scan, asked);
            if (!clock) clock = signed_clock(scan, asked, joined);
            if (clock) {
                out.append(clock_text(clock->hour, clock->minute));
                take_ending(scan, out);
            } else {
                scan.skip("0123456789");
                out.append(text.substr(place, scan.at() - place));
            }
            before.clear();
        } else {
            if (scan.peek() != ' ') before.clear();
            out += scan.peek();
            scan.step();
        }
    }
    return base::clean(out);
}

std::optional<FoundClock> find_clock(std::string_view text) {
    std::optional<FoundClock> best;
    int weight = 1;
    Scanner scan(text);
    while (!scan.done()) {
        const auto place = scan.at();
        if (Scanner::letter(scan.peek())) {
            if (const auto said = weight_of(scan.word()); said != 1) weight = said;
        } else if (const auto begins = Scanner::digit(scan.peek()) ? plain_clock(scan) : std::nullopt) {
            FoundClock found{*begins, clock_behind(scan), place, 0, weight};
            found.end = scan.at();
            if (!best || found.weight > best->weight) best = found;
            weight = 1;
        } else if (Scanner::digit(scan.peek())) {
            scan.skip("0123456789");
        } else {
            if (scan.peek() == ';' || scan.peek() == '.') weight = 1;
            scan.step();
        }
    }
    return best;
}

}  // namespace readers
