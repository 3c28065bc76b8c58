#include "requests/request.h"

#include <fmt/format.h>

#include "web/site.h"

namespace requests {

using base::words;

Duty duty_of(Topic topic) {
    switch (topic) {
        case Topic::access: return Duty::access;
        case Topic::correction: return Duty::correction;
        case Topic::blocking: return Duty::blocking;
        case Topic::erasure: return Duty::erasure;
        case Topic::withdrawal: return Duty::withdrawal;
        case Topic::objection: return Duty::objection;
        case Topic::removal:
        case Topic::information:
        case Topic::demand: return Duty::official;
        case Topic::illegal: return Duty::illegal;
        case Topic::wrong_data: return Duty::wrong_data;
        case Topic::my_data: return Duty::my_data;
        case Topic::child_photo: return Duty::child_photo;
        case Topic::other: break;
    }
    return Duty::other;
}

base::Words name_of(Kind kind) {
    switch (kind) {
        case Kind::complaint: return words("Complaint");
        case Kind::data: return words("Request about personal data");
        case Kind::official: break;
    }
    return words("Official request");
}

base::Words name_of(Topic topic) {
    switch (topic) {
        case Topic::access: return words("Know what is kept about me");
        case Topic::correction: return words("Correct my data");
        case Topic::blocking: return words("Block my data");
        case Topic::erasure: return words("Destroy my data");
        case Topic::withdrawal: return words("Withdraw my consent");
        case Topic::objection: return words("Object to the processing");
        case Topic::removal: return words("Take something away");
        case Topic::information: return words("Give information");
        case Topic::demand: return words("Another demand");
        case Topic::illegal: return words("It is against the law");
        case Topic::wrong_data: return words("Something is wrong or out of date");
        case Topic::my_data: return words("My personal data are shown");
        case Topic::child_photo: return words("A photo of a child");
        case Topic::other: break;
    }
    return words("Something else");
}

base::Words name_of(State state) {
    switch (state) {
        case State::open: return words("In progress");
        case State::answered: return words("Answered");
        case State::refused: break;
    }
    return words("Refused");
}

base::Words name_of(Reason reason) {
    switch (reason) {
        case Reason::removed: return words("Done: taken away");
        case Reason::corrected: return words("Done: corrected");
        case Reason::given: return words("Done: the answer is below");
        case Reason::stopped: return words("Done: the processing is stopped");
        case Reason::done: return words("Done otherwise");
        case Reason::not_found: return words("Refused: nothing of the kind found");
        case Reason::lawful: return words("Refused: no rule is broken");
        case Reason::law_keeps: return words("Refused: the law obliges us to keep it");
        case Reason::not_proved: return words("Refused: it is not clear whose data they are");
        case Reason::asked_before: return words("Refused: the same was answered before");
        case Reason::not_ours: break;
    }
    return words("Refused: it is not ours to decide");
}

base::Words sentence_of(Reason reason) {
    switch (reason) {
        case Reason::removed: return words("We have taken away what you wrote about.");
        case Reason::corrected: return words("We have corrected what you wrote about.");
        case Reason::given: return words("Here is what you asked for.");
        case Reason::stopped: return words("We have stopped processing these data.");
        case Reason::done: return words("We have done what you asked for.");
        case Reason::not_found: return words("We looked and did not find what you wrote about. Write again and name the page.");
        case Reason::lawful: return words("We checked: nothing here breaks the law or the rules of the city, so it stays.");
        case Reason::law_keeps: return words("The law obliges us to keep these data, so we cannot destroy them yet.");
        case Reason::not_proved: return words("We could not make sure that these data are yours. Sign in and ask from your account.");
        case Reason::asked_before: return words("You have asked this before, and our answer is the same.");
        case Reason::not_ours: break;
    }
    return words("This is not ours to decide. Below we say who decides it.");
}

std::span<const Reason> reasons_of(Kind kind) {
    using enum Reason;
    static constexpr Reason complaint[] = {removed, corrected, done, not_found, lawful, not_proved, asked_before, not_ours};
    static constexpr Reason data[] = {given, corrected, removed, stopped, done, not_found, law_keeps, not_proved, asked_before};
    static constexpr Reason official[] = {removed, given, done, not_found, lawful, not_ours};
    switch (kind) {
        case Kind::complaint: return complaint;
        case Kind::data: return data;
        case Kind::official: break;
    }
    return official;
}

Officer officer_of(const web::Identity& identity) {
    for (std::size_t i = web::role_count; i-- > 0;)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, web::Act::answer_requests))
            return {identity.account, std::string(web::role_names[i])};
    return {identity.account, std::string(web::role_names[0])};
}

Clock clock_of(const web::Site& site, Duty duty, base::Instant from, std::span<const base::Day> holidays) {
    const auto given = term(country(site.country), duty).value();
    const auto due = end_of(from, given, site.zone, holidays);
    return {due, reminder(from, due)};
}

std::string code_of(const base::Keys& keys, std::span<const std::byte> seed) {
    const std::string_view bytes(reinterpret_cast<const char*>(seed.data()), seed.size());
    const auto digest = base::digest(keys.of(base::Keys::Use::tokens), {"request code", bytes});
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) value = value << 8 | std::to_integer<std::uint64_t>(digest[i]);
    value %= 1'000'000'000'000;  // 40 bits; guesses are rated
    return fmt::format("{:04}-{:04}-{:04}", value / 100'000'000, value / 10'000 % 10'000, value % 10'000);
}

std::string plain_code(std::string_view typed) {
    std::string figures;
    for (const char c : typed)
        if (c >= '0' && c <= '9') figures += c;
    return figures;
}

}  // namespace requests
