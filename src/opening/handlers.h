// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "opening/opening.h"
#include "web/context.h"

namespace opening {

using Answer = base::Result<web::Response>;

// landing_pages.cpp
Answer landing_page(web::Context&);
Answer leave_address(web::Context&);
Answer sent_page(web::Context&);
Answer follow_address(web::Context&, std::string_view token);
Answer address_page(web::Context&);
Answer confirm_own_address(web::Context&);
Answer take_address_off(web::Context&);
Answer invitation_page(web::Context&);
Answer use_invitation(web::Context&);

// press_page.cpp
Answer press_page(web::Context&);

// office_pages.cpp
Answer office_page(web::Context&);
Answer change_opening(web::Context&);
Answer create_code(web::Context&);
Answer withdraw_one(web::Context&, CodeId);

}  // namespace opening
