#include "offers/show_page.h"

#include <fmt/format.h>

#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "offers/poster.h"
#include "offers/row.h"
#include "offers/templates.h"
#include "web/frame.h"
#include "web/share.h"

namespace offers {
namespace {

using base::words;

constexpr int others_shown = 4;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

void fill_prices(ShowView& view, const web::Context& context, const Listed& offer) {
    const auto sum = [&](std::int64_t minor) { return i18n::money(context.language, {minor, offer.currency}); };
    if (!offer.price_after) return;
    view.new_price = sum(*offer.price_after);
    if (!offer.price_before || *offer.price_before <= *offer.price_after) return;
    view.old_price = sum(*offer.price_before);
    view.saving = say(context, words("You save {sum}", {{"sum", sum(*offer.price_before - *offer.price_after)}}));
}

void fill_state(ShowView& view, web::Context& context, const Listed& offer, const std::vector<Window>& windows) {
    if (offer.valid_until && *offer.valid_until < context.today)
        view.state = {"warn", "info", say(context, words("This offer has expired")), "", ""};
    else if (offer.limit_total && offer.used >= *offer.limit_total)
        view.state = {"warn", "info", say(context, words("Everything has been taken")), "", ""};
    else if (context.today < offer.valid_from)
        view.state = {"info", "clock", say(context, words("Not yet valid")), i18n::from_date(context.language, offer.valid_from, context.today), ""};
    else if (holds_now(context, offer, windows))
        view.state = {"done", "check", say(context, words("Valid now")), "", ""};
    else
        view.state = {"info", "clock", say(context, words("Not valid at this hour")), windows_words(context, windows), ""};
}

std::string audience_words(const web::Context& context, const std::vector<std::string>& keys) {
    std::string text;
    for (const auto& key : keys) {
        const auto name = key == "children"     ? words("Children")
                          : key == "students"   ? words("Students")
                          : key == "pensioners" ? words("Pensioners")
                          : key == "birthday"   ? words("Birthday")
                                                : words("Large families");
        text.append(text.empty() ? "" : ", ").append(say(context, name));
    }
    return text;
}

void fill_conditions(ShowView& view, const web::Context& context, const Shown& shown, const std::vector<Window>& windows) {
    const auto& offer = shown.offer;
    const auto line = [&](const char* icon, const base::Words& label, const std::string& value) {
        if (!value.empty()) view.conditions.push_back({icon, say(context, label), value, "", false});
    };
    line("calendar", words("Valid for"), offer.valid_until ? i18n::date_range(context.language, offer.valid_from, *offer.valid_until, context.today)
                                                            : i18n::from_date(context.language, offer.valid_from, context.today));
    line("clock", words("Days and hours"), windows_words(context, windows));
    line("people", words("For whom"), audience_words(context, audiences(context.db(), offer.id)));
    if (offer.new_clients_only) line("person", words("Who can use it"), say(context, words("new clients only")));
    if (shown.limit_per_person) line("ticket", words("Times per person"), fmt::to_string(*shown.limit_per_person));
    line("ticket", words("Promo code"), shown.promo_code);
}

}  // namespace

base::Result<web::Response> show_page(web::Context& context, OfferId id) {
    const auto found = shown(context.db(), id, context.language);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such offer. It may have been removed."));
    const auto& offer = found->offer;
    const auto path = offer_path(id, offer.slug);
    if (context.path != path) return web::moved(context, path);
    const auto held = windows(context.db(), id);
    const auto won = gain(context, offer);

    ShowView view;
    view.crumbs = {{say(context, words("Offers")), context.href("/offers")}};
    view.gain = won.text;
    view.long_gain = won.long_text;
    view.title = offer.title;
    if (offer.language != i18n::tag(context.language)) view.language = offer.language;
    view.organisation = offer.organisation;
    view.organisation_href = context.href(fmt::format("/organisations/{}-{}", offer.organisation_id, offer.organisation_slug));
    view.organisation_initials = base::initials(offer.organisation);
    view.address = found->address;
    fill_prices(view, context, offer);
    fill_state(view, context, offer, held);
    if (offer.limit_total) {
        view.limited = true;
        view.total = *offer.limit_total;
        view.left = std::max(0, *offer.limit_total - offer.used);
        view.left_text = say(context, words("{n} of {total} left", {{"n", fmt::to_string(view.left)}, {"total", fmt::to_string(view.total)}}));
    }
    fill_conditions(view, context, *found, held);
    view.terms = {found->terms_html};
    view.action_note = say(context, words("Say at the till that you saw this offer here."));
    view.share = web::share(context.origin() + context.href(path), offer.title);
    auto others = of_organisation(context.db(), offer.organisation_id, context.today, others_shown + 1);
    std::erase(others, id);
    view.others = make_rows(context, others);
    auto chrome = web::frame(context, {.title = offer.title, .section = "offers", .description = fmt::format("{} · {}", won.text, offer.organisation),
                                       .back = {say(context, words("Offers")), context.href("/offers")}, .path = path});
    web::put_picture(chrome, context, make_poster(context, *found));
    chrome.shareable = true;
    return context.page(templates::show, chrome, view);
}

}  // namespace offers
