#include "db/search_words.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "lexicon/keys.h"
#include "lexicon/phrases.h"

namespace db {
namespace {

using lexicon::Tongue;

constexpr char begins_long_text = '\3';

Tongue tongue_of(std::string_view tag) {
    if (tag == "ru") return Tongue::russian;
    if (tag == "kk") return Tongue::kazakh;
    return tag == "en" ? Tongue::english : Tongue::unknown;
}

// visit(text, at, tongue, long_text): each part in one language, with the place where it begins; false ends it.
template <class Visit>
void each_part(std::string_view text, Visit&& visit) {
    auto tongue = Tongue::unknown;
    bool long_text = false;
    for (std::size_t at = 0; at <= text.size();) {
        const auto mark = std::min(text.find_first_of("\2\3", at), text.size());
        if (!visit(text.substr(at, mark - at), at, tongue, long_text) || mark == text.size()) return;
        long_text = text[mark] == begins_long_text;
        tongue = tongue_of(text.substr(mark + 1, 2));
        at = std::min(mark + 3, text.size());
    }
}

// Under which a word stands in the index: of titles and names also as it is written.
lexicon::Keys keys_of(const lexicon::Word& word, Tongue tongue, bool long_text) {
    if (long_text && lexicon::is_stop_word(word.letters)) return {};
    auto keys = lexicon::index_keys(word.letters, tongue, true);
    if (!long_text) keys.push_back(lexicon::exact_key(word.letters));
    return keys;
}

// visit(key, begin, end, first): every key of every word, with the word's bytes; `first` of each word is true once.
template <class Visit>
void each_key(std::string_view text, Visit&& visit) {
    each_part(text, [&](std::string_view part, std::size_t at, Tongue tongue, bool long_text) {
        lexicon::Words words(part);
        for (lexicon::Word word; words.next(word);) {
            bool first = true;
            for (const auto& key : keys_of(word, tongue, long_text)) {
                if (!visit(key, at + word.begin, at + word.end, first)) return false;
                first = false;
            }
        }
        return true;
    });
}

// ── The tokenizer ────────────────────────────────────────────────────────────────────────────────────────────────

using Token = int (*)(void*, int, const char*, int, int, int);

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* bytes, int size, Token token) {
    const std::string_view text(bytes ? bytes : "", static_cast<std::size_t>(std::max(size, 0)));
    if (flags & FTS5_TOKENIZE_QUERY) return text.empty() ? SQLITE_OK : token(context, 0, bytes, size, 0, size);
    int code = SQLITE_OK;
    try {
        each_key(text, [&](const std::string& key, std::size_t begin, std::size_t end, bool first) {
            code = token(context, first ? 0 : FTS5_TOKEN_COLOCATED, key.data(), static_cast<int>(key.size()), static_cast<int>(begin),
                         static_cast<int>(end));
            return code == SQLITE_OK;
        });
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;  // SQLite is C: nothing may be thrown through it
    } catch (...) {
        return SQLITE_ERROR;
    }
    return code;
}

int create(void*, const char**, int, Fts5Tokenizer** tokenizer) {
    static char any;  // it has no state
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&any);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

fts5_api* api_of(sqlite3* database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "select fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

// ── Functions of SQL ─────────────────────────────────────────────────────────────────────────────────────────────

std::string_view text_of(sqlite3_value* value) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

void answer(sqlite3_context* context, const std::string& text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

template <class Function>
void guarded(sqlite3_context* context, Function&& function) {
    try {
        function();
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

bool is_word(std::u32string_view letters) {
    return letters.size() > 1 && std::ranges::any_of(letters, [](char32_t letter) { return letter > 0x7F || (letter >= U'a' && letter <= U'z'); });
}

void word_forms(sqlite3_context* context, int, sqlite3_value** values) {
    guarded(context, [&] {
        std::set<std::string> seen;
        std::string json = "[";
        const auto text = text_of(values[0]);
        each_key(text, [&](const std::string& key, std::size_t begin, std::size_t end, bool first) {
            std::u32string form;
            for (const char32_t letter : lexicon::decoded(text.substr(begin, end - begin))) form += lexicon::small(letter);
            if (!first || !is_word(form) || lexicon::is_stop_word(form) || !seen.insert(key).second) return true;
            // Letters and figures need no escape in JSON.
            json.append(json.size() > 1 ? "," : "").append("[\"").append(key).append("\",\"").append(lexicon::encoded(form)).append("\"]");
            return true;
        });
        answer(context, json + "]");
    });
}

void key_count(sqlite3_context* context, int count, sqlite3_value** values) {
    guarded(context, [&] {
        std::set<std::string> keys;
        for (int i = 0; i < count; ++i)
            each_key(text_of(values[i]), [&](const std::string& key, std::size_t, std::size_t, bool) { return keys.insert(key), true; });
        sqlite3_result_int64(context, static_cast<sqlite3_int64>(keys.size()));
    });
}

void title_keys(sqlite3_context* context, int, sqlite3_value** values) {
    constexpr int most = 12;
    guarded(context, [&] {
        std::string expression;
        int taken = 0;
        each_key(text_of(values[0]), [&](const std::string& key, std::size_t, std::size_t, bool) {
            expression.append(expression.empty() ? "\"" : " AND \"").append(key).append("\"");
            return ++taken < most;
        });
        answer(context, expression);
    });
}

// The phrases of one statement are read once: they are its parameter, and remember the words they have met.
lexicon::Phrases& phrases_of(sqlite3_context* context, sqlite3_value* written) {
    if (auto* kept = static_cast<lexicon::Phrases*>(sqlite3_get_auxdata(context, 0))) return *kept;
    auto* made = new lexicon::Phrases(text_of(written));
    sqlite3_set_auxdata(context, 0, made, [](void* phrases) { delete static_cast<lexicon::Phrases*>(phrases); });
    auto* kept = static_cast<lexicon::Phrases*>(sqlite3_get_auxdata(context, 0));
    if (!kept) throw std::bad_alloc();  // SQLite had no memory and has deleted them
    return *kept;
}

void holds_phrases(sqlite3_context* context, int count, sqlite3_value** values) {
    guarded(context, [&] {
        auto& phrases = phrases_of(context, values[0]);
        phrases.forget();
        for (int i = 1; i < count && !phrases.found(); ++i)
            each_part(text_of(values[i]), [&](std::string_view part, std::size_t, Tongue tongue, bool) {
                phrases.begin();
                lexicon::Words words(part);
                for (lexicon::Word word; words.next(word);) phrases.read(word.letters, tongue);
                return !phrases.found();
            });
        sqlite3_result_int(context, phrases.found());
    });
}

void must(int code, const char* what) {
    if (code != SQLITE_OK) throw std::runtime_error(std::string("SQLite takes no ") + what);
}

}  // namespace

void install_search_words(sqlite3* database) {
    auto* api = api_of(database);
    if (!api) throw std::runtime_error("this SQLite has no FTS5");
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    must(api->xCreateTokenizer(api, "words", nullptr, &tokenizer, nullptr), "tokenizer");
    constexpr int pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    must(sqlite3_create_function_v2(database, "word_forms", 1, pure, nullptr, word_forms, nullptr, nullptr, nullptr), "function");
    must(sqlite3_create_function_v2(database, "key_count", -1, pure, nullptr, key_count, nullptr, nullptr, nullptr), "function");
    must(sqlite3_create_function_v2(database, "holds_phrases", -1, pure, nullptr, holds_phrases, nullptr, nullptr, nullptr), "function");
    must(sqlite3_create_function_v2(database, "title_keys", 1, pure, nullptr, title_keys, nullptr, nullptr, nullptr), "function");
}

}  // namespace db
