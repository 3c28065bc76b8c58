#include "search/invariants.h"

namespace search {

// Each statement returns the rows that must not exist; it reads whole indexes, once a day.
std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"the words of every event are those it says",
         "select v.event_id from event_wording v left join event_words w on w.event_id = v.event_id where w.event_id is null"
         " or v.title <> w.title or v.names <> w.names or v.summary <> w.summary or v.text <> w.text"},
        {"the index holds every key of every event, and no other",
         "select w.event_id from event_words w left join (select doc, count(distinct term) as keys from event_search_key group by doc) i"
         " on i.doc = w.event_id where coalesce(i.keys, 0) <> key_count(w.title, w.names, w.summary, w.text)"},
        {"the index holds nothing of an event that is gone",
         "select distinct doc from event_search_key where doc not in (select event_id from event_words)"},
        {"every event is found by its title",
         "select w.event_id from event_words w where title_keys(w.title) <> '' and not exists (select 1 from event_search"
         " where event_search match title_keys(w.title) and rowid = w.event_id)"},
        {"the words of every work are those it says",
         "select v.work_id from work_wording v left join work_words w on w.work_id = v.work_id where w.work_id is null"
         " or v.title <> w.title or v.names <> w.names or v.summary <> w.summary or v.text <> w.text"},
        {"the index holds every key of every work, and no other",
         "select w.work_id from work_words w left join (select doc, count(distinct term) as keys from work_search_key group by doc) i"
         " on i.doc = w.work_id where coalesce(i.keys, 0) <> key_count(w.title, w.names, w.summary, w.text)"},
        {"the index holds nothing of an work that is gone",
         "select distinct doc from work_search_key where doc not in (select work_id from work_words)"},
        {"every work is found by its title",
         "select w.work_id from work_words w where title_keys(w.title) <> '' and not exists (select 1 from work_search"
         " where work_search match title_keys(w.title) and rowid = w.work_id)"},
        {"the words of every organisation are those it says",
         "select v.organisation_id from organisation_wording v left join organisation_words w on w.organisation_id = v.organisation_id where w.organisation_id is null"
         " or v.title <> w.title or v.names <> w.names or v.summary <> w.summary or v.text <> w.text"},
        {"the index holds every key of every organisation, and no other",
         "select w.organisation_id from organisation_words w left join (select doc, count(distinct term) as keys from organisation_search_key group by doc) i"
         " on i.doc = w.organisation_id where coalesce(i.keys, 0) <> key_count(w.title, w.names, w.summary, w.text)"},
        {"the index holds nothing of an organisation that is gone",
         "select distinct doc from organisation_search_key where doc not in (select organisation_id from organisation_words)"},
        {"every organisation is found by its title",
         "select w.organisation_id from organisation_words w where title_keys(w.title) <> '' and not exists (select 1 from organisation_search"
         " where organisation_search match title_keys(w.title) and rowid = w.organisation_id)"},
        {"the words of every venue are those it says",
         "select v.venue_id from venue_wording v left join venue_words w on w.venue_id = v.venue_id where w.venue_id is null"
         " or v.title <> w.title or v.names <> w.names or v.summary <> w.summary or v.text <> w.text"},
        {"the index holds every key of every venue, and no other",
         "select w.venue_id from venue_words w left join (select doc, count(distinct term) as keys from venue_search_key group by doc) i"
         " on i.doc = w.venue_id where coalesce(i.keys, 0) <> key_count(w.title, w.names, w.summary, w.text)"},
        {"the index holds nothing of an venue that is gone",
         "select distinct doc from venue_search_key where doc not in (select venue_id from venue_words)"},
        {"every venue is found by its title",
         "select w.venue_id from venue_words w where title_keys(w.title) <> '' and not exists (select 1 from venue_search"
         " where venue_search match title_keys(w.title) and rowid = w.venue_id)"},
        {"the words of every offer are those it says",
         "select v.offer_id from offer_wording v left join offer_words w on w.offer_id = v.offer_id where w.offer_id is null"
         " or v.title <> w.title or v.names <> w.names or v.summary <> w.summary or v.text <> w.text"},
        {"the index holds every key of every offer, and no other",
         "select w.offer_id from offer_words w left join (select doc, count(distinct term) as keys from offer_search_key group by doc) i"
         " on i.doc = w.offer_id where coalesce(i.keys, 0) <> key_count(w.title, w.names, w.summary, w.text)"},
        {"the index holds nothing of an offer that is gone",
         "select distinct doc from offer_search_key where doc not in (select offer_id from offer_words)"},
        {"every offer is found by its title",
         "select w.offer_id from offer_words w where title_keys(w.title) <> '' and not exists (select 1 from offer_search"
         " where offer_search match title_keys(w.title) and rowid = w.offer_id)"},
        {"the words of every good are those it says",
         "select v.good_id from good_wording v left join good_words w on w.good_id = v.good_id where w.good_id is null"
         " or v.title <> w.title or v.names <> w.names or v.summary <> w.summary or v.text <> w.text"},
        {"the index holds every key of every good, and no other",
         "select w.good_id from good_words w left join (select doc, count(distinct term) as keys from good_search_key group by doc) i"
         " on i.doc = w.good_id where coalesce(i.keys, 0) <> key_count(w.title, w.names, w.summary, w.text)"},
        {"the index holds nothing of an good that is gone",
         "select distinct doc from good_search_key where doc not in (select good_id from good_words)"},
        {"every good is found by its title",
         "select w.good_id from good_words w where title_keys(w.title) <> '' and not exists (select 1 from good_search"
         " where good_search match title_keys(w.title) and rowid = w.good_id)"},
    };
    return all;
}

}  // namespace search
