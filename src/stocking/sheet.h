// Goods as a table: taken away, changed in a spreadsheet, and brought back. What a file would do is known before it does it.
#pragma once

#include <string>
#include <vector>

#include "goods/good.h"
#include "stocking/good_work.h"

namespace stocking {

inline constexpr std::size_t most_sheet_rows = 1000, most_sheet_bytes = 512 * 1024;

// All goods of a shop but those the city has refused: with the number of each, by which it is known when it comes back.
std::string sheet_of(const db::Reading&, std::int64_t organisation, i18n::Language);

// What one line of a file says: a new good, another one than it was, or the same.
struct SheetRow {
    std::size_t line = 0;
    GoodId id;                  // 0: a new one
    goods::Draft draft;
    std::vector<base::Words> changed;  // the columns that say something else now
};
struct SheetMistake {
    std::size_t line = 0;
    std::string column;         // as the file calls it; empty: the whole line
    base::Words what;
};
struct Sheet {
    std::vector<SheetRow> added, changed;
    std::size_t same = 0;
    std::vector<SheetMistake> mistakes;
    std::vector<std::string> unknown;  // columns that nobody reads

    std::size_t to_write() const { return added.size() + changed.size(); }
    std::size_t wrong_lines() const;
};
// Columns may be missing: of a known good they stay as they are. Refused: it is no table of goods at all.
base::Result<Sheet> read_sheet(const db::Reading&, std::int64_t organisation, std::string_view file, base::Currency, i18n::Language);

// Everything that is new or changed, or nothing. Refused: the plan has no room for what is new.
base::Result<Sheet> import_sheet(db::Writing&, std::int64_t organisation, std::string_view file, base::Currency, const GoodWriter&, base::Instant now);

}  // namespace stocking
