#include "kit/own.h"

#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/jobs.h"
#include "db/jobs.h"

namespace kit {
namespace fs = std::filesystem;

namespace {

struct Connection {
    sqlite3* handle = nullptr;
    explicit Connection(const fs::path& path) {
        if (sqlite3_open(path.c_str(), &handle) != SQLITE_OK) throw std::runtime_error("the test cannot open " + path.string());
    }
    ~Connection() { sqlite3_close(handle); }
    Connection(const Connection&) = delete;
};

template <class Visit>
void each_row(Connection& connection, const std::string& sql, const Visit& visit) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) throw std::runtime_error(sql + ": " + sqlite3_errmsg(connection.handle));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        std::string row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, i));
            row.append(bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))) : "∅").append("|");
        }
        visit(row);
    }
    sqlite3_finalize(statement);
}

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

void work(Town& town) {
    db::Runner runner(town.clock, app::timetable(town.installation()), [&](const std::string& slug) { return town.installation().open(*town.installation().by_slug(slug)); });
    runner.add("jezkazgan");
    runner.run_due();
}

Rows rows(Town& town, const std::set<std::string>& but) {
    Connection connection(town.file().path());
    std::vector<std::string> tables;
    each_row(connection, "select name from pragma_table_list where schema = 'main' and type = 'table' and name not glob 'sqlite_*'", [&](const std::string& row) { tables.push_back(row.substr(0, row.size() - 1)); });
    Rows all;
    for (const auto& table : tables)
        if (!but.contains(table)) each_row(connection, "select * from " + table, [&](const std::string& row) { all[table].insert("|" + row); });
    return all;
}

std::vector<std::string> text_columns(Town& town, const std::string& table) {
    return town.file().read()->all<std::string>("select name from pragma_table_info(?) where type in ('TEXT', 'BLOB')", table);
}

std::vector<std::string> values(Town& town, const std::string& table, const std::string& column) {
    Connection connection(town.file().path());
    std::vector<std::string> all;
    each_row(connection, "select " + column + " from " + table + " where " + column + " is not null", [&](const std::string& row) { all.push_back(row.substr(0, row.size() - 1)); });
    return all;
}

std::string settled_bytes(Town& town) {
    const Folder folder;
    const auto copy = folder.path() / "city.db";
    for (const char* tail : {"", "-wal"})
        if (fs::exists(town.file().path().string() + tail)) fs::copy_file(town.file().path().string() + tail, copy.string() + tail);
    { Connection connection(copy); each_row(connection, "pragma wal_checkpoint(truncate)", [](const std::string&) {}); }
    return bytes_of(copy);
}

bool holds(std::string_view bytes, std::string_view canary) { return bytes.find(canary) != bytes.npos; }

Typed ticks() { return {{"agree_processing", "yes"}, {"agree_terms", "yes"}, {"of_age", "yes"}}; }

}  // namespace kit
