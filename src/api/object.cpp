#include "api/object.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace api {
namespace {

using nlohmann::json;

std::string moment(const json& seconds) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", base::Instant(std::chrono::seconds(seconds.get<std::int64_t>())));
}

std::string clock(const json& minute) {
    const auto minutes = minute.get<int>();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

// In the one language that is wanted or, where there is no such text, in the original.
json said(const json& texts, const json& original, const Scope& scope) {
    if (!scope.only) return texts;
    const auto wanted = std::string(i18n::tag(*scope.only));
    auto key = texts.contains(wanted) ? wanted : original.is_string() ? original.get<std::string>() : std::string();
    if (!texts.contains(key) && !texts.empty()) key = texts.begin().key();
    return texts.contains(key) ? json{{key, texts[key]}} : json::object();
}

json page(const Property& property, const json& row, const Scope& scope) {
    const auto slug = row.value("slug", std::string());
    const auto path = fmt::format("/{}/{}{}{}", property.choices.front(), row.at("id").get<std::int64_t>(), slug.empty() ? "" : "-", slug);
    return scope.context.origin() + scope.context.site.href(scope.only.value_or(scope.context.language), path);
}

json value(const Property& property, const json& row, const Scope& scope) {
    if (property.kind == Kind::page) return page(property, row, scope);
    const auto found = row.find(property.name);
    if (found == row.end() || found->is_null()) return property.kind == Kind::list || property.kind == Kind::texts ? json::array() : json();
    switch (property.kind) {
        case Kind::yes_no: return found->get<int>() != 0;
        case Kind::moment: return moment(*found);
        case Kind::clock: return clock(*found);
        case Kind::words: return said(*found, row.value("language", json()), scope);
        case Kind::list: {
            auto all = json::array();
            for (const auto& part : *found) all.push_back(written(*property.of, part, scope));
            return all;
        }
        default: return *found;
    }
}

json typed(const Property& property) {
    switch (property.kind) {
        case Kind::integer: return {{"type", "integer"}};
        case Kind::real: return {{"type", "number"}};
        case Kind::yes_no: return {{"type", "boolean"}};
        case Kind::moment: return {{"type", "string"}, {"format", "date-time"}};
        case Kind::day: return {{"type", "string"}, {"format", "date"}};
        case Kind::clock: return {{"type", "string"}, {"pattern", "^[0-9]{2}:[0-9]{2}$"}};
        case Kind::words: return {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}, {"propertyNames", {{"enum", {"ru", "kk", "en"}}}}};
        case Kind::choice: return {{"type", "string"}, {"enum", property.choices}};
        case Kind::address:
        case Kind::page: return {{"type", "string"}, {"format", "uri"}};
        case Kind::list: return {{"type", "array"}, {"items", {{"$ref", fmt::format("#/components/schemas/{}", property.of->name)}}}};
        case Kind::texts: return {{"type", "array"}, {"items", {{"type", "string"}}}};
        case Kind::html: return {{"type", "string"}, {"contentMediaType", "text/html"}};
        case Kind::text: break;
    }
    return {{"type", "string"}};
}

}  // namespace

json written(const Object& object, const json& row, const Scope& scope) {
    auto out = json::object();
    for (const auto& property : object.properties) out[std::string(property.name)] = value(property, row, scope);
    return out;
}

json schema(const Object& object) {
    json whole = {{"type", "object"}, {"description", object.about}, {"additionalProperties", false}, {"properties", json::object()}, {"required", json::array()}};
    for (const auto& property : object.properties) {
        auto one = typed(property);
        one["description"] = property.about;
        if (property.nullable) {
            one["type"] = json::array({one["type"], "null"});
            if (one.contains("enum")) one["enum"].push_back(nullptr);
        }
        whole["properties"][std::string(property.name)] = one;
        whole["required"].push_back(property.name);
    }
    return whole;
}

}  // namespace api
