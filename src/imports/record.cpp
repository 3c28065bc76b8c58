#include "imports/record.h"

#include "db/reading.h"
#include "drafts/json.h"

namespace imports {
namespace {

template <class Outcome>
Done done(Outcome outcome) {
    return outcome == Outcome::created ? Done::created : outcome == Outcome::changed ? Done::changed : Done::unchanged;
}

}  // namespace

Done put_record(db::Writing& db, const std::string& kind, const std::string& text, const std::string& digest, std::int64_t import_id, base::Instant now) {
    if (kind == "organisation") {
        auto draft = drafts::organisation_of(text);
        draft.digest = digest;
        draft.import_id = import_id;
        return done(organisations::put(db, draft, now));
    }
    if (kind == "work") {
        auto draft = drafts::work_of(text);
        draft.origin.digest = digest;
        draft.origin.import_id = import_id;
        return done(events::put(db, draft, now));
    }
    auto draft = drafts::event_of(text);
    draft.origin.digest = digest;
    draft.origin.import_id = import_id;
    return done(events::put(db, draft, now));
}

}  // namespace imports
