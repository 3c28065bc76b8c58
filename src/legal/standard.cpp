#include "legal/standard.h"

#include "base/text.h"
#include "legal/text.h"

namespace legal {
namespace {

// What stands where an operator has not said it yet; nobody should take such a text for a finished one.
struct Gap {
    std::string_view place;
    InThree mark;
};
constexpr std::array gaps{
    Gap{"{operator}", {"**[не указано: наименование оператора]**", "**[көрсетілмеген: оператордың атауы]**", "**[not said yet: name of the operator]**"}},
    Gap{"{bin}", {"**[не указано: БИН или ИИН]**", "**[көрсетілмеген: БСН немесе ЖСН]**", "**[not said yet: BIN or IIN]**"}},
    Gap{"{address}", {"**[не указано: адрес]**", "**[көрсетілмеген: мекенжай]**", "**[not said yet: address]**"}},
    Gap{"{email}", {"**[не указано: электронная почта]**", "**[көрсетілмеген: электрондық пошта]**", "**[not said yet: e-mail]**"}},
};

// As Markdown takes it for words: what an operator typed shall make no link and no heading.
std::string plain(std::string_view value) {
    std::string text;
    for (const char c : value) {
        if (std::string_view("\\`*_{}[]<>#!|").find(c) != std::string_view::npos) text += '\\';
        text += c;
    }
    return text;
}

std::string filled(std::string_view body, const Operator& who, std::string_view city, std::size_t language) {
    std::string text(body);
    const std::array<std::string_view, gaps.size()> values{who.name, who.bin, who.address, who.email};
    for (std::size_t i = 0; i < gaps.size(); ++i) base::replace_all(text, gaps[i].place, values[i].empty() ? std::string(gaps[i].mark[language]) : plain(values[i]));
    base::replace_all(text, "{city}", plain(city));
    base::replace_all(text, "{age}", std::to_string(who.age_min));
    return text;
}

}  // namespace

Bodies standard(Kind kind, const Operator& who, const std::array<std::string, 3>& city_names) {
    const InThree* ours = nullptr;
    if (kind == Kind::privacy) ours = &standard_privacy;
    if (kind == Kind::terms) ours = &standard_terms;
    if (kind == Kind::processing) ours = &standard_processing;
    if (kind == Kind::marketing) ours = &standard_marketing;
    Bodies bodies;
    for (std::size_t i = 0; ours && i < bodies.size(); ++i) bodies[i] = filled((*ours)[i], who, city_names[i], i);
    return bodies;
}

}  // namespace legal
