// A contact as a line with its sign, and where it leads.
#pragma once

#include "organisations/store.h"
#include "web/context.h"

namespace organisations {

web::Line contact_line(const web::Context&, const ContactShown&);

}  // namespace organisations
