// The machine: work that waits or was given up, what comes round, and what went wrong.
#include <fmt/format.h>

#include <charconv>

#include "admin/handlers.h"
#include "admin/job_store.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "failures/failure.h"
#include "i18n/numbers.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"

namespace admin {
namespace {

using base::words;

// Which of the rows a button was pressed at; 0: none.
std::int64_t number_of(const web::Context& context, std::string_view field) {
    const auto text = context.form->fields().text(field, 20).value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

web::Banner stale_banner(const web::Context& context, web::Banner otherwise) {
    return context.stale ? web::Banner{.tone = "warn", .icon = "alert", .title = say(context, context.stale->message)} : std::move(otherwise);
}

ChoreView job_view(const web::Context& context, const JobRow& job) {
    ChoreView view{job.kind, job.error, job.failed_at ? say(context, words("given up")) : say(context, words("waits")), job.failed_at ? "bad" : "info", {}, {}};
    if (job.failed_at) view.lines.push_back(say(context, words("Given up: {time}", {{"time", moment(context, *job.failed_at)}})));
    else view.lines.push_back(say(context, words("Next try: {time}", {{"time", moment(context, job.run_at)}})));
    if (job.attempts > 0) view.lines.push_back(say(context, words("Tries so far: {n}", {{"n", i18n::number(context.language, job.attempts)}})));
    const auto id = fmt::to_string(job.id);
    view.deeds = {{"retry", id, say(context, words("Try again now")), false}, {"drop", id, say(context, words("Take out")), true}};
    return view;
}

web::Table timetable_of(const web::Context& context) {
    web::Table table{say(context, words("What comes round")), {say(context, words("Job")), say(context, words("State")), say(context, words("Last done")), say(context, words("Took"))}, {}};
    for (const auto& regular : timetable(context.db()))
        table.rows.push_back({{{.text = regular.name},
                               {.text = regular.error.empty() ? say(context, words("in order")) : regular.error, .tone = regular.error.empty() ? "good" : "bad"},
                               {.text = regular.last_run_at == base::Instant{} ? say(context, words("not yet")) : moment(context, regular.last_run_at)},
                               {.text = say(context, words("{n} ms", {{"n", i18n::number(context.language, regular.took.count())}})), .number = true}}});
    return table;
}

web::Banner job_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "retry") return done(context, words("The job is done again now."));
    if (what == "drop") return done(context, words("The job is removed."));
    if (what == "gone") return {.tone = "info", .icon = "info", .title = say(context, words("There is no such job any more."))};
    return {};
}

}  // namespace

Answer jobs_page(web::Context& context) {
    web::Asked asked(context.href("/admin/jobs"));
    auto state = TRY(context.query.choice("state", {"waiting"}));
    asked.put_view("state", std::move(state));
    const bool waiting = asked.of("state") == "waiting";
    const auto edge = TRY(web::asked_place(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return jobs(context.db(), !waiting, from, limit); });
    ChoresView view{.title = say(context, words("Jobs")), .banner = stale_banner(context, job_banner(context)), .action = context.href("/admin/jobs"), .token = web::form_token(context, "/admin/jobs")};
    view.intro = waiting ? say(context, words("Work that is done later: letters, imports, tidying. What fails is tried again at growing intervals."))
                         : say(context, words("Work that was tried twelve times in vain waits here for a decision."));
    for (const auto& job : page.rows) view.chores.push_back(job_view(context, job));
    view.none = waiting ? say(context, words("No job waits.")) : say(context, words("Nothing was given up."));
    view.other = waiting ? link(context, words("Jobs that were given up"), "/admin/jobs") : link(context, words("Jobs that wait"), "/admin/jobs?state=waiting");
    view.pager = web::pager_of(page, [&](std::string_view direction, const JobRow& row) { return asked.page(direction, row.place()); });
    view.table = timetable_of(context);
    return shown(context, templates::chores, {.title = view.title, .path = "/admin/jobs"}, view);
}

Answer change_job(web::Context& context) {
    const auto retry = number_of(context, "retry"), drop = number_of(context, "drop");
    const auto id = retry ? retry : drop;
    auto act = deed(context, web::Act::configure, retry ? "job.retry" : "job.drop", "job", id);
    const bool changed = context.write([=, now = context.now](db::Writing& db) mutable {
        const auto known = job(db, id);
        if (!known || !(retry ? retry_job(db, id, now) : drop_job(db, id))) return false;
        act.changes = {{known->kind, known->error, ""}};
        audit::record(db, act);
        return true;
    });
    return web::Response::redirect(context.href(fmt::format("/admin/jobs?done={}", !changed ? "gone" : retry ? "retry" : "drop")));
}

namespace {

ChoreView failure_view(const web::Context& context, const failures::Failure& failure) {
    ChoreView view{failure.cause.place, failure.cause.text, say(context, words("{n} time", "{n} times", {{"n", fmt::to_string(failure.count)}})), "warn", {}, {}};
    if (!failure.cause.type.empty()) view.lines.push_back(failure.cause.type);
    view.lines.push_back(say(context, words("First: {first}. Last: {last}", {{"first", moment(context, failure.first_at)}, {"last", moment(context, failure.last_at)}})));
    view.lines.push_back(say(context, words("Version {version}, request {request}", {{"version", failure.version}, {"request", failure.request.empty() ? "—" : failure.request}})));
    view.deeds = {{"failure", fmt::to_string(failure.id), say(context, words("Mended")), false}};
    return view;
}

}  // namespace

Answer failures_page(web::Context& context) {
    const auto edge = TRY(web::asked_place(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return failures::failures(context.db(), from, limit); });
    ChoresView view{.title = say(context, words("Failures")), .banner = stale_banner(context, {}), .action = context.href("/admin/failures"), .token = web::form_token(context, "/admin/failures")};
    if (view.banner.title.empty() && context.query.text("done", 20).value_or("") == "mended") view.banner = done(context, words("It is off the list until it happens again."));
    view.intro = say(context, words("What went wrong in the machine, by place and cause; nothing personal stands here. What is not seen for 90 days goes by itself."));
    for (const auto& failure : page.rows) view.chores.push_back(failure_view(context, failure));
    view.none = say(context, words("Nothing went wrong."));
    const web::Asked all(view.action);
    view.pager = web::pager_of(page, [&](std::string_view direction, const failures::Failure& row) { return all.page(direction, base::Place{row.last_at, row.id}); });
    return shown(context, templates::chores, {.title = view.title, .path = "/admin/failures"}, view);
}

Answer forget_failure(web::Context& context) {
    const auto id = number_of(context, "failure");
    auto act = deed(context, web::Act::configure, "failure.forget", "failure", id);
    context.write([=](db::Writing& db) mutable {
        const auto known = failures::failure(db, id);
        if (!known) return;
        act.changes = {{known->cause.place, known->cause.text, ""}};
        failures::forget(db, id);
        audit::record(db, act);
    });
    return web::Response::redirect(context.href("/admin/failures?done=mended"));
}

}  // namespace admin
