#include "mail/city_kinds.h"

namespace mail {
namespace {

using base::words;
using enum Variable::Is;

constexpr std::chrono::hours three_days{72};
constexpr Variable way{"link", secret, "https://city.example/…"}, number_of_ticket{"number", text, "17"}, answer_due{"due", text, "Пн, 23 ноября, 23:59"};

base::Words its_button() { return {button_place, {}}; }

Kind merged() {
    return {"merging.merged",
            words("Two pages of an organisation were made one"),
            true,
            three_days,
            {{"organisation", personal, "Кафе «Арома»"}, way},
            words("One page now: {organisation}"),
            {words("Your organisation was in the city twice. The city has made one page of both, and everything that you wrote is on it."), words("Organisation: {organisation}"), its_button(),
             words("If these are two different organisations, write to the city: they can be parted again.")},
            words("Open the desk")};
}

Kind ticket_received() {
    return {"support.received",
            words("A ticket was received"),
            true,
            three_days,
            {number_of_ticket, answer_due, way},
            words("Your ticket № {number} was received"),
            {words("We have received your ticket. Its number: {number}."), words("We answer by: {due}"), its_button(), words("If you did not write to us, do nothing: somebody typed your address by mistake.")},
            words("Open the ticket")};
}

Kind ticket_answered() {
    return {"support.answered",
            words("A ticket was answered"),
            true,
            three_days,
            {number_of_ticket, way},
            words("Answer to your ticket № {number}"),
            {words("There is an answer to your ticket № {number}. It may hold personal data, so it is not in this letter: open it on the site."), its_button(), words("You can go on with it there.")},
            words("Read the answer")};
}

Kind ticket_closed() {
    return {"support.closed",
            words("A ticket was closed"),
            true,
            three_days,
            {number_of_ticket, way},
            words("Your ticket № {number} is closed"),
            {words("Nobody went on with your ticket № {number}, so we have closed it."), words("If it is not solved, open it and write: it goes on under the same number."), its_button()},
            words("Open the ticket")};
}

Kind idea_answered() {
    return {"ideas.answered",
            words("The city answered an idea"),
            false,
            three_days,
            {{"title", personal, "Тёмная тема"}, {"state", text, "Planned"}, way},
            words("The city’s answer to your idea: {title}"),
            {words("There is news about your idea."), words("Idea: {title}"), words("It is now: {state}"), its_button()},
            words("Read the answer")};
}

Kind opening_confirm() {
    return {"opening.confirm",
            words("Confirm the address before the opening"),
            true,
            std::chrono::hours(24),
            {way},
            words("Shall we write when the city opens?"),
            {words("Somebody, most likely you, left this address to hear of the opening of the city."), its_button(), words("The same link takes the address off the list again. If it was not you, do nothing: we delete it after seven days.")},
            words("Confirm or take off")};
}

Kind opening_opened() {
    return {"opening.opened",
            words("The city is open"),
            false,
            three_days,
            {way},
            words("The city is open"),
            {words("You asked us to write once when the city opens. It is open now."), its_button(), words("We have deleted your address: this was the only letter.")},
            words("See the city")};
}

}  // namespace

std::vector<Kind> city_kinds() { return {merged(), ticket_received(), ticket_answered(), ticket_closed(), idea_answered(), opening_confirm(), opening_opened()}; }

}  // namespace mail
