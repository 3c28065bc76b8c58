#include "db/reading.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>

#include "db/connection.h"
#include "db/failure.h"

namespace db {

Query::Query(Connection& connection, std::string_view sql) : connection_(connection) {
    connection.before_statement();
    prepared_ = connection.take(sql);
    handle_ = prepared_->handle;
}

Query::~Query() {
    prepared_->statement.tryReset();
    sqlite3_clear_bindings(handle_);
    connection_.give(std::move(prepared_));
}

bool Query::step() {
    try {
        return prepared_->statement.executeStep();
    } catch (const SQLite::Exception& exception) {
        fail(exception, prepared_->sql);
    }
}

void no_row(std::string_view sql) { throw std::logic_error(fmt::format("no row, where one must be: {}", sql)); }

void second_row(std::string_view sql) {
    throw std::logic_error(fmt::format("a second row, where only one may be: {}", sql));
}

std::int64_t Reading::changed_rows() const { return sqlite3_changes64(connection_->handle()); }

std::int64_t Reading::last_rowid() const { return sqlite3_last_insert_rowid(connection_->handle()); }

void Writing::run_script(const char* sql) { connection().execute(sql); }

}  // namespace db
