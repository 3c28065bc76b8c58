// The list of what belongs to a person forgets no table.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "kit/own.h"
#include "privacy/scope.h"

namespace {

// Tables with a reference to an account, or with a column that by its name holds one.
std::set<std::string> tables_that_name_an_account(kit::Town& town) {
    const auto all = town.file().read()->all<std::string>(
        "select distinct t.name from pragma_table_list t join pragma_foreign_key_list(t.name) f where t.schema = 'main' and t.type = 'table' and f.\"table\" = 'account'"
        " union select distinct t.name from pragma_table_list t join pragma_table_info(t.name) c where t.schema = 'main' and t.type = 'table' and c.name in ('account_id', 'actor_id', 'parent_account_id')");
    return {all.begin(), all.end()};
}

bool in_scope(std::string_view table) { return std::ranges::find(privacy::scope(), table, &web::Belonging::table) != privacy::scope().end(); }
bool excepted(std::string_view table) { return std::ranges::find(privacy::exceptions(), table, &privacy::Exception::table) != privacy::exceptions().end(); }

}  // namespace

TEST_CASE("every table that names an account is in the list of what belongs to a person, or is an explained exception", "[privacy]") {
    kit::Town town(true);
    const auto tables = tables_that_name_an_account(town);
    CHECK(tables.size() >= 10);
    for (const auto& table : tables) {
        INFO(table << ": declare it in the slice's belongings(), or among privacy::exceptions() with the reason");
        CHECK(in_scope(table) != excepted(table));
    }
}

TEST_CASE("the list names tables that there are, once, the account first, and says why what stays does", "[privacy]") {
    kit::Town town(true);
    const auto there = town.file().read()->all<std::string>("select name from pragma_table_list where schema = 'main' and type = 'table'");
    CHECK(privacy::scope().front().table == "account");
    std::set<std::string_view> seen;
    for (const auto& part : privacy::scope()) {
        INFO(part.table);
        CHECK(std::ranges::find(there, part.table) != there.end());
        CHECK(seen.insert(part.table).second);
        CHECK((part.fate == web::Fate::stays) == !part.why.msgid.empty());
        CHECK((part.fate == web::Fate::goes || part.erase == nullptr));
    }
    for (const auto& exception : privacy::exceptions()) {
        CHECK(std::ranges::find(there, exception.table) != there.end());
        CHECK(exception.why.size() > 20);
    }
}
