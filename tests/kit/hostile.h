// Texts that were written to break pages, and a judge that reads a page as a browser does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/town.h"

namespace kit {

// Ours: numbers beyond every type, other alphabets, bytes that are no UTF-8, texts without end.
std::vector<std::string> own_hostile_texts();
// The public lists under shared/data/hostile, every line once; empty, with a warning, where they are absent.
std::vector<std::string> listed_hostile_texts(std::string_view of = {});  // part of a file's path; empty: all
// Every n-th of `all`, so that `most` are left; all of them with QALA_ALL=1.
std::vector<std::string> sampled(const std::vector<std::string>& all, std::size_t most);
bool everything();  // QALA_ALL=1

// What is wrong with a page that was made of a hostile text, or empty: an element or attribute that no template has, a
// link whose scheme runs, the text as it came in. `links`: whether addresses of other sites are expected.
std::string page_fault(std::string_view html, std::string_view text, bool links);
// Of the whole answer to a request of a visitor: its status, its head, and its page.
std::string answer_fault(const Answered&, std::string_view text, bool links = false);

// As a client sends it: through the reader of heads, which may refuse it.
Answered send(Town&, std::string_view target);

// All bytes of the city's file and of its log.
std::string city_bytes(const Town&);

}  // namespace kit
