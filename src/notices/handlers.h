// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "notices/announcement.h"
#include "notices/page.h"
#include "web/context.h"

namespace notices {

using Answer = base::Result<web::Response>;

// show_page.cpp
Answer show_page(web::Context&, std::string_view slug);

// list_page.cpp
Answer pages_page(web::Context&);
Answer history_page(web::Context&, PageId);

// form_page.cpp
Answer new_page(web::Context&);
Answer create_page(web::Context&);
Answer edit_page(web::Context&, PageId);
Answer change_page(web::Context&, PageId);

// announcement_pages.cpp
Answer announcements_page(web::Context&);
Answer new_announcement(web::Context&);
Answer create_announcement(web::Context&);
Answer edit_announcement(web::Context&, AnnouncementId);
Answer change_announcement(web::Context&, AnnouncementId);

}  // namespace notices
