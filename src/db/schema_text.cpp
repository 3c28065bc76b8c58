#include "db/schema_text.h"

#include <vector>

#include "base/text.h"
#include "db/statement.h"

namespace db {
namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && literal::is_word(text[end])) ++end;
        if (end > at) found.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

// The table that a line begins to create, or nothing.
std::string created_table(std::string_view line) {
    const auto all = words(line);
    std::size_t at = 0;
    if (at >= all.size() || all[at] != "create") return {};
    ++at;
    if (at < all.size() && all[at] == "virtual") ++at;
    if (at >= all.size() || all[at] != "table") return {};
    ++at;
    if (at + 2 < all.size() && all[at] == "if") at += 3;
    return at < all.size() ? all[at] : std::string();
}

}  // namespace

std::unordered_set<std::string> tables_marked(std::string_view schema, std::string_view word) {
    std::unordered_set<std::string> marked;
    while (!schema.empty()) {
        const auto line = schema.substr(0, schema.find('\n'));
        schema.remove_prefix(std::min(schema.size(), line.size() + 1));
        const auto comment = line.find("--");
        if (comment == line.npos) continue;
        const auto said = words(line.substr(comment));
        const auto marks = std::ranges::find_if_not(said, [](const auto& mark) { return mark == "large" || mark == "quiet"; });  // a table may bear both
        if (std::find(said.begin(), marks, word) == marks) continue;
        const auto table = created_table(line.substr(0, comment));
        if (table.empty()) continue;
        marked.insert(table);
        if (line.starts_with("create virtual"))
            for (const auto* own : {"_data", "_idx", "_config"}) marked.insert(table + own);  // FTS5 §9.1
    }
    return marked;
}

}  // namespace db
