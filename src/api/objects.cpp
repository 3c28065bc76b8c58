// The tables of the API's objects. A property is as its column in schema.sql is named, but where two tables meet.
#include "api/object.h"

namespace api {
namespace {

constexpr bool nullable = true;

const Object organiser_object{"Organiser", "Who holds an event.",
                              {{"organisation_id", Kind::integer, "The organisation, when it is one of the directory.", nullable},
                               {"name", Kind::text, "Its name."},
                               {"role", Kind::choice, "What it is to the event.", false, {"organiser", "partner", "sponsor"}}}};

const Object advert_object{"Advert", "A time for which somebody pays: within it whoever shows the thing says whose advertisement it is.",
                           {{"advertiser", Kind::text, "Legal name."},
                            {"contract", Kind::text, "Number of the contract."},
                            {"token", Kind::text, "erid, in Russia; else empty."},
                            {"from", Kind::moment, "Its first second."},
                            {"until", Kind::moment, "The second behind its last."}}};

const Object branch_object{"Branch", "One place where an organisation is.",
                           {{"id", Kind::integer, "Its number."},
                            {"name", Kind::text, "Of the branch; empty when there is one."},
                            {"address", Kind::text, "Street and house."},
                            {"landmark", Kind::text, "How to find it."},
                            {"settlement", Kind::text, "The town, when it is another than the city."},
                            {"district", Kind::text, "Slug of the district.", nullable},
                            {"latitude", Kind::real, "WGS 84.", nullable},
                            {"longitude", Kind::real, "WGS 84.", nullable},
                            {"opening_hours", Kind::text, "In OpenStreetMap’s opening_hours syntax; empty: not known."}}};

const Object contact_object{"Contact", "A way to reach an organisation.",
                            {{"kind", Kind::text, "phone, whatsapp, email, site, instagram, telegram and others."},
                             {"value", Kind::text, "A number in E.164, an address, or a whole URL."},
                             {"label", Kind::text, "What it is for, as people write it."},
                             {"branch_id", Kind::integer, "Of this branch alone.", nullable}}};

const Object window_object{"Window", "Weekday and hours in which an offer holds.",
                           {{"weekday", Kind::integer, "1 Monday to 7 Sunday (ISO 8601); 8: public holidays."},
                            {"from", Kind::clock, "When it begins."},
                            {"until", Kind::clock, "When it ends; above 24:00 on the next day."}}};

const Object hall_object{"Hall", "A hall of a venue.",
                         {{"id", Kind::integer, "Its number."}, {"name", Kind::text, "Its name."}, {"capacity", Kind::integer, "Seats.", nullable}}};

}  // namespace

const Object event_object{
    "Event", "Something that takes place, on one date or on several.",
    {{"id", Kind::integer, "Its number: never changes."},
     {"url", Kind::page, "Its page for people.", false, {"events"}},
     {"category", Kind::text, "Key of its category."},
     {"language", Kind::text, "In which the original was written."},
     {"title", Kind::words, "By language."},
     {"summary", Kind::words, "A sentence or two, plain."},
     {"description_html", Kind::words, "The whole text as safe HTML."},
     {"spoken", Kind::text, "Languages on the stage, separated by commas."},
     {"age_min", Kind::integer, "From how many years on.", nullable},
     {"for_children", Kind::yes_no, "Made for children."},
     {"is_online", Kind::yes_no, "Can be joined from anywhere."},
     {"online_url", Kind::text, "Where it is joined; may be empty."},
     {"ticket_url", Kind::text, "Where tickets are sold; may be empty."},
     {"registration", Kind::yes_no, "One has to register."},
     {"state", Kind::choice, "Cancelled ones stay for as long as they are in the lists.", false, {"published", "cancelled"}},
     {"organisers", Kind::list, "The first bears the responsibility.", false, {}, &organiser_object},
     {"tags", Kind::texts, "As editors wrote them."},
     {"adverts", Kind::list, "Times for which it is an advertisement; empty: it never was one.", false, {}, &advert_object},
     {"source", Kind::text, "Who told the city; may be empty."},
     {"source_url", Kind::text, "Where it was told; may be empty."},
     {"licence", Kind::text, "Of texts that came from elsewhere; may be empty."},
     {"created_at", Kind::moment, "When the city learnt of it."},
     {"updated_at", Kind::moment, "When it last changed."},
     {"revision", Kind::integer, "Grows with each change."}}};

const Object occurrence_object{
    "Occurrence", "One date of an event, with its own place, time and price.",
    {{"id", Kind::integer, "Its number; also in the UID of calendars."},
     {"event_id", Kind::integer, "Of which event."},
     {"language", Kind::text, "In which the original of the event was written."},
     {"title", Kind::words, "Of the event."},
     {"category", Kind::text, "Key of its category."},
     {"starts_at", Kind::moment, "UTC."},
     {"ends_at", Kind::moment, "UTC; for whole days the midnight after the last. Null: not known.", nullable},
     {"all_day", Kind::yes_no, "Whole days of the city."},
     {"venue_id", Kind::integer, "A venue of the city.", nullable},
     {"venue", Kind::words, "Its name; empty where there is none."},
     {"hall", Kind::text, "Within the venue.", nullable},
     {"place", Kind::text, "Where there is no venue of ours."},
     {"address", Kind::text, "Of the venue.", nullable},
     {"latitude", Kind::real, "WGS 84.", nullable},
     {"longitude", Kind::real, "WGS 84.", nullable},
     {"format", Kind::text, "Of a session: 3D, IMAX; may be empty."},
     {"free", Kind::yes_no, "Costs nothing."},
     {"price_min", Kind::integer, "Minor units of the currency.", nullable},
     {"price_max", Kind::integer, "Minor units of the currency.", nullable},
     {"currency", Kind::text, "ISO 4217."},
     {"price_unit", Kind::text, "person, hour, team, table, or empty."},
     {"price_note", Kind::text, "What sums cannot say."},
     {"state", Kind::choice, "Cancelled when the whole event is.", false, {"planned", "cancelled", "postponed", "sold_out"}}}};

const Object organisation_object{
    "Organisation", "A café, a shop, a school, a clinic: an entry of the directory.",
    {{"id", Kind::integer, "Its number: never changes."},
     {"url", Kind::page, "Its page for people.", false, {"organisations"}},
     {"kind", Kind::choice, "By law.", false, {"business", "sole_trader", "public_body", "media", "association", "organiser"}},
     {"category", Kind::text, "Key of its category.", nullable},
     {"language", Kind::text, "In which the original was written."},
     {"name", Kind::words, "By language."},
     {"summary", Kind::words, "One line, plain."},
     {"description_html", Kind::words, "The whole text as safe HTML."},
     {"legal_name", Kind::text, "May be empty."},
     {"founded_year", Kind::integer, "When it began.", nullable},
     {"bill_min", Kind::integer, "Average bill in minor units.", nullable},
     {"bill_max", Kind::integer, "Average bill in minor units.", nullable},
     {"currency", Kind::text, "ISO 4217."},
     {"verified_at", Kind::moment, "When the city checked it.", nullable},
     {"verified_what", Kind::text, "What was checked: phone, address, document; separated by commas."},
     {"state", Kind::choice, "Closed: for good.", false, {"published", "closed"}},
     {"branches", Kind::list, "The first is the main one.", false, {}, &branch_object},
     {"contacts", Kind::list, "Ways to reach it.", false, {}, &contact_object},
     {"tags", Kind::texts, "As editors wrote them."},
     {"adverts", Kind::list, "Times for which it is an advertisement; empty: it never was one.", false, {}, &advert_object},
     {"source", Kind::text, "Who told the city; may be empty."},
     {"source_url", Kind::text, "Where it was told; may be empty."},
     {"licence", Kind::text, "Of what came from elsewhere; may be empty."},
     {"created_at", Kind::moment, "When the city learnt of it."},
     {"updated_at", Kind::moment, "When it last changed."}}};

const Object offer_object{
    "Offer", "A discount or a promotion of an organisation.",
    {{"id", Kind::integer, "Its number: never changes."},
     {"url", Kind::page, "Its page for people.", false, {"offers"}},
     {"organisation_id", Kind::integer, "Whose it is."},
     {"language", Kind::text, "In which the original was written."},
     {"title", Kind::words, "By language."},
     {"terms_html", Kind::words, "Terms as safe HTML."},
     {"kind", Kind::choice, "What one gains.", false, {"percent", "sum", "new_price", "one_plus_one", "gift", "nth_free", "text"}},
     {"percent", Kind::integer, "Of kind percent.", nullable},
     {"amount", Kind::integer, "Of kind sum, in minor units.", nullable},
     {"nth", Kind::integer, "Of kind nth_free.", nullable},
     {"price_before", Kind::integer, "Minor units.", nullable},
     {"price_after", Kind::integer, "Minor units.", nullable},
     {"currency", Kind::text, "ISO 4217."},
     {"valid_from", Kind::day, "First day."},
     {"valid_until", Kind::day, "Last day; null: without an end.", nullable},
     {"windows", Kind::list, "None: at any hour.", false, {}, &window_object},
     {"audiences", Kind::texts, "Whom it is for: children, students, pensioners, large_families, birthday; none: everybody."},
     {"limit_total", Kind::integer, "How many times it is given at all.", nullable},
     {"used", Kind::integer, "How many times it was given."},
     {"limit_per_person", Kind::integer, "How many times to one person.", nullable},
     {"new_clients_only", Kind::yes_no, "For new clients."},
     {"adverts", Kind::list, "Times for which it is an advertisement; empty: it never was one.", false, {}, &advert_object},
     {"promo_code", Kind::text, "To be said or typed; may be empty."},
     {"created_at", Kind::moment, "When the city learnt of it."},
     {"updated_at", Kind::moment, "When it last changed."}}};

const Object venue_object{"Venue", "A place where events are held.",
                          {{"id", Kind::integer, "Its number: never changes."},
                           {"slug", Kind::text, "For addresses."},
                           {"language", Kind::text, "In which the original was written."},
                           {"name", Kind::words, "By language."},
                           {"address", Kind::text, "Street and house."},
                           {"landmark", Kind::text, "How to find it."},
                           {"settlement", Kind::text, "The town, when it is another than the city."},
                           {"district", Kind::text, "Slug of the district.", nullable},
                           {"latitude", Kind::real, "WGS 84.", nullable},
                           {"longitude", Kind::real, "WGS 84.", nullable},
                           {"capacity", Kind::integer, "People.", nullable},
                           {"step_free", Kind::yes_no, "Can be entered without steps; null: not known.", nullable},
                           {"site", Kind::text, "May be empty."},
                           {"phone", Kind::text, "May be empty."},
                           {"organisation_id", Kind::integer, "Who runs it.", nullable},
                           {"halls", Kind::list, "Within it.", false, {}, &hall_object}}};

const Object category_object{"Category", "A word by which things are sorted.",
                             {{"key", Kind::text, "Stands in addresses."},
                              {"of", Kind::choice, "What it sorts.", false, {"event", "organisation", "offer"}},
                              {"parent", Kind::text, "Key of the category it is a part of.", nullable},
                              {"name", Kind::words, "Of the whole, by language."},
                              {"singular", Kind::words, "Of one thing, by language."}}};

const Object district_object{"District", "A part of the city.",
                             {{"slug", Kind::text, "Stands in addresses."}, {"name", Kind::words, "By language."}}};

std::vector<const Object*> all_objects() {
    return {&advert_object,   &event_object,    &organiser_object, &occurrence_object, &organisation_object, &branch_object,   &contact_object,
            &offer_object,    &window_object,    &venue_object,      &hall_object,         &category_object, &district_object};
}

}  // namespace api
