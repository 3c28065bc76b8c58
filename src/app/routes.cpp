#include "app/routes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "accounts/pages.h"
#include "admin/pages.h"
#include "advertising/pages.h"
#include "adverts/pages.h"
#include "api/pages.h"
#include "audit/pages.h"
#include "authoring/event_work.h"
#include "authoring/pages.h"
#include "cards/card_work.h"
#include "cards/pages.h"
#include "claims/pages.h"
#include "cities/pages.h"
#include "collecting/collection_work.h"
#include "collecting/pages.h"
#include "events/pages.h"
#include "goods/pages.h"
#include "guide/pages.h"
#include "home/pages.h"
#include "hosting/pages.h"
#include "ideas/idea_work.h"
#include "ideas/pages.h"
#include "incidents/pages.h"
#include "legal/pages.h"
#include "mail/pages.h"
#include "media/pages.h"
#include "merging/pages.h"
#include "moderation/pages.h"
#include "notices/pages.h"
#include "offering/offer_work.h"
#include "offering/pages.h"
#include "offers/pages.h"
#include "opening/pages.h"
#include "organisations/pages.h"
#include "pictures/pages.h"
#include "posting/pages.h"
#include "posting/post_work.h"
#include "posts/pages.h"
#include "printing/pages.h"
#include "privacy/pages.h"
#include "prospects/pages.h"
#include "requests/pages.h"
#include "screening/pages.h"
#include "search/pages.h"
#include "sitemap/pages.h"
#include "stocking/good_work.h"
#include "stocking/pages.h"
#include "support/pages.h"
#include "tags/pages.h"
#include "teams/pages.h"
#include "transport/pages.h"
#include "useful/pages.h"

namespace app {
namespace {

using web::Feature;

// Routes that go with a part of the city.
std::vector<web::Route> of(Feature feature, std::span<const web::Route> routes) {
    std::vector<web::Route> all(routes.begin(), routes.end());
    for (auto& route : all) route = route.of(feature);
    return all;
}

}  // namespace

std::span<const web::Route> routes() {
    static const std::vector<web::Route> all = [] {
        std::vector<web::Route> joined;
        for (const auto& [feature, table] : {std::pair{Feature::offers, offers::routes()}, std::pair{Feature::offers, offering::routes()}, std::pair{Feature::posts, posts::routes()},
                                             std::pair{Feature::posts, posting::routes()}, std::pair{Feature::transport, transport::routes()},
                                             std::pair{Feature::goods, goods::routes()}, std::pair{Feature::goods, stocking::routes()}, std::pair{Feature::ideas, ideas::routes()},
                                             std::pair{Feature::collections, collecting::routes()}})
            std::ranges::copy(of(feature, table), std::back_inserter(joined));
        for (const auto table : {
                 home::routes(),
                 guide::routes(),
                 events::routes(),
                 organisations::routes(),
                 adverts::routes(),
                 search::routes(),
                 tags::routes(),
                 useful::routes(),
                 cities::routes(),
                 accounts::routes(),
                 legal::routes(),
                 privacy::routes(),
                 teams::routes(),
                 cards::routes(),
                 claims::routes(),
                 authoring::routes(),
                 moderation::routes(),
                 notices::routes(),
                 hosting::routes(),
                 screening::routes(),
                 merging::routes(),
                 mail::routes(),
                 audit::routes(),
                 admin::routes(),
                 advertising::routes(),
                 requests::routes(),
                 support::routes(),
                 incidents::routes(),
                 opening::routes(),
                 prospects::routes(),
                 media::routes(),
                 pictures::routes(),
                 printing::routes(),
                 api::routes(),
                 sitemap::routes(),
             })
            joined.insert(joined.end(), table.begin(), table.end());
        return joined;
    }();
    return all;
}

// In the order in which they stand beside each page, under their headings.
std::vector<web::OfficeEntry> office() {
    using web::OfficeGroup;
    std::vector<web::OfficeEntry> joined = admin::office();
    const auto add = [&](OfficeGroup group, std::initializer_list<std::vector<web::OfficeEntry>> tables) {
        for (const auto& table : tables) std::ranges::copy(web::under(group, table), std::back_inserter(joined));
    };
    add(OfficeGroup::content, {moderation::office(), merging::office(), authoring::office(), tags::office(), collecting::office(), screening::office(), hosting::office(), notices::office(), ideas::office(), advertising::office()});
    add(OfficeGroup::people, {support::office(), requests::office(), claims::office(), prospects::office(), incidents::office()});
    add(OfficeGroup::city, {opening::office(), legal::office()});
    return joined;
}

std::vector<moderation::Reviewable> reviewables() { return {authoring::reviewable_event(), cards::reviewable_card(), offering::reviewable_offer(), posting::reviewable_post(), ideas::reviewable_idea(), stocking::reviewable_good(), collecting::reviewable_collection()}; }

}  // namespace app
