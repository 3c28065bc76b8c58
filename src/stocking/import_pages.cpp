// Goods as a table: taken away, brought, looked over, imported.
#include <fmt/format.h>

#include "base/text.h"
#include "i18n/money.h"
#include "stocking/parts.h"
#include "stocking/sheet.h"
#include "stocking/store.h"
#include "stocking/templates.h"
#include "web/dates.h"
#include "web/guard.h"

namespace stocking {
namespace {

using base::words;

constexpr std::size_t rows_shown = 50;
constexpr std::chrono::hours file_kept{48};

base::Words no_import() { return words("A table can be imported once the organisation has been checked: the city would have to read each line of it. Until then add goods one by one."); }

web::Response show_import(web::Context& context, const web::Input& input, const teams::Desk& desk, bool may, std::string error = {}) {
    ImportView view;
    view.title = say(context, words("Bring a table of goods"));
    view.intro = may ? say(context, words("Take your table away first, change it, and bring it back: a line with a number changes that good, a line without one is a new good, and what is not in the table stays as it is. You see what would happen before it does.")) : say(context, no_import());
    if (may) {
        view.form = teams::form_to(context, input, "/desk/:id/goods/import", goods_way(desk.id, "/import"), words("Look it over"));
        view.file_label = say(context, words("Table"));
        view.file_hint = say(context, words("CSV in UTF-8, with commas or semicolons; at most {n} lines", {{"n", fmt::to_string(most_sheet_rows)}}));
    }
    view.file_error = std::move(error);
    view.ways = {link(context, words("Take your table away (CSV)"), goods_way(desk.id, ".csv")), back_to_goods(context, desk.id)};
    auto response = teams::with_form(context, templates::import_form, stocking_office(context, desk, view.title, back_to_goods(context, desk.id)), view, input);
    if (!view.file_error.empty()) response.status = 422;
    return response;
}

std::string detail_of(const web::Context& context, const goods::Draft& draft) { return fmt::format("{} · {}", i18n::price(context.language, draft.price(), true), say(context, goods::section_name(draft.section))); }

web::Table added_table(const web::Context& context, const Sheet& sheet) {
    web::Table table{say(context, words("New goods")), {say(context, words("Line")), say(context, words("Title")), say(context, words("Price"))}, {}};
    for (const auto& row : sheet.added) {
        if (table.rows.size() == rows_shown) break;
        table.rows.push_back({{{fmt::to_string(row.line), "", "", true}, {row.draft.name, "", "", false}, {detail_of(context, row.draft), "", "", false}}});
    }
    return table;
}

web::Table changed_table(const web::Context& context, const Sheet& sheet) {
    web::Table table{say(context, words("Changes")), {say(context, words("Line")), say(context, words("Title")), say(context, words("Price")), say(context, words("What changes"))}, {}};
    for (const auto& row : sheet.changed) {
        if (table.rows.size() == rows_shown) break;
        std::string changed;
        for (const auto& what : row.changed) changed.append(changed.empty() ? "" : ", ").append(say(context, what));
        table.rows.push_back({{{fmt::to_string(row.line), "", "", true}, {row.draft.name, "", "", false}, {detail_of(context, row.draft), "", "", false}, {std::move(changed), "", "", false}}});
    }
    return table;
}

web::Table mistakes_table(const web::Context& context, const Sheet& sheet) {
    web::Table table{say(context, words("Lines that are not imported")), {say(context, words("Line")), say(context, words("Column")), say(context, words("What is wrong"))}, {}};
    for (const auto& mistake : sheet.mistakes) {
        if (table.rows.size() == rows_shown) break;
        table.rows.push_back({{{fmt::to_string(mistake.line), "", "", true}, {base::shortened(mistake.column, 40), "", "", false}, {say(context, mistake.what), "", "", false}}});
    }
    return table;
}

web::Response show_preview(web::Context& context, const web::Input& input, const teams::Desk& desk, const Sheet& sheet) {
    PreviewView view;
    view.title = say(context, words("What the table would do"));
    view.summary = say(context, words("New: {added}. Changed: {changed}. As it is: {same}. With mistakes: {mistakes}.", {{"added", fmt::to_string(sheet.added.size())}, {"changed", fmt::to_string(sheet.changed.size())}, {"same", fmt::to_string(sheet.same)},
                                                                                                                      {"mistakes", fmt::to_string(sheet.wrong_lines())}}));
    view.form = teams::form_to(context, input, "/desk/:id/goods/preview", goods_way(desk.id, "/preview"), words("Import {n} line", "Import {n} lines", {{"n", fmt::to_string(sheet.to_write())}}));
    if (sheet.to_write() == 0) view.form.button.clear();
    view.added = added_table(context, sheet);
    view.changed = changed_table(context, sheet);
    view.mistakes = mistakes_table(context, sheet);
    std::string unknown;
    for (const auto& column : sheet.unknown) unknown.append(unknown.empty() ? "" : ", ").append(column);
    if (!unknown.empty()) view.unknown = say(context, words("Columns that are not read: {columns}", {{"columns", unknown}}));
    view.ways = {link(context, words("Bring another table"), goods_way(desk.id, "/import")), back_to_goods(context, desk.id)};
    return teams::with_form(context, templates::preview, stocking_office(context, desk, view.title, link(context, words("Bring a table of goods"), goods_way(desk.id, "/import"))), view, input);
}

// The file that was brought, and what is wrong with it as a file.
base::Result<std::string> brought(const web::Context& context) {
    const auto& files = context.form->files();
    if (files.empty() || files.front().bytes.empty()) return base::refuse(base::Error::Kind::invalid, words("Choose a file"));
    const auto bytes = files.front().bytes;
    if (bytes.size() > most_sheet_bytes) return base::refuse(base::Error::Kind::invalid, words("The file is larger than {n} KB. Divide it.", {{"n", fmt::to_string(most_sheet_bytes / 1024)}}));
    if (!base::valid_utf8(bytes) || bytes.find('\0') != bytes.npos) return base::refuse(base::Error::Kind::invalid, words("This is no text in UTF-8. In the spreadsheet choose “CSV UTF-8” when saving."));
    return std::string(bytes);
}

}  // namespace

Answer goods_csv(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    context.personal = true;
    auto response = web::Response::text(sheet_of(context.db(), id.value, context.language), "text/csv; charset=utf-8");
    response.fields.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"goods-{}-{}.csv\"", id.value, web::iso(context.today)));
    return response;
}

Answer import_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    return show_import(context, web::Input(context), desk, good_writer(context, id).at_once);
}

Answer take_file(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    const auto writer = good_writer(context, id);
    web::Input input(context);
    if (!writer.at_once || !input.good()) return show_import(context, input, desk, writer.at_once);
    auto file = brought(context);
    if (!file) return show_import(context, input, desk, true, say(context, file.error().message));
    const auto sheet = read_sheet(context.db(), id.value, *file, context.site.currency, context.language);
    if (!sheet) return show_import(context, input, desk, true, say(context, sheet.error().message));
    context.write([=, file = *file, now = context.now](db::Writing& db) {
        drop_old_files(db, now - file_kept);
        keep_file(db, id.value, file, now);
    });
    return web::Response::redirect(context.href(goods_way(id, "/preview")));
}

Answer preview_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    context.personal = true;
    const auto file = kept_file(context.db(), id.value);
    if (!file) return web::Response::redirect(context.href(goods_way(id, "/import")));
    const auto sheet = TRY(read_sheet(context.db(), id.value, *file, context.site.currency, context.language));
    return show_preview(context, web::Input(context), desk, sheet);
}

Answer import_file(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    const auto writer = good_writer(context, id);
    web::Input input(context);
    if (!writer.at_once) return show_import(context, input, desk, false);
    const auto file = kept_file(context.db(), id.value);
    if (!file) return web::Response::redirect(context.href(goods_way(id, "?done=imported")));  // sent a second time
    const auto sheet = TRY(read_sheet(context.db(), id.value, *file, context.site.currency, context.language));
    if (!input.good()) return show_preview(context, input, desk, sheet);
    TRY(web::within_rate(context, "import_goods", fmt::to_string(writer.account.value)));
    const auto written = context.write([=, file = *file, currency = context.site.currency, now = context.now](db::Writing& db) -> base::Result<void> {
        TRY(import_sheet(db, id.value, file, currency, writer, now));
        drop_file(db, id.value);
        return {};
    });
    if (!input.done(written)) return show_preview(context, input, desk, sheet);
    return web::Response::redirect(context.href(goods_way(id, "?done=imported")));
}

}  // namespace stocking
