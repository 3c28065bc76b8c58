// Reads an offer back into the draft that it was written from.
#include "db/reading.h"
#include "offers/offer.h"

namespace offers {

using db::Reading;

static void read(db::Row& row, Text& t) {
    std::string tag;
    row >> tag >> t.title >> t.terms;
    t.language = i18n::parse_language(tag).value_or(i18n::Language::ru);
}

static void read(db::Row& row, Draft& d) {
    row >> d.source >> d.source_id >> d.digest >> d.import_id >> d.organisation_id >> d.organisation_source_id >> d.category >> d.kind >> d.percent >> d.nth >> d.amount >>
        d.price_before >> d.price_after >> d.currency >> d.valid_from >> d.valid_until >> d.limit_total >> d.limit_per_person >> d.used >> d.new_clients_only >> d.state;
}

namespace {

struct DraftWindow {
    Window window;
};
[[maybe_unused]] void read(db::Row& row, DraftWindow& w) { row >> w.window.weekday >> w.window.from_minute >> w.window.until_minute; }

}  // namespace

std::optional<Draft> draft_of(const Reading& db, OfferId id) {
    auto draft = db.one<Draft>("select f.source, coalesce(f.source_id, ''), f.source_digest, coalesce(f.import_id, 0), f.organisation_id, coalesce(o.source_id, ''), coalesce(c.key, ''),"
                               " f.kind, f.percent, f.nth, f.amount, f.price_before, f.price_after, f.currency, f.valid_from_day, f.valid_until_day, f.limit_total, f.limit_per_person,"
                               " f.used, f.new_clients_only, f.state from offer f join organisation o on o.id = f.organisation_id left join category c on c.id = f.category_id"
                               " where f.id = ?", id);
    if (!draft) return {};
    draft->texts = db.all<Text>("select t.language, t.title, t.terms from offer_text t join offer f on f.id = t.offer_id where f.id = ?"
                                " order by t.language <> f.language, t.language", id);
    for (const auto& row : db.all<DraftWindow>("select weekday, from_minute, until_minute from offer_window where offer_id = ? order by id", id)) draft->windows.push_back(row.window);
    draft->audiences = db.all<std::string>("select audience from offer_audience where offer_id = ? order by audience", id);
    draft->branches = db.all<std::int64_t>("select branch_id from offer_branch where offer_id = ? order by branch_id", id);
    return draft;
}

}  // namespace offers
