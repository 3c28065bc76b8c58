#include "legal/pages.h"

#include "legal/handlers.h"

namespace legal {
namespace {

using web::Act;
using web::get;
using web::post;
using web::Who;

constexpr std::uint64_t three_texts = 512 * 1024;  // of 20,000 Cyrillic letters each, percent-encoded

constexpr web::Route all_routes[] = {
    get<"/legal", index_page>(Who::anyone),
    get<"/legal/:kind", text_page>(Who::anyone),
    get<"/legal/:kind/:version", old_text_page>(Who::anyone),
    get<"/me/consents", consents_page>(Who::member),
    post<"/me/consents", give_consent>(Who::member),
    get<"/me/consents/:id", consent_page>(Who::member),
    post<"/me/consents/:id/withdrawal", withdraw_consent>(Who::member),
    get<"/me/agreements", agreements_page>(Who::member),
    post<"/me/agreements", agree>(Who::member),
    get<"/admin/legal", admin_page>(Act::configure),
    post<"/admin/legal/renewal", renew_standards>(Act::configure),
    get<"/admin/legal/:kind", edit_page>(Act::configure),
    post<"/admin/legal/:kind", publish_text>(Act::configure).limited(three_texts),
    get<"/admin/legal/operator", operator_page>(Act::configure),
    post<"/admin/legal/operator", change_operator>(Act::configure),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"shield-check", base::words("Legal texts"), "/admin/legal", Act::configure}}; }

}  // namespace legal
