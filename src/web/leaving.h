// Who has asked to be deleted and may still come back: until then nothing of the city is open to the account but the way back,
// whichever way it signed in.
#pragma once

#include <string_view>

#include "web/identity.h"

namespace db { class Reading; }

namespace web {

bool is_leaving(const db::Reading&, AccountId);
// Whether a route is open to somebody who is leaving: coming back, taking the own data along, signing out.
bool open_while_leaving(std::string_view pattern);

}  // namespace web
