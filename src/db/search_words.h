// Teaches a connection the words of people: the tokenizer `words` of full-text tables, and what their triggers and checks ask.
#pragma once

struct sqlite3;

namespace db {

// tokenize = 'words'
//     The text is cut into words, each stands under the keys of lexicon/keys.h. char(2) and two letters say in which language
//     what follows is ('ru', 'kk', 'en'; anything else: not known), char(3) the same of a long text, whose stop words are
//     left out. In a query a quoted string is one key as it stands.
// word_forms(text)
//     JSON: [[key, form], …], each distinct word once, without figures alone and stop words.
// holds_phrases(phrases, text, …)
//     Whether the words of each phrase (lexicon::Question::phrases) follow each other in one of the texts.
// key_count(text, …)
//     How many different keys the tokenizer makes of the texts: what a row of the index must hold.
// title_keys(text)
//     An FTS5 expression that a row with this text must match.
void install_search_words(sqlite3* database);

}  // namespace db
