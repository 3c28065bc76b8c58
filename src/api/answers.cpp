#include "api/answers.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/openapi.h"
#include "api/templates.h"
#include "api/views.h"
#include "i18n/words.h"
#include "web/frame.h"

namespace api {
namespace {

using base::words;
using nlohmann::json;

// Any site's script may read what everybody may.
web::Response answered(const json& body, std::vector<std::pair<std::string, std::string>> more = {}) {
    auto response = web::Response::text(body.dump(-1, ' ', false, json::error_handler_t::replace), "application/json");
    response.fields = {{"Access-Control-Allow-Origin", "*"}, {"Access-Control-Expose-Headers", "ETag, Link"}, {"Cross-Origin-Resource-Policy", "cross-origin"}};
    for (auto& field : more) response.fields.push_back(std::move(field));
    return response;
}

// The same list behind the last row.
std::string next_page(const web::Context& context, const Resource& resource, Cursor last) {
    web::Href href(context.origin() + context.href(fmt::format("/api/v1/{}", resource.path)));
    for (const auto& [name, value] : context.query.all())
        if (name != "cursor") href.with(name, value);
    return href.with("cursor", text_of(last)).text();
}

}  // namespace

base::Result<web::Response> answer_list(web::Context& context, const Resource& resource) {
    const auto asked = TRY(read(context, resource));
    auto rows = resource.rows(context.db(), context, asked, asked.limit + 1);
    const bool more = rows.size() > static_cast<std::size_t>(asked.limit);
    if (more) rows.pop_back();
    json whole = {{"items", json::array()}, {"next", nullptr}};
    const Scope scope{context, asked.language};
    for (const auto& row : rows) whole["items"].push_back(written(*resource.item, json::parse(row.json), scope));
    if (!more) return answered(whole);
    const auto next = next_page(context, resource, rows.back().at);
    whole["next"] = next;
    return answered(whole, {{"Link", fmt::format("<{}>; rel=\"next\"", next)}});
}

base::Result<web::Response> answer_one(web::Context& context, const Resource& resource, ThingId id) {
    // Of the list's parameters only the language concerns a single thing.
    Resource single = resource;
    single.parameters.resize(1);
    const auto asked = TRY(read(context, single));
    const auto row = resource.row(context.db(), id.value);
    if (!row) return base::refuse(base::Error::Kind::not_found, words("There is nothing with this number."));
    return answered(written(*resource.item, json::parse(row->json), {context, asked.language}));
}

base::Result<web::Response> description(web::Context& context) {
    auto response = answered(json());
    response.body = openapi(context.site.name(context.language), context.origin());
    return response;
}

base::Result<web::Response> reference_page(web::Context& context) {
    ReferenceView view{say(context, words("Open data for programs")), context.origin() + "/api/v1", {}};
    for (const auto* resource : all_resources()) {
        ResourceView shown{say(context, resource->name), fmt::format("/api/v1/{}", resource->path), {}, {}};
        if (resource->row) shown.one = fmt::format("/api/v1/{}/{{id}}", resource->path);
        for (const auto& parameter : resource->parameters) shown.parameters.push_back({"", std::string(parameter.name), say(context, parameter.about), "", false});
        view.resources.push_back(std::move(shown));
    }
    return context.page(templates::reference, web::frame(context, {.title = view.heading, .path = "/api"}), view);
}

}  // namespace api
