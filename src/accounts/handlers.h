// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "accounts/profile.h"
#include "web/context.h"

namespace accounts {

using Answer = base::Result<web::Response>;

// sign_up_page.cpp
Answer sign_up_page(web::Context&);
Answer sign_up(web::Context&);
Answer sign_up_sent_page(web::Context&);
Answer follow_confirmation(web::Context&, std::string_view token);
Answer confirmation_page(web::Context&);
Answer confirm(web::Context&);

// sign_in_page.cpp
Answer sign_in_page(web::Context&);
Answer sign_in(web::Context&);
Answer proof_page(web::Context&);
Answer prove(web::Context&);
Answer sign_out_page(web::Context&);
Answer sign_out(web::Context&);

// code_page.cpp
Answer code_page(web::Context&);
Answer sign_in_by_code(web::Context&);

// factor_page.cpp
Answer factor_page(web::Context&);
Answer begin_factor(web::Context&);
Answer seed_page(web::Context&);
Answer confirm_seed(web::Context&);
Answer factor_off_page(web::Context&);
Answer switch_factor_off(web::Context&);
Answer recovery_codes_page(web::Context&);
Answer make_recovery_codes(web::Context&);

// passkey_pages.cpp
Answer passkeys_page(web::Context&);
Answer change_passkeys(web::Context&);
Answer passkey_sign_in_page(web::Context&);
Answer sign_in_by_passkey(web::Context&);

// phone_page.cpp
Answer phone_page(web::Context&);
Answer change_phone(web::Context&);

// provider_page.cpp
Answer provider_door(web::Context&, std::string_view name);
Answer provider_return(web::Context&, std::string_view name);

// join_page.cpp
Answer join_page(web::Context&);
Answer join(web::Context&);
Answer join_letter_page(web::Context&);
Answer send_join_letter(web::Context&);

// introduced_page.cpp
Answer introduced_page(web::Context&);
Answer sign_up_introduced(web::Context&);
Answer provider_letter_sent_page(web::Context&);
Answer follow_provider_letter(web::Context&, std::string_view token);
Answer provider_letter_page(web::Context&);

// sign_ins_page.cpp
Answer sign_ins_page(web::Context&);
Answer change_sign_ins(web::Context&);

// password_page.cpp
Answer password_reset_page(web::Context&);
Answer reset_password(web::Context&);
Answer password_reset_sent_page(web::Context&);
Answer follow_password_reset(web::Context&, std::string_view token);
Answer new_password_page(web::Context&);
Answer set_new_password(web::Context&);
Answer password_page(web::Context&);
Answer change_password(web::Context&);

// me_page.cpp
Answer me_page(web::Context&);
Answer change_profile(web::Context&);
Answer sessions_page(web::Context&);
Answer end_session_of(web::Context&);

// profile_page.cpp
Answer profile_page(web::Context&);
Answer change_own_profile(web::Context&);

// family_page.cpp
Answer family_page(web::Context&);
Answer add_to_family(web::Context&);
Answer child_page(web::Context&, ChildId);
Answer change_in_family(web::Context&, ChildId);
Answer remove_from_family(web::Context&, ChildId);

// email_page.cpp
Answer email_page(web::Context&);
Answer change_email(web::Context&);
Answer email_sent_page(web::Context&);
Answer follow_email_change(web::Context&, std::string_view token);
Answer email_change_page(web::Context&);
Answer confirm_email_change(web::Context&);
Answer follow_not_me(web::Context&, std::string_view token);
Answer not_me_page(web::Context&);
Answer undo(web::Context&);

}  // namespace accounts
