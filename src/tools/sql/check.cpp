#include "tools/sql/check.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "db/connection.h"
#include "db/schema_text.h"
#include "db/statement.h"
#include "tools/sql/literals.h"

namespace tools {
namespace {

struct SqlWord {
    std::string text;  // lower case; signs one by one
    std::size_t at;
};

// The words of a statement outside its quotes and comments.
std::vector<SqlWord> sql_words(std::string_view sql) {
    std::vector<SqlWord> words;
    for (std::size_t at = 0; at < sql.size();) {
        if (const std::size_t end = db::literal::behind_quote(sql, at); end != at) {
            if (end == sql.npos) break;
            at = end;
            continue;
        }
        std::size_t end = at;
        while (end < sql.size() && db::literal::is_word(sql[end])) ++end;
        if (end == at) ++end;
        std::string text(sql.substr(at, end - at));
        std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
        if (!db::literal::is_space(text[0])) words.push_back({std::move(text), at});
        at = end;
    }
    return words;
}

struct Ban {
    std::vector<std::string_view> words;
    std::string_view sentence;
};

const std::vector<Ban>& bans() {
    static const std::vector<Ban> list = {
        {{"or", "rollback"}, "OR ROLLBACK throws away the writes of everybody in the group: use OR ABORT"},
        {{"conflict", "rollback"}, "ON CONFLICT ROLLBACK throws away the writes of everybody in the group"},
        {{"raise", "(", "rollback"}, "RAISE(ROLLBACK) throws away the writes of everybody in the group: use RAISE(ABORT)"},
        {{"update", "or", "replace"}, "OR REPLACE deletes without triggers and leaves full-text indexes corrupt: use ON CONFLICT DO UPDATE"},
        {{"replace", "into"}, "REPLACE INTO deletes without triggers and leaves full-text indexes corrupt: use ON CONFLICT DO UPDATE"},
        {{"conflict", "replace"}, "ON CONFLICT REPLACE deletes without triggers and leaves full-text indexes corrupt"},
        {{"initially", "deferred"}, "a deferred key makes the COMMIT fail for everybody in the group"},
    };
    return list;
}

bool begins_with(const std::vector<SqlWord>& words, std::size_t at, const std::vector<std::string_view>& wanted) {
    if (at + wanted.size() > words.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (words[at + i].text != wanted[i]) return false;
    }
    return true;
}

int line_at(std::string_view text, std::size_t at) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// The large tables that a statement walks from end to end, each with the words of the plan.
// EXPLAIN QUERY PLAN tells searches from scans but names aliases; EXPLAIN names the root pages of the b-trees that are
// walked. A table is scanned where both say so.
class Plan {
public:
    explicit Plan(SQLite::Database& database) : database_(database) {
        SQLite::Statement roots(database, "select rootpage, tbl_name from sqlite_schema where rootpage > 0");
        while (roots.executeStep()) tables_[roots.getColumn(0).getInt()] = roots.getColumn(1).getString();
    }

    std::map<std::string, std::string> scans(const std::string& sql) {
        read_words(sql);
        std::map<std::string, std::string> found;
        if (words_.empty()) return found;
        for (const std::string& table : walked(sql)) {
            for (const auto& [name, words] : words_) {
                if (name == table || !is_table(name)) found.emplace(table, words);
            }
        }
        return found;
    }

private:
    // "SCAN e USING INDEX …"; "SEARCH e USING AUTOMATIC …" reads all of e to make an index for one statement.
    void read_words(const std::string& sql) {
        words_.clear();
        SQLite::Statement plan(database_, "explain query plan " + sql);
        while (plan.executeStep()) {
            const std::string words = plan.getColumn(3).getString();
            const bool scan = words.starts_with("SCAN ") && words.find("VIRTUAL TABLE") == words.npos;
            if (!scan && words.find(" AUTOMATIC ") == words.npos) continue;
            const auto begin = words.find(' ') + 1;
            words_.emplace(words.substr(begin, words.find(' ', begin) - begin), words);
        }
    }

    std::set<std::string> walked(const std::string& sql) {
        std::set<std::string> found;
        std::map<int, int> root_of;
        SQLite::Statement program(database_, "explain " + sql);
        while (program.executeStep()) {
            const std::string operation = program.getColumn(1).getString();
            const int cursor = program.getColumn(2).getInt(), root = program.getColumn(3).getInt();
            const int schema = program.getColumn(4).getInt();
            if (operation == "OpenRead" || operation == "OpenWrite" || operation == "ReopenIdx") {
                if (schema == 0) root_of[cursor] = root;
            } else if (operation == "Rewind" || operation == "Last" || operation == "Count") {
                const auto table = root_of.contains(cursor) ? tables_.find(root_of[cursor]) : tables_.end();
                if (table != tables_.end()) found.insert(table->second);
            }
        }
        return found;
    }

    bool is_table(const std::string& name) const {
        return std::ranges::any_of(tables_, [&](const auto& table) { return table.second == name; });
    }

    SQLite::Database& database_;
    std::map<int, std::string> tables_;         // by root page of the table and of its indexes
    std::map<std::string, std::string> words_;  // name or alias to the line of the plan
};

}  // namespace

StatementsCheck::StatementsCheck(std::string schema_file, std::string_view schema)
    : schema_file_(std::move(schema_file)),
      database_(std::make_unique<SQLite::Database>(db::open_in_memory())),
      large_(db::tables_marked(schema, "large")) {
    check_schema(schema);
}

StatementsCheck::~StatementsCheck() = default;

void StatementsCheck::complain(const std::string& file, int line, std::string sentence) {
    complaints_.push_back({file, line, std::move(sentence)});
}

void StatementsCheck::check_schema(std::string_view schema) {
    if (!run_schema(schema)) return;
    check_references();
    const auto quiet = db::tables_marked(schema, "quiet");
    const auto words = sql_words(schema);
    std::string table;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto line = [&] { return line_at(schema, words[i].at); };
        for (const Ban& ban : bans()) {
            if (begins_with(words, i, ban.words)) complain(schema_file_, line(), std::string(ban.sentence));
        }
        if (begins_with(words, i, {"create", "table"}) && i + 2 < words.size()) table = words[i + 2].text;
        if (begins_with(words, i, {"without", "rowid"}) && !quiet.contains(table)) {
            complain(schema_file_, line(),
                     fmt::format("changes of '{}' WITHOUT ROWID would not raise the data version; only tables marked "
                                 "`-- quiet` may be so",
                                 table));
        }
    }
}

// Statement by statement, so that an error has its line.
bool StatementsCheck::run_schema(std::string_view schema) {
    const std::string text(schema);
    sqlite3* handle = database_->getHandle();
    for (const char* rest = text.c_str(); *rest;) {
        sqlite3_stmt* statement = nullptr;
        const char* tail = nullptr;
        const bool prepared = sqlite3_prepare_v2(handle, rest, -1, &statement, &tail) == SQLITE_OK;
        const bool done = prepared && (!statement || sqlite3_step(statement) == SQLITE_DONE);
        if (!done) {
            const auto begin = static_cast<std::size_t>(rest - text.c_str());
            const auto offset = static_cast<std::size_t>(std::max(0, sqlite3_error_offset(handle)));
            const std::size_t space = std::string_view(rest).find_first_not_of(" \n\t\r");
            complain(schema_file_, line_at(text, begin + std::max(offset, space)), sqlite3_errmsg(handle));
        }
        sqlite3_finalize(statement);
        if (!done) return false;
        rest = tail;
    }
    return true;
}

// SQLite takes a reference to a table that does not exist, and fails at the first row.
void StatementsCheck::check_references() {
    SQLite::Statement orphans(*database_,
                              "select t.name, f.\"table\" from sqlite_schema t join pragma_foreign_key_list(t.name) f "
                              "where t.type = 'table' and not exists (select 1 from sqlite_schema p where p.type = "
                              "'table' and lower(p.name) = lower(f.\"table\"))");
    while (orphans.executeStep()) {
        complain(schema_file_, 1,
                 fmt::format("'{}' refers to a table '{}', which is not there", orphans.getColumn(0).getString(),
                             orphans.getColumn(1).getString()));
    }
    try {
        database_->exec("pragma foreign_key_check");
    } catch (const SQLite::Exception& exception) {
        complain(schema_file_, 1, exception.what());
    }
}

void StatementsCheck::check(const std::string& file, std::string_view source) {
    for (const SqlLiteral& call : sql_literals(source)) check_statement(file, call);
}

void StatementsCheck::check_statement(const std::string& file, const SqlLiteral& call) {
    ++checked_;
    if (!call.literal) {
        return complain(file, call.line, fmt::format("the statement of {}(…) must be a literal right there", call.method));
    }
    check_words(file, call);
    if (check_prepares(file, call) && call.method != "invariant") check_plan(file, call);
}

void StatementsCheck::check_words(const std::string& file, const SqlLiteral& call) {
    const auto words = sql_words(call.sql);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const Ban& ban : bans()) {
            if (begins_with(words, i, ban.words)) complain(file, call.lines[words[i].at], std::string(ban.sentence));
        }
    }
    static const std::vector<std::string_view> writers_own = {"begin",   "commit", "end",    "rollback", "savepoint",
                                                              "release", "pragma", "attach", "detach",   "vacuum"};
    const std::string first = words.empty() ? std::string() : words.front().text;
    if (std::ranges::find(writers_own, first) != writers_own.end()) {
        complain(file, call.line, fmt::format("'{}' belongs to the storage kernel", first));
    }
    if (call.method == "insert" && first != "insert" && first != "with") {
        complain(file, call.line, "insert(…) gives the id of a new row, but this inserts none: use exec(…)");
    }
}

bool StatementsCheck::check_prepares(const std::string& file, const SqlLiteral& call) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(database_->getHandle(), call.sql.c_str(), static_cast<int>(call.sql.size()),
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        const int offset = sqlite3_error_offset(database_->getHandle());
        const bool known = offset >= 0 && static_cast<std::size_t>(offset) < call.lines.size();
        complain(file, known ? call.lines[static_cast<std::size_t>(offset)] : call.line,
                 sqlite3_errmsg(database_->getHandle()));
    }
    const bool prepared = code == SQLITE_OK && statement != nullptr;
    sqlite3_finalize(statement);
    return prepared;
}

void StatementsCheck::check_plan(const std::string& file, const SqlLiteral& call) {
    if (call.sql.find("/* whole") != std::string::npos) return;
    for (const auto& [table, words] : Plan(*database_).scans(call.sql)) {
        if (!large_.contains(table)) continue;
        complain(file, call.line,
                 fmt::format("reads the whole of the large table '{}' ({}): give it an index to search, or say "
                             "/* whole */ in the statement where that is meant",
                             table, words));
    }
}

}  // namespace tools
