#include "mail/pages.h"

#include "i18n/words.h"
#include "mail/kinds.h"
#include "mail/outbox.h"
#include "mail/templates.h"
#include "mail/unsubscribe.h"
#include "mail/views.h"
#include "web/context.h"
#include "web/frame.h"

namespace mail {
namespace {

using base::words;
using web::Who;

base::Result<Subscription> named(const web::Context& context, std::string_view token) {
    auto subscription = subscription_of(context.environment.keys, token);
    if (!subscription || !kind(subscription->kind)) return base::refuse(base::Error::Kind::not_found, words("This link does not work any more."));
    return std::move(*subscription);
}

// The address of this page opens something: no search engine keeps it, no other site is told of it.
web::Response page(const web::Context& context, const UnsubscribeView& view) {
    auto response = context.page(templates::unsubscribe, web::frame(context, {.title = view.title, .path = "/unsubscribe", .indexed = false}), view);
    response.for_everyone = false;
    response.fields.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

// A look changes nothing: mail scanners follow every link (FEATURES §19, GET shows, POST acts).
base::Result<web::Response> question(web::Context& context, std::string_view token) {
    const auto subscription = TRY(named(context, token));
    const auto title = say(context, kind(subscription.kind)->title);
    return page(context, {say(context, words("Unsubscribe?")), say(context, words("“{title}”: no more such letters will come to {address}.", {{"title", title}, {"address", subscription.address}})),
                          context.href(context.path), {}});
}

// Answered at once and without a redirect: mail programs send it by themselves (RFC 8058 §3.1).
base::Result<web::Response> refusal(web::Context& context, std::string_view token) {
    const auto subscription = TRY(named(context, token));
    context.lease.refresh();
    context.file.write([subscription, now = context.now](db::Writing& db) { refuse_letters(db, subscription.address, subscription.kind, now); });
    return page(context, {say(context, words("You are unsubscribed")), say(context, words("No more such letters will come to {address}.", {{"address", subscription.address}})), {},
                          {say(context, words("To the home page")), context.href("/")}});
}

constexpr web::Route all_routes[] = {
    web::get<"/unsubscribe/:token", question>(Who::anyone),
    web::post<"/unsubscribe/:token", refusal>(Who::anyone).showing(web::Shown::signature),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace mail
