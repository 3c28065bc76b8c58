// iCalendar's lines: unfolding, names, parameters and the spelling of texts (RFC 5545 3.1–3.3, RFC 6868).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readers {

struct IcalLine {
    std::size_t line = 0;
    std::string name;                                            // upper case
    std::vector<std::pair<std::string, std::string>> parameters; // names in upper case, values unquoted
    std::string value;                                           // as it stands

    std::string_view parameter(std::string_view upper_name) const;
};

class IcalLines {
public:
    explicit IcalLines(std::string_view file);
    // The next property; nothing at the end. A line that is none belongs to the description or the like before it (exporters
    // that break lines without folding them) and is passed over behind anything else. Values are cut at 256 KiB.
    std::optional<IcalLine> next();

private:
    std::string_view physical();
    std::string_view file_;
    std::size_t at_ = 0, line_ = 0;
};

std::string ical_text(std::string_view value);                    // "a\, b\n" → "a, b" and a line end
std::vector<std::string> ical_texts(std::string_view value);      // a list parted by commas that are not escaped

}  // namespace readers
