// /admin/collections: those of the editors.
#include "collecting/parts.h"
#include "collecting/templates.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "web/office.h"

namespace collecting {
namespace {

using base::words;

constexpr int most_of_editors = 100;

}  // namespace

Answer office_page(web::Context& context) {
    OfficeView view{.banner = {}, .intro = say(context, words("Collections of the editors. Any of you may change them; what residents make waits in the review.")), .add = link(context, words("Make a collection"), "/me/collections/new"), .table = {say(context, words("Collections")), {say(context, words("Title")), say(context, words("State")), say(context, words("Things"))}, {}}, .empty = {}};
    if (context.query.text("done", 20).value_or("") == "deleted") view.banner = done(context, words("The collection is deleted."));
    for (const auto& one : collections_of_editors(context.db(), context.language, most_of_editors)) {
        const auto badge = collection_badge(context, one.visibility, one.state);
        view.table.rows.push_back({{{.text = one.title, .href = context.href(own_way(one.id))}, {.text = badge.text, .tone = badge.tone.empty() ? "neutral" : badge.tone}, {.text = i18n::number(context.language, one.things), .number = true}}});
    }
    view.empty = {.title = say(context, words("The editors have no collection yet")), .text = say(context, words("Make one and tick that it is the editors’.")), .action = view.add, .other = {}};
    context.personal = true;
    return context.page(templates::office, web::office_frame(context, {.title = say(context, words("Collections")), .path = "/admin/collections"}), view);
}

}  // namespace collecting
