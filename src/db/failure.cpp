#include "db/failure.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace db {

Failure::Failure(const std::string& message, int extended_code)
    : std::runtime_error(message), extended_code_(extended_code) {}

bool Failure::unique() const {
    return extended_code_ == SQLITE_CONSTRAINT_UNIQUE || extended_code_ == SQLITE_CONSTRAINT_PRIMARYKEY ||
           extended_code_ == SQLITE_CONSTRAINT_ROWID;
}

bool Failure::refused() const { return code() == SQLITE_CONSTRAINT; }

bool Failure::disk() const {
    switch (code()) {
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN: return true;
        default: return false;
    }
}

void fail(const SQLite::Exception& exception, std::string_view sql) {
    const int code = exception.getExtendedErrorCode();
    const std::string message = fmt::format("{} ({}) in: {}", exception.what(), code, sql);
    if ((code & 0xff) == SQLITE_INTERRUPT) throw Overtime(message, code);
    throw Failure(message, code);
}

}  // namespace db
