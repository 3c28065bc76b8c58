// What stands still in the demo city: its words that sort things, districts, attributes and holidays.
#pragma once

#include <vector>

#include "demo/city.h"

namespace demo {

std::vector<District> districts();
std::vector<Attribute> attributes();
std::vector<Useful> useful();
std::vector<Synonyms> synonyms();

// Public holidays of Kazakhstan, ascending: the Labour Code's fixed days and the first day of Qurban Ait (2024–2030 by
// table; other years have none of it). Days moved by the government's decrees are not foreseen.
std::vector<Holiday> holidays(std::chrono::year from, std::chrono::year to);

}  // namespace demo
