#include "web/roles.h"

namespace web {

using base::words;

base::Words name_of(Role role) {
    switch (role) {
        case Role::resident: return words("Resident");
        case Role::editor: return words("Editor");
        case Role::moderator: return words("Moderator");
        case Role::support: return words("Support");
        case Role::account_manager: return words("Account manager");
        case Role::accountant: return words("Accountant");
        case Role::auditor: return words("Auditor");
        case Role::admin: return words("Administrator");
        case Role::superadmin: return words("Administrator of the installation");
    }
    return {};
}

base::Words name_of(Act act) {
    switch (act) {
        case Act::publish: return words("Publish without review");
        case Act::moderate: return words("Decide what is under review");
        case Act::see_tickets: return words("See others’ tickets");
        case Act::manage_organisations: return words("Look after organisations");
        case Act::see_money: return words("See money");
        case Act::see_audit: return words("See the audit log");
        case Act::see_people: return words("See accounts");
        case Act::manage_people: return words("Grant roles and block accounts");
        case Act::answer_requests: return words("Answer requests and complaints");
        case Act::configure: return words("Change the city’s settings");
        case Act::run: return words("Run the installation");
    }
    return {};
}

base::Words name_of(TeamRole role) {
    switch (role) {
        case TeamRole::owner: return words("Owner");
        case TeamRole::manager: return words("Manager");
        case TeamRole::staff: return words("Staff member");
        case TeamRole::cashier: return words("Cashier");
        case TeamRole::check_in: return words("Check-in");
    }
    return {};
}

base::Words name_of(TeamAct act) {
    switch (act) {
        case TeamAct::enter: return words("See the organisation’s desk");
        case TeamAct::edit: return words("Change what the city reads");
        case TeamAct::see_clients: return words("See clients");
        case TeamAct::serve: return words("Sell, book and redeem");
        case TeamAct::admit: return words("Let in with a ticket");
        case TeamAct::see_earnings: return words("See earnings");
        case TeamAct::manage_team: return words("Invite and remove team members");
    }
    return {};
}

}  // namespace web
