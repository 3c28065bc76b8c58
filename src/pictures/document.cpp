#include "pictures/document.h"

#include <fmt/format.h>

#include "base/scanner.h"

namespace pictures {
namespace {

// The number behind the last `word`.
std::optional<std::int64_t> last_number(std::string_view text, std::string_view word) {
    const auto at = text.rfind(word);
    if (at == text.npos) return {};
    base::Scanner scanner(text.substr(at + word.size()));
    scanner.skip(" \n");
    return scanner.number();
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
    const auto root = last_number(pdf, "/Root"), size = last_number(pdf, "/Size"), table = last_number(pdf, "startxref");
    if (language.empty() || !root || !size || !table) return pdf;
    const auto head = fmt::format("\n{} 0 obj\n", *root);
    const auto begin = pdf.rfind(head);
    if (begin == pdf.npos) return pdf;
    const auto body = begin + head.size(), end = pdf.find("endobj", body), open = pdf.find("<<", body);
    if (end == pdf.npos || open == pdf.npos || open > end) return pdf;
    const auto catalogue = pdf.substr(open + 2, end - open - 2);
    const auto info = last_number(pdf, "/Info");
    if (!pdf.ends_with('\n')) pdf += '\n';
    const auto offset = pdf.size();
    pdf += fmt::format("{} 0 obj\n<< /Lang ({}){}endobj\n", *root, language, catalogue);
    const auto section = pdf.size();
    pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {} /Root {} 0 R{} /Prev {} >>\nstartxref\n{}\n%%EOF\n", *root, offset, *size, *root,
                       info ? fmt::format(" /Info {} 0 R", *info) : "", *table, section);
    return pdf;
}

}  // namespace pictures
