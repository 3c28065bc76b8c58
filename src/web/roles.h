// Who may do what: roles, acts and the one matrix of both (A2, A7, FEATURES §19). A guard names an act, never a role; the
// tests of every route and the page that shows the matrix read it from here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace web {

// In the order of the table; the names are stored.
enum class Role : std::uint8_t { resident, editor, moderator, support, account_manager, accountant, auditor, admin, superadmin };
inline constexpr std::size_t role_count = 9;
inline constexpr std::array<std::string_view, role_count> role_names{"resident", "editor",     "moderator", "support",   "account_manager",
                                                                     "accountant", "auditor", "admin",     "superadmin"};

// What a role lets one do beyond the own things. More acts come with the features that ask for them.
enum class Act : std::uint8_t {
    publish,        // content of the city, without review
    moderate,       // decide what waits in the queue
    see_tickets,    // of others: to help
    manage_organisations,
    see_money,
    see_audit,
    see_people,     // the city's people and their roles
    manage_people,  // roles, blocking, signing out everywhere
    answer_requests,  // of people about their data, of authorities, of whoever complains; incidents
    configure,      // the city's settings
    run,            // the installation
};
inline constexpr std::size_t act_count = 11;

class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(Role role) { add(role); }
    constexpr void add(Role role) { bits_ |= bit(role); }
    constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
    // Anybody with a duty in the city: sessions are short, passwords long (S-SES-4, S-PW-2).
    constexpr bool staff() const { return (bits_ & ~bit(Role::resident)) != 0; }
    constexpr bool operator==(const Roles&) const = default;

private:
    static constexpr std::uint16_t bit(Role role) { return static_cast<std::uint16_t>(1u << static_cast<unsigned>(role)); }
    std::uint16_t bits_ = 0;
};

constexpr bool may(Role role, Act act) {
    using enum Role;
    if (role == superadmin) return true;
    if (role == admin) return act != Act::run;
    switch (act) {
        case Act::publish: return role == editor;
        case Act::moderate: return role == moderator;
        case Act::see_tickets: return role == support || role == moderator;
        case Act::manage_organisations: return role == account_manager;
        case Act::see_money: return role == accountant || role == auditor;
        case Act::see_audit: return role == auditor;
        case Act::see_people: return role == support || role == moderator || role == auditor;
        case Act::answer_requests: return role == support;
        case Act::manage_people:
        case Act::configure:
        case Act::run: return false;
    }
    return false;
}

constexpr bool may(Roles roles, Act act) {
    for (std::size_t i = 0; i < role_count; ++i)
        if (roles.has(static_cast<Role>(i)) && may(static_cast<Role>(i), act)) return true;
    return false;
}

// In an organisation; the names are stored.
enum class TeamRole : std::uint8_t { owner, manager, staff, cashier, check_in };
inline constexpr std::size_t team_role_count = 5;
inline constexpr std::array<std::string_view, team_role_count> team_role_names{"owner", "manager", "staff", "cashier", "check_in"};

// What a role in an organisation lets one do with what is the organisation's.
enum class TeamAct : std::uint8_t {
    enter,        // see its desk
    edit,         // what the city reads of it
    see_clients,
    serve,        // sell, book, redeem
    admit,        // let in with a ticket
    see_earnings,
    manage_team,  // who belongs to it, and as what
};
inline constexpr std::size_t team_act_count = 7;

constexpr bool may(TeamRole role, TeamAct act) {
    using enum TeamRole;
    if (role == owner || act == TeamAct::enter) return true;
    switch (act) {
        case TeamAct::edit: return role == manager;
        case TeamAct::see_clients: return role == manager || role == staff;
        case TeamAct::serve: return role == manager || role == staff || role == cashier;
        case TeamAct::admit: return role != cashier;
        case TeamAct::enter:
        case TeamAct::see_earnings:
        case TeamAct::manage_team: return false;
    }
    return false;
}

base::Words name_of(Role);  // "Moderator"
base::Words name_of(TeamRole);
base::Words name_of(TeamAct);
base::Words name_of(Act);   // "Decide what waits in the queue"

}  // namespace web
