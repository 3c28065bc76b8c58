#include "db/row.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>

namespace db {

int Row::width() const { return sqlite3_column_count(statement_); }

std::string Row::name() const { return sqlite3_column_name(statement_, index_); }

void Row::check_read_whole() const {
    if (read_whole()) return;
    throw std::logic_error(fmt::format("the query gives {} columns, {} are read: {}", width(), index_,
                                       sqlite3_sql(statement_)));
}

int Row::next() {
    if (index_ < width()) return index_++;
    throw std::logic_error(fmt::format("the query gives {} columns, more are read: {}", width(),
                                       sqlite3_sql(statement_)));
}

}  // namespace db
