// What the pages of making share: who makes, whose a collection is, and how it stands.
#pragma once

#include <string>
#include <string_view>

#include "collecting/collection_work.h"
#include "collecting/handlers.h"
#include "collecting/store.h"
#include "web/context.h"

namespace collecting {

Curator curator_here(web::Context&);

struct Own {
    CollectionId id;
    collections::Draft standing;  // as it is
    collections::Draft draft;     // as it is being made
    Curator curator;
};
// Of whoever asks, or of the editors for one of them. Refused: there is none.
base::Result<Own> own_collection(web::Context&, CollectionId);

std::string own_way(CollectionId, std::string_view rest = {});  // "/me/collections/7/edit"
web::Badge collection_badge(const web::Context&, std::string_view visibility, std::string_view state);
std::string link_of(const web::Context&, CollectionId, const std::string& slug, const std::string& key);  // with its key, absolute
base::Words things_words(int n);
base::Words kind_of(collections::Of);
std::string thing_path(const collections::Thing&);
web::Chrome own_chrome(web::Context&, std::string title, web::Link back = {});

}  // namespace collecting
