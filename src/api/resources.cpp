// The tables of the API's lists.
#include "api/resource.h"
#include "api/resource_store.h"

namespace api {
namespace {

using base::words;
using Read = Parameter::Kind;

Parameter language() { return {"language", Read::language, words("Texts in this language alone"), {"ru", "kk", "en"}}; }
Parameter limit() { return {"limit", Read::limit, words("How many at once")}; }
Parameter cursor() { return {"cursor", Read::cursor, words("Where the page begins, out of next")}; }
Parameter category() { return {"category", Read::key, words("Only those of this category, by its key")}; }
Parameter district() { return {"district", Read::key, words("Only in this district, by its slug")}; }
Parameter updated_since() { return {"updated_since", Read::moment, words("Only those changed since then")}; }

}  // namespace

const Resource events{"events", &event_object, words("Events"), "One event",
                      {language(), category(), updated_since(), limit(), cursor()}, event_rows, event_row};

const Resource occurrences{"occurrences", &occurrence_object, words("Dates of events"), "One date",
                           {language(), category(),
                            {"from", Read::day, words("From this day on")},
                            {"to", Read::day, words("Up to this day")},
                            {"event", Read::number, words("Only of this event, by its number")},
                            {"venue", Read::number, words("Only at this venue, by its number")},
                            {"price", Read::choice, words("Only free ones, or only paid ones"), {"free", "paid"}},
                            limit(), cursor()},
                           occurrence_rows, occurrence_row};

const Resource organisations{"organisations", &organisation_object, words("Organisations"), "One organisation",
                             {language(), category(), district(), updated_since(), limit(), cursor()}, organisation_rows, organisation_row};

const Resource offers{"offers", &offer_object, words("Offers"), "One offer",
                      {language(),
                       {"organisation", Read::number, words("Only of this organisation, by its number")},
                       {"on", Read::day, words("Only those that hold on this day")},
                       updated_since(), limit(), cursor()},
                      offer_rows, offer_row};

const Resource venues{"venues", &venue_object, words("Venues"), "One venue",
                      {language(), district(), limit(), cursor()}, venue_rows, venue_row};

const Resource categories{"categories", &category_object, words("Categories"), {},
                          {language(), {"of", Read::choice, words("Categories of what"), {"event", "organisation", "offer"}}, limit(), cursor()},
                          category_rows};

const Resource districts{"districts", &district_object, words("Districts"), {}, {language(), limit(), cursor()}, district_rows};

std::vector<const Resource*> all_resources() { return {&events, &occurrences, &organisations, &offers, &venues, &categories, &districts}; }

}  // namespace api
