// What pages in frames on other sites share: their colours out of the address, their frame, the headers that allow it.
#pragma once

#include <string>

#include "base/result.h"
#include "web/chrome.h"
#include "web/context.h"

namespace web {

// As asked for in the address; empty: as the city has it.
struct EmbedLook {
    std::string accent;  // "195f91"
    std::string theme;   // "dark", "light"

    // Refused with a sentence: a colour or a theme that is none.
    static base::Result<EmbedLook> read(const Context&);
};

// The frame of an embedded page: never indexed, its colours at /embed.css. `title`: for readers, of the frame.
Chrome embed_frame(const Context&, const EmbedLook&, std::string title);
// Lets the page stand in frames of other sites.
Response framed(Response);

}  // namespace web
