// The handlers of the routes in pages.cpp, by the file that holds them. Each page stands twice: in the office of the city, and at
// the desk of an organisation that runs venues.
#pragma once

#include "screening/parts.h"

namespace screening {

using Answer = base::Result<web::Response>;

// works_page.cpp
Answer works_page(web::Context&, const Stand&);
Answer new_work_page(web::Context&, const Stand&);
Answer write_work(web::Context&, const Stand&);
Answer work_page(web::Context&, const Stand&, WorkId);
Answer change_work(web::Context&, const Stand&, WorkId);
Answer remove_work(web::Context&, const Stand&, WorkId);

// cinemas_page.cpp
Answer cinemas_page(web::Context&, const Stand&);

// day_page.cpp
Answer day_page(web::Context&, const Stand&, VenueId);
Answer change_day(web::Context&, const Stand&, VenueId);
Answer change_session(web::Context&, const Stand&, VenueId);

// import_page.cpp
Answer import_page(web::Context&, const Stand&);
Answer import_sessions(web::Context&, const Stand&);
Answer works_import_page(web::Context&, const Stand&);
Answer import_works(web::Context&, const Stand&);

}  // namespace screening
