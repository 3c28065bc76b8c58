#include "pictures/store.h"

namespace pictures {

void read(db::Row& row, App& app) { row >> app.name >> app.fingerprint; }

std::vector<App> apps(const db::Reading& db, std::string_view system) {
    return db.all<App>("select name, fingerprint from app where system = ? order by name, fingerprint", system);
}

}  // namespace pictures
