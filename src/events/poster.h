// What a picture of an event says.
#pragma once

#include "events/store.h"
#include "web/context.h"
#include "web/poster.h"

namespace events {

base::Result<web::Poster> poster(web::Context&, EventId);
web::Poster make_poster(const web::Context&, const Shown&, const Category*, const DateShown&);

}  // namespace events
