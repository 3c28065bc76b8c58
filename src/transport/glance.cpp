#include "transport/glance.h"

#include "transport/store.h"

namespace transport {

bool has_timetable(const web::Context& context) { return has_timetable(context.db()); }

}  // namespace transport
