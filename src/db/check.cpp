#include "db/check.h"

#include <fmt/format.h>

#include "db/failure.h"

namespace db {
namespace {

constexpr int rows_shown = 5;

// A row of any width as text: "id 17, sold 31".
struct AnyRow {
    std::string text;
};

void read(Row& row, AnyRow& any) {
    while (!row.read_whole()) {
        const std::string name = row.name();
        std::optional<std::string> value;
        row >> value;
        any.text += fmt::format("{}{} {}", any.text.empty() ? "" : ", ", name, value.value_or("none"));
    }
}

// A file too damaged to be asked is a finding too.
void add_rows(const Reading& db, const Invariant& invariant, std::vector<Finding>& findings) {
    const std::string name(invariant.name);
    int rows = 0;
    try {
        db.each<AnyRow>(invariant.sql, [&](const AnyRow& row) {
            if (++rows <= rows_shown) findings.push_back({name, row.text});
        });
    } catch (const Overtime&) {
        throw;  // nothing is wrong with the file: somebody could not wait
    } catch (const Failure& failure) {
        findings.push_back({name, failure.what()});
    }
    if (rows > rows_shown) findings.push_back({name, fmt::format("and {} more", rows - rows_shown)});
}

}  // namespace

std::vector<Finding> check(const Reading& db, int version, std::span<const Invariant> invariants) {
    std::vector<Finding> findings;
    add_rows(db, {"integrity", "select integrity_check as fault from pragma_integrity_check where integrity_check <> 'ok'"},
             findings);
    add_rows(db, {"keys", "select \"table\", rowid, parent from pragma_foreign_key_check"}, findings);
    const int found = db.value<int>("select user_version from pragma_user_version");
    if (found != version) {
        findings.push_back({"version", fmt::format("structure {}, this program knows {}", found, version)});
    }
    for (const Invariant& invariant : invariants) add_rows(db, invariant, findings);
    return findings;
}

}  // namespace db
