// The handlers of the routes in pages.cpp, by the file that holds them; and what they share.
#pragma once

#include <string>

#include "ideas/store.h"
#include "web/context.h"
#include "web/listing.h"

namespace ideas {

using Answer = base::Result<web::Response>;

// list_page.cpp
Answer list_page(web::Context&);
Answer idea_page(web::Context&, IdeaId);
Answer vote_for(web::Context&, IdeaId);
Answer take_back_vote(web::Context&, IdeaId);

// own_pages.cpp
Answer own_ideas_page(web::Context&);
Answer new_idea_page(web::Context&);
Answer write_idea(web::Context&);
Answer own_idea_page(web::Context&, IdeaId);
Answer mend_idea(web::Context&, IdeaId);

// office_pages.cpp
Answer ideas_office_page(web::Context&);
Answer answer_page(web::Context&, IdeaId);
Answer answer_idea(web::Context&, IdeaId);

// parts.cpp
web::Badge state_badge(const web::Context&, State);
std::string votes_of(const web::Context&, std::int64_t votes);  // "17 votes"
base::Result<base::Edge<Rank>> asked_rank(const web::Fields& query);
std::string rank_page(const web::Asked&, std::string_view direction, const Row&);
std::vector<web::Chip> state_chips(const web::Context&, const web::Asked&);
base::Result<std::optional<State>> asked_state(web::Context&, web::Asked&);

}  // namespace ideas
