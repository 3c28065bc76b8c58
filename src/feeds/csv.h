// Tables for spreadsheets: RFC 4180, in UTF-8 with its mark, so that they open with Cyrillic as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace feeds {

class Csv {
public:
    explicit Csv(const std::vector<std::string>& heads) { row(heads); }

    void row(const std::vector<std::string>& cells);
    const std::string& text() const { return text_; }

private:
    std::string text_ = "\xEF\xBB\xBF";
};

// As it stands in a file: quoted where it must be. What a spreadsheet would take for a formula has an apostrophe before it:
// somebody may have typed it to be run on another's computer.
std::string csv_cell(std::string_view text);

}  // namespace feeds
