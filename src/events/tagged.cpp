#include "events/tagged.h"

#include "events/calendar_store.h"
#include "events/card.h"

namespace events {

std::vector<Card> cards_of_tag(web::Context& context, std::int64_t tag_id, int limit) {
    return make_cards(context, of_tag(context.db(), tag_id, context.now, limit), When::date_and_time);
}

}  // namespace events
