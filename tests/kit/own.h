// What tests of people's own data share: the city's regular work at a moment, what stands in its file, and what a person sends.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kit/browser.h"

namespace kit {

// Everything of the timetable and the queue that is due by the town's clock.
void work(Town&);

// Every row of every table as text, by table; `but`: tables that are left out.
using Rows = std::map<std::string, std::multiset<std::string>>;
Rows rows(Town&, const std::set<std::string>& but = {});

// The columns of a table that hold texts or bytes, as they are declared, and every value of one, as it is stored.
std::vector<std::string> text_columns(Town&, const std::string& table);
std::vector<std::string> values(Town&, const std::string& table, const std::string& column);

// The file's bytes as they are on disk once its log is empty: a copy is opened and closed for that.
std::string settled_bytes(Town&);
bool holds(std::string_view bytes, std::string_view canary);

// The ticks that nobody signs up without.
Typed ticks();

}  // namespace kit
