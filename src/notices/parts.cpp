#include "notices/parts.h"

namespace notices {

audit::Act deed(web::Context& context, std::string_view act, std::string_view subject_kind, std::int64_t subject_id) {
    const auto& identity = *context.identity();
    audit::Act deed{context.now, identity.account.value, {}, std::string(act), std::string(subject_kind), subject_id};
    for (std::size_t i = 0; i < web::role_count && deed.role.empty(); ++i)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, web::Act::publish)) deed.role = web::role_names[i];
    return deed;
}

}  // namespace notices
