// Tables as spreadsheets write them (RFC 4180 and what is usual beside it), one record at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace readers {

constexpr std::size_t csv_field_most = 256 * 1024;    // bytes of one field
constexpr std::size_t csv_record_most = 1024 * 1024;  // bytes of one record
constexpr std::size_t csv_columns_most = 500;

struct CsvRecord {
    std::size_t line = 0;  // where it begins in the file, from 1
    std::vector<std::pair<std::string, std::string>> fields;  // header → value, in the header's order
    std::optional<std::string_view> operator[](std::string_view header) const;
};

struct CsvRefusal {
    std::size_t line = 0;
    base::Words reason;
};

// Quotes, doubled quotes and line ends in fields; CRLF, LF or CR; a byte order mark; comma, semicolon, tab or | as the
// header has it; an Excel line "sep=;". Empty lines are passed over. A record with another number of fields than the header, with
// a NUL, with bytes that are not UTF-8 or beyond the limits is refused and the next one read; a quote that never closes
// refuses the line it opened on and reading goes on with the line after it.
class CsvReader {
public:
    explicit CsvReader(std::string_view file);  // must live as long as the reader

    const std::vector<std::string>& header() const { return header_; }
    char separator() const { return separator_; }
    // The next record or the reason why it is none; nothing at the end.
    std::optional<std::expected<CsvRecord, CsvRefusal>> next();

private:
    struct Row;
    std::optional<Row> row();
    bool field(Row& row);
    void quoted_field(Row& row, std::string& value);
    void line_end();

    std::string_view file_;
    std::size_t at_ = 0, line_ = 1;
    char separator_ = ',';
    bool unclosed_ = false;  // a quote stays open to the end of the file: later ones are not looked for again
    std::vector<std::string> header_;
    std::optional<CsvRefusal> first_;
};

}  // namespace readers
