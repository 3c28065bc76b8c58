// One row of an answer, read column by column from the left.
#pragma once

#include <tuple>
#include <type_traits>
#include <utility>

#include "db/column.h"

namespace db {

class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    // The next column; or, for a row type, its columns. Asking for more columns than there are is a logic_error.
    template <class T>
    Row& operator>>(T& value);

    int width() const;         // columns of the answer
    std::string name() const;  // of the next column
    bool read_whole() const { return index_ == width(); }
    void check_read_whole() const;  // a column that nobody reads is a mistake in the query or in read(): logic_error

private:
    int next();

    sqlite3_stmt* statement_;
    int index_ = 0;
};

template <class T>
inline constexpr bool is_tuple = false;
template <class... T>
inline constexpr bool is_tuple<std::tuple<T...>> = true;
template <class A, class B>
inline constexpr bool is_tuple<std::pair<A, B>> = true;

// A row type is a column type, a tuple or pair of row types, or has `void read(db::Row&, T&)` beside it.
template <class T>
concept Readable = Column<T> || is_tuple<T> || requires(Row& row, T& value) { read(row, value); };

template <class T>
Row& Row::operator>>(T& value) {
    if constexpr (Column<T>) {
        value = column<T>(statement_, next());
    } else if constexpr (is_tuple<T>) {
        std::apply([this](auto&... part) { ((*this >> part), ...); }, value);
    } else {
        static_assert(Readable<T>, "db: neither a column type nor a type with `void read(db::Row&, T&)` beside it");
        read(*this, value);
    }
    return *this;
}

}  // namespace db
