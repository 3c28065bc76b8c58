// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "requests/request.h"
#include "web/context.h"

namespace requests {

using Answer = base::Result<web::Response>;

// complaint_pages.cpp
Answer complaint_page(web::Context&);
Answer complain(web::Context&);
Answer complaint_status_page(web::Context&);
Answer find_complaint(web::Context&);
Answer complaint_state_page(web::Context&);

// my_pages.cpp
Answer my_requests_page(web::Context&);
Answer my_request_form(web::Context&);
Answer ask(web::Context&);
Answer my_request_page(web::Context&, RequestId);

// queue_page.cpp
Answer queue_page(web::Context&);

// work_pages.cpp
Answer work_page(web::Context&, RequestId);
Answer take_request(web::Context&, RequestId);
Answer release_request(web::Context&, RequestId);
Answer look_at_request(web::Context&, RequestId);
Answer note_request(web::Context&, RequestId);
Answer extend_request(web::Context&, RequestId);
Answer end_request(web::Context&, RequestId);

// official_page.cpp
Answer official_form(web::Context&);
Answer register_official(web::Context&);

}  // namespace requests
