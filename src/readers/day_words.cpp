#include "readers/day_words.h"

#include <array>

namespace readers {

using std::chrono::days;

bool is_weekday(std::string_view word) {
    static constexpr std::string_view names[] = {
        "пн", "вт", "ср", "чт", "пт", "сб", "вс", "понедельник", "вторник", "среда", "среду", "четверг", "пятница",
        "пятницу", "суббота", "субботу", "воскресенье", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "дс", "сс", "бс", "жм", "дүйсенбі",
        "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"};
    for (const auto name : names)
        if (name == word) return true;
    return false;
}

std::optional<days> distance_of_day(std::string_view word) {
    if (word == "сегодня" || word == "бүгін" || word == "today" || word == "tonight") return days(0);
    if (word == "завтра" || word == "ертең" || word == "tomorrow") return days(1);
    return word == "послезавтра" || word == "бүрсігүні" ? std::optional(days(2)) : std::nullopt;
}

std::optional<days> distance_of_weekday(std::string_view word, base::Day today) {
    static constexpr std::array<std::array<std::string_view, 6>, 7> names = {{
        {"воскресенье", "вс", "жексенбі", "жексенбіде", "sunday", "sun"},
        {"понедельник", "пн", "дүйсенбі", "дүйсенбіде", "monday", "mon"},
        {"вторник", "вт", "сейсенбі", "сейсенбіде", "tuesday", "tue"},
        {"среду", "ср", "сәрсенбі", "сәрсенбіде", "wednesday", "wed"},
        {"четверг", "чт", "бейсенбі", "бейсенбіде", "thursday", "thu"},
        {"пятницу", "пт", "жұма", "жұмада", "friday", "fri"},
        {"субботу", "сб", "сенбі", "сенбіде", "saturday", "sat"},
    }};
    for (unsigned number = 0; number < names.size(); ++number)
        for (const auto name : names[number])
            if (name == word) return std::chrono::weekday(number) - std::chrono::weekday(today);
    return {};
}

}  // namespace readers
