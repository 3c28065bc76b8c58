#include "lexicon/stems.h"

#include <libstemmer.h>

#include <memory>
#include <new>

#include "lexicon/letters.h"

namespace lexicon {
namespace {

struct Deleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// A stemmer works in memory of its own, so each thread has one.
class Snowball {
public:
    explicit Snowball(const char* algorithm) : stemmer_(sb_stemmer_new(algorithm, nullptr)) {
        if (!stemmer_) throw std::bad_alloc();
    }
    std::u32string stem(std::u32string_view word) {
        const auto text = encoded(word);
        const auto* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(text.data()), static_cast<int>(text.size()));
        if (!stem) throw std::bad_alloc();
        return decoded({reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))});
    }

private:
    std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

}  // namespace

std::u32string russian_stem(std::u32string_view word) {
    thread_local Snowball snowball("russian");
    return snowball.stem(word);
}

std::u32string english_stem(std::u32string_view word) {
    thread_local Snowball snowball("english");
    return snowball.stem(word);
}

}  // namespace lexicon
