// Reminds whoever answers before a notice is due, once for each.
#pragma once

#include "base/instant.h"
#include "base/secret.h"

namespace db { class File; }
namespace web { struct Site; }

namespace incidents {

void remind(db::File&, const web::Site&, const base::Keys&, base::Instant now);

}  // namespace incidents
