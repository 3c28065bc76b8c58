// What SQLite could not do, with the statement it was asked for: an exception, because no visitor can be told about it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace SQLite { class Exception; }

namespace db {

class Failure : public std::runtime_error {
public:
    Failure(const std::string& message, int extended_code);

    int code() const { return extended_code_ & 0xff; }  // SQLITE_CONSTRAINT, SQLITE_FULL, …
    int extended_code() const { return extended_code_; }  // SQLITE_CONSTRAINT_UNIQUE, …
    bool unique() const;   // a UNIQUE or PRIMARY KEY rule said no
    bool refused() const;  // any rule of the schema said no: UNIQUE, CHECK, NOT NULL, a foreign key, RAISE(ABORT)
    bool disk() const;     // the file itself is in trouble: full, unreadable, damaged, read-only

private:
    int extended_code_;
};

// A read transaction outlived its budget, or was ended because it held back the WAL.
class Overtime : public Failure {
public:
    using Failure::Failure;
};

// The file takes no writes since a COMMIT met a full or broken disk; an operator must act (File::resume or a restart).
class Unwritable : public Failure {
public:
    using Failure::Failure;
};

[[noreturn]] void fail(const SQLite::Exception& exception, std::string_view sql);

}  // namespace db
