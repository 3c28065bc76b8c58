#include "screening/table.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "readers/csv.h"
#include "readers/jsonl.h"

namespace screening {
namespace {

using base::words;

std::string text_of(const nlohmann::json& value) {
    if (value.is_string()) return std::string(base::trimmed(value.get<std::string>()));
    return value.is_number() || value.is_boolean() ? value.dump() : std::string();
}

void read_json_table(Table& table, std::string_view bytes) {
    readers::read_json_records(bytes, {[&](std::size_t line, const nlohmann::json& record) {
                                           TableRow row{line, {}};
                                           for (const auto& [name, value] : record.items()) row.values[base::plain(name)] = text_of(value);
                                           table.rows.push_back(std::move(row));
                                       },
                                       [&](std::size_t line, base::Words reason) { table.faults.push_back({line, 0, std::move(reason)}); }});
}

void read_csv_table(Table& table, std::string_view bytes) {
    readers::CsvReader reader(bytes);
    while (const auto record = reader.next()) {
        if (!*record) {
            table.faults.push_back({record->error().line, 0, record->error().reason});
            continue;
        }
        TableRow row{(*record)->line, {}};
        for (const auto& [name, value] : (*record)->fields) row.values[base::plain(name)] = base::trimmed(value);
        table.rows.push_back(std::move(row));
    }
}

}  // namespace

const std::string& TableRow::operator[](const std::string& column) const {
    static const std::string none;
    const auto found = values.find(column);
    return found == values.end() ? none : found->second;
}

Table read_table(std::string_view bytes) {
    Table table;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto text = base::trimmed(bytes);
    if (text.size() > table_bytes) table.faults.push_back({0, 0, words("The table is too long: {n} kB at most", {{"n", std::to_string(table_bytes / 1000)}})});
    else if (!base::valid_utf8(text)) table.faults.push_back({0, 0, words("The table is not in UTF-8")});
    else if (text.starts_with('[') || text.starts_with('{')) read_json_table(table, text);
    else if (!text.empty()) read_csv_table(table, text);
    if (table.rows.empty() && table.faults.empty()) table.faults.push_back({0, 0, words("There is nothing in the table")});
    return table;
}

}  // namespace screening
