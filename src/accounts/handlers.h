// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

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
