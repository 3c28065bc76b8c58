// How a file gets the structure that this program knows: a fresh one by schema.sql, an old one by numbered migrations.
#pragma once

#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "db/file.h"

namespace db {

struct Migration {
    int version;                         // it leads from version - 1 to version
    const char* script;                  // statements without parameters
    void (*then)(Writing&) = nullptr;    // what SQL alone cannot do, in the same transaction
};

struct Structure {
    std::string schema;                     // the text of schema.sql
    int version = 1;                        // what schema.sql makes; PRAGMA user_version
    std::span<const Migration> migrations;  // ascending, without gaps, the last leads to `version`
};

// Made by a newer program, or by another program altogether; the text is a sentence for the operator.
class ForeignFile : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Runs the schema in an empty file; in an older one every missing migration, each in one transaction after one backup copy
// beside it ("city.sqlite.before-7"). Interrupted at any moment the file has the one version or the other, whole.
void carry(Connection& connection, const Structure& structure);

// Options whose files have the structure, with the tables that it marks quiet.
Options with_structure(Structure structure, Options options = {});

// Whether the file lacks migrations; ForeignFile as carry() throws it. Nothing is written.
bool needs_migration(const std::filesystem::path& path, const Structure& structure);

// What differs between two files' structures, as sentences: tables, columns, keys, checks, indexes, triggers, views. The
// order of columns and the layout of the text do not matter.
std::vector<std::string> structure_differences(Connection& one, Connection& other);

}  // namespace db
