// Names of weekdays and months; a table each, in the order of the languages (GLOSSARY 1.10, 1.11).
#include "i18n/dates.h"

namespace i18n {
namespace {

using Weekdays = std::array<std::string_view, 7>;  // Sunday first, as std::chrono counts
using Months = std::array<std::string_view, 12>;

constexpr std::array<Weekdays, 3> names{{
    {"воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"},
    {"жексенбі", "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі"},
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}}};
constexpr std::array<Weekdays, 3> short_names{{{"вс", "пн", "вт", "ср", "чт", "пт", "сб"},
                                               {"жс", "дс", "сс", "ср", "бс", "жм", "сб"},
                                               {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"}}};
constexpr std::array<Weekdays, 3> on{{
    {"в воскресенье", "в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу"},
    {"жексенбі күні", "дүйсенбі күні", "сейсенбі күні", "сәрсенбі күні", "бейсенбі күні", "жұма күні", "сенбі күні"},
    {"on Sunday", "on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday"}}};
constexpr std::array<Weekdays, 3> every{{
    {"по воскресеньям", "по понедельникам", "по вторникам", "по средам", "по четвергам", "по пятницам", "по субботам"},
    {"жексенбі сайын", "дүйсенбі сайын", "сейсенбі сайын", "сәрсенбі сайын", "бейсенбі сайын", "жұма сайын", "сенбі сайын"},
    {"on Sundays", "on Mondays", "on Tuesdays", "on Wednesdays", "on Thursdays", "on Fridays", "on Saturdays"}}};

constexpr Months kazakh{"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
                        "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"};
constexpr Months english{"January", "February", "March", "April", "May", "June",
                         "July", "August", "September", "October", "November", "December"};
constexpr std::array<Months, 3> alone{{{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
                                        "октябрь", "ноябрь", "декабрь"}, kazakh, english}};
constexpr std::array<Months, 3> in_dates{{{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
                                           "сентября", "октября", "ноября", "декабря"}, kazakh, english}};
constexpr std::array<Months, 3> short_months{{
    {"янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"},
    {"қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел"},
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}}};

std::string_view of(const std::array<Weekdays, 3>& table, Language language, std::chrono::weekday day) {
    return table[index(language)][day.c_encoding()];
}
std::string_view of(const std::array<Months, 3>& table, Language language, std::chrono::month month) {
    return table[index(language)][static_cast<unsigned>(month) - 1];
}

}  // namespace

std::string_view weekday_name(Language language, std::chrono::weekday day) { return of(names, language, day); }
std::string_view weekday_short(Language language, std::chrono::weekday day) { return of(short_names, language, day); }
std::string_view on_weekday(Language language, std::chrono::weekday day) { return of(on, language, day); }
std::string_view on_weekdays(Language language, std::chrono::weekday day) { return of(every, language, day); }
std::string_view month_name(Language language, std::chrono::month month) { return of(alone, language, month); }
std::string_view month_of_date(Language language, std::chrono::month month) { return of(in_dates, language, month); }
std::string_view month_short(Language language, std::chrono::month month) { return of(short_months, language, month); }

}  // namespace i18n
