#include "app/routes.h"

#include "accounts/pages.h"
#include "api/pages.h"
#include "audit/pages.h"
#include "cities/pages.h"
#include "events/pages.h"
#include "guide/pages.h"
#include "home/pages.h"
#include "mail/pages.h"
#include "media/pages.h"
#include "offers/pages.h"
#include "organisations/pages.h"
#include "pictures/pages.h"
#include "search/pages.h"
#include "sitemap/pages.h"
#include "tags/pages.h"
#include "transport/pages.h"
#include "useful/pages.h"

namespace app {

std::span<const web::Route> routes() {
    static const std::vector<web::Route> all = [] {
        std::vector<web::Route> joined;
        for (const auto table : {home::routes(), guide::routes(), events::routes(), offers::routes(), organisations::routes(), search::routes(), tags::routes(),
                                 useful::routes(), transport::routes(), cities::routes(), accounts::routes(), mail::routes(), audit::routes(), media::routes(), pictures::routes(), api::routes(), sitemap::routes()})
            joined.insert(joined.end(), table.begin(), table.end());
        return joined;
    }();
    return all;
}

}  // namespace app
