// What was typed into a form, read field by field: every field answers a value that can be used or keeps what is wrong with
// it, and the form is shown again as it was filled in.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "web/chrome.h"
#include "web/context.h"

namespace web {

class Input {
public:
    // Of a form that is shown for the first time: nothing was typed and nothing is wrong. Of one that was sent from a page
    // that was too old: what was typed, and that it was.
    explicit Input(Context&);

    // Each reads one field. What cannot be used becomes a mistake, and the value is empty.
    struct Wish {
        bool required = true;
        std::size_t least = 0, most = 200;  // letters
        bool lines = false;                 // may have several
    };
    std::string text(std::string_view name, Wish wish);
    std::string text(std::string_view name) { return text(name, Wish()); }
    std::string secret(std::string_view name);  // as received, untrimmed; never shown again
    std::string email(std::string_view name);   // its domain in lower case
    std::string choice(std::string_view name, std::initializer_list<std::string_view> known);
    // Of a closed set that is known only while running: what is shown as "radio" or "select".
    std::string choice(std::string_view name, const std::vector<FormChoice>& known);
    // Several of them, each once, in their order: what is shown as "ticks". None is no mistake here.
    std::vector<std::string> choices(std::string_view name, const std::vector<FormChoice>& known);
    bool ticked(std::string_view name) const;
    std::optional<std::int64_t> number(std::string_view name, std::int64_t least, std::int64_t most);

    // What only the handler can know is wrong: with a field, or with the whole (an empty name).
    void mistake(std::string_view name, base::Words what);
    // Whether the write that the form asked for was done: why it was refused is a mistake of the whole.
    template <class T>
    bool done(const base::Result<T>& written) {
        if (!written) mistake("", written.error().message);
        return written.has_value();
    }
    bool good() const { return mistakes_.empty() && !stale_; }
    // The first mistake of a field, or null.
    const base::Words* mistake_of(std::string_view name) const;
    // As it was typed, or `otherwise` where nothing was sent yet.
    std::string typed(std::string_view name, std::string_view otherwise = {}) const;

    // The form of a page: its address and token, what is wrong with the whole, and how many mistakes there are in all.
    // `pattern`: of the route that takes it, in the city's first language: "/me/password".
    FormView view(std::string_view pattern, base::Words button) const;
    // A field of it with its value and its mistake; `field.label` and `hint` are ready words. Of "ticks" the caller says in
    // `choices` which are chosen while nothing was sent.
    FormField field(FormField field, std::string_view otherwise = {}) const;

private:
    const std::string* raw(std::string_view name) const;  // the last of that name
    bool sent(std::string_view name, std::string_view value) const;  // among several of that name
    std::string say(const base::Words&) const;

    Context& context_;
    bool stale_ = false;
    std::vector<std::pair<std::string, base::Words>> mistakes_;
};

// One that a letter can be sent to: local part, "@", a domain with a dot; 254 bytes at most; no spaces, no line ends.
bool looks_like_email(std::string_view text);

}  // namespace web
