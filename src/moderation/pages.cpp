#include "moderation/pages.h"

#include "moderation/handlers.h"
#include "moderation/store.h"

namespace moderation {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/admin/review", queue_page>(Act::moderate),
    post<"/admin/review", decide_chosen>(Act::moderate),
    get<"/admin/review/:id", item_page>(Act::moderate),
    post<"/admin/review/:id", decide_one>(Act::moderate),
    post<"/admin/review/:id/reconsider", reconsider_one>(Act::moderate),
    post<"/admin/review/:id/appeal", answer_one>(Act::moderate),
    get<"/me/decisions", own_decisions_page>(Who::member),
    get<"/me/decisions/:id", own_decision_page>(Who::member),
    post<"/me/decisions/:id", appeal_against>(Who::member),
    get<"/decisions", log_page>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {{"check", base::words("Moderation"), "/admin/review", Act::moderate, [](const db::Reading& db) { return std::int64_t{count_waiting(db, {}).count} + count_appeals(db); },
             base::words("What residents and organisations sent"), true}};
}

}  // namespace moderation
