#include "feeds/csv.h"

namespace feeds {

std::string csv_cell(std::string_view text) {
    constexpr std::string_view formula = "=+-@\t\r";
    std::string cell;
    if (!text.empty() && formula.find(text.front()) != formula.npos) cell += '\'';
    cell += text;
    if (cell.find_first_of("\",;\r\n\t") == cell.npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    return quoted += '"';
}

void Csv::row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) text_.append(i == 0 ? "" : ",").append(csv_cell(cells[i]));
    text_ += "\r\n";
}

}  // namespace feeds
