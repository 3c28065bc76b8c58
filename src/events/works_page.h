// What is on of films and of plays: /films, /plays.
#pragma once

#include "web/context.h"

namespace events {

base::Result<web::Response> films_page(web::Context&);
base::Result<web::Response> plays_page(web::Context&);

}  // namespace events
