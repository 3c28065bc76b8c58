// A record's fields by whatever name a source gives them, and the few shapes in which values come.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/csv.h"

namespace readers {

using Names = std::initializer_list<std::string_view>;

// "Start Date", "start_date", "startDate", "addr:street" and "addr_street" are found as "startdate" and "addrstreet": names
// are compared without case, spaces and signs. The record must outlive its Fields.
class Fields {
public:
    explicit Fields(const nlohmann::json& object);

    // The first of these names that holds something: not null, "", [] or {}.
    const nlohmann::json* find(Names names) const;
    bool has(Names names) const { return find(names) != nullptr; }

    std::string text(Names names) const;  // one line; a number as it is; of an object its name or its text in Russian, Kazakh, English
    std::string name(Names names) const;  // text() without entities and without quotes around the whole
    std::vector<std::string> list(Names names) const;  // of an array, or of a text parted by , ; | or line ends
    std::optional<bool> flag(Names names) const;       // true, 1, "yes", "да", "иә"
    std::optional<double> number(Names names) const;   // "47,78" too
    void merge(const nlohmann::json& object);          // fields that are not there yet

private:
    std::map<std::string, const nlohmann::json*, std::less<>> found_;
};

std::string text_of(const nlohmann::json& value);
std::string name_of(std::string_view text);                     // «Кафе» → Кафе, "Q&amp;A" → "Q&A"; inner quotes stay
std::vector<std::string> list_of(const nlohmann::json& value);
std::vector<std::string> split(std::string_view text, std::string_view signs);  // trimmed, without empty ones
std::optional<double> number_of(std::string_view text);
std::string prose(const nlohmann::json& value);                 // HTML as Markdown, text cleaned with its lines; at most 20,000 letters
nlohmann::json json_of(const CsvRecord& record);

struct Spot {
    double lat = 0, lon = 0;
    bool operator==(const Spot&) const = default;
};
// From lat/lon, latitude/longitude, y/x, coords, geo, geometry or "47.78, 67.71"; nothing outside of the globe or at 0, 0.
std::optional<Spot> spot_of(const Fields& fields);

// "ru", "kk", "en" by the letters of a text, or empty.
std::string_view language_of(std::string_view text);

}  // namespace readers
