// The first page of the back office: for everybody with a duty in the city, of what their roles open.
#include "accounts/people.h"
#include "admin/handlers.h"
#include "admin/job_store.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "audit/head.h"
#include "counting/day_sum.h"
#include "i18n/dates.h"
#include "i18n/numbers.h"
#include "mail/sender.h"

namespace admin {
namespace {

using base::words;

constexpr std::chrono::hours day{24};

std::vector<web::Line> numbers_of(const web::Context& context, web::Roles roles) {
    std::vector<web::Line> numbers;
    const auto& db = context.db();
    const auto add = [&](const base::Words& label, std::string value, std::string_view path) {
        numbers.push_back({"", say(context, label), std::move(value), context.href(path)});
    };
    if (web::may(roles, web::Act::see_people)) {
        add(words("accounts made so far"), i18n::number(context.language, accounts::accounts_made(db)), "/admin/people");
        add(words("sign-ins within a day"), web::counted(context, accounts::sign_ins(db, context.now - day)), "/admin/people");
    }
    if (web::may(roles, web::Act::configure)) {
        const auto yesterday = counting::sum_of(db, context.today - std::chrono::days(1));
        add(words("pages looked at yesterday"), i18n::number(context.language, yesterday.views), "/");
        add(words("calls, messages and routes to places yesterday"), i18n::number(context.language, yesterday.reached), "/organisations");
        add(words("letters sent within a day"), web::counted(context, mail::letters_ended(db, mail::State::sent, context.now - day)), "/admin/letters?state=sent");
        add(words("letters that wait"), web::counted(context, mail::waiting_letters(db, web::most_counted)), "/admin/letters?state=waiting");
    }
    return numbers;
}

// What of the machine is as it should be, and what is not.
class Health {
public:
    explicit Health(const web::Context& context) : context_(context) {
        table_ = {say(context, words("How the machine is")), {say(context, words("Part")), say(context, words("State")), say(context, words("What there is to say"))}, {}};
    }

    void line(const base::Words& part, bool good, std::string more, std::string_view path = {}) {
        table_.rows.push_back({{{.text = say(context_, part), .href = path.empty() ? std::string() : context_.href(path)},
                                {.text = good ? say(context_, words("in order")) : say(context_, words("needs a look")), .tone = good ? "good" : "bad"},
                                {.text = std::move(more)}}});
    }
    web::Table table() { return std::move(table_); }

private:
    const web::Context& context_;
    web::Table table_;
};

void add_mail(const web::Context& context, Health& health) {
    const auto sender = mail::sender(context.db());
    if (!sender) return health.line(words("Mail"), false, say(context, words("No mail server is set: letters wait in the outbox.")), "/admin/mail");
    health.line(words("Mail"), sender->trouble.empty(), sender->trouble, "/admin/letters");
}

void add_jobs(const web::Context& context, Health& health) {
    std::string troubled;
    for (const auto& regular : timetable(context.db()))
        if (!regular.error.empty()) troubled.append(troubled.empty() ? "" : ", ").append(regular.name);
    if (const auto given_up = given_up_jobs(context.db()); given_up > 0)
        troubled.append(troubled.empty() ? "" : ", ").append(say(context, words("given up: {n}", {{"n", web::counted(context, given_up)}})));
    const bool good = troubled.empty();
    health.line(words("Jobs"), good, std::move(troubled), "/admin/jobs");
}

void add_log(const web::Context& context, Health& health) {
    const auto head = audit::latest_head(context.db(), context.environment.keys);
    const bool fresh = head && context.now - head->at < 2 * day;
    health.line(words("Change log"), fresh, head ? say(context, words("Signed: {time}", {{"time", moment(context, head->at)}})) : say(context, words("Not signed yet")), "/admin/audit");
}

web::Table health_of(const web::Context& context) {
    Health health(context);
    const auto file = context.file.health();
    health.line(words("The city’s data"), file.trouble.empty(), file.trouble);
    add_mail(context, health);
    add_jobs(context, health);
    const auto checked = last_run(context.db(), "app.check_folder");
    health.line(words("The nightly check"), checked && context.now - *checked < 2 * day, checked ? moment(context, *checked) : say(context, words("not yet")));
    add_log(context, health);
    return health.table();
}

}  // namespace

Answer home_page(web::Context& context) {
    const auto identity = *context.identity();
    if (!identity.roles.staff()) return web::route_detail::no_such_page();
    // The guard asks this of routes with an act; here the duty itself is what is asked for.
    if (!identity.second_factor && !context.site.is_demo) return web::Response::redirect(context.href("/me/second-factor?next=/admin"));
    HomeView view{say(context, words("Overview")), i18n::day_heading(context.language, context.today, context.today), web::tasks(context, identity.roles), numbers_of(context, identity.roles), {}};
    if (web::may(identity.roles, web::Act::configure)) view.health = health_of(context);
    return shown(context, templates::home, {.title = view.title, .path = "/admin"}, view);
}

}  // namespace admin
