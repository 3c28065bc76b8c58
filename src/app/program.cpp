#include "app/program.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>

#include "app/failure_page.h"
#include "app/routes.h"
#include "counting/visitor.h"
#include "db/failure.h"
#include "i18n/own_words.h"
#include "web/asset.h"
#include "web/context.h"
#include "web/door.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/look.h"
#include "web/same_origin.h"
#include "web/security.h"
#include "web/security_log.h"

namespace app {

using web::edge::Answer;
using web::edge::Head;
using web::edge::Method;

struct Program::Visit {
    web::edge::Request& request;
    std::shared_ptr<const City> city;
    std::shared_ptr<db::File> file;
    std::shared_ptr<const web::Site> site;
    std::optional<i18n::Language> prefix;  // the language that the path names
    std::string_view path;                 // without it
    std::string key;                       // of the page, if it is read
    web::Match match;

    const Head& head() const { return request.head; }
    i18n::Language language() const { return prefix.value_or(site->first_language()); }
};

namespace {

Answer bare(int status, std::string_view type, std::string body) {
    Answer answer;
    answer.status = status;
    answer.fields = web::security_fields();
    answer.fields.emplace_back("Content-Type", type);
    answer.body = std::move(body);
    return answer;
}

Answer unkept(int status, std::string_view type, std::string body) {
    auto answer = bare(status, type, std::move(body));
    answer.fields.emplace_back("Cache-Control", "no-store");
    return answer;
}

// Puts a field, or other words in the place of one that is there already.
void put(Answer& answer, std::string name, std::string value) {
    const auto same = std::ranges::find(answer.fields, name, &std::pair<std::string, std::string>::first);
    if (same == answer.fields.end()) answer.fields.emplace_back(std::move(name), std::move(value));
    else same->second = std::move(value);
}

// A script of another site asks first whether it may send If-None-Match (CORS preflight).
Answer preflight() {
    auto answer = unkept(204, "text/plain; charset=utf-8", {});
    put(answer, "Access-Control-Allow-Origin", "*");
    put(answer, "Access-Control-Allow-Methods", "GET, HEAD");
    put(answer, "Access-Control-Allow-Headers", "If-None-Match");
    put(answer, "Access-Control-Max-Age", "86400");
    return answer;
}

// "/kk/events/17-kontsert" is Kazakh and "/events/17-kontsert".
std::pair<std::optional<i18n::Language>, std::string_view> split_language(std::string_view path) {
    const auto segment = path.substr(1, path.find('/', 1) - 1);
    if (segment.size() != 2) return {{}, path};
    const auto language = i18n::parse_language(segment);
    if (!language || segment != i18n::tag(*language)) return {{}, path};
    return {language, path.size() == 3 ? std::string_view("/") : path.substr(3)};
}

bool reads(const Head& head) { return head.method == Method::get || head.method == Method::head; }

// A photo of 10 MiB over a telephone's weak network, and the work on what was sent.
std::chrono::milliseconds time_to_send(std::uint64_t bytes) {
    constexpr std::uint64_t bytes_a_second = 64 * 1024;
    return std::min<std::chrono::milliseconds>(std::chrono::minutes(1) + std::chrono::seconds(bytes / bytes_a_second), std::chrono::minutes(10));
}

std::string allowed(const web::Match& match) {
    static constexpr std::string_view words[] = {"GET, HEAD", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    std::string list;
    for (const auto method : match.allowed) list.append(list.empty() ? "" : ", ").append(words[static_cast<std::size_t>(method)]);
    return list;
}

// Everything static is ready; a part of it is not.
Answer asset_answer(const web::ReadyPage& asset, std::string_view type, const Head& head) {
    if (head.field("Range").empty()) return asset.answer(head);
    auto answer = bare(200, type, {});
    answer.fields.emplace_back("ETag", fmt::format("\"{}\"", asset.etag));
    answer.fields.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    answer.body = asset.body;
    answer.ranges = true;
    return answer;
}

// "//elsewhere.example" and "/\elsewhere.example" are other sites to a browser: a redirect to such a path would lead there.
bool leads_elsewhere(std::string_view path) { return path.size() > 1 && (path[1] == '/' || path[1] == '\\'); }

Answer moved(const web::Site& site, i18n::Language language, std::string_view path, std::string_view query) {
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    auto location = site.href(language, path);
    if (!query.empty()) location.append("?").append(query);
    auto answer = unkept(301, "text/plain; charset=utf-8", {});
    answer.fields.emplace_back("Location", std::move(location));
    return answer;
}

// To sign in, and then back to where one was going; what was to be written is not written on the way.
web::Response lead_to(std::string_view door, const Head& head, const web::Context& context) {
    auto back = context.href(context.path);
    if (reads(head) && !head.query.empty()) back.append("?").append(head.query);
    return web::Response::redirect(web::Href(context.href(door)).with("next", back).text());
}

void count_look(const std::shared_ptr<web::Views>& views, const Head& head) {
    if (!views) return;
    if (const auto source = counting::counted(head)) counting::Tally::look(*views, *source);
}

// The number in "/events/17-kontsert".
std::int64_t subject_of(const web::Match& match) {
    std::int64_t number = 0;
    if (match.count > 0) std::from_chars(match.values[0].data(), match.values[0].data() + match.values[0].size(), number);
    return number;
}

// A route as it is declared: what stood in the address may be somebody's.
std::string place_of(const web::Match& match) {
    if (!match.route) return "no route";
    return fmt::format("{} {}", match.route->method == Method::get ? "GET" : "POST", match.route->pattern);
}

}  // namespace

namespace {

// A form that asks for a password, a code or a key is answered with its page again when that was wrong.
bool refused_sign_in(const web::Match& match, const base::Result<web::Response>& response) {
    return match.route->method != Method::get && match.route->rate == "sign_in" && response && response->status == 422;
}

// What of an answer the log tells of.
std::optional<web::Event> event_of(const web::Match& match, const base::Result<web::Response>& response) {
    if (refused_sign_in(match, response)) return web::Event::sign_in_refused;
    if (!response && response.error().kind == base::Error::Kind::too_many) return web::Event::too_often;
    if (!response && response.error().kind == base::Error::Kind::forbidden) return web::Event::not_allowed;
    return {};
}

}  // namespace

Program::Program(Installation& installation, const base::Clock& clock, std::span<const web::Route> routes, web::Environment& environment)
    : installation_(installation), clock_(clock), router_(routes), environment_(environment) {
    environment_.router = &router_;
    web::open_office(office());
    moderation::open_review(reviewables());
}

std::variant<Answer, web::edge::Admission> Program::admit(const Head& head) {
    if (head.path == "/healthz") return unkept(200, "text/plain; charset=utf-8", "ok\n");
    if (const auto* asset = web::ready_asset(head.path); asset && reads(head))
        return asset_answer(*asset, web::asset_type(head.path), head);
    const auto city = installation_.by_host(head.host);
    if (!city) return refused(421, &head, {});
    const auto path = split_language(head.path).second;
    const auto match = router_.find(head.method, path);
    if (head.method == Method::options && path.starts_with("/api/v1/") && !match.allowed.empty()) return preflight();
    if (!match.route && !match.allowed.empty()) {
        auto answer = refused(405, &head, {});
        answer.fields.emplace_back("Allow", allowed(match));
        return answer;
    }
    if (!match.route && !reads(head)) return refused(404, &head, {});
    if (reads(head))
        if (const auto file = installation_.opened(*city))
            if (const auto page = pages_.find(cache_key(*city, head), file->version(), clock_.now()); page && !page->wants_packing(head)) {
                count_look(page->views, head);
                return page->answer(head);
            }
    web::edge::Admission admission;
    if (match.route) admission.body_limit = match.route->body_limit;
    if (match.route && match.route->files > 0) {
        // Nobody brings megabytes who could not be signed in.
        if (!match.route->who.guests() && !web::has_session(head, environment_.dev)) return refused(401, &head, {});
        admission.body_limit += web::Route::file_limit;  // so that the form itself can say which file is too large
        admission.deadline = time_to_send(admission.body_limit);
    }
    // What waits for the disk or for another server has threads that may wait.
    if (!reads(head) || (match.route && match.route->rate == "outside")) admission.pool = web::edge::Pool::writers;
    return admission;
}

// Absolute addresses on a page name the host that was asked, so it is part of the key; so is the look, and whether there is a
// session: the menu of those who have one leads to their account.
std::string Program::cache_key(const City& city, const Head& head) const {
    std::string key;
    key.reserve(city.slug.size() + head.host.size() + head.path.size() + head.query.size() + 32);
    key.append(city.slug).append(" ").append(head.host).append(":").append(std::to_string(head.port)).append(head.secure ? "s " : " ");
    key.append(head.path).append("?").append(head.query).append(" ").append(web::Look::of(head).text());
    return web::has_session(head, environment_.dev) ? key.append(" in") : key;
}

// What went wrong, as whoever asked can take it: a page for people, which may stand in a frame where the page itself could,
// or a problem for programs. `path` without language prefix.
Answer Program::failure(const web::Site& site, i18n::Language language, const Head& head, std::string_view path, Failed failed) {
    const bool for_programs = path.starts_with("/api/v1/");
    failed.signed_in = web::has_session(head, environment_.dev);
    auto answer = for_programs ? unkept(failed.status, "application/problem+json", failure_problem(language, path, failed))
                               : unkept(failed.status, "text/html; charset=utf-8", failure_page(site, language, web::origin(site, head), web::Look::of(head), path, failed));
    if (for_programs) put(answer, "Access-Control-Allow-Origin", "*");
    if (for_programs) put(answer, "Cross-Origin-Resource-Policy", "cross-origin");
    if (path.starts_with("/embed/"))
        for (auto& [name, value] : web::framed_fields()) put(answer, name, value);
    if (failed.status == 429 || failed.status == 503) {
        constexpr std::chrono::seconds usual{60};
        const auto wait = failed.error && failed.error->retry_after.count() > 0 ? failed.error->retry_after : usual;
        put(answer, "Retry-After", fmt::to_string(wait.count()));
    }
    return answer;
}

Answer Program::failure(const Visit& visit, Failed failed) { return failure(*visit.site, visit.language(), visit.head(), visit.path, failed); }

// A kept page that was not asked in gzip before: the loop leaves the packing to a thread of the pool.
std::shared_ptr<const web::ReadyPage> Program::kept_and_packed(const std::string& key, const db::File& file, const Head& head) {
    auto page = pages_.find(key, file.version(), clock_.now());
    if (!page || !page->wants_packing(head)) return page;
    return pages_.replace(key, page, std::make_shared<const web::ReadyPage>(page->packed()));
}

Answer Program::respond(web::edge::Request& request) {
    const auto city = installation_.by_host(request.head.host);
    if (!city) return refused(421, &request.head, request.id);
    auto file = installation_.open(*city);
    auto site = installation_.site(*city, *file);
    const i18n::Speaking speaking(site->words.get());
    const auto [prefix, path] = split_language(request.head.path);
    auto key = reads(request.head) ? cache_key(*city, request.head) : std::string();
    if (!key.empty())
        if (const auto page = kept_and_packed(key, *file, request.head)) {
            count_look(page->views, request.head);
            return page->answer(request.head);
        }
    Visit visit{request, city, std::move(file), std::move(site), prefix, path, std::move(key), router_.find(request.head.method, path)};
    try {
        return answer(visit);
    } catch (const db::Overtime& overtime) {  // nothing is broken: the machine is busy, and the same page will do in a minute
        spdlog::warn("{}: {}", request.head.path, overtime.what());
        return refused(503, &request.head, request.id);
    } catch (const std::exception& failure) {
        installation_.failures().note(city->slug, failures::cause_of(place_of(visit.match), failure), request.id, clock_.now());
        throw;  // the edge answers
    }
}

// Letters and links of the time when the city spoke it lead to the same page in its first language.
Answer Program::in_a_spoken_language(const Visit& visit) {
    if (!reads(visit.head()) || !visit.match.route || leads_elsewhere(visit.path)) return refused(404, &visit.head(), {});
    auto answer = moved(*visit.site, visit.site->first_language(), visit.path, visit.head().query);
    answer.status = 302;
    return answer;
}

Answer Program::answer(Visit& visit) {
    const auto& site = *visit.site;
    if (std::ranges::find(site.languages, visit.language()) == site.languages.end()) return in_a_spoken_language(visit);
    if (leads_elsewhere(visit.path)) return refused(404, &visit.head(), {});
    // One address for one page: the first language has no prefix, and no path ends in a slash.
    if (visit.prefix == site.first_language() || (visit.path.size() > 1 && visit.path.ends_with('/')))
        return moved(site, visit.language(), visit.path, visit.head().query);
    if (!visit.match.route) return refused(404, &visit.head(), {});
    if (site.closed.meets(visit.match.route->features)) return refused(404, &visit.head(), {});
    if (!reads(visit.head()) && visit.match.route->shown != web::Shown::signature && !web::same_origin(visit.head())) {
        web::tell({web::Event::foreign_form, site.slug, visit.match.route->pattern}, visit.request, clock_.now());
        const base::Error error{base::Error::Kind::forbidden, base::words("This was sent from another site, so nothing was done. Open the page here and try again."), {}};
        return failure(visit, {403, &error});
    }
    auto query = web::Fields::parse(visit.head().query);
    if (!query) return failure(visit, {400, &query.error()});
    return handled(visit, std::move(*query));
}

Answer Program::handled(Visit& visit, web::Fields query) {
    const auto& site = *visit.site;
    auto lease = visit.file->read();
    const auto version = lease.version();
    const auto now = clock_.now();
    const auto today = site.zone.today(now);
    web::Context context{visit.request, site, *visit.file, std::move(lease), visit.language(), std::string(visit.path),
                         std::move(query), now, today, site.zone.midnight(today + std::chrono::days(1)), web::Look::of(visit.head()), environment_};
    for (const auto& said : site.announcements) {
        context.changes_at(said.from);
        context.changes_at(said.until);
    }
    if (auto other = turned_away(visit, context)) return std::move(*other);
    if (auto other = guarded(visit, context)) return std::move(*other);
    auto response = visit.match.route->invoke(context, visit.match.arguments());
    if (const auto event = event_of(visit.match, response)) tell(visit, context, *event);
    if (!response) return failure(visit, {status_of(response.error().kind), &response.error(), visit.request.id});
    if (context.before_opening) response->fields.emplace_back("X-Robots-Tag", "noindex");
    return answered(visit, std::move(*response), context, version);
}

// Before a city opens whoever is not let in is led to the page that says when; feeds and programs find nothing. Who has a
// session is asked for here, so that no page that was made for one of them is kept for another.
std::optional<Answer> Program::turned_away(const Visit& visit, web::Context& context) {
    const auto state = web::opening_of(context.db());
    if (state == web::Opening::open) return {};
    const auto* identity = context.identity();
    context.before_opening = true;
    context.outside = !identity || !web::let_in(context.db(), state, *identity);
    if (!context.outside || web::open_to_all(state, visit.match.route->pattern)) return {};
    if (!reads(visit.head())) return failure(visit, {403});
    const auto name = visit.path.substr(visit.path.rfind('/'));
    const bool for_programs = visit.path.starts_with("/api/v1/") || visit.path.starts_with("/embed") || name.find('.') != name.npos;
    if (for_programs) return failure(visit, {404});
    const bool may_be_invited = identity && state == web::Opening::beta;
    return unkept_page(visit, web::Response::redirect(context.href(may_be_invited ? web::invitation_path : web::landing_path)), context, nullptr);
}

void Program::tell(const Visit& visit, web::Context& context, web::Event event) const {
    const auto* identity = context.identity();
    web::tell({event, visit.site->slug, visit.match.route->pattern, identity ? identity->account.value : 0}, visit.request, context.now);
}

// What is answered in place of the handler: to whoever may not, too often, or with a form that we did not give out.
std::optional<Answer> Program::guarded(const Visit& visit, web::Context& context) {
    const auto& route = *visit.match.route;
    const auto stop = web::stop(context, visit.match);
    if (stop == web::Stop::forbidden || stop == web::Stop::hidden || (stop == web::Stop::sign_in && !reads(visit.head()))) tell(visit, context, web::Event::not_allowed);
    switch (stop) {
        case web::Stop::none: break;
        case web::Stop::sign_in:
            if (!reads(visit.head())) return failure(visit, {401});
            return unkept_page(visit, lead_to("/sign-in", visit.head(), context), context, nullptr);
        case web::Stop::prove: return unkept_page(visit, lead_to("/sign-in/again", visit.head(), context), context, nullptr);
        case web::Stop::leaving: return unkept_page(visit, web::Response::redirect(context.href("/me/come-back")), context, nullptr);
        case web::Stop::factor: return unkept_page(visit, lead_to("/me/second-factor", visit.head(), context), context, nullptr);
        case web::Stop::forbidden: return failure(visit, {403});
        case web::Stop::hidden: return failure(visit, {404});
    }
    if (const auto allowed = web::within_rate(context, route.rate); !allowed) {
        tell(visit, context, web::Event::too_often);
        return failure(visit, {429, &allowed.error()});
    }
    if (reads(visit.head()) || route.shown == web::Shown::signature) return {};
    return untrue_form(visit, context);
}

std::optional<Answer> Program::untrue_form(const Visit& visit, web::Context& context) {
    const auto takes = visit.match.route->files > 0 ? web::Form::Takes::files : web::Form::Takes::texts;
    auto form = web::Form::read(visit.head().field("Content-Type"), visit.request.body, takes);
    if (form) context.form = std::move(*form);
    if (visit.match.route->shown == web::Shown::token) {
        if (!form) return shown_again(visit, context, std::move(form.error()));
        if (auto fault = web::token_fault(context, visit.match.route->pattern)) {
            tell(visit, context, web::Event::foreign_form);
            return shown_again(visit, context, std::move(*fault));
        }
    }
    if (form || visit.match.route->shown == web::Shown::origin) return {};
    return failure(visit, {status_of(form.error().kind), &form.error()});
}

// The page of the form, filled in as it was sent, with a token that is good. A page that is asked for writes nothing, so it
// cannot do what the form asked for.
Answer Program::shown_again(const Visit& visit, web::Context& context, base::Error fault) {
    const auto page = router_.find(Method::get, visit.path);
    if (!page.route || web::stop(context, page) != web::Stop::none) return failure(visit, {403, &fault});
    context.stale = fault;
    auto response = page.route->invoke(context, page.arguments());
    if (!response || (response->status != 200 && response->status != 422)) return failure(visit, {403, &fault});
    response->status = 403;
    return unkept_page(visit, std::move(*response), context, nullptr);
}

// Of a page that people read, its counters; who was led to somebody is counted here as well.
std::shared_ptr<web::Views> Program::watched(const Visit& visit, const web::Response& response, const web::Context& context) {
    if (!context.reached.way.empty() && counting::counted(visit.head())) installation_.tally().reach(visit.city->slug, context.today, context.reached);
    if (response.status != 200 || !response.type.starts_with("text/html") || !reads(visit.head())) return nullptr;
    return installation_.tally().watch(
        {visit.city->slug, context.today, counting::page_kind(visit.match.route->pattern), subject_of(visit.match), counting::things_shown(response.body)});
}

Answer Program::unkept_page(const Visit& visit, web::Response response, const web::Context& context, const std::shared_ptr<web::Views>& views) {
    count_look(views, visit.head());
    auto answer = unkept(response.status, response.type, std::move(response.body));
    for (auto& [name, value] : response.fields) put(answer, std::move(name), std::move(value));
    for (const auto& line : context.cookies) answer.fields.emplace_back("Set-Cookie", line);
    return answer;
}

// Keeps what is the same for everyone and answers with it; anything else leaves as it is.
Answer Program::answered(const Visit& visit, web::Response response, const web::Context& context, std::uint64_t version) {
    auto views = watched(visit, response, context);
    if (response.status != 200 || !response.for_everyone || context.personal || !reads(visit.head())) return unkept_page(visit, std::move(response), context, views);
    // Kept by browsers and asked about each time; where there is a session, kept by nobody but us (S-SES-7).
    std::string_view cache_control = context.has_session() ? "no-store" : "no-cache";
    std::string more;
    for (const auto& [name, value] : response.fields) {
        if (name == "Cache-Control") cache_control = value;
        else more.append(name).append(": ").append(value).append("\r\n");
    }
    auto ready = web::ReadyPage::make_unpacked(std::move(response.body), response.type, cache_control, more);
    if (ready.wants_packing(visit.head())) ready = ready.packed();
    ready.views = std::move(views);
    count_look(ready.views, visit.head());
    const auto page = std::make_shared<const web::ReadyPage>(std::move(ready));
    // Pictures stand on a shelf of their own, or in files, and would push pages out of this one.
    if (!response.type.starts_with("image/") || response.type == "image/svg+xml") pages_.keep(visit.key, version, context.valid_until, page);
    return page->answer(visit.head());
}

Answer Program::refused(int status, const Head* head, std::string_view request_id) {
    const auto city = head ? installation_.by_host(head->host) : nullptr;
    const auto site = city ? installation_.known_site(*city) : nullptr;
    if (!site) {
        auto answer = unkept(status, "text/plain; charset=utf-8", failure_text(status));
        if (status == 503) put(answer, "Retry-After", "60");
        return answer;
    }
    const i18n::Speaking speaking(site->words.get());
    auto [prefix, path] = split_language(head->path);
    auto language = prefix.value_or(site->first_language());
    if (std::ranges::find(site->languages, language) == site->languages.end()) language = site->first_language();
    return failure(*site, language, *head, path, {status, nullptr, request_id});
}

}  // namespace app
