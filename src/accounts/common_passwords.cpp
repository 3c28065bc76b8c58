#include "accounts/common_passwords.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "lexicon/keyboard.h"

namespace accounts {
namespace {

// Chosen by us: what people here and everywhere name things after. In lower case, without figures.
constexpr std::string_view common_words[] = {
    "password", "passwort", "pass", "passw", "parol", "пароль", "құпиясөз", "kupiasoz", "secret", "секрет", "admin", "administrator", "админ", "root", "user",
    "login", "логин", "guest", "test", "тест", "demo", "welcome", "letmein", "hello", "привет", "privet", "salem", "сәлем", "салем", "master", "мастер",
    "iloveyou", "love", "любовь", "lubov", "lyubov", "mahabbat", "махаббат", "люблю", "lublu", "сүйемін", "angel", "ангел", "baby", "princess", "принцесса",
    "sunshine", "солнце", "solnce", "solnyshko", "солнышко", "monkey", "dragon", "дракон", "shadow", "superman", "batman", "spiderman", "pokemon", "naruto",
    "football", "футбол", "barcelona", "realmadrid", "kairat", "кайрат", "dinamo", "динамо", "spartak", "спартак", "zenit", "зенит", "hockey", "хоккей",
    "samsung", "iphone", "apple", "google", "facebook", "instagram", "telegram", "whatsapp", "youtube", "microsoft", "windows", "android", "xiaomi", "nokia",
    "kazakhstan", "казахстан", "қазақстан", "kazakh", "qazaq", "qazaqstan", "almaty", "алматы", "astana", "астана", "shymkent", "шымкент", "karaganda",
    "караганда", "қарағанды", "zhezkazgan", "жезказган", "жезқазған", "jezkazgan", "satpaev", "сатпаев", "сәтбаев", "satbayev", "ulytau", "улытау", "ұлытау",
    "aktau", "актау", "aktobe", "актобе", "atyrau", "атырау", "kokshetau", "кокшетау", "moscow", "москва", "moskva", "rossiya", "россия", "russia",
    "aigul", "айгуль", "aigerim", "айгерим", "айгерім", "dinara", "динара", "gulnara", "гульнара", "saule", "сауле", "asel", "асель", "әсел", "aliya",
    "алия", "madina", "мадина", "zarina", "зарина", "kamila", "камила", "amina", "амина", "aruzhan", "аружан", "nazerke", "назерке", "daniyar", "данияр",
    "marat", "марат", "nurlan", "нурлан", "нұрлан", "aidar", "айдар", "askar", "аскар", "асқар", "timur", "тимур", "ruslan", "руслан", "arman", "арман",
    "alexander", "александр", "aleksandr", "саша", "sasha", "maxim", "максим", "sergey", "сергей", "andrey", "андрей", "dmitry", "дмитрий", "natasha",
    "наташа", "olga", "ольга", "anna", "анна", "maria", "мария", "elena", "елена", "ekaterina", "екатерина", "katya", "катя", "viktoria", "виктория",
    "michael", "jennifer", "jessica", "jordan", "charlie", "thomas", "robert", "daniel", "ashley", "hunter", "killer", "freedom", "whatever", "trustno",
    "computer", "компьютер", "internet", "интернет", "family", "семья", "semya", "отбасы", "otbasy", "mama", "мама", "papa", "папа", "mother", "father",
    "анам", "әке", "балам", "balam", "janym", "жаным", "zhanym", "kotik", "котик", "koshka", "кошка", "sobaka", "собака", "zaika", "зайка", "summer",
    "winter", "spring", "autumn", "лето", "зима", "весна", "осень", "january", "december", "январь", "декабрь", "monday", "friday", "happy", "lucky",
    "счастье", "bakyt", "бақыт", "money", "деньги", "dengi", "акша", "ақша", "ferrari", "mercedes", "toyota", "тойота", "camry", "lexus", "porsche",
    "nurlibek", "kalinka", "matrix", "starwars", "hokkey", "diamond", "flower", "цветок", "butterfly", "бабочка", "chocolate", "шоколад", "cookie",
    "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "йцукен", "йцукенгшщз", "фывапр", "фывапролд", "ячсмить", "qazwsx", "qazwsxedc",
    "qweasd", "qweasdzxc", "qwer", "asdf", "zxcv", "abc", "abcd", "abcdef", "абв", "абвгд", "city", "город", "qala", "қала", "kala", "gorod", "afisha", "афиша",
};

// Rows of keys and of letters, each read in both directions.
constexpr std::string_view runs[] = {"01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "abcdefghijklmnopqrstuvwxyz",
                                     "qazwsxedcrfvtgbyhnujmikolp"};

bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

// "p@ssw0rd" as it is meant.
std::string without_disguise(std::string text) {
    static constexpr std::string_view signs = "@4$50371!|", letters = "aassoetiil";
    for (auto& c : text)
        if (const auto at = signs.find(c); at != signs.npos) c = letters[at];
    return text;
}

// Without figures and signs around it: "!Aigul1998." is "aigul".
std::string_view core(std::string_view text) {
    const auto inner = [](char c) { return is_ascii_letter(c) || (c & 0x80) != 0; };
    const auto begin = std::ranges::find_if(text, inner) - text.begin();
    auto end = static_cast<std::ptrdiff_t>(text.size());
    while (end > begin && !inner(text[static_cast<std::size_t>(end - 1)])) --end;
    return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

// A piece of a run, or of one read backwards, from four signs on.
bool is_run(std::string_view text) {
    if (text.size() < 4) return false;
    const std::string backwards(text.rbegin(), text.rend());
    return std::ranges::any_of(runs, [&](std::string_view run) { return run.find(text) != run.npos || run.find(backwards) != run.npos; });
}

// "12345678", "qwerty123", "asdf1234": nothing but runs, or figures beside one.
bool is_made_of_runs(std::string_view text) {
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        const auto left = text.substr(0, cut), right = text.substr(cut);
        const auto filler = [](std::string_view part) { return part.size() <= 4 && std::ranges::all_of(part, is_figure); };
        if ((is_run(left) || filler(left)) && (is_run(right) || filler(right)) && (is_run(left) || is_run(right))) return true;
    }
    return false;
}

// The same one to four signs again and again: "aaaaaaaa", "abcabcabc".
bool repeats(std::string_view text) {
    for (std::size_t length = 1; length <= 8 && length * 2 <= text.size(); ++length) {
        bool same = true;
        for (std::size_t i = length; same && i < text.size(); ++i) same = text[i] == text[i - length];
        if (same) return true;
    }
    return false;
}

bool is_known(std::string_view text, std::initializer_list<std::string_view> known) {
    for (const auto one : known) {
        const auto plain = base::plain(one);
        for (std::string_view rest = plain; !rest.empty();) {
            const auto end = std::min(rest.find_first_of(" @.-_+"), rest.size());
            if (const auto part = rest.substr(0, end); base::letters(part) >= 3 && text == part) return true;
            rest.remove_prefix(std::min(rest.size(), end + 1));
        }
        if (!plain.empty() && text == plain) return true;
    }
    return false;
}

bool is_taken(std::string_view text, std::initializer_list<std::string_view> known) {
    if (text.empty()) return true;  // figures and signs alone
    return std::ranges::find(common_words, text) != std::end(common_words) || is_known(text, known);
}

// The word once or twice, bare or in its usual disguises.
bool is_common_text(const std::string& text, std::initializer_list<std::string_view> known) {
    if (repeats(text) || is_made_of_runs(text) || is_known(text, known)) return true;
    const auto last = text.find_last_not_of("0123456789");
    for (const auto& one : {text, without_disguise(text), without_disguise(text.substr(0, last == text.npos ? 0 : last + 1))}) {
        const auto word = core(one);
        if (is_taken(word, known)) return true;
        if (word.size() % 2 == 0 && word.substr(0, word.size() / 2) == word.substr(word.size() / 2) && is_taken(word.substr(word.size() / 2), known)) return true;
    }
    return false;
}

}  // namespace

bool is_common(std::string_view password, std::initializer_list<std::string_view> known) {
    const auto text = base::plain(password);
    // Long ones of figures only are numbers that somebody knows by heart; twelve and more are not guessed.
    const bool long_number = text.size() >= 12 && std::ranges::all_of(text, is_figure) && !repeats(text) && !is_made_of_runs(text);
    if (long_number) return false;
    if (is_common_text(text, known)) return true;
    return std::ranges::any_of(lexicon::on_other_keyboards(text), [&](const std::string& other) { return is_common_text(other, known); });
}

std::size_t common_count() {
    constexpr std::size_t tails = 10 + 100 + 1000 + 10000;  // one to four figures behind a word
    return std::size(common_words) * tails;
}

}  // namespace accounts
