#include "api/openapi.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/resource.h"

namespace api {
namespace {

using nlohmann::json;

json schema_of(const Parameter& parameter) {
    switch (parameter.kind) {
        case Parameter::Kind::limit: return {{"type", "integer"}, {"minimum", 1}, {"maximum", most_rows}, {"default", usual_limit}};
        case Parameter::Kind::number: return {{"type", "integer"}, {"minimum", 1}};
        case Parameter::Kind::day: return {{"type", "string"}, {"format", "date"}};
        case Parameter::Kind::moment: return {{"type", "string"}, {"anyOf", {{{"format", "date-time"}}, {{"format", "date"}}}}};
        default: break;
    }
    json schema = {{"type", "string"}};
    if (!parameter.choices.empty()) schema["enum"] = parameter.choices;
    return schema;
}

json parameter(const Parameter& parameter) {
    return {{"name", parameter.name}, {"in", "query"}, {"required", false}, {"description", parameter.about.msgid}, {"schema", schema_of(parameter)}};
}

json reference(std::string_view kind, std::string_view name) { return {{"$ref", fmt::format("#/components/{}/{}", kind, name)}}; }

json answers(const json& schema) {
    json all = {{"200", {{"description", "What was asked for."},
                         {"headers", {{"ETag", {{"description", "For If-None-Match."}, {"schema", {{"type", "string"}}}}}}},
                         {"content", {{"application/json", {{"schema", schema}}}}}}},
                {"304", {{"description", "Not changed since the ETag in If-None-Match."}}}};
    for (const auto& [status, sentence] : {std::pair{"400", "The address cannot be read."}, std::pair{"404", "There is no such thing."},
                                           std::pair{"422", "A parameter cannot be used; detail says which and why."},
                                           std::pair{"429", "Too many requests."}, std::pair{"503", "Busy for a moment."}})
        all[status] = {{"description", sentence}, {"content", {{"application/problem+json", {{"schema", reference("schemas", "Problem")}}}}}};
    return all;
}

json list_of(const Resource& resource) {
    return {{"type", "object"},
            {"required", {"items", "next"}},
            {"additionalProperties", false},
            {"properties", {{"items", {{"type", "array"}, {"items", reference("schemas", resource.item->name)}}},
                            {"next", {{"type", {"string", "null"}}, {"format", "uri"}, {"description", "The next page; null: this is the last."}}}}}};
}

json list_operation(const Resource& resource) {
    json operation = {{"operationId", fmt::format("list_{}", resource.path)}, {"summary", resource.name.msgid}, {"tags", {resource.path}},
                      {"parameters", json::array()}, {"responses", answers(list_of(resource))}};
    for (const auto& one : resource.parameters) operation["parameters"].push_back(parameter(one));
    return operation;
}

json one_operation(const Resource& resource) {
    json operation = {{"operationId", fmt::format("get_{}", resource.path)}, {"summary", resource.one}, {"tags", {resource.path}},
                      {"parameters", json::array()}, {"responses", answers(reference("schemas", resource.item->name))}};
    operation["parameters"].push_back({{"name", "id"}, {"in", "path"}, {"required", true}, {"schema", {{"type", "integer"}, {"minimum", 1}}}, {"description", "Its number."}});
    operation["parameters"].push_back(parameter(resource.parameters.front()));
    return operation;
}

json problem() {
    return {{"type", "object"},
            {"description", "A mistake (RFC 9457)."},
            {"required", {"type", "title", "status"}},
            {"properties", {{"type", {{"type", "string"}}},
                            {"title", {{"type", "string"}}},
                            {"status", {{"type", "integer"}}},
                            {"detail", {{"type", "string"}, {"description", "A sentence for people."}}},
                            {"instance", {{"type", "string"}}},
                            {"field", {{"type", "string"}, {"description", "The parameter it speaks of."}}},
                            {"request", {{"type", "string"}, {"description", "Number of the request, to be named when one writes to us."}}}}}};
}

}  // namespace

std::string openapi(std::string_view city, std::string_view origin) {
    json whole = {{"openapi", "3.1.0"},
                  {"info", {{"title", city}, {"version", "1"}, {"summary", "Events, places and offers of the city. Read only, without a key."},
                            {"license", {{"name", "See source and licence of each object"}, {"url", fmt::format("{}/api", origin)}}}}},
                  {"servers", {{{"url", fmt::format("{}/api/v1", origin)}}}},
                  {"security", json::array()},
                  {"tags", json::array()},
                  {"paths", json::object()},
                  {"components", {{"schemas", {{"Problem", problem()}}}}}};
    for (const auto* resource : all_resources()) {
        whole["tags"].push_back({{"name", resource->path}, {"description", resource->name.msgid}});
        whole["paths"][fmt::format("/{}", resource->path)]["get"] = list_operation(*resource);
        if (resource->row) whole["paths"][fmt::format("/{}/{{id}}", resource->path)]["get"] = one_operation(*resource);
    }
    for (const auto* object : all_objects()) whole["components"]["schemas"][std::string(object->name)] = schema(*object);
    return whole.dump(1, ' ', false, json::error_handler_t::replace);
}

}  // namespace api
