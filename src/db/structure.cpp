// The structure of a file as a set of lines that two files can be compared by.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "db/migrate.h"

namespace db {
namespace {

using Lines = std::set<std::string>;

// Words in lower case with one space between; quotes around plain names go, comments go, texts stay.
std::vector<std::string> words_of(std::string_view sql) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t end = literal::behind_quote(sql, at);
        if (end == sql.npos) end = sql.size();
        const bool quoted = end != at;
        const bool comment = quoted && (sql[at] == '-' || sql[at] == '/');
        if (!quoted) {
            while (end < sql.size() && literal::is_word(sql[end])) ++end;
            if (end == at) ++end;
        }
        std::string word(sql.substr(at, end - at));
        at = end;
        if (comment || literal::is_space(word[0])) continue;
        if (quoted && word[0] != '\'') word = word.substr(1, word.size() - 2);
        if (word[0] != '\'') std::ranges::transform(word, word.begin(), [](unsigned char c) { return std::tolower(c); });
        words.push_back(std::move(word));
    }
    return words;
}

std::string joined(std::span<const std::string> words) { return fmt::format("{}", fmt::join(words, " ")); }

// Every `CHECK (…)`, `AS (…)` and the word AUTOINCREMENT of a table: the pragmas do not tell them.
Lines rules(std::string_view sql) {
    const auto words = words_of(sql);
    Lines found;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == "autoincrement") found.insert("autoincrement");
        if ((words[i] != "check" && words[i] != "as") || words[i + 1] != "(") continue;
        int depth = 0;
        std::size_t end = i + 1;
        do {
            if (words[end] == "(") ++depth;
            if (words[end] == ")") --depth;
            ++end;
        } while (depth > 0 && end < words.size());
        found.insert(joined(std::span(words).subspan(i, end - i)));
    }
    return found;
}

void add_columns(const Reading& db, const std::string& table, Lines& lines) {
    using Column = std::tuple<std::string, std::string, int, std::optional<std::string>, int, int>;
    db.each<Column>(
        "select name, type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo(?)",
        [&](const Column& column) {
            const auto& [name, type, not_null, standard, key, hidden] = column;
            lines.insert(fmt::format("table {}: column {} {}{}{}{}{}", table, name, type, not_null ? " not null" : "",
                                     standard ? " default " + joined(words_of(*standard)) : "",
                                     key ? fmt::format(" key {}", key) : "", hidden ? fmt::format(" hidden {}", hidden) : ""));
        },
        table);
}

void add_keys(const Reading& db, const std::string& table, Lines& lines) {
    using Key = std::tuple<std::string, std::string, std::string, std::string, std::optional<std::string>>;
    db.each<Key>(
        "select \"table\", on_update, on_delete, group_concat(\"from\"), group_concat(\"to\") from (select * from "
        "pragma_foreign_key_list(?) order by id, seq) group by id",
        [&](const Key& key) {
            const auto& [parent, update, remove, from, to] = key;
            lines.insert(fmt::format("table {}: ({}) refers to {} ({}) on update {} on delete {}", table, from, parent,
                                     to.value_or("its key"), update, remove));
        },
        table);
}

// Indexes that a UNIQUE or PRIMARY KEY makes; those with a name of their own are compared by their text.
void add_unique(const Reading& db, const std::string& table, Lines& lines) {
    using Unique = std::pair<std::string, std::string>;
    db.each<Unique>(
        "select l.origin, (select group_concat(x.name || ' ' || x.coll || iif(x.desc, ' desc', '')) from "
        "(select * from pragma_index_xinfo(l.name) where key order by seqno) x) from pragma_index_list(?) l "
        "where l.origin <> 'c'",
        [&](const Unique& unique) {
            lines.insert(fmt::format("table {}: {} ({})", table, unique.first == "pk" ? "primary key" : "unique",
                                     unique.second));
        },
        table);
}

Lines structure_of(Connection& connection) {
    const Reading db(connection);
    Lines lines;
    using Table = std::tuple<std::string, std::string, int, int, std::string>;
    const auto tables = db.all<Table>(
        "select l.name, l.type, l.wr, l.strict, s.sql from pragma_table_list l join sqlite_schema s on s.name = l.name and "
        "s.type in ('table', 'view') where l.schema = 'main' and l.type <> 'shadow' and l.name not glob 'sqlite_*'");
    for (const auto& [name, type, without_rowid, strict, sql] : tables) {
        if (type != "table") {
            lines.insert(fmt::format("{} {}: {}", type, name, joined(words_of(sql))));
            continue;
        }
        lines.insert(fmt::format("table {}{}{}", name, strict ? " strict" : "", without_rowid ? " without rowid" : ""));
        for (const std::string& rule : rules(sql)) lines.insert(fmt::format("table {}: {}", name, rule));
        add_columns(db, name, lines);
        add_keys(db, name, lines);
        add_unique(db, name, lines);
    }
    using Text = std::tuple<std::string, std::string, std::string>;
    db.each<Text>("select type, name, sql from sqlite_schema where type in ('index', 'trigger') and sql is not null",
                  [&](const Text& text) {
                      lines.insert(fmt::format("{} {}: {}", std::get<0>(text), std::get<1>(text),
                                               joined(words_of(std::get<2>(text)))));
                  });
    return lines;
}

}  // namespace

std::vector<std::string> structure_differences(Connection& one, Connection& other) {
    const Lines first = structure_of(one), second = structure_of(other);
    std::vector<std::string> only;
    for (const std::string& line : first) {
        if (!second.contains(line)) only.push_back("only in the first: " + line);
    }
    for (const std::string& line : second) {
        if (!first.contains(line)) only.push_back("only in the second: " + line);
    }
    return only;
}

}  // namespace db
