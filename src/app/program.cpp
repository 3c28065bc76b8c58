#include "app/program.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "app/failure_page.h"
#include "web/asset.h"
#include "web/context.h"
#include "web/frame.h"
#include "web/security.h"
#include "web/url.h"

namespace app {

using web::edge::Answer;
using web::edge::Head;
using web::edge::Method;

// A path, taken apart: "/kk/events/17-kontsert" is Kazakh and "/events/17-kontsert".
struct Program::Address {
    std::optional<i18n::Language> language;  // as the prefix says
    std::string_view path;
    web::Match match;
};

namespace {

Answer plain(int status, std::string_view text) {
    Answer answer;
    answer.status = status;
    answer.fields = web::security_fields();
    answer.fields.emplace_back("Content-Type", "text/plain; charset=utf-8");
    answer.fields.emplace_back("Cache-Control", "no-store");
    answer.body = std::string(text);
    return answer;
}

std::pair<std::optional<i18n::Language>, std::string_view> split_language(std::string_view path) {
    const auto segment = path.substr(1, path.find('/', 1) - 1);
    if (segment.size() != 2) return {{}, path};
    const auto language = i18n::parse_language(segment);
    if (!language || segment != i18n::tag(*language)) return {{}, path};
    return {language, path.size() == 3 ? std::string_view("/") : path.substr(3)};
}

std::string cache_key(const City& city, const Head& head) {
    return fmt::format("{}\n{}:{}{}\n{}?{}", city.slug, head.host, head.port, head.secure ? "s" : "", head.path, head.query);
}

bool reads(const Head& head) { return head.method == Method::get || head.method == Method::head; }

std::string_view word(Method method) {
    switch (method) {
        case Method::get: return "GET, HEAD";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::del: return "DELETE";
        case Method::options: return "OPTIONS";
    }
    return "";
}

std::string allow(const web::Match& match) {
    std::string list;
    for (const auto method : match.allowed) list.append(list.empty() ? "" : ", ").append(word(method));
    return list;
}

int status_of(base::Error::Kind kind) {
    using Kind = base::Error::Kind;
    switch (kind) {
        case Kind::unauthenticated: return 401;
        case Kind::forbidden: return 403;
        case Kind::not_found: return 404;
        case Kind::conflict:
        case Kind::exhausted: return 409;
        case Kind::invalid: return 422;
        case Kind::too_many: return 429;
    }
    return 500;
}

// Static files answer ranges; everything else of them is ready.
Answer asset_answer(const web::ReadyPage& asset, std::string_view type, const Head& head) {
    if (head.field("Range").empty()) return asset.answer(head);
    Answer answer;
    answer.fields = web::security_fields();
    answer.fields.emplace_back("Content-Type", type);
    answer.fields.emplace_back("ETag", fmt::format("\"{}\"", asset.etag));
    answer.fields.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    answer.body = asset.body;
    answer.ranges = true;
    return answer;
}

}  // namespace

Program::Program(Installation& installation, const base::Clock& clock, std::span<const web::Route> routes)
    : installation_(installation), clock_(clock), router_(routes) {}

std::variant<Answer, web::edge::Admission> Program::admit(const Head& head) {
    if (head.path == "/healthz") return plain(200, "ok\n");
    if (const auto* asset = web::ready_asset(head.path); asset && reads(head))
        return asset_answer(*asset, web::asset_type(head.path), head);
    const auto city = installation_.by_host(head.host);
    if (!city) return refused(421, &head, "");
    const auto [language, path] = split_language(head.path);
    const auto match = router_.find(head.method, path);
    if (!match.route && !match.allowed.empty()) {
        auto answer = refused(405, &head, "");
        answer.fields.emplace_back("Allow", allow(match));
        return answer;
    }
    if (reads(head))
        if (const auto file = installation_.opened(*city))
            if (const auto page = pages_.find(cache_key(*city, head), file->version(), clock_.now())) return page->answer(head);
    web::edge::Admission admission;
    if (match.route) admission.body_limit = match.route->body_limit;
    if (!reads(head)) admission.pool = web::edge::Pool::writers;
    return admission;
}

Answer Program::respond(web::edge::Request& request) {
    const auto& head = request.head;
    const auto city = installation_.by_host(head.host);
    if (!city) return refused(421, &head, request.id);
    const auto file = installation_.open(*city);
    const auto site = installation_.site(*city, *file);
    Address address;
    std::tie(address.language, address.path) = split_language(head.path);
    address.match = router_.find(head.method, address.path);
    return handle(request, *city, file, *site, address);
}

Answer Program::handle(web::edge::Request& request, const City& city, const std::shared_ptr<db::File>& file, const web::Site& site,
                       const Address& address) {
    const auto& head = request.head;
    const auto fail = [&](const base::Error& error) { return error_page(status_of(error.kind), &site, &head, &error, request.id); };
    const auto spoken = address.language.value_or(site.first_language());
    if (std::ranges::find(site.languages, spoken) == site.languages.end()) return error_page(404, &site, &head, nullptr, request.id);
    // One address for one page: the first language has no prefix, and no path ends in a slash.
    if (address.language == site.first_language() || (address.path.size() > 1 && address.path.ends_with('/')))
        return moved(site, spoken, address.path, head.query);
    if (!address.match.route) return error_page(404, &site, &head, nullptr, request.id);
    auto query = web::Fields::parse(head.query);
    if (!query) return error_page(400, &site, &head, &query.error(), request.id);

    auto lease = file->read();
    const auto version = lease.version();
    const auto now = clock_.now();
    const auto today = site.zone.today(now);
    web::Context context{request, site, *file, std::move(lease), spoken, std::string(address.path), std::move(*query), now, today,
                         site.zone.instant(today + std::chrono::days(1))};
    auto response = address.match.route->invoke(context, address.match.arguments());
    if (!response) return fail(response.error());
    if (reads(head) && response->status == 200 && response->for_everyone)
        return keep(city, head, std::move(*response), version, context.valid_until);
    return sent(std::move(*response));
}

}  // namespace app
