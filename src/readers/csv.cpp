#include "readers/csv.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace readers {

struct CsvReader::Row {
    std::size_t line = 0, begin = 0;
    std::vector<std::string> fields;
    std::optional<base::Words> fault;

    void blame(base::Words reason) {
        if (!fault) fault = std::move(reason);
    }
};

namespace {

// The sign that parts the most names in the header line, outside of quotes.
char separator_of(std::string_view line) {
    constexpr std::string_view signs = ",;\t|";
    std::array<int, 4> counts{};
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        if (const auto which = signs.find(c); !quoted && which != signs.npos) ++counts[which];
    }
    return signs[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

std::string_view first_line(std::string_view file) { return file.substr(0, std::min(file.find_first_of("\r\n"), csv_record_most)); }

bool blank(const std::vector<std::string>& fields) {
    return std::ranges::all_of(fields, [](const std::string& field) { return base::trimmed(field).empty(); });
}

}  // namespace

std::optional<std::string_view> CsvRecord::operator[](std::string_view header) const {
    for (const auto& [name, value] : fields)
        if (name == header) return value;
    return {};
}

CsvReader::CsvReader(std::string_view file) : file_(file) {
    if (file_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (const auto line = first_line(file_.substr(at_)); line.size() == 5 && line.starts_with("sep=")) {
        separator_ = line[4];
        at_ += 5;
        line_end();
    } else {
        separator_ = separator_of(line);
    }
    while (auto names = row()) {
        if (blank(names->fields) && !names->fault) continue;
        if (names->fault) first_ = {names->line, *names->fault}, at_ = file_.size();
        for (auto& name : names->fields) header_.push_back(base::clean(name));
        break;
    }
    // A column without a name, or with one that was there before, gets its number.
    for (std::size_t i = 0; i < header_.size(); ++i)
        if (header_[i].empty() || std::find(header_.begin(), header_.begin() + static_cast<std::ptrdiff_t>(i), header_[i]) != header_.begin() + static_cast<std::ptrdiff_t>(i))
            header_[i] += "#" + std::to_string(i + 1);
}

void CsvReader::line_end() {
    if (at_ < file_.size() && file_[at_] == '\r') ++at_;
    if (at_ < file_.size() && file_[at_] == '\n') ++at_;
    ++line_;
}

// Behind the opening quote. A quote without its end takes the rest of its line and nothing more.
void CsvReader::quoted_field(Row& row, std::string& value) {
    const auto begin = at_, line = line_;
    while (at_ < file_.size()) {
        const char c = file_[at_++];
        if (c == '"') {
            if (at_ >= file_.size() || file_[at_] != '"') return;
            ++at_;
        } else if (c == '\n' || (c == '\r' && (at_ >= file_.size() || file_[at_] != '\n'))) {
            ++line_;
        }
        if (value.size() < csv_field_most) value += c;
        else row.blame(base::words("a field is longer than {limit} bytes", {{"limit", std::to_string(csv_field_most)}}));
        if (at_ - begin > csv_record_most) break;
    }
    unclosed_ = at_ >= file_.size();
    row.blame(base::words("a quote opens a field and nothing closes it"));
    at_ = begin;
    line_ = line;
    value.clear();
    while (at_ < file_.size() && file_[at_] != '\n' && file_[at_] != '\r') ++at_;
}

// One field and the sign behind it; false when it was the record's last.
bool CsvReader::field(Row& row) {
    std::string value;
    if (at_ < file_.size() && file_[at_] == '"' && !unclosed_) {
        ++at_;
        quoted_field(row, value);
    }
    while (at_ < file_.size() && file_[at_] != separator_ && file_[at_] != '\n' && file_[at_] != '\r') {
        if (value.size() < csv_field_most) value += file_[at_];
        else row.blame(base::words("a field is longer than {limit} bytes", {{"limit", std::to_string(csv_field_most)}}));
        ++at_;
    }
    if (value.find('\0') != value.npos) row.blame(base::words("there is a NUL byte in it"));
    else if (!base::valid_utf8(value)) row.blame(base::words("it is not UTF-8"));
    if (row.fields.size() < csv_columns_most) row.fields.push_back(std::move(value));
    else row.blame(base::words("there are more than {limit} columns", {{"limit", std::to_string(csv_columns_most)}}));
    const bool more = at_ < file_.size() && file_[at_] == separator_;
    if (more) ++at_;
    return more;
}

std::optional<CsvReader::Row> CsvReader::row() {
    if (at_ >= file_.size()) return {};
    Row row{.line = line_, .begin = at_};
    while (field(row)) {
        if (at_ - row.begin > csv_record_most) row.blame(base::words("a record is longer than {limit} bytes", {{"limit", std::to_string(csv_record_most)}}));
    }
    line_end();
    return row;
}

std::optional<std::expected<CsvRecord, CsvRefusal>> CsvReader::next() {
    if (first_) return std::unexpected(*std::exchange(first_, {}));
    while (auto read = row()) {
        if (blank(read->fields) && !read->fault) continue;
        // Spreadsheets end every line with separators.
        while (read->fields.size() > header_.size() && read->fields.back().empty()) read->fields.pop_back();
        if (read->fields.size() != header_.size())
            read->blame(base::words("it has {n} fields and the header has {m}", {{"n", std::to_string(read->fields.size())}, {"m", std::to_string(header_.size())}}));
        if (read->fault) return std::unexpected(CsvRefusal{read->line, std::move(*read->fault)});
        CsvRecord record{.line = read->line};
        for (std::size_t i = 0; i < header_.size(); ++i) record.fields.emplace_back(header_[i], std::move(read->fields[i]));
        return record;
    }
    return {};
}

}  // namespace readers
