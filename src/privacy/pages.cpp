#include "privacy/pages.h"

#include "privacy/handlers.h"

namespace privacy {
namespace {

using web::get;
using web::post;
using web::Who;

constexpr web::Route all_routes[] = {
    get<"/me/data", data_page>(Who::member).proved(),
    post<"/me/data", ask_for_copy>(Who::member).proved(),
    get<"/me/data/archive", archive_file>(Who::member).proved(),
    get<"/me/delete", delete_page>(Who::member).proved(),
    post<"/me/delete", ask_to_be_deleted>(Who::member).proved(),
    get<"/goodbye", goodbye_page>(Who::anyone),
    get<"/me/come-back", come_back_page>(Who::member),
    post<"/me/come-back", come_back>(Who::member),
    get<"/me/looks", looks_page>(Who::member),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace privacy
