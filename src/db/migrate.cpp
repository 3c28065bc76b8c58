#include "db/migrate.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <unistd.h>

#include "db/failure.h"
#include "db/schema_text.h"

namespace db {
namespace {

constexpr int application_id = 0x51616c61;  // "Qala", in the header of every file that is ours

struct Header {
    int version = 0, application = 0;
    bool empty = true;
};

Header read_header(Connection& connection) {
    const Reading db(connection);
    return {db.value<int>("select user_version from pragma_user_version"),
            db.value<int>("select application_id from pragma_application_id"),
            db.value<int>("select count(*) from sqlite_schema") == 0};
}

std::string path_of(Connection& connection) { return sqlite3_db_filename(connection.handle(), "main"); }

void check_header(const Header& header, const Structure& structure, const std::string& path) {
    if (header.empty) return;
    if (header.application != application_id) {
        throw ForeignFile(fmt::format("{} is a database, but not a city of Qala", path));
    }
    if (header.version > structure.version) {
        throw ForeignFile(fmt::format("{} was written by a newer Qala (structure {}, this program knows {}): start the "
                                      "newer program, or restore the backup from before its first start",
                                      path, header.version, structure.version));
    }
}

// A transaction that is taken back unless it reaches its end. Keys are off meanwhile, because a migration may build a
// table anew under its old name (sqlite.org/lang_altertable.html#otheralter), and checked before the commit.
template <class Steps>
void in_transaction(Connection& connection, Steps&& steps) {
    connection.execute("pragma foreign_keys = off");
    try {
        connection.execute("begin immediate");
        steps();
        connection.execute("commit");
    } catch (...) {
        if (connection.in_transaction()) connection.execute("rollback");
        connection.execute("pragma foreign_keys = on");
        throw;
    }
    connection.execute("pragma foreign_keys = on");
}

void check_keys(Connection& connection, int version) {
    using Orphan = std::tuple<std::string, std::string>;
    const auto orphan =
        Reading(connection).one<Orphan>("select \"table\", parent from pragma_foreign_key_check limit 1");
    if (!orphan) return;
    throw std::runtime_error(fmt::format("migration {} leaves rows of '{}' whose '{}' is gone", version,
                                         std::get<0>(*orphan), std::get<1>(*orphan)));
}

void set_version(Connection& connection, int version) {
    connection.execute(fmt::format("pragma user_version = {}", version).c_str());
}

void create(Connection& connection, const Structure& structure) {
    in_transaction(connection, [&] {
        connection.execute(structure.schema.c_str());
        connection.execute(fmt::format("pragma application_id = {}", application_id).c_str());
        set_version(connection, structure.version);
    });
}

void sync(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!synced) throw std::system_error(errno, std::generic_category(), "fsync " + path.string());
}

// Under its name only when it is whole and on disk.
void keep_copy(Connection& connection, int next_version) {
    const std::filesystem::path copy = fmt::format("{}.before-{}", path_of(connection), next_version);
    const std::filesystem::path part = copy.string() + ".part";
    std::filesystem::remove(part);
    Writing(connection).exec("vacuum into ?", part.string());
    sync(part);
    std::filesystem::rename(part, copy);
    sync(copy.parent_path());
}

void migrate(Connection& connection, const Migration& migration) {
    in_transaction(connection, [&] {
        connection.execute(migration.script);
        Writing db(connection);
        if (migration.then) migration.then(db);
        check_keys(connection, migration.version);
        set_version(connection, migration.version);
    });
}

void check_chain(const Structure& structure, int from) {
    int version = structure.version - static_cast<int>(structure.migrations.size());
    bool sound = from >= version;
    for (const Migration& migration : structure.migrations) sound = sound && migration.version == ++version;
    if (!sound) throw std::logic_error(fmt::format("no unbroken chain of migrations from {} to {}", from, structure.version));
}

}  // namespace

void carry(Connection& connection, const Structure& structure) {
    const Header header = read_header(connection);
    const std::string path = path_of(connection);
    check_header(header, structure, path);
    if (header.empty) return create(connection, structure);
    if (header.version == structure.version) return;
    check_chain(structure, header.version);
    spdlog::info("{}: carrying structure {} to {}", path, header.version, structure.version);
    keep_copy(connection, header.version + 1);
    for (const Migration& migration : structure.migrations) {
        if (migration.version > header.version) migrate(connection, migration);
    }
}

Options with_structure(Structure structure, Options options) {
    options.quiet_tables.merge(tables_marked(structure.schema, "quiet"));
    options.prepare = [structure = std::move(structure)](Connection& connection) { carry(connection, structure); };
    return options;
}

bool needs_migration(const std::filesystem::path& path, const Structure& structure) {
    Connection connection(path, Access::copier);
    const Header header = read_header(connection);
    check_header(header, structure, path.string());
    return header.empty || header.version < structure.version;
}

}  // namespace db
