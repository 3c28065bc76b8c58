// What is wrong with the SQL of the project, found when it is built: a misspelt column, a scan of a large table, a clause
// that would throw away the writes of others.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "tools/files.h"

namespace SQLite { class Database; }

namespace tools {

struct SqlLiteral;

class StatementsCheck {
public:
    // Runs the schema in memory; what is wrong with it is in complaints() and ends the work.
    StatementsCheck(std::string schema_file, std::string_view schema);
    ~StatementsCheck();

    void check(const std::string& file, std::string_view source);

    const std::vector<Complaint>& complaints() const { return complaints_; }
    int checked() const { return checked_; }  // statements seen

private:
    void check_schema(std::string_view schema);
    bool run_schema(std::string_view schema);
    void check_references();
    void check_statement(const std::string& file, const SqlLiteral& call);
    void check_words(const std::string& file, const SqlLiteral& call);
    bool check_prepares(const std::string& file, const SqlLiteral& call);
    void check_plan(const std::string& file, const SqlLiteral& call);
    void complain(const std::string& file, int line, std::string sentence);

    std::string schema_file_;
    std::unique_ptr<SQLite::Database> database_;
    std::unordered_set<std::string> large_;
    std::vector<Complaint> complaints_;
    int checked_ = 0;
};

}  // namespace tools
