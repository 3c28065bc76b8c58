#include "audit/words.h"

#include <algorithm>
#include <span>
#include <utility>

namespace audit {
namespace {

using base::words;
using Name = std::pair<std::string_view, base::Words>;

std::optional<base::Words> found_in(std::span<const Name> names, std::string_view key) {
    const auto found = std::ranges::find(names, key, &Name::first);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<base::Words> name_of(std::string_view act) {
    static const Name names[] = {
        {"person.look", words("Looked at personal data")},
        {"role.grant", words("Role given")},
        {"role.revoke", words("Role taken")},
        {"account.block", words("Account blocked")},
        {"account.unblock", words("Account unblocked")},
        {"account.sign_out", words("Signed out everywhere")},
        {"account.take_back", words("Account taken back by a letter")},
        {"session.end_all", words("Signed out everywhere")},
        {"session.end_others", words("Signed out on other devices")},
        {"password.change", words("The password was changed")},
        {"password.reset", words("Password set by a letter")},
        {"email.change", words("The address was changed")},
        {"phone.set", words("The phone number was changed")},
        {"phone.remove", words("Phone number removed")},
        {"factor.add", words("Two-step sign-in was switched on")},
        {"factor.remove", words("Two-step sign-in was switched off")},
        {"factor.lock", words("Codes locked for 15 minutes")},
        {"factor.recovery_code", words("A recovery code was used")},
        {"factor.new_codes", words("New recovery codes made")},
        {"passkey.add", words("A passkey was added")},
        {"passkey.remove", words("A passkey was removed")},
        {"mail.change", words("Mail server changed")},
        {"mail.test", words("Test letter sent")},
        {"letter.retry", words("Letter tried again")},
        {"letter.drop", words("Letter withdrawn")},
        {"wording.change", words("Words of a letter changed")},
        {"wording.remove", words("Words of a letter taken back")},
        {"brand.change", words("Look of the city changed")},
        {"city_page.create", words("Page of the city added")},
        {"city_page.change", words("Page of the city changed")},
        {"announcement.create", words("Announcement made")},
        {"announcement.change", words("Announcement changed")},
        {"announcement.end", words("Announcement ended")},
        {"job.retry", words("Job tried again")},
        {"job.drop", words("Job removed")},
        {"failure.forget", words("Failure marked as mended")},
        {"account.link", words("A way to sign in was added")},
        {"account.unlink", words("A way to sign in was removed")},
        {"openid_provider.put", words("Provider of sign-ins set")},
        {"openid_provider.enable", words("Provider of sign-ins switched on")},
        {"openid_provider.disable", words("Provider of sign-ins switched off")},
        {"openid_provider.remove", words("Provider of sign-ins removed")},
        {"account.ask_deletion", words("Deletion of the account asked for")},
        {"account.come_back", words("Deletion of the account taken back")},
        {"account.destroy", words("Account deleted for good")},
        {"incident.record", words("Incident written down")},
        {"incident.change", words("What is known of an incident was changed")},
        {"incident.notice", words("Notice of an incident noted")},
        {"incident.end", words("Incident ended")},
        {"legal.publish", words("Legal text published")},
        {"operator.change", words("Operator or age changed")},
        {"organisation.create", words("Organisation added")},
        {"organisation.discard", words("Draft of an organisation deleted")},
        {"plan.set", words("Plan of an organisation set")},
        {"organisation.merge", words("Two organisations made one")},
        {"organisation.part", words("Two organisations parted again")},
        {"organisation.tell_apart", words("Two organisations told apart")},
        {"request.register", words("Official request written down")},
        {"request.take", words("Request taken on")},
        {"event.choose", words("Event chosen by the editors")},
        {"event.unchoose", words("Event chosen no more")},
        {"event.take_in", words("Event taken from an open source")},
        {"revision.apply", words("Sent in and accepted")},
        {"revision.refuse", words("Sent in and refused")},
        {"revision.return", words("Sent in and returned")},
        {"revision.reconsider", words("A decision was taken back")},
        {"appeal.uphold", words("Appeal answered: the decision stands")},
        {"appeal.overturn", words("Appeal answered: the decision was changed")},
        {"request.release", words("Request given back to the queue")},
        {"request.note", words("Note on a request")},
        {"request.extend", words("Term of a request made longer")},
        {"request.answer", words("Request answered")},
        {"request.refuse", words("Request refused")},
        {"claim.ask", words("Said that an organisation is theirs, or asked for a check")},
        {"claim.withdraw", words("Application taken back")},
        {"claim.call", words("Code of a call made")},
        {"claim.show", words("Shown that an organisation is theirs")},
        {"claim.ask_owners", words("Owners asked about a claim")},
        {"claim.object", words("An owner objected to a claim")},
        {"claim.confirm", words("Claim or check confirmed")},
        {"claim.refuse", words("Claim or check not confirmed")},
        {"verification.revoke", words("Badge of a check taken away")},
        {"verification.expire", words("A check ran out")},
        {"team.entrust", words("Organisation given to whoever showed that it is theirs")},
        {"tag.rename", words("Tag renamed")},
        {"tag.merge", words("Tag merged into another")},
        {"tag.part", words("Tag made one of its own again")},
        {"team.appoint", words("Put into a team")},
        {"team.invite", words("Invited to a team")},
        {"team.take_back", words("Invitation to a team taken back")},
        {"team.join", words("Joined a team")},
        {"team.role", words("Role in a team changed")},
        {"team.remove", words("Removed from a team")},
        {"team.leave", words("Left a team")},
        {"team.hand_over", words("Organisation handed over")},
        {"work.add", words("Film or play added")},
        {"work.change", words("Film or play changed")},
        {"work.remove", words("Film or play removed")},
        {"work.import", words("Films and plays imported")},
        {"session.plan", words("Programme of a venue changed")},
        {"session.state", words("State of a session changed")},
        {"session.import", words("Sessions imported")},
        {"venue.change", words("A venue’s facts changed")},
        {"venue.confirm", words("Event confirmed by its venue")},
        {"venue.unconfirm", words("Confirmation of an event taken back")},
        {"venue.give", words("Who runs a venue changed")},
        {"team.dissolve", words("Team dissolved with its only owner’s account")},
    };
    return found_in(names, act);
}

std::optional<base::Words> name_of_subject(std::string_view kind) {
    static const Name names[] = {
        {"account", words("Account")},
        {"letter", words("Letter")},
        {"event", words("Event")},
        {"organisation", words("Organisation")},
        {"offer", words("Offer")},
        {"post", words("News of an organisation")},
        {"mail", words("Mail")},
        {"job", words("Job")},
        {"failure", words("Failure")},
        {"openid_provider", words("Provider of sign-ins")},
        {"request", words("Request")},
        {"incident", words("Incident")},
        {"legal_text", words("Legal text")},
        {"city", words("City")},
        {"announcement", words("Announcement")},
        {"city_page", words("Page of the city")},
        {"tag", words("Tag")},
        {"venue", words("Venue")},
        {"work", words("Film or play")},
        {"collection", words("Collection")},
    };
    return found_in(names, kind);
}

}  // namespace audit
