#include "events/card_html.h"

#include <algorithm>

#include "adverts/advert.h"
#include "events/fragments.h"
#include "events/templates.h"
#include "web/asset.h"

namespace events {
namespace {

std::uint64_t key_of(const web::Context& context, const Index::Date& date, When when) {
    const auto year = static_cast<int>(std::chrono::year_month_day(context.today).year());
    return Fragments::key(date.id, context.language, when == When::date_and_time, year);
}

std::shared_ptr<const CardHtml> made(web::Context& context, const web::Chrome& chrome, const Listed& listed, const std::vector<Category>& categories, When when) {
    const auto card = make_card(context, listed, categories, when);
    std::string whole;
    web::Html out(whole, context.language);
    templates::card(out, chrome, card);
    const auto end = whole.find("</time>"), begin = whole.rfind('>', end) + 1;
    return std::make_shared<const CardHtml>(CardHtml{{whole.substr(0, begin)}, {whole.substr(begin, end - begin)}, {whole.substr(end)}, listed.event.value, card.place});
}

void make_missing(web::Context& context, const Index& index, CardHtmls& htmls, std::span<const Index::Date> dates, When when) {
    std::vector<OccurrenceId> ids;
    for (std::size_t i = 0; i < dates.size(); ++i)
        if (!htmls[i]) ids.push_back({dates[i].id});
    if (ids.empty()) return;
    const auto& all = index.categories(context.language);
    web::Chrome chrome;
    chrome.icons = web::asset_name("icons.svg");
    chrome.motifs = web::asset_name("motifs.svg");
    std::size_t at = 0;
    for (const auto& listed : cards(context.db(), ids, context.language)) {
        while (dates[at].id != listed.occurrence.value) ++at;
        auto html = made(context, chrome, listed, all, when);
        const auto bytes = sizeof(CardHtml) + html->size() + html->place.size();
        // A mark comes and goes at its moments: such a card is made for each page.
        if (context.derived<adverts::Register>()->running(adverts::Of::event, listed.event.value, context.now)) htmls[at] = std::move(html);
        else htmls[at] = index.fragments().cards.keep(key_of(context, dates[at], when), std::move(html), bytes);
    }
}

}  // namespace

CardHtmls card_htmls(web::Context& context, const Index& index, std::span<const Index::Date> dates, When when) {
    std::vector<std::uint64_t> keys;
    for (const auto& date : dates) keys.push_back(key_of(context, date, when));
    CardHtmls htmls;
    index.fragments().cards.find_all(keys, [&](std::shared_ptr<const CardHtml> html) { htmls.push_back(std::move(html)); });
    const auto paid = context.derived<adverts::Register>();
    context.changes_at(paid->next_change(context.now));
    for (auto& html : htmls)
        if (html && paid->running(adverts::Of::event, html->event, context.now)) html.reset();  // kept from before it was one
    make_missing(context, index, htmls, dates, when);
    return htmls;
}

std::vector<TimedCard> timed(std::span<std::shared_ptr<const CardHtml>> cards, bool joined) {
    std::vector<TimedCard> all;
    std::vector<std::string_view> lasts;  // of each card the time that was added last
    for (auto& card : cards) {
        if (!card) continue;
        const auto same = [&](const TimedCard& other) { return joined && other.html->event == card->event && other.html->place == card->place; };
        const auto at = static_cast<std::size_t>(std::ranges::find_if(all, same) - all.begin());
        const std::string_view when = card->when.html;
        if (at == all.size()) {
            lasts.push_back(when);
            all.push_back({std::move(card), {std::string(when)}});
        } else if (lasts[at] != when) {
            all[at].times.html.append(", ").append(when);
            lasts[at] = when;
        }
    }
    return all;
}

}  // namespace events
