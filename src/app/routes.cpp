#include "app/routes.h"

#include "accounts/pages.h"
#include "admin/pages.h"
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
#include "guide/pages.h"
#include "home/pages.h"
#include "hosting/pages.h"
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
#include "organisations/pages.h"
#include "pictures/pages.h"
#include "posting/pages.h"
#include "posting/post_work.h"
#include "posts/pages.h"
#include "privacy/pages.h"
#include "requests/pages.h"
#include "screening/pages.h"
#include "search/pages.h"
#include "sitemap/pages.h"
#include "tags/pages.h"
#include "teams/pages.h"
#include "transport/pages.h"
#include "useful/pages.h"

namespace app {

std::span<const web::Route> routes() {
    static const std::vector<web::Route> all = [] {
        std::vector<web::Route> joined;
        for (const auto table : {
                 home::routes(),
                 guide::routes(),
                 events::routes(),
                 offers::routes(),
                 organisations::routes(),
                 posts::routes(),
                 collecting::routes(),
                 search::routes(),
                 tags::routes(),
                 useful::routes(),
                 transport::routes(),
                 cities::routes(),
                 accounts::routes(),
                 legal::routes(),
                 privacy::routes(),
                 teams::routes(),
                 cards::routes(),
                 claims::routes(),
                 authoring::routes(),
                 offering::routes(),
                 posting::routes(),
                 moderation::routes(),
                 notices::routes(),
                 hosting::routes(),
                 screening::routes(),
                 merging::routes(),
                 mail::routes(),
                 audit::routes(),
                 admin::routes(),
                 requests::routes(),
                 incidents::routes(),
                 media::routes(),
                 pictures::routes(),
                 api::routes(),
                 sitemap::routes(),
             })
            joined.insert(joined.end(), table.begin(), table.end());
        return joined;
    }();
    return all;
}

// In the order in which they stand beside each page.
std::vector<web::OfficeEntry> office() {
    std::vector<web::OfficeEntry> joined;
    for (auto& table : {admin::office(), moderation::office(), merging::office(), authoring::office(), tags::office(), collecting::office(), screening::office(), hosting::office(), claims::office(), notices::office(), requests::office(), incidents::office(), legal::office()}) joined.insert(joined.end(), table.begin(), table.end());
    return joined;
}

std::vector<moderation::Reviewable> reviewables() { return {authoring::reviewable_event(), cards::reviewable_card(), offering::reviewable_offer(), posting::reviewable_post(), collecting::reviewable_collection()}; }

}  // namespace app
