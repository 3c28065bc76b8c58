#include "plans/plan.h"

namespace plans {

using base::words;

base::Words name_of(Plan plan) {
    switch (plan) {
        case Plan::business: return words("Business");
        case Plan::vip: return words("VIP");
        case Plan::basic: break;
    }
    return words("Basic");
}

}  // namespace plans
