// The parts of an event's record that take more than a look at one field: its dates and its place.
#pragma once

#include <optional>
#include <vector>

#include "readers/event_record.h"
#include "readers/fields.h"

namespace readers {

// All dates that can be read, ascending; for the others a remark each (at most ten).
std::vector<When> dates_of(const Fields& fields, const Habits& habits, std::vector<base::Words>& remarks);

VenueRecord venue_of(const Fields& fields, const Habits& habits);
std::optional<bool> online_of(const Fields& fields, VenueRecord& venue);  // clears a venue that only says "online"

// Telephones, sites and networks of every field that usually holds them; what is not understood is left out.
std::vector<Contact> contacts_of(const Fields& fields, std::string_view area_code);

// "Бар E33 (ул. Ермекова, 33)", "Harat's, Абдирова 19" as a name and an address.
void part_name_and_address(std::string_view text, std::string& name, std::string& address);

std::string address_of(const Fields& fields);  // one line without the city

}  // namespace readers
