#include "notices/pages.h"

#include "notices/handlers.h"

namespace notices {
namespace {

using base::words;
using web::Act;
using web::get;
using web::post;

constexpr std::uint64_t three_texts = 256 * 1024;  // of 8,000 Cyrillic letters each, percent-encoded

constexpr web::Route all_routes[] = {
    get<"/pages/:slug", show_page>(web::Who::anyone),
    get<"/admin/pages", pages_page>(Act::publish),
    get<"/admin/pages/new", new_page>(Act::publish),
    post<"/admin/pages/new", create_page>(Act::publish).limited(three_texts),
    get<"/admin/pages/:id", edit_page>(Act::publish),
    post<"/admin/pages/:id", change_page>(Act::publish).limited(three_texts),
    get<"/admin/pages/:id/history", history_page>(Act::publish),
    get<"/admin/announcements", announcements_page>(Act::publish),
    get<"/admin/announcements/new", new_announcement>(Act::publish),
    post<"/admin/announcements/new", create_announcement>(Act::publish),
    get<"/admin/announcements/:id", edit_announcement>(Act::publish),
    post<"/admin/announcements/:id", change_announcement>(Act::publish),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() { return {{"text-size", words("Pages of the city"), "/admin/pages", Act::publish}, {"bell", words("Announcements"), "/admin/announcements", Act::publish}}; }

}  // namespace notices
