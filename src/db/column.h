// How one value goes into a parameter and comes out of a column.
#pragma once

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"

struct sqlite3_stmt;

namespace db {

// The spellings of an enum in the database, by its value:
//   template <> inline constexpr std::array db::names<events::State> = {"draft"sv, "published"sv};
template <class E>
inline constexpr bool names = false;

template <class E>
concept Named = std::is_enum_v<E> && requires { names<E>.size(); };

using Bytes = std::span<const std::byte>;  // a BLOB on its way in; out it comes as std::vector or std::array of bytes

// Parameters. Text and bytes are not copied: they live in the caller's arguments until the statement is done.
void bind_null(sqlite3_stmt* statement, int index);
void bind_integer(sqlite3_stmt* statement, int index, std::int64_t value);
void bind_real(sqlite3_stmt* statement, int index, double value);
void bind_text(sqlite3_stmt* statement, int index, std::string_view value);
void bind_copied_text(sqlite3_stmt* statement, int index, std::string_view value);
void bind_bytes(sqlite3_stmt* statement, int index, Bytes value);
void bind_day(sqlite3_stmt* statement, int index, base::Day value);
[[noreturn]] void number_out_of_range(std::string_view where);

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<base::Id<Tag>> = true;
template <class T>
inline constexpr bool is_duration = false;
template <class Rep, class Period>
inline constexpr bool is_duration<std::chrono::duration<Rep, Period>> = std::integral<Rep>;
template <class T>
inline constexpr bool is_byte_array = false;
template <std::size_t size>
inline constexpr bool is_byte_array<std::array<std::byte, size>> = true;

template <class T>
void bind(sqlite3_stmt* statement, int index, const T& value) {
    if constexpr (std::is_same_v<T, std::nullopt_t>) {
        bind_null(statement, index);
    } else if constexpr (is_optional<T>) {
        value ? bind(statement, index, *value) : bind_null(statement, index);
    } else if constexpr (is_id<T>) {
        bind_integer(statement, index, value.value);
    } else if constexpr (std::integral<T>) {
        if (!std::in_range<std::int64_t>(static_cast<std::common_type_t<T, int>>(value))) {
            number_out_of_range("a parameter");
        }
        bind_integer(statement, index, static_cast<std::int64_t>(value));
    } else if constexpr (std::floating_point<T>) {
        bind_real(statement, index, value);
    } else if constexpr (std::is_same_v<T, base::Instant>) {
        bind_integer(statement, index, value.time_since_epoch().count());
    } else if constexpr (std::is_same_v<T, base::Day>) {
        bind_day(statement, index, value);
    } else if constexpr (is_duration<T>) {  // in its own unit: std::chrono::minutes as minutes
        bind_integer(statement, index, value.count());
    } else if constexpr (std::is_same_v<T, base::Currency>) {
        bind_text(statement, index, value.view());
    } else if constexpr (Named<T>) {
        bind_text(statement, index, names<T>.at(static_cast<std::size_t>(value)));
    } else if constexpr (std::convertible_to<const T&, std::string_view>) {
        bind_text(statement, index, value);
    } else {
        static_assert(std::convertible_to<const T&, Bytes>,
                      "db: this type is no column; specialise db::names for an enum, or pass its parts");
        bind_bytes(statement, index, value);
    }
}

// Columns. NULL where the member is not optional, and a value outside the member's range, are exceptions.
bool column_is_null(sqlite3_stmt* statement, int index);
std::int64_t integer_column(sqlite3_stmt* statement, int index);
double real_column(sqlite3_stmt* statement, int index);
std::string_view text_column(sqlite3_stmt* statement, int index);  // until the next step
Bytes bytes_column(sqlite3_stmt* statement, int index);            // until the next step
base::Day day_column(sqlite3_stmt* statement, int index);
base::Currency currency_column(sqlite3_stmt* statement, int index);
std::string column_place(sqlite3_stmt* statement, int index);  // "column 'title' of: select …"
[[noreturn]] void unexpected_null(sqlite3_stmt* statement, int index);
[[noreturn]] void unknown_name(sqlite3_stmt* statement, int index);

template <class T>
concept Column = is_optional<T> || is_id<T> || std::integral<T> || std::floating_point<T> || is_duration<T> ||
                 is_byte_array<T> || Named<T> || std::is_same_v<T, base::Instant> || std::is_same_v<T, base::Day> ||
                 std::is_same_v<T, base::Currency> || std::is_same_v<T, std::string> ||
                 std::is_same_v<T, std::vector<std::byte>>;

template <Named E>
E named_column(sqlite3_stmt* statement, int index) {
    const std::string_view text = text_column(statement, index);
    for (std::size_t i = 0; i < names<E>.size(); ++i) {
        if (names<E>[i] == text) return static_cast<E>(i);
    }
    unknown_name(statement, index);
}

template <std::integral T>
T integral_column(sqlite3_stmt* statement, int index) {
    const std::int64_t value = integer_column(statement, index);
    if constexpr (std::is_same_v<T, bool>) {
        return value != 0;
    } else {
        if (!std::in_range<T>(value)) number_out_of_range(column_place(statement, index));
        return static_cast<T>(value);
    }
}

template <class T>
    requires is_byte_array<T>
T byte_array_column(sqlite3_stmt* statement, int index) {
    T value{};
    const Bytes bytes = bytes_column(statement, index);
    if (bytes.size() != value.size()) number_out_of_range(column_place(statement, index));
    std::copy(bytes.begin(), bytes.end(), value.begin());
    return value;
}

template <Column T>
T column(sqlite3_stmt* statement, int index) {
    if constexpr (is_optional<T>) {
        if (column_is_null(statement, index)) return std::nullopt;
        return column<typename T::value_type>(statement, index);
    } else {
        if (column_is_null(statement, index)) unexpected_null(statement, index);
        if constexpr (is_id<T>) {
            return T{integer_column(statement, index)};
        } else if constexpr (std::integral<T>) {
            return integral_column<T>(statement, index);
        } else if constexpr (std::floating_point<T>) {
            return static_cast<T>(real_column(statement, index));
        } else if constexpr (std::is_same_v<T, base::Instant>) {
            return base::Instant{std::chrono::seconds{integer_column(statement, index)}};
        } else if constexpr (std::is_same_v<T, base::Day>) {
            return day_column(statement, index);
        } else if constexpr (is_duration<T>) {
            return T{integral_column<typename T::rep>(statement, index)};
        } else if constexpr (std::is_same_v<T, base::Currency>) {
            return currency_column(statement, index);
        } else if constexpr (Named<T>) {
            return named_column<T>(statement, index);
        } else if constexpr (std::is_same_v<T, std::string>) {
            return std::string(text_column(statement, index));
        } else if constexpr (is_byte_array<T>) {
            return byte_array_column<T>(statement, index);
        } else {
            const Bytes bytes = bytes_column(statement, index);
            return {bytes.begin(), bytes.end()};
        }
    }
}

}  // namespace db
