// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include "moderation/review.h"
#include "web/context.h"

namespace moderation {

using Answer = base::Result<web::Response>;

// queue_page.cpp
Answer queue_page(web::Context&);
Answer decide_chosen(web::Context&);

// item_page.cpp
Answer item_page(web::Context&, RevisionId);
Answer decide_one(web::Context&, RevisionId);
Answer reconsider_one(web::Context&, RevisionId);
Answer answer_one(web::Context&, RevisionId);  // an appeal

// own_pages.cpp
Answer own_decisions_page(web::Context&);
Answer own_decision_page(web::Context&, RevisionId);
Answer appeal_against(web::Context&, RevisionId);

// log_page.cpp
Answer log_page(web::Context&);

}  // namespace moderation
