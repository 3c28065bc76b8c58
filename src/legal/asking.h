// The ticks by which people agree: each purpose its own, none ticked beforehand, each beside a link to its text.
#pragma once

#include <string>
#include <vector>

#include "legal/consent.h"
#include "web/context.h"
#include "web/input.h"

namespace legal {

struct Tick {
    std::string name;
    base::Words label, refusal;  // refusal: why nothing is done without it; no words: it may stay empty
    std::vector<Purpose> gives;

    bool required() const { return !refusal.msgid.empty(); }
};

// The ticks of one form, with the texts they speak of as they are now.
struct Asking {
    std::vector<Tick> ticks;
    Channel channel = Channel::sign_up;
    std::vector<Text> texts;  // in the language of the page

    // Fields for the form: the ticks, and a hidden one that tells which versions were shown.
    std::vector<web::FormField> fields(const web::Context&, const web::Input&) const;
    // What was agreed to. What is missing becomes a mistake of `input`; so does a text that was changed meanwhile.
    std::vector<Given> given(const web::Context&, web::Input&) const;
};

Asking asking_at_sign_up(const web::Context&);
Asking asking_before_opening(const web::Context&);  // of whoever leaves an address to hear of the opening
Asking asking_for(const web::Context&, const std::vector<Purpose>&);  // on a page of the account

}  // namespace legal
