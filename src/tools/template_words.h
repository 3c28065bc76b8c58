// Finds tr("…") and trc("…") in the expressions of a template, collects their words and puts C++ in their place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/files.h"
#include "tools/word_use.h"

namespace tools {

struct RewrittenExpression {
    std::string code;
    bool has_element = false;  // words with an <a>…</a> inside: may be shown in text only
};

class WordRewriter {
public:
    WordRewriter(std::string file, std::vector<WordUse>& uses, std::vector<Complaint>& complaints)
        : file_(std::move(file)), uses_(uses), complaints_(complaints) {}

    // shown: the whole expression is written out at once, so words with parameters need no string of their own.
    // kept: it is given a name, so nothing in it may be a view of something that dies with the expression.
    enum class Fate { shown, used, kept };
    RewrittenExpression rewrite(std::string_view expression, int line, Fate fate);

private:
    struct Call {
        WordUse use;
        std::vector<std::pair<std::string, std::string_view>> given;  // parameter, expression
        bool has_element = false;
    };
    Call read_call(std::string_view arguments, bool has_context, int line);
    void check(const Call& call, int line);
    std::string code(const Call& call, int line, bool shown, bool as_string);
    void complain(int line, std::string sentence) { complaints_.push_back({file_, line, std::move(sentence)}); }

    std::string file_;
    std::vector<WordUse>& uses_;
    std::vector<Complaint>& complaints_;
};

}  // namespace tools
