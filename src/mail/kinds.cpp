#include "mail/kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace mail {
namespace {

using base::words;
using std::chrono::hours;
using std::chrono::minutes;
using enum Variable::Is;

constexpr auto usual = hours(72);
constexpr Variable link{"link", secret, "https://city.example/…"};

base::Words button_here() { return {button_place, {}}; }

Kind confirm() {
    return {"accounts.confirm",
            words("Confirm the address"),
            true,
            hours(24),
            {link, {"name", text, "Айгуль"}},
            words("Confirm your address"),
            {words("Hello {name},"), words("One step is left: confirm that this address is yours."), button_here(),
             words("If you did not sign up, do nothing. Without a confirmation there will be no account.")},
            words("Confirm the address")};
}

Kind already_registered() {
    return {"accounts.already_registered",
            words("Signing up with a known address"),
            true,
            hours(24),
            {link},
            words("You already have an account"),
            {words("Somebody has just tried to sign up with this address. You already have an account here, so nothing was changed."),
             words("If it was you, sign in. A forgotten password can be set anew on the same page."), button_here(), words("If it was not you, there is nothing to do.")},
            words("Sign in")};
}

Kind password_reset() {
    return {"accounts.password_reset",
            words("New password"),
            true,
            minutes(30),
            {link},
            words("Set a new password"),
            {words("Somebody, most likely you, asked for a new password for your account."), button_here(), words("The link works once, for 30 minutes."),
             words("If you did not ask for it, do nothing: your password stays as it is.")},
            words("Set a new password")};
}

Kind password_changed() {
    return {"accounts.password_changed",
            words("The password was changed"),
            true,
            usual,
            {link},
            words("Your password was changed"),
            {words("The password of your account was changed. If you did it, all is well."),
             words("If it was not you, press the button: we will sign everyone out and help you get your account back."), button_here()},
            words("It was not me")};
}

Kind email_change() {
    return {"accounts.email_change",
            words("Confirm the new address"),
            true,
            hours(24),
            {link},
            words("Confirm your new address"),
            {words("You asked us to write to this address from now on. Confirm that it is yours."), button_here(),
             words("If you did not ask for it, do nothing: everything stays as it was.")},
            words("Confirm the address")};
}

Kind email_changed() {
    return {"accounts.email_changed",
            words("The address was changed"),
            true,
            usual,
            {link},
            words("The address of your account was changed"),
            {words("From now on letters about your account go to another address. This is the last one to this address."),
             words("If it was not you, press the button: we will put your old address back."), button_here()},
            words("It was not me")};
}

Kind new_sign_in() {
    return {"accounts.new_sign_in",
            words("Sign-in from a new device"),
            true,
            usual,
            {{"device", text, "Firefox, Windows"}, {"time", text, "20.11.2026, 12:00"}, link},
            words("Sign-in from a new device"),
            {words("Somebody signed in to your account."), words("Device: {device}"), words("Time: {time}"),
             words("If it was you, there is nothing to do. If not, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind set_up() {
    return {"admin.set_up",
            words("The first administrator"),
            true,
            hours(1),
            {link},
            words("Set up your city"),
            {words("You are to be the administrator of this city. Open the link, choose a password and switch the second step of signing in on."), button_here(),
             words("The link works once, for one hour.")},
            words("Set up the city")};
}

Kind test() {
    return {"mail.test",
            words("Test letter"),
            true,
            hours(1),
            {},
            words("Test letter"),
            {words("If you are reading this, the city’s mail works."), words("It was sent by the administrator from the mail settings. There is nothing to do.")},
            {}};
}

}  // namespace

const Variable* Kind::variable(std::string_view named) const {
    const auto found = std::ranges::find(variables, named, &Variable::name);
    return found == variables.end() ? nullptr : &*found;
}

std::span<const Kind> kinds() {
    static const Kind all[] = {confirm(),      already_registered(), password_reset(), password_changed(), email_change(),
                               email_changed(), new_sign_in(),        set_up(),         test()};
    return all;
}

const Kind* kind(std::string_view name) {
    const auto all = kinds();
    const auto found = std::ranges::find(all, name, &Kind::name);
    return found == all.end() ? nullptr : &*found;
}

const Kind& known_kind(std::string_view name) {
    if (const auto* found = kind(name)) return *found;
    throw std::logic_error(fmt::format("there is no kind of letter called {}", name));
}

}  // namespace mail
