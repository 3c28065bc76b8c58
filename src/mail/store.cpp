#include <nlohmann/json.hpp>

#include "db/reading.h"
#include "mail/letter.h"

namespace mail {

void post(db::Writing& db, const Letter& letter, base::Instant now) {
    const auto fields = nlohmann::json(letter.fields).dump();
    db.exec("insert into letter (kind, language, recipient, fields, deadline, created_at) values (?, ?, ?, ?, ?, ?)", letter.kind,
            i18n::tag(letter.language), letter.to, fields, letter.deadline, now);
}

}  // namespace mail
