// An app that makes codes, as it learns its seed from the page, and people who switch two-step sign-in on with it.
#pragma once

#include <string>
#include <vector>

#include "accounts/one_time_code.h"
#include "kit/browser.h"

namespace kit {

struct AppOnPhone {
    accounts::Seed seed{};
    std::string code(const Town& town) const { return accounts::code_of(seed, accounts::step_at(town.clock.moment)); }
    std::string other_code(const Town& town) const;  // one that fits at no moment near
};

AppOnPhone read_seed(const Answered& page);
std::vector<std::string> codes_on(const Answered& page);

// The browser is signed in; afterwards it still is, and the clock stands a step later.
struct SwitchedOn {
    AppOnPhone app;
    std::vector<std::string> paper;
};
SwitchedOn switch_on(Town&, Browser&);

std::vector<std::string> acts(Town&);  // of the audit log, in order

}  // namespace kit
