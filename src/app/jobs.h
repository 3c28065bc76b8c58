// The timetable of regular work, of all slices, and the checks that `qala check` makes.
#pragma once

#include <span>
#include <vector>

#include "app/installation.h"
#include "audit/chain.h"
#include "db/check.h"
#include "db/jobs.h"

namespace app {

std::vector<db::Entry> timetable(Installation&, bool mail_to_log = false);
std::vector<db::Invariant> invariants();

std::vector<db::Finding> findings_of(const std::vector<audit::Fault>&);

// What is wrong with one city; empty: nothing. Reads the whole file.
std::vector<db::Finding> check_city(db::File&);

// Removes what nobody will come back for: spooled bodies of dead processes, applied imports, week-old staging files.
// Says how many files went.
std::size_t remove_old_files(const std::filesystem::path& data, base::Instant now);

}  // namespace app
