// What a picture of an event, a work or a venue says.
#pragma once

#include "events/store.h"
#include "web/context.h"
#include "web/poster.h"

namespace events {

base::Result<web::Poster> poster(web::Context&, EventId);
base::Result<web::Poster> poster(web::Context&, WorkId);   // with its next date
base::Result<web::Poster> poster(web::Context&, VenueId);
web::Poster make_poster(const web::Context&, const Shown&, const Category*, const DateShown&);

}  // namespace events
