#include "support/guide.h"

namespace support {
namespace {

using base::words;

Guide resident() {
    return {"resident", words("Resident or guest"), words("Find what is on, what is open and what one needs, with or without an account."),
            {{words("Find something to do"), words("“What’s on” shows all events with their filters: day, district, price, for children. The calendar shows a month, the weekend its two days, the map what is near."),
              {{words("What’s on"), "/events"}, {words("Weekend"), "/events/weekend"}, {words("For children"), "/children"}}},
             {words("Find a place or a number"), words("The directory knows who is open now. On one page stand what one needs at once: emergency numbers, pharmacies on duty, cash machines; on another what leaves a stop today."),
              {{words("Places"), "/organisations"}, {words("Useful"), "/useful"}, {words("Transport"), "/transport"}}},
             {words("Read it your way"), words("Large letters and the dark theme are at the end of every page. Lists can be taken into a calendar or a feed reader, and the week can be printed."),
              {{words("Calendars and feeds"), "/feeds"}, {words("The city on paper"), "/paper"}}},
             {words("Have an account"), words("It takes a name, an e-mail and a password. With it you suggest events, mend what is wrong and vote for ideas. Your data, consents and sessions are on the page of the account; there you also download everything or delete the account."),
              {{words("Sign up"), "/sign-up"}, {words("Forgotten password"), "/password-reset"}, {words("My account"), "/me"}}},
             {words("Say that something is wrong"), words("A wrong hour or address: “Suggest a correction” on the page itself. Something unlawful, or about you: a complaint, which gets a number and a deadline. Something broken: a ticket to support."),
              {{words("Write a complaint"), "/complaints/new"}, {words("Ask support"), "/help/ask"}}}}};
}

Guide organiser() {
    return {"organiser", words("Organiser of events"), words("Bring your event into the city’s calendar and keep it right."),
            {{words("Add an event"), words("Anybody with an account may: title, day and hour, place, price, picture. An editor reads it first, usually within a day, and you get a letter. After two accepted events yours appear at once."),
              {{words("My events"), "/me/events"}, {words("Add an event"), "/me/events/new"}}},
             {words("Repeat, move or cancel"), words("One event may have many dates. On its page among your events you change all of it or a single date, move it or cancel it with a reason: readers see that at once."),
              {{words("My events"), "/me/events"}}},
             {words("Write for an organisation"), words("If you belong to the team of an organisation, choose it in the form: colleagues can then change the event as well, and it stands on the organisation’s page."),
              {{words("My organisations"), "/desk"}}},
             {words("When it was returned or refused"), words("The letter says why. Mend it and send it once more, or appeal: somebody else of the city reads the appeal and answers."),
              {{words("Decisions about what I sent"), "/me/decisions"}, {words("How the city decides what is published"), "/decisions"}}},
             {words("Take the calendar with you"), words("Your site can show the city’s events in a frame, and programs read them as iCalendar, RSS or JSON."),
              {{words("Frames for other sites"), "/embed"}, {words("Calendars and feeds"), "/feeds"}}}}};
}

Guide business() {
    return {"business", words("Business or organisation"), words("Your page, your team, offers and news, and the badge of a check."),
            {{words("Get your page"), words("Look whether your organisation is in the directory. If it is, open its page and press “This is my organisation”; if not, add it: first as a draft that only you see."),
              {{words("Places"), "/organisations"}, {words("Add an organisation"), "/desk/new"}}},
             {words("Fill the card in"), words("Description, places with hours, contacts and photos, in steps; what is missing is counted. You see it as readers will, then send it to be published. Changes of a public page wait for the city’s look, and readers see the old one meanwhile."),
              {{words("My organisations"), "/desk"}}},
             {words("Bring the team in"), words("On the desk, under “Team”, invite by a link or a letter: managers write, staff serve, the owner decides who belongs. A role is changed or taken back there at any time."),
              {{words("My organisations"), "/desk"}}},
             {words("Publish offers and news"), words("Discounts and promotions with their days and hours, and short news with a last day. The plan says how many new offers a month there may be and how soon support answers."),
              {{words("Offers"), "/offers"}, {words("News of organisations"), "/posts"}}},
             {words("Get the badge"), words("The badge says that the city checked who stands behind the page: by a call, a letter, your site or a document. Ask for it at “Check” on the desk; it is free and lasts a year."),
              {{words("My claims"), "/me/claims"}}}}};
}

Guide editor() {
    return {"editor", words("Editor"), words("Write for the city: events, pages, announcements, tags."),
            {{words("Take events from open sources"), words("Paste the text of a post or poster: title, day, hour, place and price are read out of it, and what may be the same event is shown beside. You check and publish."),
              {{words("Take in an event"), "/admin/intake"}}},
             {words("Choose what is shown first"), words("Chosen events stand on the home page and in the weekend for the days that you name."), {{words("Chosen events"), "/admin/choice"}}},
             {words("Write pages and announcements"), words("Pages such as “About the city” have an address and a place in the menu. An announcement is a line over every page that comes and goes at its moments by itself."),
              {{words("Pages of the city"), "/admin/pages"}, {words("Announcements"), "/admin/announcements"}}},
             {words("Keep tags and venues tidy"), words("Tags are renamed and merged; old addresses go on working. Facts of venues are kept there too."), {{words("Tags"), "/admin/tags"}, {words("Venues"), "/admin/venues"}}}}};
}

Guide moderator() {
    return {"moderator", words("Moderator"), words("Decide what people send: quickly, with a reason, and so that it can be appealed."),
            {{words("Work through the queue"), words("What waits longest stands first, with its clock of 24 hours. Open it, see what has changed, and apply, return or refuse it; many at once can be ticked in the list."),
              {{words("The queue"), "/admin/review"}}},
             {words("Choose the reason"), words("Return what can be mended and say how. Refuse what the city does not want. The reason goes into the letter and into the history of the thing."),
              {{words("How the city decides what is published"), "/decisions"}}},
             {words("Appeals and second thoughts"), words("An appeal is answered by somebody who did not decide. A decision can be taken back as long as nothing newer has been published."),
              {{words("The queue"), "/admin/review"}}},
             {words("Spam and trust"), words("Texts that look like spam are marked and wait even for trusted authors. Whoever had two things accepted and none refused in 60 days is trusted."), {{words("Log of decisions"), "/decisions"}}}}};
}

Guide administrator() {
    return {"administrator", words("Administrator"), words("Look after the city: people, organisations, look, mail, law and the machine."),
            {{words("Begin with what is to be done"), words("The first page of the back office counts what waits: requests with a deadline, tickets, claims, letters that did not arrive, failures."), {{words("Administration"), "/admin"}}},
             {words("Give duties"), words("Roles are given to people one by one; whoever has a duty needs the second step of signing in. The page of roles shows who may what."), {{words("People"), "/admin/people"}, {words("Roles"), "/admin/roles"}}},
             {words("Keep the law"), words("Texts that people agree to have versions; complaints, requests about data and demands of authorities have terms; incidents are written down and told in time."),
              {{words("Legal texts"), "/admin/legal"}, {words("Requests"), "/admin/requests"}, {words("Incidents"), "/admin/incidents"}}},
             {words("Give the city its look and words"), words("Colours, logo, letters, menu, and the words of every letter that the city sends."), {{words("Look of the city"), "/admin/brand"}, {words("Words of letters"), "/admin/words-of-letters"}}},
             {words("Watch over the machine"), words("Letters that wait, jobs that failed, failures by place and cause; and the log of what was done with rights and others’ data, which nobody can change unnoticed."),
              {{words("Mail"), "/admin/mail"}, {words("Jobs"), "/admin/jobs"}, {words("Failures"), "/admin/failures"}, {words("Audit log"), "/admin/audit"}}}}};
}

}  // namespace

const std::vector<Guide>& guides() {
    static const std::vector<Guide> all{resident(), organiser(), business(), editor(), moderator(), administrator()};
    return all;
}

}  // namespace support
