// The SQL literals of a C++ file: first arguments of .all<…>( .one<…>( .value<…>( .each<…>( .exec( and .insert(, and the
// second texts of `Invariant rules[] = {{"name", "select …"}, …}`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tools {

struct SqlLiteral {
    std::string method;  // "all", "exec", …; "invariant"
    std::string sql;
    std::vector<int> lines;  // of every byte of sql, in the C++ file
    int line = 0;            // of the call
    bool literal = true;     // false: the first argument is something else
};

// Raw and adjacent literals, and object-like macros of the same file whose body is literals ("select " COLUMNS " from …").
// A receiver is ours when it is declared as Reading&, Writing& or Lease in the file, is called `db`, or is what an arrow
// follows; with any other receiver only literals that begin with a word of SQL are taken.
std::vector<SqlLiteral> sql_literals(std::string_view source);

}  // namespace tools
