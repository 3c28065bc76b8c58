// A table of sessions or of films as a file or pasted text: CSV or JSON, told by its first sign.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "screening/programme.h"

namespace screening {

inline constexpr std::size_t table_bytes = 48'000;

struct TableRow {
    std::size_t line = 1;
    std::map<std::string, std::string> values;  // by column, names in lower case

    const std::string& operator[](const std::string& column) const;  // empty: there is none
};

struct Table {
    std::vector<TableRow> rows;
    std::vector<Fault> faults;  // without a column: a row is one
};

Table read_table(std::string_view bytes);

}  // namespace screening
