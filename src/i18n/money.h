// Sums and prices the way people say them (LOOK §7, GLOSSARY 1.13).
#pragma once

#include <string>
#include <string_view>

#include "base/money.h"
#include "i18n/language.h"

namespace i18n {

// The sign of KZT, RUB, USD, EUR; of others the code itself.
std::string currency_sign(base::Currency);

// "5 000 ₸", in English "5,000 ₸"; minor units only when there are any: "12,50 €". Minus as U+2212.
std::string money(Language, base::Money);

// For Kazakh ₸ the ending never changes (GLOSSARY 2.3): "5 000 ₸-ден бастап"; other signs: the word «бағасы» carries it.
std::string from_money(Language, base::Money);   // "от 5 000 ₸", "5 000 ₸-ден бастап", "from 5,000 ₸"
std::string up_to_money(Language, base::Money);  // "до 5 000 ₸", "5 000 ₸-ге дейін", "up to 5,000 ₸"

// In text: "от 400 до 500 ₸", "400–500 ₸", "400 to 500 ₸"; in tables and on cards with a dash in every language.
std::string money_range(Language, base::Money from, base::Money to, bool in_table = false);

std::string_view free_of_charge(Language);       // "бесплатно", "тегін", "free"

// All of a Price: free, one sum, from, up to, a range, and its unit: "2 000 ₸ с человека", "бір адамнан 2 000 ₸",
// "2,000 ₸ each". Units known: person, hour, day, night, month, lesson, piece, kg, ticket, table, child. Empty when nothing
// is said.
std::string price(Language, const base::Price&, bool in_table = false);

}  // namespace i18n
