// Telephones, addresses of mail, sites and social networks out of one field or one text, however they are strung together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace readers {

enum class ContactKind : std::uint8_t {
    phone, whatsapp, telegram, email, site, instagram, facebook, vk, ok, youtube, tiktok, two_gis, x, threads,
};
std::string_view name(ContactKind);  // "phone", "whatsapp", … "two_gis": stable, for storing

constexpr std::size_t contact_most = 500;  // bytes of a value; a longer address stays in the rest

struct Contact {
    ContactKind kind = ContactKind::phone;
    std::string value;    // phone, whatsapp: E.164 "+77011234567"; email: the address; all others: a whole https/http address
    std::string written;  // as people write it: "+7 701 123 45 67", "@name", the site's host and path
    std::string note;     // an extension or a word beside it: "доб. 5"

    bool operator==(const Contact&) const = default;
};

struct Contacts {
    std::vector<Contact> list;  // in the order of the text, without repetitions
    std::string rest;           // what was not understood, in the source's words
};

// What a bare word is taken for: the field "instagram" holds "name", the field "site" holds "host.kz".
// `area_code`: of the city, without 8 and +7 ("7102"), completes "72-34-56"; empty: such a number is not understood.
Contacts read_contacts(std::string_view text, std::optional<ContactKind> field = {}, std::string_view area_code = {});

// E.164 of one number written in any of the usual ways. 8… of eleven figures is +7, ten figures of Kazakhstan or Russia too.
std::optional<std::string> read_phone(std::string_view text, std::string_view area_code = {});
std::string shown_phone(std::string_view e164);  // "+7 701 123 45 67"; numbers of other countries as they are

// A whole address that may stand in a link: http or https, a host, no password, at most 2,000 bytes; the scheme is added
// where it is missing, signs that could end an attribute are percent-encoded.
base::Result<std::string> read_url(std::string_view text);

}  // namespace readers
