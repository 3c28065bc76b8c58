#include "audit/pages.h"

#include "audit/head.h"
#include "web/context.h"

namespace audit {
namespace {

// The log is quiet: writing it does not raise the data version, so this is never kept.
base::Result<web::Response> head_json(web::Context& context) {
    const auto head = latest_head(context.db(), context.environment.keys);
    if (!head) return base::refuse(base::Error::Kind::not_found, base::words("No head of the audit log has been signed yet. One is each day."));
    auto response = web::Response::text(json_of(*head), "application/json");
    response.for_everyone = false;
    return response;
}

constexpr web::Route all_routes[] = {
    web::get<"/audit-head.json", head_json>(web::Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace audit
