#include "ideas/idea.h"

namespace ideas {

using base::words;

base::Words name_of(State state) {
    switch (state) {
        case State::draft: return words("to be mended");
        case State::pending: return words("under review");
        case State::fresh: return words("New idea");
        case State::planned: return words("Planned");
        case State::done: return words("Done");
        case State::declined: return words("Declined");
        case State::removed: break;
    }
    return words("refused");
}

}  // namespace ideas
