// Questions to a city's file, and, in a write function, changes of it.
//
//   const auto events = city.read()->all<Event>("select id, title from event where venue_id = ?", venue);
//   auto id = city.write([=](db::Writing& db) { return EventId{db.insert("insert into event(title) values(?)", title)}; });
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "db/row.h"
#include "db/statement.h"

namespace db {

class Connection;
struct Prepared;

// One run of one statement: bound, stepped, and put back clean whatever happens.
class Query {
public:
    Query(Connection& connection, std::string_view sql);
    Query(const Query&) = delete;
    ~Query();

    template <class... A>
    void bind_all(const A&... arguments) {
        int index = 0;
        (bind(handle_, ++index, arguments), ...);
    }
    bool step();  // false behind the last row
    Row row() const { return Row(handle_); }

    template <Readable T>
    T read_row() {
        T value{};
        Row whole = row();
        whole >> value;
        whole.check_read_whole();
        return value;
    }

private:
    Connection& connection_;
    std::unique_ptr<Prepared> prepared_;
    sqlite3_stmt* handle_;
};

[[noreturn]] void no_row(std::string_view sql);
[[noreturn]] void second_row(std::string_view sql);

class Reading {
public:
    explicit Reading(Connection& connection) : connection_(&connection) {}

    template <Readable T, class... A>
    std::vector<T> all(Statement<std::type_identity_t<A>...> statement, const A&... arguments) const {
        std::vector<T> rows;
        Query query(*connection_, statement.sql);
        query.bind_all(arguments...);
        while (query.step()) rows.push_back(query.read_row<T>());
        return rows;
    }

    // The first row or nothing; more rows are allowed (a `limit 1` is the statement's business).
    template <Readable T, class... A>
    std::optional<T> one(Statement<std::type_identity_t<A>...> statement, const A&... arguments) const {
        Query query(*connection_, statement.sql);
        query.bind_all(arguments...);
        if (!query.step()) return std::nullopt;
        return query.read_row<T>();
    }

    // Exactly one row; none or two is a logic_error.
    template <Readable T, class... A>
    T value(Statement<std::type_identity_t<A>...> statement, const A&... arguments) const {
        Query query(*connection_, statement.sql);
        query.bind_all(arguments...);
        if (!query.step()) no_row(statement.sql);
        T value = query.read_row<T>();
        if (query.step()) second_row(statement.sql);
        return value;
    }

    // Row by row, for what need not be in memory at once. Where `visit` returns bool, false ends it.
    template <Readable T, std::invocable<T> F, class... A>
    void each(Statement<std::type_identity_t<A>...> statement, F&& visit, const A&... arguments) const {
        Query query(*connection_, statement.sql);
        query.bind_all(arguments...);
        while (query.step()) {
            if constexpr (std::is_same_v<std::invoke_result_t<F&, T>, bool>) {
                if (!visit(query.read_row<T>())) return;
            } else {
                visit(query.read_row<T>());
            }
        }
    }

protected:
    std::int64_t changed_rows() const;
    std::int64_t last_rowid() const;
    Connection& connection() const { return *connection_; }

private:
    Connection* connection_;
};

// What a write function gets. It may run twice (File::write), so it takes the database and values and touches nothing else.
class Writing : public Reading {
public:
    using Reading::Reading;

    // Rows inserted, updated or deleted.
    template <class... A>
    std::int64_t exec(Statement<std::type_identity_t<A>...> statement, const A&... arguments) {
        Query query(connection(), statement.sql);
        query.bind_all(arguments...);
        while (query.step()) {
        }
        return changed_rows();
    }

    // The new row's id; 0 where `on conflict do nothing` did nothing.
    template <class... A>
    std::int64_t insert(Statement<std::type_identity_t<A>...> statement, const A&... arguments) {
        return exec(statement, arguments...) > 0 ? last_rowid() : 0;
    }

    // Several statements without parameters: migrations only.
    void run_script(const char* sql);
};

}  // namespace db
