#include "events/language_note.h"

#include "i18n/words.h"

namespace events {

using base::words;

std::string language_note(const web::Context& context, std::string_view shown) {
    if (shown == "ru") return i18n::say(context.language, words("Shown in Russian: there is no translation yet."));
    if (shown == "kk") return i18n::say(context.language, words("Shown in Kazakh: there is no translation yet."));
    return i18n::say(context.language, words("Shown in English: there is no translation yet."));
}

}  // namespace events
