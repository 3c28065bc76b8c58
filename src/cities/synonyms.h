// Words of a city that mean one thing, whichever of them is typed: ДК, дворец культуры, мәдениет үйі.
#pragma once

#include <string>
#include <vector>

#include "lexicon/question.h"

namespace db { class Reading; class Writing; }

namespace cities {

// For `lexicon::Question` and `match_expression`; kept in memory by context.derived<Synonyms>().
struct Synonyms : lexicon::Synonyms {
    explicit Synonyms(const db::Reading&);
};

// One group more.
void put_synonyms(db::Writing&, const std::vector<std::string>& words);

}  // namespace cities
