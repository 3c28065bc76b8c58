// What all requests of the program share, whatever the city.
#pragma once

#include "base/secret.h"
#include "web/identity.h"
#include "web/rates.h"

namespace web {

class Register;
class Router;

struct Environment {
    base::Keys keys;
    bool dev = false;  // plain HTTP on one's own machine: cookies without Secure, and a warning on every form
    Sessions* sessions = nullptr;  // null: nobody is ever signed in
    Teams* teams = nullptr;        // null: no organisation has a team
    Register* cities = nullptr;    // null: nobody looks after several
    const Router* router = nullptr;  // of the program that serves
    Rates rates = Rates();
};

}  // namespace web
