#include "stocking/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "feeds/csv.h"
#include "i18n/words.h"
#include "readers/csv.h"
#include "stocking/good_text.h"
#include "stocking/store.h"

namespace stocking {
namespace {

using base::Error;
using base::refuse;
using base::words;
using goods::Draft;

enum class Column : std::uint8_t { id, code, section, name, price, stock, variants, text };
constexpr std::array<std::string_view, 8> column_keys{"id", "code", "section", "name", "price", "stock", "variants", "text"};

base::Words column_name(Column column) {
    switch (column) {
        case Column::id: return words("No.");
        case Column::code: return words("Number in the shop");
        case Column::section: return words("Section");
        case Column::name: return words("Title");
        case Column::price: return words("Price");
        case Column::stock: return words("Stock");
        case Column::variants: return words("Variants");
        case Column::text: return words("Text");
    }
    return {};
}

constexpr std::array all_columns{Column::id, Column::code, Column::section, Column::name, Column::price, Column::stock, Column::variants, Column::text};

// By its key or as the exported table calls it in any of our languages.
std::optional<Column> column_of(std::string_view head) {
    for (const auto column : all_columns) {
        if (base::folded(head) == column_keys[static_cast<std::size_t>(column)]) return column;
        for (const auto language : i18n::languages) {
            const auto name = i18n::say(language, column_name(column));
            if (base::trimmed(head) == name || (!base::folded(head).empty() && base::folded(head) == base::folded(name))) return column;  // "№" folds to nothing
        }
    }
    return {};
}

// Without the apostrophe that keeps a spreadsheet from running what looks like a formula (feeds::csv_cell).
std::string cell_text(std::string_view cell) {
    if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos) cell.remove_prefix(1);
    return std::string(base::trimmed(cell));
}

class SheetReader {
public:
    SheetReader(const db::Reading& db, std::int64_t organisation, std::string_view file, base::Currency currency, i18n::Language language)
        : db_(db), organisation_(organisation), currency_(currency), language_(language), csv_(file) {}

    base::Result<Sheet> read() {
        for (const auto& head : csv_.header()) {
            const auto column = column_of(head);
            if (!column && !base::trimmed(head).empty()) sheet_.unknown.push_back(base::shortened(head, 40));
            if (column) heads_.emplace_back(*column, head);
        }
        if (std::ranges::none_of(heads_, [](const auto& head) { return head.first == Column::name || head.first == Column::id || head.first == Column::code; }))
            return refuse(Error::Kind::invalid, words("This is no table of goods: its first line has no column “{name}”. Take your table away first and fill it in.", {{"name", i18n::say(language_, column_name(Column::name))}}));
        for (std::size_t rows = 0; auto next = csv_.next(); ++rows) {
            if (rows == most_sheet_rows) return refuse(Error::Kind::invalid, words("At most {n} lines at once. Divide the file.", {{"n", fmt::to_string(most_sheet_rows)}}));
            if (*next) read_row(**next);
            else sheet_.mistakes.push_back({next->error().line, {}, next->error().reason});
        }
        return std::move(sheet_);
    }

private:
    void read_row(const readers::CsvRecord& record) {
        record_ = &record;
        sound_ = true;
        SheetRow row{record.line, {}, {}, {}};
        find_known(row);
        if (!sound_) return;
        const auto before = row.draft;
        fill(row.draft, !row.id);
        if (!sound_) return;
        if (!row.id) {
            sheet_.added.push_back(std::move(row));
            return;
        }
        tell_changes(row, before);
        if (row.changed.empty()) ++sheet_.same;
        else sheet_.changed.push_back(std::move(row));
    }

    // The cell of a column; none: the file has no such column.
    std::optional<std::string> cell(Column column) const {
        for (const auto& [known, head] : heads_)
            if (known == column) return cell_text((*record_)[head].value_or(""));
        return {};
    }

    void mistake(Column column, base::Words what) {
        for (const auto& [known, head] : heads_)
            if (known == column) {
                sheet_.mistakes.push_back({record_->line, head, std::move(what)});
                sound_ = false;
                return;
            }
        sheet_.mistakes.push_back({record_->line, i18n::say(language_, column_name(column)), std::move(what)});
        sound_ = false;
    }

    // By our number, or else by the shop's own; a number that is not this shop's is a mistake and no new good.
    void find_known(SheetRow& row) {
        const auto id = cell(Column::id).value_or(""), code = cell(Column::code).value_or("");
        if (!id.empty()) {
            std::int64_t number = 0;
            const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
            const bool whole = error == std::errc() && end == id.data() + id.size();
            if (whole) row.id = GoodId{number};
            if (!whole || !take_known(row)) return mistake(Column::id, words("You have no good of this number. Leave it empty for a new one."));
        } else if (const auto known = good_of_code(db_, organisation_, code)) {
            row.id = *known;
            take_known(row);
        }
        if (row.id ? !ids_.insert(row.id.value).second : !code.empty() && !codes_.insert(code).second) mistake(row.id && !id.empty() ? Column::id : Column::code, words("It stands in the file twice"));
    }

    bool take_known(SheetRow& row) const {
        auto known = goods::draft_of(db_, row.id);
        if (!known || known->organisation != organisation_ || known->state == "removed") return false;
        row.draft = std::move(*known);
        return true;
    }

    void fill(Draft& draft, bool fresh) {
        if (fresh) draft.organisation = organisation_, draft.language = language_, draft.currency = currency_;
        fill_text(Column::name, draft.name, goods::name_letters, fresh);
        fill_text(Column::code, draft.code, goods::code_letters, false);
        fill_text(Column::text, draft.text, goods::text_letters, false);
        fill_section(draft);
        fill_price(draft, fresh);
        fill_stock(draft);
        fill_variants(draft);
    }

    void fill_text(Column column, std::string& into, std::size_t most, bool required) {
        const auto typed = cell(column);
        if (!typed && !required) return;
        const auto text = base::clean(typed.value_or(""), column == Column::text);
        if (text.empty() && (required || column == Column::name)) return mistake(column, words("This is missing"));
        if (base::letters(text) > most) return mistake(column, words("At most {n} letters", {{"n", fmt::to_string(most)}}));
        into = text;
    }

    void fill_section(Draft& draft) {
        const auto typed = cell(Column::section);
        if (!typed || typed->empty()) return;
        const auto section = read_section(*typed);
        if (!section) return mistake(Column::section, words("There is no such section of goods."));
        draft.section = *section;
    }

    void fill_price(Draft& draft, bool fresh) {
        const auto typed = cell(Column::price);
        if ((!typed || typed->empty()) && !fresh) return;
        const auto price = read_good_price(typed.value_or(""), draft.currency);
        if (!price) return mistake(Column::price, words("A price like 900 or 900–1200"));
        draft.price_min = price->min;
        draft.price_max = price->max;
    }

    void fill_stock(Draft& draft) {
        const auto typed = cell(Column::stock);
        if (!typed || typed->empty()) return;
        const auto stock = read_stock(*typed);
        if (!stock) return mistake(Column::stock, words("Write “{in}” or “{order}”", {{"in", i18n::say(language_, stock_words(true))}, {"order", i18n::say(language_, stock_words(false))}}));
        draft.in_stock = *stock;
    }

    void fill_variants(Draft& draft) {
        const auto typed = cell(Column::variants);
        if (!typed) return;
        auto variants = read_variants(*typed, draft.currency);
        if (variants.mistake) return mistake(Column::variants, *variants.mistake);
        draft.variants = std::move(variants.variants);
    }

    static void tell_changes(SheetRow& row, const Draft& before) {
        const auto note = [&](bool other, Column column) {
            if (other) row.changed.push_back(column_name(column));
        };
        const auto& now = row.draft;
        note(now.name != before.name, Column::name);
        note(now.code != before.code, Column::code);
        note(now.section != before.section, Column::section);
        note(now.price_min != before.price_min || now.price_max != before.price_max, Column::price);
        note(now.in_stock != before.in_stock, Column::stock);
        note(now.variants != before.variants, Column::variants);
        note(now.text != before.text, Column::text);
    }

    const db::Reading& db_;
    std::int64_t organisation_;
    base::Currency currency_;
    i18n::Language language_;
    readers::CsvReader csv_;
    std::vector<std::pair<Column, std::string>> heads_;
    const readers::CsvRecord* record_ = nullptr;
    bool sound_ = true;
    std::set<std::int64_t> ids_;
    std::set<std::string> codes_;
    Sheet sheet_;
};

}  // namespace

std::size_t Sheet::wrong_lines() const {
    std::set<std::size_t> lines;
    for (const auto& mistake : mistakes) lines.insert(mistake.line);
    return lines.size();
}

std::string sheet_of(const db::Reading& db, std::int64_t organisation, i18n::Language language) {
    std::vector<std::string> heads;
    for (const auto column : all_columns) heads.push_back(i18n::say(language, column_name(column)));
    feeds::Csv csv(heads);
    constexpr int most = 100'000;
    for (const auto id : all_goods_of(db, organisation, most)) {
        const auto good = goods::draft_of(db, id).value();
        csv.row({fmt::to_string(id.value), good.code, i18n::say(language, goods::section_name(good.section)), good.name, price_text(good), i18n::say(language, stock_words(good.in_stock)),
                 variants_text(language, good.variants, good.currency), good.text});
    }
    return csv.text();
}

base::Result<Sheet> read_sheet(const db::Reading& db, std::int64_t organisation, std::string_view file, base::Currency currency, i18n::Language language) {
    return SheetReader(db, organisation, file, currency, language).read();
}

base::Result<Sheet> import_sheet(db::Writing& db, std::int64_t organisation, std::string_view file, base::Currency currency, const GoodWriter& writer, base::Instant now) {
    auto sheet = TRY(read_sheet(db, organisation, file, currency, writer.language));
    const auto room = room_for(db, organisation, writer.today);
    if (room && sheet.added.size() > static_cast<std::size_t>(*room)) return refuse(Error::Kind::exhausted, no_room(db, organisation, writer.today, writer.language));
    for (const auto& row : sheet.added) TRY(send_new(db, row.draft, writer, {}, now));
    for (const auto& row : sheet.changed) {
        TRY(send_again(db, row.id, row.draft, writer, {}, now));
        const bool shown = goods::draft_of(db, row.id).value().state == "published";
        if (shown && row.draft.state == "hidden") TRY(hide(db, row.id, now));  // a table shows nothing that its shop has hidden
    }
    return sheet;
}

}  // namespace stocking
