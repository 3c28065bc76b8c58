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
    get<"/sign-in/again", proof_page>(Who::member),
    post<"/sign-in/again", prove>(Who::member).rated("sign_in"),
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
    get<"/me/sessions", sessions_page>(Who::member),
    post<"/me/sessions", end_session_of>(Who::member),
    get<"/me/password", password_page>(Who::member),
    post<"/me/password", change_password>(Who::member).rated("sign_in"),
    get<"/me/email", email_page>(Who::member),
    post<"/me/email", change_email>(Who::member).rated("sign_in"),
    get<"/me/email/sent", email_sent_page>(Who::member),
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
