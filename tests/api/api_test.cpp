// The API answers as its own description says, to everybody, and says clearly what it cannot do.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "app/routes.h"
#include "kit/hostile.h"
#include "kit/town.h"
#include "web/url.h"

namespace {

using nlohmann::json;

json asked(kit::Town& town, std::string_view target) {
    const auto answered = town.get(target);
    INFO(target << ": " << answered.body);
    REQUIRE(answered.status == 200);
    return json::parse(answered.body);
}

const json& resolved(const json& description, const json& schema) {
    if (!schema.contains("$ref")) return schema;
    const auto path = schema["$ref"].get<std::string>();
    return description["components"]["schemas"][path.substr(path.rfind('/') + 1)];
}

bool is(const json& value, const std::string& type) {
    if (type == "null") return value.is_null();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "array") return value.is_array();
    return type == "object" && value.is_object();
}

// What a value breaks of its schema, in the part of JSON Schema that the description uses; empty: nothing.
std::string fault(const json& description, const json& schema_or_reference, const json& value, const std::string& where) {
    const auto& schema = resolved(description, schema_or_reference);
    const auto types = schema["type"].is_array() ? schema["type"].get<std::vector<std::string>>() : std::vector{schema["type"].get<std::string>()};
    if (std::ranges::none_of(types, [&](const auto& type) { return is(value, type); })) return where + " is of another type: " + value.dump();
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) return where + " is none of the choices: " + value.dump();
    if (value.is_array())
        for (const auto& one : value)
            if (auto found = fault(description, schema["items"], one, where + "[]"); !found.empty()) return found;
    if (!value.is_object() || !schema.contains("properties")) return {};
    for (const auto& name : schema["required"])
        if (!value.contains(name.get<std::string>())) return where + " lacks " + name.dump();
    for (const auto& [name, part] : value.items()) {
        if (!schema["properties"].contains(name)) return where + " has an undescribed " + name;
        if (auto found = fault(description, schema["properties"][name], part, where + "." + name); !found.empty()) return found;
    }
    return {};
}

const json& schema_of(const json& operation) { return operation["responses"]["200"]["content"]["application/json"]["schema"]; }

}  // namespace

TEST_CASE("every path of the description answers as described, and every route is described", "[api]") {
    kit::Town town;
    const auto description = asked(town, "/api/v1/openapi.json");
    CHECK(description["openapi"] == "3.1.0");
    std::set<std::string> described;
    for (const auto& [path, item] : description["paths"].items()) {
        auto target = "/api/v1" + path;
        if (const auto at = target.find("{id}"); at != target.npos) target.replace(at, 4, "1");
        CHECK(fault(description, schema_of(item["get"]), asked(town, target), path) == "");
        auto pattern = "/api/v1" + path;
        if (const auto at = pattern.find("{id}"); at != pattern.npos) pattern.replace(at, 4, ":id");
        described.insert(pattern);
    }
    std::set<std::string> known;
    for (const auto& route : app::routes())
        if (route.pattern.starts_with("/api/v1/") && route.pattern != "/api/v1/openapi.json") known.emplace(route.pattern);
    CHECK(known == described);
}

TEST_CASE("a list read page by page gives everything once", "[api]") {
    kit::Town town;
    for (const auto* list : {"events", "occurrences?from=2026-01-01", "organisations", "categories"}) {
        const auto whole = asked(town, std::string("/api/v1/") + list + (std::string_view(list).find('?') == std::string_view::npos ? "?limit=200" : "&limit=200"));
        CHECK(whole["next"].is_null());
        auto target = std::string("/api/v1/") + list + (std::string_view(list).find('?') == std::string_view::npos ? "?limit=2" : "&limit=2");
        auto together = json::array();
        for (int pages = 0; !target.empty() && pages < 100; ++pages) {
            const auto page = asked(town, target);
            CHECK(page["items"].size() <= 2);
            for (const auto& item : page["items"]) together.push_back(item);
            target = page["next"].is_null() ? "" : page["next"].get<std::string>().substr(std::string_view("http://localhost").size());
        }
        INFO(list);
        CHECK(together == whole["items"]);
    }
}

TEST_CASE("texts come in every language, or in the one that is asked for, or in the original", "[api]") {
    kit::Town town;
    CHECK(asked(town, "/api/v1/events/2")["title"] == json{{"ru", "Город мастеров"}, {"kk", "Шеберлер қаласы"}, {"en", "The makers’ town"}});
    CHECK(asked(town, "/api/v1/events/2?language=kk")["title"] == json{{"kk", "Шеберлер қаласы"}});
    CHECK(asked(town, "/api/v1/events/1?language=kk")["title"] == json{{"ru", "Вечер джаза"}});
    CHECK(asked(town, "/api/v1/events/2?language=kk")["url"] == "http://localhost/kk/events/2-gorod-masterov");
}

TEST_CASE("filters of the API let through what they say", "[api]") {
    kit::Town town;
    const auto size = [&](const std::string& target) { return asked(town, "/api/v1/" + target)["items"].size(); };
    CHECK(size("events") == 5);
    CHECK(size("events?category=concerts") == 1);
    CHECK(size("events?updated_since=2026-11-21") == 0);
    CHECK(size("events?updated_since=2026-11-20T07:00:00Z") == 5);
    CHECK(size("occurrences") == 4);             // ahead: jazz twice, the feast, the quiz
    CHECK(size("occurrences?event=4") == 1);     // of one event those gone by, too
    CHECK(size("occurrences?from=2026-11-21&to=2026-11-21") == 1);
    CHECK(size("occurrences?price=free") == 1);
    CHECK(size("occurrences?venue=1") == 4);
    CHECK(size("organisations?category=food") == 1);
    CHECK(size("organisations?category=shops") == 0);
    CHECK(size("offers?organisation=1") == 1);
    CHECK(size("offers?on=2026-12-01") == 0);
    CHECK(size("categories?of=event") == 8);
    const auto quiz = asked(town, "/api/v1/occurrences?event=5")["items"][0];
    CHECK(quiz["state"] == "cancelled");
}

TEST_CASE("every mistake is a problem in JSON, readable from other sites", "[api]") {
    kit::Town town;
    const std::pair<const char*, int> mistakes[] = {{"/api/v1/events?x=1", 422},         {"/api/v1/events?limit=0", 422},
                                                    {"/api/v1/events?limit=201", 422},   {"/api/v1/events?cursor=zzz", 422},
                                                    {"/api/v1/events?cursor=1.-5", 422}, {"/api/v1/events?language=de", 422},
                                                    {"/api/v1/events?updated_since=2026-02-30", 422},
                                                    {"/api/v1/events?updated_since=2026-11-20T25:00:00Z", 422},
                                                    {"/api/v1/occurrences?from=yesterday", 422},
                                                    {"/api/v1/occurrences?price=cheap", 422}, {"/api/v1/events/1?limit=5", 422},
                                                    {"/api/v1/events?category=a&category=b", 422}, {"/api/v1/events?category=%FF", 400},
                                                    {"/api/v1/events/99", 404},          {"/api/v1/events/abc", 404},
                                                    {"/api/v1/nope", 404},               {"/kk/api/v1/events?x=1", 422}};
    for (const auto& [target, status] : mistakes) {
        INFO(target);
        const auto answered = town.get(target);
        CHECK(answered.status == status);
        CHECK(answered.field("Content-Type") == "application/problem+json");
        CHECK(answered.field("Access-Control-Allow-Origin") == "*");
        const auto problem = json::parse(answered.body);
        CHECK(problem["status"] == status);
        CHECK_FALSE(problem["detail"].get<std::string>().empty());
    }
    CHECK(json::parse(town.get("/api/v1/events?x=1").body)["field"] == "x");
    const auto posted = town.ask(web::edge::Method::post, "/api/v1/events", {}, "a=b");
    CHECK(posted.status == 405);
    CHECK(posted.field("Allow") == "GET, HEAD");
    CHECK(posted.field("Content-Type") == "application/problem+json");
}

TEST_CASE("scripts of other sites may read the API, and ask whether it has changed", "[api]") {
    kit::Town town;
    const auto first = town.get("/api/v1/events");
    CHECK(first.field("Access-Control-Allow-Origin") == "*");
    CHECK(first.field("Cross-Origin-Resource-Policy") == "cross-origin");
    const auto again = town.get("/api/v1/events", {{"If-None-Match", first.field("ETag")}});
    CHECK(again.status == 304);
    CHECK(again.field("Access-Control-Allow-Origin") == "*");
    const auto preflight = town.ask(web::edge::Method::options, "/api/v1/events");
    CHECK(preflight.status == 204);
    CHECK(preflight.field("Access-Control-Allow-Headers") == "If-None-Match");
    CHECK(town.get("/events").field("Access-Control-Allow-Origin").empty());
}

TEST_CASE("what is not public is in no answer of the API", "[api]") {
    kit::Town town;
    town.file().write([](db::Writing& db) {
        db.exec("update event set state = 'draft' where id = 1");
        db.exec("update organisation set state = 'removed'");
        db.exec("update offer set state = 'ended'");
    });
    for (const auto* target : {"/api/v1/events", "/api/v1/occurrences?from=2026-01-01", "/events.ics", "/events.rss", "/sitemap/events-1.xml"}) {
        INFO(target);
        CHECK_FALSE(town.get(target).says("жаз"));
        CHECK_FALSE(town.get(target).says("vecher-dzhaza"));
    }
    CHECK(town.get("/api/v1/events/1").status == 404);
    CHECK(town.get("/api/v1/occurrences/1").status == 404);
    CHECK(town.get("/api/v1/organisations/1").status == 404);
    CHECK(town.get("/api/v1/offers/1").status == 404);
    CHECK(town.get("/events/1.ics").status == 404);
}

TEST_CASE("hostile texts in the API's parameters are a problem or no match, never an error of ours", "[api]") {
    kit::Town town;
    for (const auto& text : kit::own_hostile_texts())
        for (const auto* parameter : {"events?category=", "events?cursor=", "events?updated_since=", "occurrences?from=", "occurrences?venue=",
                                      "organisations?district=", "events/"}) {
            const auto answered = kit::send(town, std::string("/api/v1/") + parameter + web::encoded(text));
            INFO(parameter << text);
            CHECK(answered.status < 500);
        }
}

TEST_CASE("the description leads nowhere that it does not describe", "[api]") {
    kit::Town town;
    const auto description = asked(town, "/api/v1/openapi.json").flatten();
    const auto whole = asked(town, "/api/v1/openapi.json");
    std::size_t references = 0;
    for (const auto& [at, value] : description.items()) {
        if (!at.ends_with("/$ref")) continue;
        const auto to = value.get<std::string>();
        INFO(at << " leads to " << to);
        CHECK(whole.contains(json::json_pointer(to.substr(1))));
        ++references;
    }
    CHECK(references > 10);
}
