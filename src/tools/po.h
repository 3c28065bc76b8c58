// Reads gettext's PO files. An own reader of one page, because libgettextpo tells no line of an entry, and every complaint
// of ours names one; msgfmt -c agrees with it on our catalogues (tests/tools/po_test.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/files.h"

namespace tools {

struct PoEntry {
    int line = 1;  // of its msgid
    std::string context, msgid, plural;
    std::vector<std::string> texts;  // msgstr, or msgstr[0], msgstr[1]…
    bool fuzzy = false;
};

struct PoFile {
    std::string name;
    std::string language;        // of its header: "ru"
    int forms = 0;               // nplurals
    std::string plural;          // the expression in n, as written
    int header_line = 1;
    std::vector<PoEntry> entries;  // without the header and obsolete ones (#~)

    const PoEntry* find(std::string_view context, std::string_view msgid) const;
};

PoFile read_po(const SourceFile& file, std::vector<Complaint>& complaints);

// A text as it stands in a PO file, on one line or cut at its line ends.
std::string po_text(std::string_view text);

// A plural expression of gettext: whole numbers, n, ?:, || && == != < <= > >= + - * / % ! and brackets.
class PluralRule {
public:
    // Throws std::invalid_argument with a sentence.
    explicit PluralRule(std::string_view expression);
    std::uint64_t form(std::uint64_t n) const;

private:
    std::string expression_;
};

}  // namespace tools
