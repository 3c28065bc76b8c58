// What an authority asks, written down by whoever received it: its clock runs from the hour in which it came (S5).
#include <fmt/format.h>

#include "base/random.h"
#include "requests/guests.h"
#include "requests/handlers.h"
#include "requests/parts.h"
#include "requests/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace requests {
namespace {

using base::words;

web::Response form_page(web::Context& context, const web::Input& input) {
    OfficialView view{say(context, words("Official request")), say(context, words("Write down what came, word for word. The deadline counts from the hour in which it was received.")),
                      input.view("/admin/requests/new", words("Register"))};
    const auto now = context.site.zone.local(context.now);
    view.form.fields = {
        input.field({.name = "authority", .label = say(context, words("Which authority?"))}),
        input.field({.name = "reference", .label = say(context, words("Its number")), .width = "short", .required = false}),
        input.field({.name = "received", .label = say(context, words("When was it received?")), .type = "datetime-local", .hint = say(context, words("By the clock of the city")), .width = "short"}, written(now)),
        input.field({.name = "topic", .label = say(context, words("What does it ask?")), .choices = topics(context, Topic::removal, Topic::demand)}),
        input.field({.name = "page", .label = say(context, words("Which page is it about?")), .hint = say(context, words("The address of the page, or in words: which event, which place.")), .required = false}),
        input.field({.name = "text", .label = say(context, words("Text of the request")), .type = "lines"}),
        input.field({.name = "preserved", .label = say(context, words("Copy of what is to be taken away")), .type = "lines",
                     .hint = say(context, words("It is kept sealed, as proof of what stood there.")), .required = false}),
    };
    auto response = office_page(context, templates::official, view, view.title, link(context, words("Requests"), "/admin/requests"));
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer official_form(web::Context& context) { return form_page(context, web::Input(context)); }

Answer register_official(web::Context& context) {
    web::Input input(context);
    Asked asked{.topic = chosen_topic(input, Topic::removal, Topic::demand), .language = context.language};
    asked.authority = input.text("authority", {.most = 200});
    asked.reference = input.text("reference", {.required = false, .most = 100});
    const auto received = typed_moment(context, input, "received");
    asked.page = typed_page(context, input);
    asked.text = input.text("text", {.most = 8000, .lines = true});
    asked.preserved = input.text("preserved", {.required = false, .most = 20000, .lines = true});
    if (!input.good()) return form_page(context, input);
    const auto key = web::submission_key(context);
    std::vector<std::byte> seed(16);
    base::SystemRandom().fill(seed);
    const auto clock = clock_now(context, duty_of(asked.topic), received);
    const auto queue = context.href("/admin/requests");
    const auto location = context.write([=, vault = accounts::vault_of(context), who = officer_of(*context.identity()), now = context.now](db::Writing& db) {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = register_one(db, vault, asked, seed, clock, received, who, now);
        auto made = fmt::format("{}/{}?done=new", queue, id.value);
        web::note_sent(db, key, made, now);
        return made;
    });
    return web::Response::redirect(location);
}

}  // namespace requests
