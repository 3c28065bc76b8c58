#include "events/card_html.h"

#include <algorithm>

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
    CardHtml html;
    web::Html out(html.before, context.language);
    templates::card(out, chrome, card);
    html.event = listed.event.value;
    html.place = card.place;
    const auto end = html.before.find("</time>"), begin = html.before.rfind('>', end) + 1;
    html.when = html.before.substr(begin, end - begin);
    html.after = html.before.substr(end);
    html.before.resize(begin);
    return std::make_shared<const CardHtml>(std::move(html));
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
        const auto bytes = sizeof(CardHtml) + html->before.size() + html->when.size() + html->after.size() + html->place.size();
        htmls[at] = index.fragments().cards.keep(key_of(context, dates[at], when), std::move(html), bytes);
    }
}

}  // namespace

CardHtmls card_htmls(web::Context& context, const Index& index, std::span<const Index::Date> dates, When when) {
    std::vector<std::uint64_t> keys;
    for (const auto& date : dates) keys.push_back(key_of(context, date, when));
    CardHtmls htmls;
    index.fragments().cards.find_all(keys, [&](std::shared_ptr<const CardHtml> html) { htmls.push_back(std::move(html)); });
    make_missing(context, index, htmls, dates, when);
    return htmls;
}

void append(std::string& html, std::span<const std::shared_ptr<const CardHtml>> cards, bool joined) {
    auto bytes = html.size();
    for (const auto& card : cards)
        if (card) bytes += card->before.size() + card->when.size() + card->after.size() + 2;
    html.reserve(bytes);
    const auto same = [&](const CardHtml& a, const CardHtml& b) { return joined && a.event == b.event && a.place == b.place; };
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (!cards[i]) continue;
        const auto& card = *cards[i];
        const auto already = std::ranges::find_if(cards.first(i), [&](const auto& other) { return other && same(*other, card); });
        if (already != cards.begin() + static_cast<std::ptrdiff_t>(i)) continue;
        html.append(card.before).append(card.when);
        std::string_view last = card.when;
        for (std::size_t j = i + 1; j < cards.size(); ++j) {
            if (!cards[j] || !same(*cards[j], card) || cards[j]->when == last) continue;
            html.append(", ").append(cards[j]->when);
            last = cards[j]->when;
        }
        html.append(card.after);
    }
}

}  // namespace events
