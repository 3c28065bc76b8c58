#include "media/pages.h"

#include <fstream>
#include <iterator>

#include "media/store.h"
#include "web/context.h"

namespace media {
namespace {

using base::words;
using web::Who;

std::unexpected<base::Error> no_such_picture() { return base::refuse(base::Error::Kind::not_found, words("There is no such picture.")); }

// The name is only ever looked for among the rows: no path is made out of a request.
base::Result<web::Response> file(web::Context& context, std::string_view name) {
    const auto found = by_digest(context.db(), std::string(name.substr(0, name.find('.'))));
    if (!found || found->file_name() != name) return no_such_picture();
    std::ifstream in(context.file.path().parent_path() / "media" / found->file_name(), std::ios::binary);
    if (!in) return no_such_picture();
    auto response = web::Response::text({std::istreambuf_iterator<char>(in), {}}, found->type);
    response.fields.emplace_back("Content-Disposition", "inline; filename=\"" + found->file_name() + "\"");
    response.fields.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

constexpr web::Route all_routes[] = {
    web::get<"/media/:name", file>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace media
