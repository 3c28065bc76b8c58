#include "demo/ideas.h"

namespace demo {
namespace {

using enum i18n::Language;

constexpr Idea all_ideas[] = {
    {"resident", ru, "Показывать автобусы и на завтра", "Вечером хочется знать, на чём утром ехать на работу. Сейчас расписание видно только на сегодня.", "planned",
     "Сделаем: страница остановки покажет и первый рейс следующего дня."},
    {"student", kk, "Тегін іс-шараларды бөлек көрсету", "Студенттер көбіне тегін концерттер мен дәрістерді іздейді. Бір басумен ашылатын тізім ыңғайлы болар еді.", "done",
     "Афишада «Тегін» сүзгісі бар: бір басу жетеді."},
    {"resident", ru, "Карта детских площадок", "Новым жителям трудно найти площадку рядом с домом. Можно отметить их на карте вместе с покрытием и тенью.", "new", ""},
    {"student", en, "Opening hours in the printed week", "The poster in our hall lists events, but not which cafés stay open late.", "new", ""},
    {"owner", ru, "Скрывать отзывы на время проверки", "Пока жалоба на отзыв рассматривается, его лучше не показывать.", "declined",
     "Отзыв остаётся, пока не доказано нарушение: иначе любую неприятную правду можно спрятать жалобой."},
};

constexpr Prepared all_prepared[] = {
    {{"Письмо не пришло", "Хат келмеді", "The letter did not come"},
     {"Здравствуйте! Проверьте папку «Спам»: письма приходят с адреса города. Если там пусто, запросите письмо ещё раз на странице входа.",
      "Сәлеметсіз бе! «Спам» қалтасын қараңыз: хаттар қала мекенжайынан келеді. Онда жоқ болса, кіру бетінен хатты қайта сұраңыз.",
      "Hello! Please look into the spam folder: letters come from the city’s address. If there is nothing, ask for the letter once more on the page of signing in."}},
    {{"Как исправить часы работы", "Жұмыс уақытын қалай түзету керек", "How to mend opening hours"},
     {"Здравствуйте! На странице места внизу есть «Предложить исправление». Если организация ваша, нажмите «Это моя организация» и меняйте часы сами.",
      "Сәлеметсіз бе! Орын бетінің төменінде «Түзету ұсыну» бар. Ұйым сіздікі болса, «Бұл — менің ұйымым» түймесін басып, уақытын өзіңіз өзгертіңіз.",
      "Hello! At the end of the page of the place there is “Suggest a correction”. If it is yours, press “This is my organisation” and keep the hours yourself."}},
};

}  // namespace

std::span<const Idea> ideas() { return all_ideas; }

std::span<const Prepared> prepared_answers() { return all_prepared; }

}  // namespace demo
