#include "mail/kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "mail/city_kinds.h"

namespace mail {
namespace {

using base::words;
using std::chrono::hours;
using enum Variable::Is;

constexpr auto usual = hours(72);
constexpr Variable link{"link", secret, "https://city.example/…"};

base::Words button_here() { return {button_place, {}}; }

Kind confirm() {
    return {"accounts.confirm",
            words("Confirm the address"),
            true,
            hours(24),
            {link, {"name", personal, "Айгуль"}},
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
            reset_age,
            {link},
            words("Set a new password"),
            {words("Somebody, most likely you, asked for a new password for your account."), button_here(), reset_age_said(),
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
            {{"device", personal, "Firefox, Windows"}, {"time", text, "20.11.2026, 12:00"}, link},
            words("Sign-in from a new device"),
            {words("Somebody signed in to your account."), words("Device: {device}"), words("Time: {time}"),
             words("If it was you, there is nothing to do. If not, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind factor_added() {
    return {"accounts.factor_added",
            words("Two-step sign-in was switched on"),
            true,
            usual,
            {link},
            words("Two-step sign-in is on"),
            {words("From now on a code from an app is asked for after the password of your account. All other devices were signed out."),
             words("If it was not you, press the button: we will sign everyone out, switch it off and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind factor_removed() {
    return {"accounts.factor_removed",
            words("Two-step sign-in was switched off"),
            true,
            usual,
            {link},
            words("Two-step sign-in is off"),
            {words("From now on the password alone opens your account. If you did it, all is well."),
             words("If it was not you, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind recovery_code_used() {
    return {"accounts.recovery_code_used",
            words("A recovery code was used"),
            true,
            usual,
            {{"device", personal, "Firefox, Windows"}, {"time", text, "20.11.2026, 12:00"}, {"left", text, "9"}, link},
            words("Sign-in with a recovery code"),
            {words("Somebody signed in to your account with one of your recovery codes."), words("Device: {device}"), words("Time: {time}"), words("Codes left: {left}"),
             words("If it was not you, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind codes_locked() {
    return {"accounts.codes_locked",
            words("Too many wrong codes"),
            true,
            usual,
            {link},
            words("Somebody may know your password"),
            {words("Somebody typed the password of your account and then five wrong codes. They did not get in; for 15 minutes we take no codes."),
             words("If it was you, check that the clock of your phone is right."),
             words("If it was not you, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind passkey_added() {
    return {"accounts.passkey_added",
            words("A passkey was added"),
            true,
            usual,
            {{"device", personal, "Chrome, Android"}, link},
            words("A passkey was added to your account"),
            {words("A device opens your account from now on when its owner unlocks it."), words("Device: {device}"),
             words("If it was not you, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind phone_changed() {
    return {"accounts.phone_changed",
            words("The phone number was changed"),
            true,
            usual,
            {link},
            words("The phone number of your account was changed"),
            {words("The phone number of your account was changed or removed. If you did it, all is well."),
             words("If it was not you, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind blocked() {
    return {"accounts.blocked",
            words("The account was blocked"),
            true,
            usual,
            {{"reason", personal, "реклама в отзывах"}},
            words("Your account is blocked"),
            {words("The city’s administrators have blocked your account. You are signed out everywhere and cannot sign in."), words("Reason: {reason}"),
             words("If you think this is a mistake, answer to the city’s editors.")},
            {}};
}

Kind unblocked() {
    return {"accounts.unblocked",
            words("The account was unblocked"),
            true,
            usual,
            {},
            words("Your account is open again"),
            {words("The city’s administrators have unblocked your account. You can sign in as before.")},
            {}};
}

Kind way_added() {
    return {"accounts.way_added",
            words("Another way to sign in"),
            true,
            usual,
            {{"provider", text, "Google"}, link},
            words("Another way to sign in to your account"),
            {words("From now on one can sign in to your account with {provider} as well. If you set this up, all is well."),
             words("If it was not you, press the button: we will sign everyone out, take this way away and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind way_removed() {
    return {"accounts.way_removed",
            words("A way to sign in was removed"),
            true,
            usual,
            {{"provider", text, "Google"}, link},
            words("A way to sign in was removed"),
            {words("Nobody signs in to your account with {provider} any more. If you did it, all is well."),
             words("If it was not you, press the button: we will sign everyone out and ask for a new password."), button_here()},
            words("It was not me")};
}

Kind join() {
    return {"accounts.join",
            words("Sign in with an account elsewhere"),
            true,
            hours(24),
            {{"provider", text, "Google"}, {"address", personal, "aigul@example.com"}, link},
            words("Sign in with {provider}?"),
            {words("Somebody, most likely you, wants to sign in to your account with {provider}, where the address is {address}."), button_here(),
             words("If it was not you, do nothing: everything stays as it was.")},
            words("Continue")};
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

Kind team_invitation() {
    return {"teams.invited",
            words("Invitation to a team"),
            false,
            hours(24 * 7),
            {{"name", personal, "Марат Оспанов"}, {"organisation", personal, "Кафе «Арома»"}, {"role", text, "Manager"}, link},
            words("Invitation to a team: {organisation}"),
            {words("{name} invites you to the team of an organisation."), words("Organisation: {organisation}"), words("Your role: {role}"),
             words("Open the link and sign in. If you have no account yet, sign up on the way. The link works for 7 days."), button_here(),
             words("If you do not know what this is about, do nothing.")},
            words("See the invitation")};
}

Kind team_joined() {
    return {"teams.joined",
            words("Somebody came into a team"),
            true,
            usual,
            {{"name", text, "Айгуль Серикова"}, {"organisation", text, "Кафе «Арома»"}, {"role", text, "Manager"}, link},
            words("An invitation to the team was accepted: {organisation}"),
            {words("An invitation to the team of your organisation was accepted."), words("Organisation: {organisation}"), words("Who came: {name}"), words("Role: {role}"), button_here(),
             words("If this surprises you, remove this person from the team and take open invitations back.")},
            words("See the team")};
}

Kind team_role_changed() {
    return {"teams.role_changed",
            words("Another role in a team"),
            true,
            usual,
            {{"organisation", personal, "Кафе «Арома»"}, {"role", text, "Manager"}, link},
            words("Your role has changed: {organisation}"),
            {words("Your role in the team of an organisation has changed."), words("Organisation: {organisation}"), words("Your role now: {role}"), button_here(),
             words("If this surprises you, ask the organisation’s owner.")},
            words("Open the desk")};
}

Kind team_removed() {
    return {"teams.removed",
            words("The end in a team"),
            true,
            usual,
            {{"organisation", personal, "Кафе «Арома»"}},
            words("You are no longer in the team: {organisation}"),
            {words("You do not belong to the team of an organisation any more."), words("Organisation: {organisation}"),
             words("Its desk is closed to you. Your account stays as it is."), words("If this surprises you, ask the organisation’s owner.")},
            {}};
}

Kind copy_ready() {
    return {"privacy.copy_ready",
            words("The copy of the own data is ready"),
            true,
            usual,
            {link, {"date", text, "27 ноября 2026 года"}},
            words("The copy of your data is ready"),
            {words("You asked for a copy of your data. It is ready."), button_here(), words("Sign in and type your password to download it. It can be downloaded until {date}, by you alone."),
             words("If you did not ask for it, change your password.")},
            words("Download my data")};
}

Kind deletion_asked() {
    return {"privacy.deletion_asked",
            words("The account is to be deleted"),
            true,
            usual,
            {link, {"date", text, "20 декабря 2026 года"}},
            words("Your account will be deleted"),
            {words("You asked us to delete your account. It is hidden from now on and will be deleted on {date}, with all that belongs to it."),
             words("If you change your mind, sign in before that day and press one button: everything will be as it was."), button_here(),
             words("If you did not ask for it, sign in, come back and change your password. This is the last letter about it.")},
            words("Sign in and come back")};
}

constexpr Variable number{"number", text, "17"};
constexpr Variable due{"due", text, "Пн, 23 ноября, 23:59"};

Kind complaint_received() {
    return {"requests.complaint_received",
            words("A complaint was received"),
            true,
            usual,
            {number, {"code", secret, "1234-5678-9012"}, due, link},
            words("Your complaint № {number} was received"),
            {words("We have received your complaint. Its number: {number}. The code to see its state: {code}"), words("We answer by: {due}"), button_here(),
             words("If you did not write to us, do nothing: somebody typed your address by mistake.")},
            words("See the state")};
}

Kind request_received() {
    return {"requests.received",
            words("A request was received"),
            true,
            usual,
            {number, due, link},
            words("Your request № {number} was received"),
            {words("We have received your request. Its number: {number}."), words("We answer by: {due}"), button_here()},
            words("See the state")};
}

Kind request_answered() {
    return {"requests.answered",
            words("A request was answered"),
            true,
            usual,
            {number, link},
            words("Answer to your request № {number}"),
            {words("There is an answer to your request № {number}. It may hold personal data, so it is not in this letter: open it on the site."), button_here()},
            words("Read the answer")};
}

Kind request_extended() {
    return {"requests.extended",
            words("The deadline of a request was extended"),
            true,
            usual,
            {number, due, {"why", personal, "Нужно запросить архив."}, link},
            words("Your request № {number} needs more time"),
            {words("We need more time for your request № {number}, as the law allows. Why: {why}"), words("We answer by: {due}"), button_here()},
            words("See the state")};
}

Kind term_ends() {
    return {"requests.due",
            words("A deadline is near"),
            true,
            hours(24),
            {{"what", text, "Жалоба № 17: фото ребёнка"}, due, link},
            words("The deadline is near: {what}"),
            {words("What waits: {what}"), words("It has to be done by: {due}"), button_here()},
            words("Open")};
}

const Variable title{"title", personal, "Ярмарка мёда"}, reason{"reason", text, "Something that readers need is missing or unclear."}, note{"note", personal, "Напишите, во сколько начало."};

Kind revision_applied() {
    return {"moderation.applied",
            words("What somebody sent is published"),
            true,
            usual,
            {title, link},
            words("Published: {title}"),
            {words("What you sent to the city is published."), words("About: {title}"), button_here(), words("Thank you for telling the city.")},
            words("See it")};
}

Kind revision_returned() {
    return {"moderation.returned",
            words("What somebody sent is to be mended"),
            true,
            usual,
            {title, reason, note, link},
            words("Please mend: {title}"),
            {words("Something in what you sent to the city is to be mended before it can be published."), words("About: {title}"), words("Why: {reason}"), words("{note}"),
             words("Change it and send it again."), button_here()},
            words("Open it")};
}

Kind revision_refused() {
    return {"moderation.refused",
            words("What somebody sent was refused"),
            true,
            usual,
            {title, reason, note, link},
            words("Not published: {title}"),
            {words("What you sent to the city was not published."), words("About: {title}"), words("Why: {reason}"), words("{note}"), button_here()},
            words("See the decision")};
}

Kind appeal_upheld() {
    return {"moderation.upheld",
            words("An appeal was answered: the decision stands"),
            true,
            usual,
            {title, note, link},
            words("The decision stands: {title}"),
            {words("Somebody else has looked at the decision about what you sent. It stands."), words("About: {title}"), words("{note}"), button_here()},
            words("See the decision")};
}

Kind appeal_overturned() {
    return {"moderation.overturned",
            words("An appeal was answered: the decision was changed"),
            true,
            usual,
            {title, note, link},
            words("Published after all: {title}"),
            {words("Somebody else has looked at the decision about what you sent. It was changed, and what you sent is published."), words("About: {title}"), words("{note}"), button_here()},
            words("See the decision")};
}

Kind claim_asked_owner() {
    return {"claims.asked_owner",
            words("Somebody says that an organisation is theirs"),
            true,
            usual,
            {{"name", text, "Айгуль Серикова"}, {"organisation", personal, "Кафе «Арома»"}, link},
            words("Somebody says that it is theirs: {organisation}"),
            {words("Somebody has shown that an organisation of yours is theirs too."), words("Organisation: {organisation}"), words("Who: {name}"),
             words("Agree or object within three days. Without an answer the city decides."), button_here()},
            words("Answer")};
}

Kind claim_confirmed() {
    return {"claims.confirmed",
            words("An organisation was checked"),
            true,
            usual,
            {{"organisation", personal, "Кафе «Арома»"}, note, link},
            words("Confirmed: {organisation}"),
            {words("What you asked for is confirmed. The page in the city shows what was checked and when."), words("Organisation: {organisation}"), words("{note}"), button_here()},
            words("Open the desk")};
}

Kind claim_refused() {
    return {"claims.refused",
            words("An organisation was not confirmed"),
            true,
            usual,
            {{"organisation", personal, "Кафе «Арома»"}, reason, note, link},
            words("Not confirmed: {organisation}"),
            {words("What you asked for was not confirmed."), words("Organisation: {organisation}"), words("Why: {reason}"), words("{note}"), button_here()},
            words("See the decision")};
}

Kind check_revoked() {
    return {"claims.revoked",
            words("The badge of a check was taken away"),
            true,
            usual,
            {{"organisation", personal, "Кафе «Арома»"}, note, link},
            words("The badge was taken away: {organisation}"),
            {words("The city has taken the badge of a check away from your organisation."), words("Organisation: {organisation}"), words("Why: {note}"), words("It can be checked anew."), button_here()},
            words("Have it checked")};
}

Kind check_runs_out() {
    return {"claims.runs_out",
            words("A check runs out soon"),
            true,
            usual,
            {{"organisation", personal, "Кафе «Арома»"}, link},
            words("The check runs out in a month: {organisation}"),
            {words("A check holds for a year. That of your organisation runs out in a month."), words("Organisation: {organisation}"), words("Have it checked anew, and the badge stays."), button_here()},
            words("Have it checked")};
}

Kind check_ran_out() {
    return {"claims.ran_out",
            words("A check ran out"),
            true,
            usual,
            {{"organisation", personal, "Кафе «Арома»"}, link},
            words("The check ran out: {organisation}"),
            {words("The check of your organisation is a year old, so its badge is gone."), words("Organisation: {organisation}"), words("It can be checked anew."), button_here()},
            words("Have it checked")};
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

base::Words reset_age_said() {
    return words("The link works once, for {n} hour.", "The link works once, for {n} hours.", {{"n", fmt::to_string(reset_age.count())}});
}

const Variable* Kind::variable(std::string_view named) const {
    const auto found = std::ranges::find(variables, named, &Variable::name);
    return found == variables.end() ? nullptr : &*found;
}

std::span<const Kind> kinds() {
    static const std::vector<Kind> all = [] {
        std::vector<Kind> joined{
            confirm(),
            already_registered(),
            password_reset(),
            password_changed(),
            email_change(),
            email_changed(),
            new_sign_in(),
            factor_added(),
            factor_removed(),
            recovery_code_used(),
            codes_locked(),
            phone_changed(),
            passkey_added(),
            blocked(),
            unblocked(),
            way_added(),
            way_removed(),
            join(),
            set_up(),
            team_invitation(),
            team_joined(),
            team_role_changed(),
            team_removed(),
            copy_ready(),
            deletion_asked(),
            complaint_received(),
            request_received(),
            request_answered(),
            request_extended(),
            term_ends(),
            revision_applied(),
            revision_returned(),
            revision_refused(),
            appeal_upheld(),
            appeal_overturned(),
            claim_asked_owner(),
            claim_confirmed(),
            claim_refused(),
            check_revoked(),
            check_runs_out(),
            check_ran_out(),
            test(),
        };
        std::ranges::move(city_kinds(), std::back_inserter(joined));
        return joined;
    }();
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
