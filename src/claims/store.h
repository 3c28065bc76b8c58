// All SQL of claims.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "claims/claim.h"
#include "db/reading.h"

namespace claims {

std::optional<Claim> claim_of(const db::Reading&, ClaimId);
std::vector<Claim> claims_by(const db::Reading&, AccountId);                              // the newest first
std::vector<Claim> waiting_claims(const db::Reading&, OrganisationId);                    // the oldest first
std::vector<Claim> waiting_claims(const db::Reading&, base::Edge<base::Place>, int limit);  // those due first in front
std::vector<Claim> decided_claims(const db::Reading&, base::Edge<base::Place>, int limit);  // the latest first
struct Waiting {
    int count = 0, overdue = 0;
};
// Of those that somebody of the city acts on: not while owners have time to answer.
Waiting count_waiting(const db::Reading&, base::Instant now);
int waiting_by(const db::Reading&, AccountId);

ClaimId insert_claim(db::Writing&, const Wish&, AccountId, base::Instant now);
void insert_document(db::Writing&, ClaimId, int number, const std::vector<std::byte>& sealed);
std::vector<DocumentNumber> documents_of(const db::Reading&, ClaimId);
std::optional<std::vector<std::byte>> document_of(const db::Reading&, ClaimId, DocumentNumber);
void drop_old_documents(db::Writing&, base::Instant decided_before);

void set_code(db::Writing&, ClaimId, const base::Digest&, base::Instant until);
std::optional<base::Digest> code_of(const db::Reading&, ClaimId);
void count_try(db::Writing&, ClaimId);
void set_shown(db::Writing&, ClaimId, base::Instant at, base::Instant due);
void set_objection(db::Writing&, ClaimId, const std::string& words, base::Instant at);
void set_decided(db::Writing&, ClaimId, State, Reason, const std::string& note, std::optional<AccountId> by, base::Instant now);

// ── The organisation that it is about ───────────────────────────────────────────────────────────────────────────────
struct Matter {
    OrganisationId id;
    std::string slug, name, state, verified_what;
    std::optional<base::Instant> verified_at;
};
std::optional<Matter> matter_of(const db::Reading&, OrganisationId, const std::string& language);

// Where it can be reached, as the city reads it: its telephones and sites.
struct Target {
    std::string kind, value, label;
};
std::vector<Target> targets_of(const db::Reading&, OrganisationId);
std::vector<AccountId> owners_of(const db::Reading&, OrganisationId);
std::string verified_what(const db::Reading&, OrganisationId);
void set_verified(db::Writing&, OrganisationId, const std::string& what, base::Instant at);  // empty: nothing is

struct Checked {
    OrganisationId id;
    base::Instant at;
};
std::vector<Checked> checked_before(const db::Reading&, base::Instant, int limit);
std::vector<Checked> to_remind(const db::Reading&, base::Instant checked_before, int limit);
void note_reminder(db::Writing&, const Checked&);

}  // namespace claims
