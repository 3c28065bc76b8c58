#include "accounts/pages.h"

#include "accounts/handlers.h"

namespace accounts {
namespace {

using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/sign-up", sign_up_page>(Who::anyone),
    post<"/sign-up", sign_up>(Who::anyone),
    get<"/sign-up/sent", sign_up_sent_page>(Who::anyone),
    get<"/confirm/:token", follow_confirmation>(Who::anyone),
    get<"/confirm", confirmation_page>(Who::anyone),
    post<"/confirm", confirm>(Who::anyone).rated("sign_in"),
    get<"/sign-in", sign_in_page>(Who::anyone),
    post<"/sign-in", sign_in>(Who::anyone).rated("sign_in"),
    get<"/sign-in/code", code_page>(Who::anyone),
    post<"/sign-in/code", sign_in_by_code>(Who::anyone).rated("sign_in"),
    get<"/sign-in/passkey", passkey_sign_in_page>(Who::anyone),
    post<"/sign-in/passkey", sign_in_by_passkey>(Who::anyone).rated("sign_in"),
    get<"/sign-in/again", proof_page>(Who::member),
    post<"/sign-in/again", prove>(Who::member).rated("sign_in"),
    get<"/sign-in/with/:provider", provider_door>(Who::anyone).rated("outside"),
    get<"/sign-in/back/:provider", provider_return>(Who::anyone).rated("outside"),
    get<"/sign-in/join", join_page>(Who::anyone),
    post<"/sign-in/join", join>(Who::anyone).rated("sign_in"),
    get<"/sign-in/join/letter", join_letter_page>(Who::anyone),
    post<"/sign-in/join/letter", send_join_letter>(Who::anyone),
    get<"/sign-in/letter/sent", provider_letter_sent_page>(Who::anyone),
    get<"/sign-in/letter/:token", follow_provider_letter>(Who::anyone),
    get<"/sign-in/letter", provider_letter_page>(Who::anyone),
    get<"/sign-up/with", introduced_page>(Who::anyone),
    post<"/sign-up/with", sign_up_introduced>(Who::anyone),
    get<"/sign-out", sign_out_page>(Who::member),
    post<"/sign-out", sign_out>(Who::member),
    get<"/password-reset", password_reset_page>(Who::anyone),
    post<"/password-reset", reset_password>(Who::anyone),
    get<"/password-reset/sent", password_reset_sent_page>(Who::anyone),
    get<"/password-reset/:token", follow_password_reset>(Who::anyone),
    get<"/new-password", new_password_page>(Who::anyone),
    post<"/new-password", set_new_password>(Who::anyone),
    get<"/me", me_page>(Who::member),
    post<"/me", change_profile>(Who::member),
    get<"/me/profile", profile_page>(Who::member),
    post<"/me/profile", change_own_profile>(Who::member).taking_files(1),
    get<"/me/family", family_page>(Who::member),
    post<"/me/family", add_to_family>(Who::member),
    get<"/me/family/:id", child_page>(Who::member),
    post<"/me/family/:id", change_in_family>(Who::member),
    post<"/me/family/:id/removal", remove_from_family>(Who::member),
    get<"/me/sessions", sessions_page>(Who::member),
    post<"/me/sessions", end_session_of>(Who::member),
    get<"/me/sign-ins", sign_ins_page>(Who::member),
    post<"/me/sign-ins", change_sign_ins>(Who::member).rated("outside").proved(),
    get<"/me/password", password_page>(Who::member),
    post<"/me/password", change_password>(Who::member).rated("sign_in"),
    get<"/me/email", email_page>(Who::member),
    post<"/me/email", change_email>(Who::member).rated("sign_in"),
    get<"/me/email/sent", email_sent_page>(Who::member),
    get<"/me/phone", phone_page>(Who::member).proved(),
    post<"/me/phone", change_phone>(Who::member).proved(),
    get<"/me/second-factor", factor_page>(Who::member).proved(),
    post<"/me/second-factor", begin_factor>(Who::member).proved(),
    get<"/me/second-factor/app", seed_page>(Who::member).proved(),
    post<"/me/second-factor/app", confirm_seed>(Who::member).rated("sign_in"),  // the page before it was for the proved alone
    get<"/me/second-factor/off", factor_off_page>(Who::member).proved(),
    post<"/me/second-factor/off", switch_factor_off>(Who::member).proved(),
    get<"/me/passkeys", passkeys_page>(Who::member).proved(),
    post<"/me/passkeys", change_passkeys>(Who::member).proved(),
    get<"/me/recovery-codes", recovery_codes_page>(Who::member).proved(),
    post<"/me/recovery-codes", make_recovery_codes>(Who::member).proved(),
    get<"/email-change/:token", follow_email_change>(Who::anyone),
    get<"/email-change", email_change_page>(Who::anyone),
    post<"/email-change", confirm_email_change>(Who::anyone),
    get<"/not-me/:token", follow_not_me>(Who::anyone),
    get<"/not-me", not_me_page>(Who::anyone),
    post<"/not-me", undo>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace accounts
