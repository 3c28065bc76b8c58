#include "db/column.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <charconv>
#include <stdexcept>

#include "db/failure.h"

namespace db {
namespace {

void check(sqlite3_stmt* statement, int code) {
    if (code == SQLITE_OK) return;
    sqlite3* database = sqlite3_db_handle(statement);
    throw Failure(fmt::format("{} while binding: {}", sqlite3_errmsg(database), sqlite3_sql(statement)), code);
}

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

[[noreturn]] void unreadable(sqlite3_stmt* statement, int index, std::string_view what) {
    throw std::range_error(fmt::format("{} is no {}", column_place(statement, index), what));
}

}  // namespace

void bind_null(sqlite3_stmt* statement, int index) { check(statement, sqlite3_bind_null(statement, index)); }

void bind_integer(sqlite3_stmt* statement, int index, std::int64_t value) {
    check(statement, sqlite3_bind_int64(statement, index, value));
}

void bind_real(sqlite3_stmt* statement, int index, double value) {
    check(statement, sqlite3_bind_double(statement, index, value));
}

// An empty view may have no address, and SQLite takes a null address for NULL.
void bind_text(sqlite3_stmt* statement, int index, std::string_view value) {
    const char* text = value.data() ? value.data() : "";
    check(statement, sqlite3_bind_text64(statement, index, text, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void bind_copied_text(sqlite3_stmt* statement, int index, std::string_view value) {
    check(statement, sqlite3_bind_text64(statement, index, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void bind_bytes(sqlite3_stmt* statement, int index, Bytes value) {
    const void* bytes = value.data() ? static_cast<const void*>(value.data()) : "";
    check(statement, sqlite3_bind_blob64(statement, index, bytes, value.size(), SQLITE_STATIC));
}

void bind_day(sqlite3_stmt* statement, int index, base::Day value) {
    const std::chrono::year_month_day date{value};
    bind_copied_text(statement, index,
                     fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())));
}

void number_out_of_range(std::string_view where) {
    throw std::range_error(fmt::format("{} is outside the range of its type", where));
}

bool column_is_null(sqlite3_stmt* statement, int index) {
    return sqlite3_column_type(statement, index) == SQLITE_NULL;
}

std::int64_t integer_column(sqlite3_stmt* statement, int index) { return sqlite3_column_int64(statement, index); }

double real_column(sqlite3_stmt* statement, int index) { return sqlite3_column_double(statement, index); }

std::string_view text_column(sqlite3_stmt* statement, int index) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
    if (!text) throw std::bad_alloc();
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement, index))};
}

Bytes bytes_column(sqlite3_stmt* statement, int index) {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement, index));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, index))};
}

base::Day day_column(sqlite3_stmt* statement, int index) {
    const std::string_view text = text_column(statement, index);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') unreadable(statement, index, "date");
    const auto year = number<int>(text.substr(0, 4));
    const auto month = number<unsigned>(text.substr(5, 2));
    const auto day = number<unsigned>(text.substr(8, 2));
    if (!year || !month || !day) unreadable(statement, index, "date");
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{*month},
                                           std::chrono::day{*day}};
    if (!date.ok()) unreadable(statement, index, "date");
    return base::Day{date};
}

base::Currency currency_column(sqlite3_stmt* statement, int index) {
    const auto currency = base::Currency::parse(text_column(statement, index));
    if (!currency) unreadable(statement, index, "currency");
    return *currency;
}

std::string column_place(sqlite3_stmt* statement, int index) {
    const char* name = sqlite3_column_name(statement, index);
    return fmt::format("column '{}' of: {}", name ? name : "?", sqlite3_sql(statement));
}

void unexpected_null(sqlite3_stmt* statement, int index) {
    throw std::runtime_error(column_place(statement, index) + " is NULL, but what it is read into cannot be empty");
}

void unknown_name(sqlite3_stmt* statement, int index) {
    throw std::range_error(fmt::format("{} holds '{}', which db::names of its type does not list",
                                       column_place(statement, index), text_column(statement, index)));
}

}  // namespace db
