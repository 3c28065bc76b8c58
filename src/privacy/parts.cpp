#include "i18n/dates.h"
#include "i18n/words.h"
#include "privacy/handlers.h"

namespace privacy {

std::string day_of(const web::Context& context, i18n::Language language, base::Instant at) { return i18n::full_date(language, context.site.zone.today(at)); }

}  // namespace privacy
