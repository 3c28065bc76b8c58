// What the comments of schema.sql say about its tables to programs: `create table job ( -- quiet`.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace db {

// The tables on whose `create table` line the comment begins with the word, or has it among its first marks: "large" (a statement may not scan it), "quiet"
// (no public page shows it, so writing it does not raise the data version). With a virtual table those that FTS5 keeps it in.
std::unordered_set<std::string> tables_marked(std::string_view schema, std::string_view word);

}  // namespace db
