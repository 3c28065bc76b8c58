-- A city, in one file. This text is the truth: a fresh city runs it, migrations carry old ones to the same structure.
--
-- Conventions
--   *_at        INTEGER, a moment: seconds since 1970-01-01T00:00:00Z
--   day, *_day  TEXT, a date on the city's calendar: 'YYYY-MM-DD'
--   *_minute    INTEGER, minutes after the local midnight of the day a period begins on; past midnight above 1440
--   weekday     INTEGER, 1 Monday … 7 Sunday (ISO 8601); 8 stands for public holidays
--   money       INTEGER, minor units (tiyn) of the row's currency
--   language    TEXT, BCP 47 primary tag: 'ru', 'kk', 'en'
--   states      TEXT of a closed set, each with its CHECK
-- What people read in several languages stands in X_text(X, language, …): X.language names the one it was written in, and
-- that row always exists. "-- large" marks tables that grow with the city: a statement may not scan them (checked by the
-- build). A table whose rows guests may see raises the city's data version when written; the quiet ones are named in
-- src/db/file.cpp or marked "-- quiet"; a table may bear both marks: "-- large; quiet;".

-- ── The city itself ──────────────────────────────────────────────────────────────────────────────────────────────

create table city (
    id               integer primary key check (id = 1),            -- one row: this file is one city
    slug             text not null check (slug glob '[a-z]*' and length(slug) between 2 and 40),
    languages        text not null default 'ru,kk,en',              -- in the order of the language links; the first has no prefix
    timezone         text not null default 'Asia/Almaty',           -- IANA name
    currency         text not null default 'KZT' check (length(currency) = 3),
    country          text not null default 'KZ' check (length(country) = 2),  -- ISO 3166-1: phone rules, public holidays
    latitude         real check (latitude between -90 and 90),      -- the middle of its map
    longitude        real check (longitude between -180 and 180),
    accent           text not null default '#a04c21' check (accent glob '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    type_stack       text not null default 'system' check (type_stack in ('system', 'serif', 'rounded')),
    theme            text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    logo_id          integer references media,                      -- none: the mark drawn from the ornament
    phone            text not null default '' check (phone = '' or phone glob '+[0-9]*'),  -- E.164: beside the actions of the simple view
    near_km          integer not null default 0 check (near_km between 0 and 1000),  -- cities within it are named as near; 0: none
    age_min          integer not null default 14 check (age_min between 0 and 21),  -- no account under it (S7)
    upload_day_mib   integer not null default 200 check (upload_day_mib between 1 and 10000),  -- pictures that one person may send in a day (S-UP-1)
    organisation_media_mib integer not null default 500 check (organisation_media_mib between 1 and 100000),  -- pictures that one organisation may keep
    is_demo          integer not null default 0 check (is_demo in (0, 1)),  -- made by `qala demo`: answers to localhost on any port
    created_at       integer not null
) strict;

create table city_text (
    language         text primary key,
    name             text not null check (length(name) between 1 and 80),
    tagline          text not null default ''                       -- one plain sentence for search engines and shares
) strict;

create table host (                                                  -- the names under which the city answers; any other is 421
    name             text primary key check (name = lower(name)),   -- without port
    is_canonical     integer not null default 0 check (is_canonical in (0, 1))  -- others are redirected to this one
) strict;
create unique index host_canonical on host (is_canonical) where is_canonical = 1;

create table word_override (                                         -- a city's own word for one of ours
    context          text not null default '',
    msgid            text not null,
    language         text not null,
    msgstr           text not null,
    primary key (context, msgid, language)
) strict;

create table feature_off (                                           -- parts of the city that its administrators closed: nothing leads to them
    feature          text primary key check (feature in ('offers', 'goods', 'posts', 'works', 'collections', 'ideas', 'transport', 'open_data'))
) strict;

create table menu_link (                                             -- links of the footer and the top bar that the city adds
    id               integer primary key,
    place            text not null check (place in ('top', 'footer')),
    position         integer not null default 0,
    language         text not null,
    label            text not null check (length(label) between 1 and 40),
    href             text not null check (href glob '/*' or href glob 'http*')
) strict;

create table city_page (                                             -- what the city says of itself: about it, contacts, rules of the rink
    id               integer primary key,
    slug             text not null unique                            -- stands in addresses: /pages/o-gorode
                     check (length(slug) between 2 and 60 and slug glob '[a-z0-9]*' and slug not glob '*[^a-z0-9-]*'),
    place            text not null default 'none' check (place in ('none', 'top', 'footer')),   -- where every page leads to it
    position         integer not null default 0 check (position between 0 and 999),   -- among those of the same place
    state            text not null default 'draft' check (state in ('draft', 'published')),
    created_at       integer not null,
    updated_at       integer not null
) strict;

create table city_page_text (
    page_id          integer not null references city_page on delete cascade,
    language         text not null check (language in ('ru', 'kk', 'en')),
    title            text not null check (length(title) between 1 and 60),
    body             text not null,                                  -- Markdown as written
    body_html        text not null,                                  -- rendered and made safe on write
    primary key (page_id, language)
) strict;

create table city_page_version ( -- quiet; each text that was saved, so that an older one can be read and taken back
    page_id          integer not null references city_page on delete cascade,
    number           integer not null check (number > 0),
    language         text not null check (language in ('ru', 'kk', 'en')),
    title            text not null,
    body             text not null,
    saved_at         integer not null,
    primary key (page_id, number, language)
) strict;

create table announcement (                                          -- a line over every page, for a time
    id               integer primary key,
    level            text not null check (level in ('info', 'warn', 'fail')),
    href             text not null default '' check (href = '' or href glob '/*' or href glob 'http*'),  -- where more is said
    from_at          integer not null,
    until_at         integer not null check (until_at > from_at),
    created_at       integer not null
) strict;
create index announcement_by_end on announcement (until_at, id);

create table announcement_text (
    announcement_id  integer not null references announcement on delete cascade,
    language         text not null check (language in ('ru', 'kk', 'en')),
    text             text not null check (length(text) between 1 and 200),
    primary key (announcement_id, language)
) strict;

create table app (                                                   -- packages for telephones that open the city's addresses (P14)
    system           text not null check (system in ('android', 'ios')),
    name             text not null check (length(name) between 3 and 255),       -- 'kz.example.qala'; ios: with its team before it
    fingerprint      text not null default '' check (fingerprint = '' or length(fingerprint) = 95),  -- SHA-256 of the certificate, 'AB:CD:…'
    primary key (system, name, fingerprint),
    check ((system = 'android') = (fingerprint <> ''))
) strict;

create table district (
    id               integer primary key,
    slug             text not null unique,
    position         integer not null default 0,
    boundary         text check (boundary is null or json_valid(boundary))               -- GeoJSON MultiPolygon, drawn on maps; nobody is placed more exactly than by the name
) strict;

create table district_text (
    district_id      integer not null references district on delete cascade,
    language         text not null,
    name             text not null check (length(name) between 1 and 80),
    primary key (district_id, language)
) strict;

create table holiday (                                               -- public holidays: opening hours and calendars know them
    day              text primary key check (day is date(day)),
    name_ru          text not null default '',
    name_kk          text not null default '',
    name_en          text not null default ''
) strict;

-- ── Words that sort things ───────────────────────────────────────────────────────────────────────────────────────

create table category (
    id               integer primary key,
    of               text not null check (of in ('event', 'organisation', 'offer')),
    key              text not null check (key glob '[a-z]*'),        -- stands in addresses: ?category=concerts
    parent_id        integer references category,
    hue              integer not null default 55 check (hue between 0 and 359),   -- OKLCH hue of its covers and chip
    motif            text not null default 'qoshqar',                -- ornament of its covers: a symbol of motifs.svg
    position         integer not null default 0,
    is_hidden        integer not null default 0 check (is_hidden in (0, 1)),
    unique (of, key)
) strict;

create table category_text (
    category_id      integer not null references category on delete cascade,
    language         text not null,
    name             text not null check (length(name) between 1 and 60),     -- "Концерты", of the whole
    singular         text not null default '',                       -- "Концерт", of one thing
    primary key (category_id, language)
) strict;

create table attribute (                                             -- what can be said of things of a category (D9)
    id               integer primary key,
    category_id      integer references category on delete cascade,  -- null: of every organisation
    key              text not null unique                            -- stands in addresses: ?wifi=yes; these are taken:
                     check (key not in ('category', 'text', 'open', 'offers', 'verified', 'children', 'kind', 'district', 'near',
                                        'sort', 'after', 'before')),
    type             text not null check (type in ('yes_no', 'choice', 'number', 'text')),
    unit             text not null default '',                       -- of a number: 'years', 'tenge', 'm2'; an age is asked to be reached
                                                                     -- (at most so many years), of others there is to be enough
    is_filterable    integer not null default 1 check (is_filterable in (0, 1)),
    for_children     integer not null default 0 check (for_children in (0, 1)),  -- what has it is gathered on the children's page
    position         integer not null default 0
) strict;

create table attribute_text (
    attribute_id     integer not null references attribute on delete cascade,
    language         text not null,
    name             text not null,
    primary key (attribute_id, language)
) strict;

create table attribute_choice (
    id               integer primary key,
    attribute_id     integer not null references attribute on delete cascade,
    key              text not null,
    position         integer not null default 0,
    name_ru          text not null default '',
    name_kk          text not null default '',
    name_en          text not null default '',
    unique (attribute_id, key)
) strict;

create table tag (
    id               integer primary key,
    folded           text not null unique,                           -- base::folded(name): one tag however it is typed
    name             text not null check (length(name) between 1 and 60),
    slug             text not null,
    synonym_of_id    integer references tag check (synonym_of_id <> id)   -- merged by editors: the other one is meant
) strict;
create index tag_by_slug on tag (slug);
create index tag_by_meant on tag (synonym_of_id, folded) where synonym_of_id is not null;
-- What is meant is no synonym itself, so one step leads there.
create trigger tag_means_one before update of synonym_of_id on tag when new.synonym_of_id is not null
    and (exists (select 1 from tag where id = new.synonym_of_id and synonym_of_id is not null) or exists (select 1 from tag where synonym_of_id = new.id)) begin
    select raise(abort, 'a synonym of a synonym');
end;
create trigger tag_begins_with_one before insert on tag when exists (select 1 from tag where id = new.synonym_of_id and synonym_of_id is not null) begin
    select raise(abort, 'a synonym of a synonym');
end;
-- The slug is the tag's address: where it is taken, or the name has no letter that we can spell, the number joins it.
create trigger tag_has_address after insert on tag
when new.slug = '' or exists (select 1 from tag where slug = new.slug and id <> new.id) begin
    update tag set slug = trim(new.slug || '-' || new.id, '-') where id = new.id;
end;

-- ── Pictures and files ───────────────────────────────────────────────────────────────────────────────────────────

create table media ( -- large; no page shows a picture before something else names it: it is among the quiet ones
    id               integer primary key,
    digest           text not null,                                  -- BLAKE2b of the stored bytes, hex; names the file, which several rows may share
    type             text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'image/svg+xml', 'application/pdf')),
    width            integer,
    height           integer,
    bytes            integer not null check (bytes >= 0),
    colour           text check (colour glob '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),  -- the one that most of it has
    alt              text not null default '',                       -- what one sees, for those who do not: of imports, whose language nobody knows
    author           text not null default '',
    licence          text not null default '',
    source_url       text not null default '',
    account_id       integer references account on delete set null,  -- who brought it; null: an import, the city's own, or somebody who is gone
    organisation_id  integer references organisation on delete set null,  -- whose it is, where it is not that person's
    created_at       integer not null
) strict;
create index media_by_digest on media (digest);
create index media_of_account on media (account_id, digest) where account_id is not null;
create index media_of_organisation on media (organisation_id, digest) where organisation_id is not null;
create index media_by_age on media (created_at);

create table media_text (
    media_id         integer not null references media on delete cascade,
    language         text not null check (language in ('ru', 'kk', 'en')),
    alt              text not null check (length(alt) between 1 and 300),
    primary key (media_id, language)
) strict;

create table media_focus (                                           -- what stays when edges are cut off, where somebody said so; else the middle
    media_id         integer primary key references media on delete cascade,
    x                integer not null check (x between 0 and 100),   -- per cent from the left
    y                integer not null check (y between 0 and 100)    -- per cent from the top
) strict;

create table media_size ( -- large; the same picture again, smaller (S-UP-2); among the quiet ones
    media_id         integer not null references media on delete cascade,
    width            integer not null check (width > 0),
    height           integer not null check (height > 0),
    digest           text not null,
    bytes            integer not null check (bytes >= 0),
    primary key (media_id, width)
) strict;
create index media_size_by_digest on media_size (digest);

create table upload_day ( -- quiet; how many bytes of pictures somebody sent on a day, taken or refused (S-UP-1)
    account_id       integer not null references account on delete cascade,
    day              text not null,
    bytes            integer not null check (bytes >= 0),
    primary key (account_id, day)
) strict;
create index upload_day_over on upload_day (day);

-- ── Imports: what came from where ────────────────────────────────────────────────────────────────────────────────

create table import (
    id               integer primary key,
    kind             text not null check (kind in ('events', 'organisations', 'offers', 'map')),
    name             text not null,                                  -- of the file, without its folders
    digest           text not null,                                  -- of its bytes: BLAKE2b, hex
    state            text not null default 'applying' check (state in ('applying', 'finished', 'undone')),
    records          integer not null default 0,                     -- in the file
    accepted         integer not null default 0,
    refused          integer not null default 0,
    created          integer not null default 0,                     -- rows new in the city
    changed          integer not null default 0,
    started_at       integer not null,
    finished_at      integer
) strict;
create index import_unfinished on import (id) where state = 'applying';

-- Filled only in a staging file beside the city's own: what an import has validated and not yet applied. It has the same
-- schema so that its statements are checked with all others.
create table staged_import ( -- quiet
    id               integer primary key check (id = 1),
    kind             text not null check (kind in ('events', 'organisations')),
    name             text not null,
    digest           text not null,
    records          integer not null,
    accepted         integer not null,
    refused          integer not null
) strict;

create table staged_record ( -- quiet
    id               integer primary key,                            -- in the order of the file
    line             integer not null,
    kind             text not null check (kind in ('event', 'work', 'organisation')),
    source           text not null,
    source_id        text not null,
    draft            text not null check (json_valid(draft)),
    digest           text not null,                                  -- of the draft
    unique (kind, source, source_id)
) strict;

-- ── Organisations (D1) ───────────────────────────────────────────────────────────────────────────────────────────

create table organisation (                                          -- large
    id               integer primary key,
    slug             text not null,
    kind             text not null default 'business'
                     check (kind in ('business', 'sole_trader', 'public_body', 'media', 'association', 'organiser')),  -- D12
    category_id      integer references category,
    language         text not null default 'ru',                     -- of the original text
    legal_name       text not null default '',
    founded_year     integer check (founded_year between 1000 and 2200),
    bill_min         integer check (bill_min >= 0),                  -- average bill, D1
    bill_max         integer check (bill_max >= bill_min),
    currency         text not null default 'KZT' check (length(currency) = 3),
    logo_id          integer references media,
    cover_id         integer references media,
    level            text not null default 'basic' check (level in ('basic', 'launch', 'strategic')),   -- D8
    launch_number    integer check (launch_number between 1 and 50),  -- of the first partners, by the date of publication; shown, and never another's
    verified_at      integer,                                        -- D4: when and
    verified_what    text not null default '',                       -- what was checked: 'document,phone,address,site'
    state            text not null default 'published'
                     check (state in ('draft', 'pending', 'published', 'closed', 'removed')),           -- closed: for good
    source           text not null default '',                       -- who told us; with source_id it recognises the same thing again
    source_id        text,
    source_url       text not null default '',
    licence          text not null default '',
    source_digest    text not null default '',                       -- of the imported record: unchanged ones are left alone
    import_id        integer references import,                      -- not shown while that import is being applied
    created_at       integer not null,
    updated_at       integer not null,
    check (level <> 'launch' or launch_number is not null),
    unique (source, source_id)
) strict;
create unique index organisation_launch on organisation (launch_number) where launch_number is not null;
create index organisation_by_logo on organisation (logo_id) where logo_id is not null;
create index organisation_by_cover on organisation (cover_id) where cover_id is not null;
create index organisation_by_category on organisation (category_id, state, id);
create index organisation_by_state on organisation (state, id);
create index organisation_by_import on organisation (import_id) where import_id is not null;
create index organisation_by_verification on organisation (verified_at, id) where verified_at is not null;
create index organisation_by_change on organisation (updated_at, id);

create table organisation_text (                                     -- large
    organisation_id  integer not null references organisation on delete cascade,
    language         text not null,
    name             text not null check (length(name) between 1 and 200),
    summary          text not null default '' check (length(summary) <= 300),   -- one line for lists
    description      text not null default '',                       -- Markdown as written
    description_html text not null default '',                       -- rendered and made safe on write
    sort_key         text not null,                                  -- i18n::sort_key of the name in its language
    primary key (organisation_id, language)
) strict;
create index organisation_text_in_order on organisation_text (sort_key, organisation_id, language);

create table organisation_alias (                                    -- other names people use: 'сбер', 'БЦК'
    organisation_id  integer not null references organisation on delete cascade,
    name             text not null,
    primary key (organisation_id, name)
) strict;

create table branch (                                                -- large
    id               integer primary key,
    organisation_id  integer not null references organisation on delete cascade,
    position         integer not null default 0,                     -- the first is the main one
    name             text not null default '',                       -- "на Абая"; empty when there is one
    address          text not null default '',
    landmark         text not null default '',                       -- "вход со двора", metro, bus stop
    district_id      integer references district,
    settlement       text not null default '',                       -- the town named by the source when it is another
    latitude         real check (latitude between -90 and 90),
    longitude        real check (longitude between -180 and 180),
    hours            text not null default '',                       -- opening_hours syntax of OpenStreetMap, with seasons, exceptions
                                                                     -- and holidays (organisations/hours); empty: not known
    hours_note       text not null default '',                       -- what the rules cannot say, as it was written
    hours_checked_at integer,
    check ((latitude is null) = (longitude is null))
) strict;
create index branch_of_organisation on branch (organisation_id, position);
create index branch_in_district on branch (district_id) where district_id is not null;
create index branch_by_place on branch (latitude, longitude) where latitude is not null;

create table contact (
    id               integer primary key,
    organisation_id  integer not null references organisation on delete cascade,
    branch_id        integer references branch on delete cascade,    -- null: of the whole organisation
    kind             text not null check (kind in ('phone', 'whatsapp', 'email', 'site', 'instagram', 'telegram', 'facebook',
                                                   'vk', 'youtube', 'tiktok', 'two_gis', 'other')),
    value            text not null check (length(value) between 1 and 500),      -- E.164, address or full URL
    label            text not null default '',                       -- as people write it, or what it is for: "касса"
    position         integer not null default 0,
    unique (organisation_id, branch_id, kind, value)
) strict;
create index contact_by_value on contact (value, organisation_id);
create index contact_of_branch on contact (branch_id) where branch_id is not null;

create table organisation_attribute (
    organisation_id  integer not null references organisation on delete cascade,
    attribute_id     integer not null references attribute on delete cascade,
    choice_id        integer references attribute_choice on delete cascade,
    number           real,
    text             text,
    primary key (organisation_id, attribute_id)
) strict;
create index organisation_by_attribute on organisation_attribute (attribute_id, choice_id, organisation_id);

create table organisation_tag (
    organisation_id  integer not null references organisation on delete cascade,
    tag_id           integer not null references tag on delete cascade,
    primary key (organisation_id, tag_id)
) strict;
create index organisation_by_tag on organisation_tag (tag_id, organisation_id);

create table organisation_media (
    organisation_id  integer not null references organisation on delete cascade,
    media_id         integer not null references media,
    album            text not null default 'photos' check (album in ('photos', 'menu', 'price_list', 'inside', 'entrance')),
    position         integer not null default 0,
    primary key (organisation_id, media_id)
) strict;
create index organisation_media_by_media on organisation_media (media_id);

create table price_line (                                            -- large; a menu or a price list (D1), line by line
    id               integer primary key,
    organisation_id  integer not null references organisation on delete cascade,
    position         integer not null,                               -- in the whole list
    section          text not null default '',                       -- "Кофе"; lines of one stand together
    name             text not null check (length(name) between 1 and 200),
    price_min        integer check (price_min >= 0),                 -- minor units of the organisation's currency
    price_max        integer check (price_max >= price_min),
    free             integer not null default 0 check (free in (0, 1)),
    price_note       text not null default '',                       -- what the sums cannot say, as it was written
    unique (organisation_id, position),
    check (free = 0 or (price_min is null and price_max is null))
) strict;

-- ── Venues and works ─────────────────────────────────────────────────────────────────────────────────────────────

create table venue (                                                 -- large
    id               integer primary key,
    slug             text not null,
    organisation_id  integer references organisation,                -- who runs it
    language         text not null default 'ru',
    address          text not null default '',
    landmark         text not null default '',                       -- how to get there in a line
    settlement       text not null default '',
    district_id      integer references district,
    latitude         real check (latitude between -90 and 90),
    longitude        real check (longitude between -180 and 180),
    capacity         integer check (capacity > 0),
    step_free        integer check (step_free in (0, 1)),            -- null: not known
    site             text not null default '',
    phone            text not null default '',
    source           text not null default '',
    source_id        text,
    import_id        integer references import,
    check ((latitude is null) = (longitude is null)),
    unique (source, source_id)
) strict;

create index venue_in_district on venue (district_id) where district_id is not null;
create index venue_of_organisation on venue (organisation_id) where organisation_id is not null;
create index venue_by_import on venue (import_id) where import_id is not null;

create table venue_text (
    venue_id         integer not null references venue on delete cascade,
    language         text not null,
    name             text not null check (length(name) between 1 and 200),
    folded           text not null,
    directions       text not null default '',                       -- how to get there, Markdown as written
    directions_html  text not null default '',
    primary key (venue_id, language)
) strict;
create index venue_text_by_name on venue_text (folded);

create table hall (
    id               integer primary key,
    venue_id         integer not null references venue on delete cascade,
    name             text not null check (length(name) between 1 and 80),
    capacity         integer check (capacity > 0),
    unique (venue_id, name)
) strict;

create table work (                                                  -- large; a film or a play, shown many times (E19)
    id               integer primary key,
    slug             text not null,
    kind             text not null check (kind in ('film', 'play', 'concert_programme', 'other')),
    language         text not null default 'ru',
    original_title   text not null default '',
    year             integer check (year between 1800 and 2200),
    minutes          integer check (minutes between 1 and 6000),
    age_min          integer check (age_min between 0 and 21),
    country          text not null default '',
    director         text not null default '',
    starring         text not null default '',
    genres           text not null default '',                       -- separated by ', '
    trailer_url      text not null default '',
    poster_id        integer references media,
    organisation_id  integer references organisation on delete set null,  -- whose team wrote it here and goes on writing; null: editors or an import
    source           text not null default '',
    source_id        text,
    source_url       text not null default '',
    licence          text not null default '',
    source_digest    text not null default '',
    import_id        integer references import,
    created_at       integer not null,
    updated_at       integer not null,
    unique (source, source_id)
) strict;

create index work_of_organisation on work (organisation_id, id) where organisation_id is not null;
create index work_by_import on work (import_id) where import_id is not null;
create index work_by_poster on work (poster_id) where poster_id is not null;

create table work_text (
    work_id          integer not null references work on delete cascade,
    language         text not null,
    title            text not null check (length(title) between 1 and 300),
    folded           text not null default '',                       -- base::folded(title): a programme names films by it
    summary          text not null default '' check (length(summary) <= 300),
    description      text not null default '',
    description_html text not null default '',
    primary key (work_id, language)
) strict;
create index work_text_by_title on work_text (folded);

-- ── Events (E1–E20) ──────────────────────────────────────────────────────────────────────────────────────────────

create table event (                                                 -- large
    id               integer primary key,
    slug             text not null,
    category_id      integer not null references category,
    work_id          integer references work,
    language         text not null default 'ru',                     -- of the original text
    spoken           text not null default '',                       -- languages on the stage: 'kk', 'ru,kk'
    age_min          integer check (age_min between 0 and 21),
    for_children     integer not null default 0 check (for_children in (0, 1)),
    is_online        integer not null default 0 check (is_online in (0, 1)),
    online_url       text not null default '',
    ticket_url       text not null default '',                       -- where another seller sells
    registration     integer not null default 0 check (registration in (0, 1)),   -- one has to register
    cover_id         integer references media,
    state            text not null default 'published'
                     check (state in ('draft', 'pending', 'scheduled', 'published', 'cancelled', 'removed')),
    publish_at       integer check (state <> 'scheduled' or publish_at is not null),  -- E6: of one that is scheduled: a job publishes it then; else a wish
    featured_from    integer,                                        -- E15: editors' choice
    featured_until   integer check (featured_until >= featured_from),
    featured_rank    integer not null default 0                      -- the lowest first; 0: not chosen
                     check (featured_rank between 0 and 99 and (featured_rank = 0 or (featured_from is not null and featured_until is not null))),
    source           text not null default '',
    source_id        text,
    source_url       text not null default '',
    licence          text not null default '',
    source_digest    text not null default '',
    taken_at         integer,                                        -- E16: an editor took it from that source then; whoever organises it may claim it
    import_id        integer references import,
    created_at       integer not null,
    updated_at       integer not null,
    revision         integer not null default 0,                     -- SEQUENCE of its iCalendar entries
    unique (source, source_id)
) strict;
create index event_by_category on event (category_id, state, id);
create index event_by_work on event (work_id) where work_id is not null;
create index event_by_cover on event (cover_id) where cover_id is not null;
create index event_featured on event (featured_rank, featured_until) where featured_rank > 0;
create index event_by_import on event (import_id) where import_id is not null;
create index event_to_publish on event (publish_at) where state = 'scheduled';

create table event_text (                                            -- large
    event_id         integer not null references event on delete cascade,
    language         text not null,
    title            text not null check (length(title) between 1 and 300),
    summary          text not null default '' check (length(summary) <= 300),    -- short: lists never read the long text
    description      text not null default '',
    description_html text not null default '',
    primary key (event_id, language)
) strict;

create table event_rule (                                            -- how its dates repeat (RFC 5545), when they follow a rule
    event_id         integer primary key references event on delete cascade,
    rrule            text not null,
    excluded         text not null default '',                       -- days, separated by ','
    expanded_until   integer not null default 0                      -- occurrences exist up to here; a job goes on
) strict;

create table occurrence (                                            -- large; one date of an event, with its own place, time and price
    id               integer primary key,
    event_id         integer not null references event on delete cascade,
    starts_at        integer not null,
    ends_at          integer not null,                               -- = starts_at when the end is not known
    all_day          integer not null default 0 check (all_day in (0, 1)),       -- whole local days; ends_at is the midnight after
    venue_id         integer references venue,
    hall_id          integer references hall,
    place            text not null default '',                       -- where there is no venue of ours: "площадь у ДК"
    format           text not null default '',                       -- of a session: '3D', 'IMAX', 'субтитры'
    free             integer not null default 0 check (free in (0, 1)),
    price_min        integer check (price_min >= 0),
    price_max        integer check (price_max >= price_min),
    currency         text not null default 'KZT' check (length(currency) = 3),
    price_unit       text not null default '' check (price_unit in ('', 'person', 'hour', 'team', 'table')),
    price_note       text not null default '',                       -- what the sums cannot say, as it was written
    capacity         integer check (capacity > 0),
    state            text not null default 'planned' check (state in ('planned', 'cancelled', 'postponed', 'sold_out')),
    category_id      integer not null default 0,                     -- of the event, and
    listed           integer not null default 0 check (listed in (0, 1)),        -- whether it is public: kept by triggers for the lists' index
    check (ends_at >= starts_at),
    check (free = 0 or (price_min is null and price_max is null))
) strict;
create unique index occurrence_of_event on occurrence (event_id, starts_at, coalesce(venue_id, 0), coalesce(hall_id, 0), format);
create index occurrence_listed on occurrence (starts_at, id, category_id, free, event_id) where listed = 1;
create index occurrence_by_category on occurrence (category_id, starts_at, id) where listed = 1;
create index occurrence_running on occurrence (ends_at, starts_at) where listed = 1 and ends_at - starts_at > 86400;
create index occurrence_in_hall on occurrence (hall_id) where hall_id is not null;
create index occurrence_at_venue on occurrence (venue_id, starts_at) where venue_id is not null;

create trigger occurrence_inherits after insert on occurrence begin
    update occurrence set (category_id, listed) =
        (select category_id, state in ('published', 'cancelled') from event where id = new.event_id)
    where id = new.id;
end;
create trigger event_passes_on after update of category_id, state on event begin
    update occurrence set category_id = new.category_id, listed = new.state in ('published', 'cancelled')
    where event_id = new.id;
end;

create table venue_confirmation (                                    -- E18: whoever runs the venue says that the event takes place there
    venue_id         integer not null references venue on delete cascade,
    event_id         integer not null references event on delete cascade,
    confirmed_at     integer not null,
    primary key (venue_id, event_id)
) strict;
create index confirmation_of_event on venue_confirmation (event_id);
-- What was confirmed is its dates: another one is not.
create trigger occurrence_unconfirmed after insert on occurrence when new.venue_id is not null begin
    delete from venue_confirmation where venue_id = new.venue_id and event_id = new.event_id;
end;

create table event_organiser (                                       -- E20: several, the first bears the money
    event_id         integer not null references event on delete cascade,
    position         integer not null default 0,
    organisation_id  integer references organisation,
    name             text not null default '',                       -- where it is no organisation of ours
    role             text not null default 'organiser' check (role in ('organiser', 'partner', 'sponsor')),
    primary key (event_id, position),
    check (organisation_id is not null or name <> '')
) strict;
create index event_by_organiser on event_organiser (organisation_id) where organisation_id is not null;

create table event_programme (                                       -- what happens when, within an event
    id               integer primary key,
    event_id         integer not null references event on delete cascade,
    position         integer not null,
    starts_at        integer,
    ends_at          integer,
    title            text not null check (length(title) between 1 and 300),
    speakers         text not null default ''
) strict;
create index programme_of_event on event_programme (event_id, position);

create table event_tag (
    event_id         integer not null references event on delete cascade,
    tag_id           integer not null references tag on delete cascade,
    primary key (event_id, tag_id)
) strict;
create index event_by_tag on event_tag (tag_id, event_id);

create table event_media (
    event_id         integer not null references event on delete cascade,
    media_id         integer not null references media,
    position         integer not null default 0,
    primary key (event_id, media_id)
) strict;
create index event_media_by_media on event_media (media_id);

-- ── Offers (O1, O2, O6) ──────────────────────────────────────────────────────────────────────────────────────────

create table offer (                                                 -- large
    id               integer primary key,
    slug             text not null,
    organisation_id  integer not null references organisation on delete cascade,
    category_id      integer references category,
    language         text not null default 'ru',
    kind             text not null check (kind in ('percent', 'sum', 'new_price', 'one_plus_one', 'gift', 'nth_free', 'text')),
    percent          integer check (percent between 1 and 100),      -- of kind percent
    amount           integer check (amount > 0),                     -- of kind sum: how much less
    nth              integer check (nth between 2 and 100),          -- of kind nth_free: the how-manieth
    price_before     integer check (price_before >= 0),
    price_after      integer check (price_after >= 0),
    currency         text not null default 'KZT' check (length(currency) = 3),
    valid_from_day   text not null check (valid_from_day is date(valid_from_day)),
    valid_until_day  text check (valid_until_day is date(valid_until_day) and valid_until_day >= valid_from_day),  -- the last day; null: no end
    limit_total      integer check (limit_total > 0),
    limit_per_person integer check (limit_per_person > 0),
    used             integer not null default 0 check (used >= 0),
    new_clients_only integer not null default 0 check (new_clients_only in (0, 1)),
    promo_code       text not null default '',
    cover_id         integer references media,
    state            text not null default 'published'
                     check (state in ('draft', 'pending', 'published', 'ended', 'removed')),   -- ended: before its last day
    counted_month    text check (counted_month like '____-__'),      -- in which its organisation's plan counts it as new; null: not sent, or taken in
    source           text not null default '',
    source_id        text,
    source_digest    text not null default '',
    import_id        integer references import,
    created_at       integer not null,
    updated_at       integer not null,
    unique (source, source_id),
    check (limit_total is null or used <= limit_total),
    check (kind <> 'percent' or percent is not null),
    check (kind <> 'sum' or amount is not null),
    check (kind <> 'new_price' or price_after is not null),
    check (kind <> 'nth_free' or nth is not null),
    check (price_after is null or price_before is null or price_after <= price_before)
) strict;
create index offer_by_cover on offer (cover_id) where cover_id is not null;
create index offer_current on offer (state, valid_until_day);
create index offer_by_category on offer (category_id) where category_id is not null;
create index offer_by_import on offer (import_id) where import_id is not null;
create index offer_of_organisation on offer (organisation_id, state);
create index offer_counted on offer (organisation_id, counted_month) where counted_month is not null;

create table offer_text (
    offer_id         integer not null references offer on delete cascade,
    language         text not null,
    title            text not null check (length(title) between 1 and 200),
    terms            text not null default '',
    terms_html       text not null default '',
    primary key (offer_id, language)
) strict;

create table offer_window (                                          -- weekdays and hours it holds in; none: always
    id               integer primary key,
    offer_id         integer not null references offer on delete cascade,
    weekday          integer not null check (weekday between 1 and 8),
    from_minute      integer not null default 0 check (from_minute between 0 and 1439),
    until_minute     integer not null default 1440 check (until_minute > from_minute and until_minute <= from_minute + 1440)
) strict;
create index window_of_offer on offer_window (offer_id, weekday);

create table offer_audience (                                        -- whom it is for; none: everybody
    offer_id         integer not null references offer on delete cascade,
    audience         text not null check (audience in ('children', 'students', 'pensioners', 'large_families', 'birthday')),
    primary key (offer_id, audience)
) strict;

create table offer_branch (                                          -- where it holds; none: in every branch
    offer_id         integer not null references offer on delete cascade,
    branch_id        integer not null references branch on delete cascade,
    primary key (offer_id, branch_id)
) strict;

create table plan_limit (                                            -- the one table of what a plan lets an organisation do (F8)
    plan             text not null check (plan in ('basic', 'business', 'vip')),
    what             text not null check (what in ('new_offers', 'goods', 'first_answer')),  -- new_offers: in a month of the calendar; goods: at once; first_answer: hours until support answers
    most             integer not null check (most >= 0),             -- no row: as many as they like
    primary key (plan, what)
) strict;
insert into plan_limit (plan, what, most) values ('basic', 'new_offers', 1), ('basic', 'goods', 30), ('business', 'goods', 1000), ('basic', 'first_answer', 48), ('business', 'first_answer', 24), ('vip', 'first_answer', 4);

create table organisation_plan ( -- large; among the quiet ones; which plan one has for a time: on every other day it is basic (F4)
    id               integer primary key,
    organisation_id  integer not null references organisation on delete cascade,
    plan             text not null check (plan in ('business', 'vip')),
    from_day         text not null check (from_day like '____-__-__'),
    until_day        text check (until_day like '____-__-__' and until_day >= from_day),  -- the last one; null: until it is set anew
    reason           text not null check (length(reason) between 3 and 200),
    set_at           integer not null
) strict;
create index organisation_plan_in_time on organisation_plan (organisation_id, from_day);
create index organisation_plan_by_plan on organisation_plan (plan, organisation_id, from_day, until_day);
create trigger organisation_plan_alone before insert on organisation_plan
when exists (select 1 from organisation_plan p where p.organisation_id = new.organisation_id and p.from_day <= coalesce(new.until_day, '9999-12-31') and coalesce(p.until_day, '9999-12-31') >= new.from_day)
begin
    select raise(abort, 'it has another plan in that time');
end;
create trigger organisation_plan_stays_alone before update on organisation_plan
when new.organisation_id <> old.organisation_id or exists (select 1 from organisation_plan p where p.organisation_id = new.organisation_id and p.id <> new.id and p.from_day <= coalesce(new.until_day, '9999-12-31')
                                                                                              and coalesce(p.until_day, '9999-12-31') >= new.from_day)
begin
    select raise(abort, 'it has another plan in that time');
end;

-- The last word on it, by the best plan of that month: what the pages say before, by the day, is said to people.
create trigger offer_within_plan before update of counted_month on offer
when new.counted_month is not null and new.counted_month is not old.counted_month
    and not exists (select 1 from organisation o where o.id = new.organisation_id and o.launch_number is not null and not exists (select 1 from plan_limit l where l.plan = 'business' and l.what = 'new_offers'))
    and not exists (select 1 from organisation_plan p where p.organisation_id = new.organisation_id and substr(p.from_day, 1, 7) <= new.counted_month and coalesce(substr(p.until_day, 1, 7), '9999-12') >= new.counted_month
                                                        and not exists (select 1 from plan_limit l where l.plan = p.plan and l.what = 'new_offers'))
    and (select count(*) from offer f where f.organisation_id = new.organisation_id and f.counted_month = new.counted_month)
        >= (select max(l.most) from plan_limit l where l.what = 'new_offers'
            and (l.plan = 'basic' or l.plan in (select p.plan from organisation_plan p where p.organisation_id = new.organisation_id and substr(p.from_day, 1, 7) <= new.counted_month
                                                                                      and coalesce(substr(p.until_day, 1, 7), '9999-12') >= new.counted_month)))
begin
    select raise(abort, 'its plan has no more new offers in that month');
end;
create trigger offer_begins_uncounted before insert on offer when new.counted_month is not null begin
    select raise(abort, 'an offer is counted when it is sent');
end;
create trigger offer_history_goes after delete on offer begin       -- what was sent of it: its number may be given again
    delete from revision where of = 'offer' and thing_id = old.id;
end;

-- ── News of organisations (D18) ──────────────────────────────────────────────────────────────────────────────────────

create table post (                                                  -- large; lives for weeks, so it is in the one language it was written in
    id               integer primary key autoincrement,              -- its history never speaks of another
    organisation_id  integer not null references organisation on delete cascade,
    language         text not null check (language in ('ru', 'kk', 'en')),
    title            text not null check (length(title) between 1 and 120),
    text             text not null check (length(text) between 1 and 2000),      -- Markdown as written
    text_html        text not null,                                  -- rendered and made safe on write
    media_id         integer references media,
    until_day        text not null check (until_day is date(until_day)),         -- the last day on which it is shown
    state            text not null default 'draft' check (state in ('draft', 'pending', 'published', 'ended', 'removed')),  -- ended: before its last day
    published_at     integer check (state not in ('published', 'ended') or published_at is not null),
    created_at       integer not null,
    updated_at       integer not null
) strict;
create index post_of_organisation on post (organisation_id, id);
create index post_listed on post (published_at, id) where state = 'published';
create index post_by_media on post (media_id) where media_id is not null;
create trigger post_stays_where_it_is before update of organisation_id on post
when not exists (select 1 from organisation_merge where is_moving = 1 and old.organisation_id in (kept_id, gone_id))
begin select raise(abort, 'a post stays with its organisation'); end;
create trigger post_history_goes after delete on post begin
    delete from revision where of = 'post' and thing_id = old.id;
end;

-- ── Goods: things that a shop has (D10) ──────────────────────────────────────────────────────────────────────────────
-- The price list of an organisation (price_line) says what its services and dishes cost, in its own order and whole. A good
-- is a thing of its own: it has a page, a picture, variants and a stock, is found across shops, and its price was confirmed
-- on a day. Sections are the city's and not the shop's, or shops could not be compared.

create table good (                                                  -- large; in the one language its shop wrote it in
    id               integer primary key autoincrement,              -- its history never speaks of another
    organisation_id  integer not null references organisation on delete cascade,
    section          text not null check (section in ('food', 'home', 'clothes', 'electronics', 'building', 'cars', 'children', 'beauty', 'health', 'books', 'sport', 'animals', 'garden', 'gifts', 'other')),
    language         text not null check (language in ('ru', 'kk', 'en')),
    name             text not null check (length(name) between 1 and 120),
    code             text not null default '' check (length(code) <= 40),        -- the shop's own number; an import knows it by that
    text             text not null default '' check (length(text) <= 1000),      -- Markdown as written
    text_html        text not null default '',                       -- rendered and made safe on write
    price_min        integer not null check (price_min between 1 and 100000000000),  -- minor units
    price_max        integer check (price_max between price_min and 100000000000),   -- null: from that price on; equal: one price
    currency         text not null check (currency glob '[A-Z][A-Z][A-Z]'),
    stock            text not null check (stock in ('in_stock', 'on_order')),
    media_id         integer references media,
    state            text not null default 'draft' check (state in ('draft', 'pending', 'published', 'hidden', 'removed')),
    confirmed_at     integer not null,                               -- when somebody of the shop said last that this price is right
    created_at       integer not null,
    updated_at       integer not null
) strict;
create index good_of_organisation on good (organisation_id, id);
create index good_shown_of_organisation on good (organisation_id, section, id) where state = 'published';
create index good_in_section on good (section, id) where state = 'published';
create index good_shown on good (state, id) where state = 'published';
create index good_by_code on good (organisation_id, code) where code <> '';
create index good_by_media on good (media_id) where media_id is not null;
create trigger good_stays_where_it_is before update of organisation_id on good
when not exists (select 1 from organisation_merge where is_moving = 1 and old.organisation_id in (kept_id, gone_id))
begin select raise(abort, 'a good stays with its organisation'); end;
create trigger good_history_goes after delete on good begin
    delete from revision where of = 'good' and thing_id = old.id;
end;

create table good_variant (                                          -- large; "500 г", "красная, 42"
    good_id          integer not null references good on delete cascade,
    position         integer not null check (position between 0 and 29),
    name             text not null check (length(name) between 1 and 80),
    price            integer check (price between 1 and 100000000000),  -- minor units of the good's currency; null: as the good
    stock            text not null check (stock in ('in_stock', 'on_order')),
    primary key (good_id, position)
) strict;

create table price_confirmation (                                    -- large; "all prices are still right", said of all goods of a shop at once: no row of theirs is written
    organisation_id  integer not null references organisation on delete cascade,
    section          text not null,                                  -- as good.section; empty: of every section
    confirmed_at     integer not null,
    primary key (organisation_id, section)
) strict;

create table good_import ( -- quiet; a file of goods between its preview and its import: one a shop, the next takes its place
    organisation_id  integer primary key references organisation on delete cascade,
    file             text not null check (length(file) between 1 and 600000),
    made_at          integer not null
) strict;
create index good_import_by_age on good_import (made_at);

-- The last word on how many goods a shop may have, by the best plan of those days: pages say it before, by the day.
create trigger good_within_plan before insert on good
when not exists (select 1 from organisation o where o.id = new.organisation_id and o.launch_number is not null and not exists (select 1 from plan_limit l where l.plan = 'business' and l.what = 'goods'))
    and not exists (select 1 from organisation_plan p where p.organisation_id = new.organisation_id and p.from_day <= date(new.created_at + 86400, 'unixepoch') and coalesce(p.until_day, '9999-12-31') >= date(new.created_at - 86400, 'unixepoch')
                                                        and not exists (select 1 from plan_limit l where l.plan = p.plan and l.what = 'goods'))
    and (select count(*) from (select 1 from good g where g.organisation_id = new.organisation_id and g.state <> 'removed' limit (select max(most) + 1 from plan_limit where what = 'goods')))
        >= (select max(l.most) from plan_limit l where l.what = 'goods'
            and (l.plan = 'basic' or (l.plan = 'business' and exists (select 1 from organisation o where o.id = new.organisation_id and o.launch_number is not null))
                 or l.plan in (select p.plan from organisation_plan p where p.organisation_id = new.organisation_id and p.from_day <= date(new.created_at + 86400, 'unixepoch')
                                                                        and coalesce(p.until_day, '9999-12-31') >= date(new.created_at - 86400, 'unixepoch'))))
begin
    select raise(abort, 'its plan has no more goods');
end;

-- ── What is paid, and says so (S8) ──────────────────────────────────────────────────────────────────────────────────────
-- Whoever pays for a place is named wherever the thing is shown, for as long as it is paid. Nothing is deleted: the register is
-- what an authority asks for.

create table advert (                                                -- large
    id               integer primary key autoincrement,
    of               text not null check (of in ('event', 'offer', 'organisation', 'post')),
    thing_id         integer not null,
    title            text not null check (length(title) between 1 and 300),      -- of the thing, as it was called then
    advertiser       text not null check (length(advertiser) between 2 and 200), -- legal name
    contract         text not null check (length(contract) between 1 and 80),
    token            text not null default '' check (token = '' or (length(token) between 5 and 40 and token not glob '*[^A-Za-z0-9_-]*')),  -- erid of the register of Russia
    is_first         integer not null check (is_first in (0, 1)),    -- stands before its list, too; only of events and offers
    from_at          integer not null,
    until_at         integer not null check (until_at >= from_at),   -- equal: it was taken back before it began
    made_at          integer not null,
    check (is_first = 0 or of in ('event', 'offer'))
) strict;
create index advert_by_end on advert (until_at, id);
create index advert_of_thing on advert (of, thing_id, until_at);
create trigger advert_alone before insert on advert
when exists (select 1 from advert a where a.of = new.of and a.thing_id = new.thing_id and a.until_at > new.from_at and a.from_at < new.until_at)
begin select raise(abort, 'it is an advertisement already in that time'); end;
-- Two at most stand before a list at any moment, so also at the moments at which one begins.
create trigger advert_has_room before insert on advert
when new.is_first = 1 and exists (select 1 from (select new.from_at as at union select a.from_at from advert a where a.until_at > new.from_at and a.from_at between new.from_at and new.until_at - 1) m
    where (select count(*) from advert b where b.of = new.of and b.is_first = 1 and b.until_at > m.at and b.until_at > new.from_at and b.from_at <= m.at) >= 2)
begin select raise(abort, 'both places before the list are taken in that time'); end;
create trigger advert_in_russia before insert on advert
when new.token = '' and exists (select 1 from city where country = 'RU')
begin select raise(abort, 'an advertisement in Russia needs a token'); end;
create trigger advert_stays before delete on advert begin select raise(abort, 'the register of advertisements keeps all of them'); end;
create trigger advert_only_ends before update on advert
when new.of <> old.of or new.thing_id <> old.thing_id or new.advertiser <> old.advertiser or new.contract <> old.contract or new.token <> old.token or new.from_at <> old.from_at or new.until_at > old.until_at
begin select raise(abort, 'an advertisement can only be ended earlier'); end;

-- ── Collections (P18): events, places and offers that somebody put into one list ─────────────────────────────────────

create table collection (                                            -- large; of a resident, or of the editors
    id               integer primary key autoincrement,              -- its history never speaks of another
    slug             text not null default '',
    account_id       integer references account on delete cascade,   -- whose it is; null: the editors'
    by_editors       integer not null default 0 check (by_editors in (0, 1)),
    language         text not null check (language in ('ru', 'kk', 'en')),       -- of its comments and its first text
    visibility       text not null default 'private' check (visibility in ('private', 'link', 'public')),
    key              text not null check (length(key) >= 12),        -- stands in the link of one that is seen by it
    state            text not null default 'own' check (state in ('own', 'pending', 'draft', 'published', 'removed')),  -- own: nobody has to read it; draft: came back
    published_at     integer check (state <> 'published' or published_at is not null),
    created_at       integer not null,
    updated_at       integer not null,
    check ((account_id is null) = (by_editors = 1)),
    check (state not in ('published', 'pending') or visibility = 'public')
) strict;
create index collection_of_account on collection (account_id, id) where account_id is not null;
create index collection_of_editors on collection (id) where by_editors = 1;
create index collection_listed on collection (published_at, id) where state = 'published';
create trigger collection_history_goes after delete on collection begin
    delete from revision where of = 'collection' and thing_id = old.id;
end;

create table collection_text (
    collection_id    integer not null references collection on delete cascade,
    language         text not null check (language in ('ru', 'kk', 'en')),
    title            text not null check (length(title) between 1 and 100),
    intro            text not null default '' check (length(intro) <= 500),
    primary key (collection_id, language)
) strict;

create table collection_item (                                       -- large; one thing in it, in the order of whoever made it
    id               integer primary key,
    collection_id    integer not null references collection on delete cascade,
    position         integer not null,
    event_id         integer references event on delete cascade,
    organisation_id  integer references organisation on delete cascade,
    offer_id         integer references offer on delete cascade,
    comment          text not null default '' check (length(comment) <= 300),
    added_at         integer not null,
    check ((event_id is not null) + (organisation_id is not null) + (offer_id is not null) = 1),
    unique (collection_id, event_id),
    unique (collection_id, organisation_id),
    unique (collection_id, offer_id)
) strict;
create index collection_item_in_order on collection_item (collection_id, position);
create index collection_item_of_event on collection_item (event_id) where event_id is not null;
create index collection_item_of_organisation on collection_item (organisation_id) where organisation_id is not null;
create index collection_item_of_offer on collection_item (offer_id) where offer_id is not null;

-- ── The map (E3, E4, D2) ─────────────────────────────────────────────────────────────────────────────────────────
-- Positions are units of a Web Mercator square of 2^28: a pixel at zoom 20. What is written here before its map is shown
-- nobody sees, so blocks and names are quiet.

create table map (
    id               integer primary key,
    name             text not null,                                  -- of the file it was made of
    licence          text not null check (licence in ('own', 'odbl')),   -- odbl: © OpenStreetMap stands beside it
    state            text not null default 'coming' check (state in ('coming', 'shown', 'going')),
    west             integer not null,                               -- of all that is on it
    north            integer not null,
    east             integer not null,
    south            integer not null,
    created_at       integer not null
) strict;
create unique index map_shown on map (state) where state = 'shown';

create table map_name ( -- quiet
    map_id           integer not null references map on delete cascade,
    number           integer not null,                               -- as the blocks say it
    name             text not null check (length(name) between 1 and 100),
    ru               text not null default '',                       -- empty: as `name`
    kk               text not null default '',
    en               text not null default '',
    unique (map_id, number)
) strict;

create table map_block ( -- quiet
    map_id           integer not null references map on delete cascade,
    level            integer not null check (level between 0 and 3),  -- of detail: maps/block.h
    cell             integer not null,                               -- of a quadtree: depth, row and column
    bytes            blob not null,                                  -- its features, packed
    unique (map_id, level, cell)
) strict;

-- ── Words by which things are found (P8) ──────────────────────────────────────────────────────────────────────────
--
-- X_wording gathers what is said of a thing in all languages; X_words keeps it as it was indexed (the index must be told
-- what it forgets) and is written by whoever writes the thing, in the same transaction: insert into X_words select … from
-- X_wording. X_search is the index, kept true by triggers alone. Each text begins with char(2), or char(3) when it is long,
-- and its language (db/search_words.h). What may be shown is asked when something is found.

create table synonym (                                               -- words of this city that mean one thing: ДК, дворец культуры, мәдениет үйі
    group_id         integer not null,
    words            text not null check (length(words) between 1 and 100),
    primary key (group_id, words)
) strict;

create table search_word ( -- quiet; what is spelled and suggested to people; kept when nothing has the word any more
    key              text primary key,                               -- lexicon::index_keys(form), the first
    form             text not null,                                  -- the shortest seen in a title or a name, Cyrillic before Latin
    uses             integer not null default 1                      -- things it was seen in, roughly
) strict, without rowid;

create table event_words ( -- large
    event_id         integer primary key references event on delete cascade,
    title            text not null,
    names            text not null,                                  -- category, tags, organisers, venues, the work and its people
    summary          text not null,
    text             text not null
) strict;

create table organisation_words ( -- large
    organisation_id  integer primary key references organisation on delete cascade,
    title            text not null,                                  -- names and aliases
    names            text not null,                                  -- category, tags, addresses
    summary          text not null,
    text             text not null
) strict;

create table offer_words ( -- large
    offer_id         integer primary key references offer on delete cascade,
    title            text not null,
    names            text not null,                                  -- the organisation, its aliases and category
    summary          text not null,                                  -- empty: as wide as the others
    text             text not null
) strict;

create table good_words ( -- large
    good_id          integer primary key references good on delete cascade,
    title            text not null,
    names            text not null,                                  -- the shop's number, the variants
    summary          text not null,                                  -- empty: as wide as the others
    text             text not null
) strict;

create table venue_words ( -- large
    venue_id         integer primary key references venue on delete cascade,
    title            text not null,
    names            text not null,                                  -- where it is
    summary          text not null,                                  -- empty, as the next
    text             text not null
) strict;

create table work_words ( -- large
    work_id          integer primary key references work on delete cascade,
    title            text not null,                                  -- of the original too
    names            text not null,                                  -- people, genres
    summary          text not null,
    text             text not null
) strict;

create virtual table event_search -- quiet: pages show the words, not how an index keeps them
    using fts5 (title, names, summary, text, content = 'event_words', content_rowid = 'event_id',
    tokenize = 'words', detail = column, columnsize = 0);
create virtual table organisation_search -- quiet: pages show the words, not how an index keeps them
    using fts5 (title, names, summary, text, content = 'organisation_words',
    content_rowid = 'organisation_id', tokenize = 'words', detail = column, columnsize = 0);
create virtual table offer_search -- quiet: pages show the words, not how an index keeps them
    using fts5 (title, names, summary, text, content = 'offer_words', content_rowid = 'offer_id',
    tokenize = 'words', detail = column, columnsize = 0);
create virtual table good_search -- quiet: pages show the words, not how an index keeps them
    using fts5 (title, names, summary, text, content = 'good_words', content_rowid = 'good_id',
    tokenize = 'words', detail = column, columnsize = 0);
create virtual table venue_search -- quiet: pages show the words, not how an index keeps them
    using fts5 (title, names, summary, text, content = 'venue_words', content_rowid = 'venue_id',
    tokenize = 'words', detail = column, columnsize = 0);
create virtual table work_search -- quiet: pages show the words, not how an index keeps them
    using fts5 (title, names, summary, text, content = 'work_words', content_rowid = 'work_id',
    tokenize = 'words', detail = column, columnsize = 0);
-- What the indexes hold, key by key: read by `qala check`.
create virtual table event_search_key using fts5vocab (event_search, instance);
create virtual table organisation_search_key using fts5vocab (organisation_search, instance);
create virtual table offer_search_key using fts5vocab (offer_search, instance);
create virtual table good_search_key using fts5vocab (good_search, instance);
create virtual table venue_search_key using fts5vocab (venue_search, instance);
create virtual table work_search_key using fts5vocab (work_search, instance);

create view event_wording as select
    e.id as event_id,
    coalesce((select group_concat(char(2) || t.language || t.title, ' ') from (select * from event_text where event_id = e.id order by language) t), '') as title,
    coalesce((select group_concat(char(2) || c.language || c.name || ' ' || c.singular, ' ') from (select * from category_text where category_id = e.category_id order by language) c), '')
    || char(2) || '  ' || coalesce((select group_concat(g.name, ' ') from (select t.id, t.name from event_tag x join tag t on t.id = x.tag_id where x.event_id = e.id
                                                                            union all select s.id, s.name from event_tag x join tag s on s.synonym_of_id = x.tag_id where x.event_id = e.id order by 1) g), '')
    || ' ' || coalesce((select group_concat(coalesce((select group_concat(n.name, ' ') from (select name from organisation_text where organisation_id = r.organisation_id order by language) n), r.name), ' ')
                        from (select * from event_organiser where event_id = e.id order by position) r), '')
    || ' ' || coalesce((select group_concat(char(2) || n.language || n.name, ' ') from (select * from venue_text where venue_id in (select venue_id from occurrence where event_id = e.id) order by venue_id, language) n), '')
    || char(2) || '  ' || coalesce((select group_concat(p.place, ' ') from (select distinct place from occurrence where event_id = e.id and place <> '' order by place) p), '')
    || coalesce((select group_concat(char(2) || n.language || n.title, ' ') from (select * from work_text where work_id = e.work_id order by language) n), '')
    || coalesce((select char(2) || '  ' || original_title || ' ' || director || ' ' || starring || ' ' || genres from work where id = e.work_id), '') as names,
    coalesce((select group_concat(char(3) || t.language || t.summary, ' ') from (select * from event_text where event_id = e.id order by language) t), '') as summary,
    coalesce((select group_concat(char(3) || t.language || t.description, ' ') from (select * from event_text where event_id = e.id order by language) t), '') as text
from event e;

create view organisation_wording as select
    o.id as organisation_id,
    coalesce((select group_concat(char(2) || t.language || t.name, ' ') from (select * from organisation_text where organisation_id = o.id order by language) t), '')
    || char(2) || '  ' || coalesce((select group_concat(a.name, ' ') from (select name from organisation_alias where organisation_id = o.id order by name) a), '') as title,
    coalesce((select group_concat(char(2) || c.language || c.name || ' ' || c.singular, ' ') from (select t.* from category_text t
              where t.category_id in (o.category_id, (select parent_id from category where id = o.category_id)) order by t.category_id, t.language) c), '')
    || char(2) || '  ' || o.legal_name || ' '
    || coalesce((select group_concat(g.name, ' ') from (select t.id, t.name from organisation_tag x join tag t on t.id = x.tag_id where x.organisation_id = o.id
                                                union all select s.id, s.name from organisation_tag x join tag s on s.synonym_of_id = x.tag_id where x.organisation_id = o.id order by 1) g), '')
    || ' ' || coalesce((select group_concat(b.name || ' ' || b.address || ' ' || b.landmark || ' ' || b.settlement, ' ')
                        from (select * from branch where organisation_id = o.id order by position) b), '') as names,
    coalesce((select group_concat(char(3) || t.language || t.summary, ' ') from (select * from organisation_text where organisation_id = o.id order by language) t), '') as summary,
    coalesce((select group_concat(char(3) || t.language || t.description, ' ') from (select * from organisation_text where organisation_id = o.id order by language) t), '') as text
from organisation o;

create view offer_wording as select
    f.id as offer_id,
    coalesce((select group_concat(char(2) || t.language || t.title, ' ') from (select * from offer_text where offer_id = f.id order by language) t), '') as title,
    coalesce((select group_concat(char(2) || n.language || n.name, ' ') from (select * from organisation_text where organisation_id = f.organisation_id order by language) n), '')
    || char(2) || '  ' || coalesce((select group_concat(a.name, ' ') from (select name from organisation_alias where organisation_id = f.organisation_id order by name) a), '')
    || coalesce((select group_concat(char(2) || c.language || c.name || ' ' || c.singular, ' ') from (select t.* from category_text t join organisation o on o.id = f.organisation_id
                 where t.category_id = o.category_id order by t.language) c), '') as names,
    '' as summary,
    coalesce((select group_concat(char(3) || t.language || t.terms, ' ') from (select * from offer_text where offer_id = f.id order by language) t), '') as text
from offer f;

create view good_wording as select
    g.id as good_id,
    char(2) || g.language || g.name as title,
    char(2) || '  ' || g.code || coalesce((select group_concat(char(2) || g.language || v.name, ' ') from (select name from good_variant where good_id = g.id order by position) v), '') as names,
    '' as summary,
    char(3) || g.language || g.text as text
from good g;

create view venue_wording as select
    v.id as venue_id,
    coalesce((select group_concat(char(2) || t.language || t.name, ' ') from (select * from venue_text where venue_id = v.id order by language) t), '') as title,
    v.address || ' ' || v.landmark || ' ' || v.settlement
    || coalesce((select group_concat(char(2) || d.language || d.name, ' ') from (select * from district_text where district_id = v.district_id order by language) d), '') as names,
    '' as summary, '' as text
from venue v;

create view work_wording as select
    w.id as work_id,
    coalesce((select group_concat(char(2) || t.language || t.title, ' ') from (select * from work_text where work_id = w.id order by language) t), '')
    || char(2) || '  ' || w.original_title as title,
    w.director || ' ' || w.starring || ' ' || w.genres || ' ' || w.country as names,
    coalesce((select group_concat(char(3) || t.language || t.summary, ' ') from (select * from work_text where work_id = w.id order by language) t), '') as summary,
    coalesce((select group_concat(char(3) || t.language || t.description, ' ') from (select * from work_text where work_id = w.id order by language) t), '') as text
from work w;

create trigger event_words_come after insert on event_words begin
    insert into event_search (rowid, title, names, summary, text) values (new.event_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger event_words_change after update on event_words
when old.title <> new.title or old.names <> new.names or old.summary <> new.summary or old.text <> new.text begin
    insert into event_search (event_search, rowid, title, names, summary, text) values ('delete', old.event_id, old.title, old.names, old.summary, old.text);
    insert into event_search (rowid, title, names, summary, text) values (new.event_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger event_words_go after delete on event_words begin
    insert into event_search (event_search, rowid, title, names, summary, text) values ('delete', old.event_id, old.title, old.names, old.summary, old.text);
end;
create trigger organisation_words_come after insert on organisation_words begin
    insert into organisation_search (rowid, title, names, summary, text) values (new.organisation_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger organisation_words_change after update on organisation_words
when old.title <> new.title or old.names <> new.names or old.summary <> new.summary or old.text <> new.text begin
    insert into organisation_search (organisation_search, rowid, title, names, summary, text) values ('delete', old.organisation_id, old.title, old.names, old.summary, old.text);
    insert into organisation_search (rowid, title, names, summary, text) values (new.organisation_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger organisation_words_go after delete on organisation_words begin
    insert into organisation_search (organisation_search, rowid, title, names, summary, text) values ('delete', old.organisation_id, old.title, old.names, old.summary, old.text);
end;
create trigger offer_words_come after insert on offer_words begin
    insert into offer_search (rowid, title, names, summary, text) values (new.offer_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger offer_words_change after update on offer_words
when old.title <> new.title or old.names <> new.names or old.summary <> new.summary or old.text <> new.text begin
    insert into offer_search (offer_search, rowid, title, names, summary, text) values ('delete', old.offer_id, old.title, old.names, old.summary, old.text);
    insert into offer_search (rowid, title, names, summary, text) values (new.offer_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger offer_words_go after delete on offer_words begin
    insert into offer_search (offer_search, rowid, title, names, summary, text) values ('delete', old.offer_id, old.title, old.names, old.summary, old.text);
end;
create trigger good_words_come after insert on good_words begin
    insert into good_search (rowid, title, names, summary, text) values (new.good_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger good_words_change after update on good_words
when old.title <> new.title or old.names <> new.names or old.summary <> new.summary or old.text <> new.text begin
    insert into good_search (good_search, rowid, title, names, summary, text) values ('delete', old.good_id, old.title, old.names, old.summary, old.text);
    insert into good_search (rowid, title, names, summary, text) values (new.good_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger good_words_go after delete on good_words begin
    insert into good_search (good_search, rowid, title, names, summary, text) values ('delete', old.good_id, old.title, old.names, old.summary, old.text);
end;
create trigger venue_words_come after insert on venue_words begin
    insert into venue_search (rowid, title, names, summary, text) values (new.venue_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger venue_words_change after update on venue_words
when old.title <> new.title or old.names <> new.names or old.summary <> new.summary or old.text <> new.text begin
    insert into venue_search (venue_search, rowid, title, names, summary, text) values ('delete', old.venue_id, old.title, old.names, old.summary, old.text);
    insert into venue_search (rowid, title, names, summary, text) values (new.venue_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger venue_words_go after delete on venue_words begin
    insert into venue_search (venue_search, rowid, title, names, summary, text) values ('delete', old.venue_id, old.title, old.names, old.summary, old.text);
end;
create trigger work_words_come after insert on work_words begin
    insert into work_search (rowid, title, names, summary, text) values (new.work_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger work_words_change after update on work_words
when old.title <> new.title or old.names <> new.names or old.summary <> new.summary or old.text <> new.text begin
    insert into work_search (work_search, rowid, title, names, summary, text) values ('delete', old.work_id, old.title, old.names, old.summary, old.text);
    insert into work_search (rowid, title, names, summary, text) values (new.work_id, new.title, new.names, new.summary, new.text);
    insert into search_word (key, form) select value ->> 0, value ->> 1 from json_each(word_forms(new.title || new.names)) where true
        on conflict (key) do update set uses = uses + 1,
        form = iif((excluded.form < 'Ѐ', length(excluded.form), excluded.form) < (form < 'Ѐ', length(form), form), excluded.form, form);
end;
create trigger work_words_go after delete on work_words begin
    insert into work_search (work_search, rowid, title, names, summary, text) values ('delete', old.work_id, old.title, old.names, old.summary, old.text);
end;
-- What is named in other things changes its name.
create trigger category_renamed after update of name, singular on category_text begin
    update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id)
    where event_id in (select id from event where category_id = new.category_id);
    update organisation_words set names = (select v.names from organisation_wording v where v.organisation_id = organisation_words.organisation_id)
    where organisation_id in (select id from organisation where category_id = new.category_id
                              or category_id in (select id from category where parent_id = new.category_id));
end;
create trigger organisation_renamed after update of title on organisation_words when old.title <> new.title begin
    update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id)
    where event_id in (select event_id from event_organiser where organisation_id = new.organisation_id);
    update offer_words set names = (select v.names from offer_wording v where v.offer_id = offer_words.offer_id)
    where offer_id in (select id from offer where organisation_id = new.organisation_id);
end;
create trigger venue_renamed after update of name on venue_text begin
    update venue_words set title = (select v.title from venue_wording v where v.venue_id = venue_words.venue_id) where venue_id = new.venue_id;
    update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id)
    where event_id in (select event_id from occurrence where venue_id = new.venue_id);
end;
create trigger tag_reworded after update of name, synonym_of_id on tag begin
    update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id)
    where event_id in (select event_id from event_tag where tag_id in (new.id, new.synonym_of_id, old.synonym_of_id));
    update organisation_words set names = (select v.names from organisation_wording v where v.organisation_id = organisation_words.organisation_id)
    where organisation_id in (select organisation_id from organisation_tag where tag_id in (new.id, new.synonym_of_id, old.synonym_of_id));
end;
create trigger tag_means_more after insert on tag when new.synonym_of_id is not null begin
    update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id)
    where event_id in (select event_id from event_tag where tag_id = new.synonym_of_id);
    update organisation_words set names = (select v.names from organisation_wording v where v.organisation_id = organisation_words.organisation_id)
    where organisation_id in (select organisation_id from organisation_tag where tag_id = new.synonym_of_id);
end;
create trigger work_retold after insert on work_text begin
    update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id)
    where event_id in (select id from event where work_id = new.work_id);
end;

-- ── What happened, and what is to be done (quiet: does not raise the data version) ───────────────────────────────

create table happening (                                             -- append-only; slices react to it with a cursor of their own
    id               integer primary key autoincrement,
    kind             text not null,                                  -- 'event.published', 'import.finished'
    subject          integer not null default 0,                     -- the id it speaks of
    payload          text not null default '{}' check (json_valid(payload)),
    at               integer not null
) strict;
create trigger happening_stays before update on happening begin select raise(abort, 'happening is append-only'); end;

create table happening_cursor (
    reader           text primary key,                               -- the job that reads
    happening_id     integer not null default 0
) strict;

create table job (                                                   -- the durable queue
    id               integer primary key,
    kind             text not null,
    key              text not null,                                  -- the same work is never queued twice
    payload          text not null default '{}' check (json_valid(payload)),
    run_at           integer not null,
    attempts         integer not null default 0 check (attempts >= 0),
    error            text not null default '',                       -- of the last attempt
    failed_at        integer,                                        -- given up; waits for a person
    unique (kind, key)
) strict;
create index job_due on job (run_at) where failed_at is null;
create index job_failed on job (failed_at) where failed_at is not null;  -- given up

create table timetable (                                             -- when each regular job ran last
    name             text primary key,
    last_run_at      integer not null default 0,
    last_ms          integer not null default 0,
    error            text not null default ''
) strict;

-- ── Mail (N3, N4): written with its cause, sent by a job (quiet) ──────────────────────────────────────────────────

create table letter ( -- large
    id               integer primary key,
    kind             text not null,                                  -- 'accounts.confirm': src/mail/kinds
    language         text not null check (language in ('ru', 'kk', 'en')),
    address          text not null check (length(address) between 3 and 254 and address glob '?*@?*' and address not glob '*[^!-~]*'),
    fields           text not null check (json_valid(fields)),       -- what its words name; the secret ones go when it ends
    token            text not null unique default (lower(hex(randomblob(16)))),  -- of its Message-ID: the same at every attempt
    state            text not null default 'waiting' check (state in ('waiting', 'sent', 'bounced', 'refused', 'expired', 'dropped')),
    created_at       integer not null,
    deadline_at      integer not null check (deadline_at > created_at),  -- not sent after it
    next_at          integer not null,                               -- not tried before it
    attempts         integer not null default 0 check (attempts >= 0),
    error            text not null default '',                       -- of the last attempt: what the mail server said
    claimed_at       integer,                                        -- an attempt began: its answer may have been lost
    logged_at        integer,                                        -- written to the log (qala serve --mail-to-log)
    ended_at         integer,
    check ((state = 'waiting') = (ended_at is null))
) strict;
create index letter_due on letter (next_at, id) where state = 'waiting';
create index letter_deadline on letter (deadline_at) where state = 'waiting';
create index letter_of_address on letter (address, id);
create index letter_of_state on letter (state, id);  -- for looking at them; what sends them says which index it takes
create index letter_of_kind on letter (kind, id);
create index letter_of_kind_in_state on letter (kind, state, id);
create index letter_ended on letter (ended_at, state) where ended_at is not null;
create trigger letter_stays_ended before update on letter when old.state <> 'waiting' begin select raise(abort, 'a letter that has ended is not sent again'); end;

create table mail_bounce ( -- quiet; addresses that no mail reaches; a letter that arrives takes the mark off
    address          text primary key,
    error            text not null,                                  -- what the mail server said
    bounced_at       integer not null
) strict;

create table mail_refusal ( -- quiet; who wants no letters of a kind (RFC 8058)
    address          text not null,
    kind             text not null,
    refused_at       integer not null,
    primary key (address, kind)
) strict;

create table mail_wording ( -- quiet; a city's own words for a kind of letter (N3)
    kind             text not null,
    language         text not null check (language in ('ru', 'kk', 'en')),
    subject          text not null check (length(subject) between 1 and 200),
    body             text not null check (length(body) between 1 and 8000),
    changed_at       integer not null,
    primary key (kind, language)
) strict;

create table mail_sender ( -- quiet; by which server the city sends; no row: letters wait
    id               integer primary key check (id = 1),
    url              text not null check (url glob 'smtp://*' or url glob 'smtps://*'),  -- without user and password
    user             text not null default '',
    password         blob,                                           -- sealed by the key in DATA/secrets
    address          text not null,                                  -- From
    name             text not null default '',                       -- beside it; empty: the city's
    authorities      text not null default '',                       -- file of certificates to trust; empty: the system's
    failures         integer not null default 0 check (failures >= 0),  -- of the server, one after another
    tried_at         integer not null default 0,
    trouble          text not null default '',                       -- what it said last
    changed_at       integer not null
) strict;

-- ── Audit (S2, S9): append-only, each row with the hash of the one before it ──────────────────────────────────────

create table audit_act ( -- large
    id               integer primary key check (id > 0),             -- without gaps
    at               integer not null,
    actor_id         integer not null default 0,                     -- account; 0: nobody signed in, a command or a job
    role             text not null,                                  -- in which it was done: 'admin', 'moderator', 'command'
    act              text not null,                                  -- 'account.block', 'person.look'
    subject_kind     text not null,
    subject_id       integer not null default 0,
    purpose          text not null default '',                       -- of a look at personal fields, or the reason of an act
    changes          text not null default '[]' check (json_valid(changes)),  -- [[field, before, after]]; personal values as keyed digests
    previous         blob not null check (length(previous) = 32),
    hash             blob not null check (length(hash) = 32)         -- BLAKE2b-256 of the row and `previous`: src/audit/chain
) strict;
create index audit_act_of_subject on audit_act (subject_kind, subject_id, id);
create index audit_act_of_actor on audit_act (actor_id, id);
create index audit_act_of_actor_and_act on audit_act (actor_id, act, id);
create index audit_act_of_act on audit_act (act, id);
create index audit_act_at on audit_act (at);
create trigger audit_act_follows before insert on audit_act
when new.id <> coalesce((select max(id) from audit_act), 0) + 1
    or new.previous <> coalesce((select hash from audit_act order by id desc limit 1), zeroblob(32))
begin select raise(abort, 'an act follows the last one'); end;
create trigger audit_act_stays before update on audit_act begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_act_remains before delete on audit_act begin select raise(abort, 'the audit log is append-only'); end;

create table audit_head ( -- quiet; the chain's end, signed each day and published
    id               integer primary key,
    at               integer not null,
    last_id          integer not null,
    hash             blob not null check (length(hash) = 32),
    signature        blob not null check (length(signature) = 64)    -- Ed25519: src/audit/head
) strict;
create trigger audit_head_stays before update on audit_head begin select raise(abort, 'a published head stays'); end;
create trigger audit_head_remains before delete on audit_head begin select raise(abort, 'a published head stays'); end;

-- ── Failures of the machine, one row a cause (W10); nothing personal ──────────────────────────────────────────────

create table failure ( -- quiet
    id               integer primary key,
    place            text not null,                                  -- the route as it is declared: 'GET /events/:id'
    type             text not null,                                  -- of the exception
    text             text not null,                                  -- what it said, without figures, quoted words and addresses
    count            integer not null check (count > 0),
    first_at         integer not null,
    last_at          integer not null check (last_at >= first_at),
    version          text not null,                                  -- of the program that failed last
    request          text not null default '',                       -- id of the last request: a visitor may have written it to us
    unique (place, type, text)
) strict;
create index failure_latest on failure (last_at, id);

-- ── Useful now (P16) ─────────────────────────────────────────────────────────────────────────────────────────────

create table useful_number (                                         -- whom to call: emergency services, the city's own
    id               integer primary key,
    position         integer not null default 0,
    phone            text not null check (length(phone) between 1 and 40),       -- as it is dialled: '112', '8 7102 72-15-15'
    hours            text not null default '',                       -- OpenStreetMap's opening_hours; empty: always
    name_ru          text not null default '',
    name_kk          text not null default '',
    name_en          text not null default '',
    note_ru          text not null default '',
    note_kk          text not null default '',
    note_en          text not null default ''
) strict;

-- ── Public transport: one timetable is current, the next is written beside it ────────────────────────────────────

create table transit_feed (                                          -- a timetable that was taken in
    id               integer primary key,
    name             text not null,                                  -- of the file, without its folders
    is_current       integer not null default 0 check (is_current in (0, 1)),
    read_at          integer not null
) strict;

create table transit_stop (
    id               integer primary key,
    feed_id          integer not null references transit_feed on delete cascade,
    name             text not null,
    latitude         real check (latitude between -90 and 90),
    longitude        real check (longitude between -180 and 180)
) strict;
create index transit_stop_by_name on transit_stop (feed_id, name);

create table transit_route (
    id               integer primary key,
    feed_id          integer not null references transit_feed on delete cascade,
    name             text not null,                                  -- as on the vehicle: '4'
    about            text not null default '',                       -- 'Вокзал – Самал'
    kind             text not null check (kind in ('bus', 'minibus', 'tram', 'trolleybus', 'train', 'ferry', 'other'))
) strict;
create index transit_route_of_feed on transit_route (feed_id);

create table transit_service (                                       -- the days on which trips run
    id               integer primary key,
    feed_id          integer not null references transit_feed on delete cascade,
    weekdays         integer not null check (weekdays between 0 and 127),        -- bit 0: Monday
    from_day         text not null,
    until_day        text not null
) strict;
create index transit_service_of_feed on transit_service (feed_id);

create table transit_exception (
    service_id       integer not null references transit_service on delete cascade,
    day              text not null check (day is date(day)),
    runs             integer not null check (runs in (0, 1)),
    primary key (service_id, day)
) strict;

create table transit_trip (                                          -- large
    id               integer primary key,
    route_id         integer not null references transit_route on delete cascade,
    service_id       integer not null references transit_service on delete cascade,
    headsign         text not null default '',                       -- where it goes, as on the vehicle
    last_stop_id     integer references transit_stop on delete set null          -- where it ends; null: the source does not say
) strict;
create index transit_trip_of_route on transit_trip (route_id);
create index transit_trip_to_stop on transit_trip (last_stop_id) where last_stop_id is not null;
create index transit_trip_of_service on transit_trip (service_id);

create table transit_departure (                                     -- large; without the last stop of a trip
    trip_id          integer not null references transit_trip on delete cascade,
    stop_id          integer not null references transit_stop on delete cascade,
    minute           integer not null check (minute between 0 and 2879)          -- from the midnight of the trip's day; past the next one above 1440
) strict;
create index transit_departure_of_stop on transit_departure (stop_id, minute, trip_id);
create index transit_departure_of_trip on transit_departure (trip_id);

-- ── Counting (Y4): daily totals without a trace of a person ──────────────────────────────────────────────────────

create table daily_count ( -- quiet
    day              text not null check (day is date(day)),         -- on the city's calendar
    what             text not null,                                  -- 'view', 'impression', or how somebody was reached: 'call', 'whatsapp', 'route', 'ticket' …
    kind             text not null,                                  -- of what: the words of its address: 'events', 'organisations', 'home'
    subject          integer not null default 0,                     -- its id; 0: of the list
    source           text not null default '',                       -- of a view: 'direct', 'inside', 'search', 'social', 'messenger', 'paper', 'other'
    count            integer not null check (count >= 0),
    primary key (day, what, kind, subject, source)
) strict, without rowid;

-- ── People (A1, A2, S3): nothing that names a person is readable without the key beside the data ─────────────────

create table account ( -- large
    id               integer primary key autoincrement,              -- of a deleted account nobody gets the number again: logs and consents name it
    kind             text not null check (kind in ('resident', 'business')),     -- as what one signed up
    name             text not null check (length(name) between 1 and 80),        -- as others may see it
    language         text not null,                                  -- of letters
    email_hash       blob not null unique check (length(email_hash) = 32),       -- BLAKE2b with a key, of the address in lower case: finds it
    email_sealed     blob not null,                                  -- XSalsa20-Poly1305 of the address as it was typed
    phone_hash       blob check (length(phone_hash) = 32),           -- of the number as E.164
    phone_sealed     blob check ((phone_sealed is null) = (phone_hash is null)),
    phone_confirmed_at integer check (phone_confirmed_at is null or phone_hash is not null),  -- null: typed, and nobody has shown that it is theirs
    password         text not null default '' check (password = '' or password glob '$argon2id$*'),  -- '': none, a new one must be set by a mailed link
    blocked_at       integer,                                        -- by staff: no session holds
    created_at       integer not null                                -- the e-mail address is confirmed since then or longer
) strict;

-- Only who has shown that a number is theirs holds it: otherwise anybody could take another's, or learn that it is known here.
create unique index account_phone on account (phone_hash) where phone_confirmed_at is not null;
create index account_blocked on account (id) where blocked_at is not null;

create table account_name ( -- large; finds people by the beginning of any word of their name
    folded           text not null,                                  -- as base::folded, begun at each of its words in turn
    account_id       integer not null references account on delete cascade,
    primary key (folded, account_id)
) strict;
create index account_name_of on account_name (account_id);

create table account_role ( -- quiet
    account_id       integer not null references account on delete cascade,
    role             text not null check (role in ('editor', 'moderator', 'support', 'account_manager', 'accountant', 'auditor', 'admin', 'superadmin')),
    granted_by       integer references account on delete set null,  -- null: from the command line
    granted_at       integer not null,
    primary key (account_id, role)
) strict;
create index account_role_granter on account_role (granted_by);
create index account_of_role on account_role (role, account_id);

create table session ( -- large
    id               integer primary key,
    account_id       integer not null references account on delete cascade,
    secret_hash      blob not null unique check (length(secret_hash) = 32),      -- BLAKE2b with a key, of the cookie: the file gives no session
    device           text not null default '' check (length(device) <= 80),      -- 'Firefox, Android': for the list of one's sessions
    begun_at         integer not null,                               -- by signing in: the longest life counts from here
    proved_at        integer not null,                               -- the password was given last
    seen_at          integer not null                                -- to the minute; idle sessions end
) strict;
create index session_of_account on session (account_id);
create index session_old on session (begun_at);

create table registration ( -- large; waits for the mailed link: an account begins when the address is confirmed
    id               integer primary key,
    token_hash       blob not null unique check (length(token_hash) = 32),
    kind             text not null check (kind in ('resident', 'business')),
    name             text not null check (length(name) between 1 and 80),
    language         text not null,
    email_hash       blob not null check (length(email_hash) = 32),
    email_sealed     blob not null,
    password         text not null check (password glob '$argon2id$*'),
    consents_sealed  blob,                                           -- what was agreed to in the form: becomes rows of `consent` with the account
    expires_at       integer not null
) strict;
create index registration_of_email on registration (email_hash);
create index registration_old on registration (expires_at);

create table account_token ( -- large; what a mailed link may do, once; 'second_step': the password was right, a code is still to come
    id               integer primary key,
    account_id       integer not null references account on delete cascade,
    purpose          text not null check (purpose in ('password_reset', 'email_change', 'not_me', 'not_my_factor', 'second_step')),
    token_hash       blob not null unique check (length(token_hash) = 32),
    address_sealed   blob,                                           -- the address to change to, or to go back to
    expires_at       integer not null
) strict;
create index account_token_of on account_token (account_id, purpose);
create index account_token_old on account_token (expires_at);

create table second_factor ( -- quiet; an app on a phone that makes codes (S-MFA)
    account_id       integer primary key references account on delete cascade,
    seed_sealed      blob,                                           -- RFC 6238; XSalsa20-Poly1305 with a key beside the data
    confirmed_at     integer check ((confirmed_at is null) = (seed_sealed is null)),  -- by a first code; null: no code is asked for yet
    shown_sealed     blob,                                           -- a seed that is to be put into an app and waits for its first code
    shown_at         integer check ((shown_at is null) = (shown_sealed is null)),     -- over an hour later
    last_step        integer not null default 0,                     -- of the newest code that was used: it and older ones are refused
    wrong_codes      integer not null default 0,                     -- in a row
    locked_until     integer                                         -- no code is taken before; the password is not touched by it
) strict;

create table recovery_code ( -- quiet; on paper, for when the app is lost
    account_id       integer not null references second_factor on delete cascade,
    code_hash        blob not null check (length(code_hash) = 32),   -- BLAKE2b with a key
    used_at          integer,
    primary key (account_id, code_hash)
) strict, without rowid;

create table passkey ( -- quiet; keys that a phone or computer keeps and uses when its owner unlocks it (WebAuthn)
    id               integer primary key,
    account_id       integer not null references account on delete cascade,
    credential_hash  blob not null unique check (length(credential_hash) = 32),  -- BLAKE2b with a key, of the name that the browser gives it
    public_key       blob not null check (length(public_key) <= 600),            -- COSE (RFC 9053)
    uses             integer not null,                               -- as the device counts them: fewer than before means a copy; 0: it does not count
    device           text not null default '' check (length(device) <= 80),      -- 'Chrome, Android': where it was made
    made_at          integer not null,
    used_at          integer
) strict;
create index passkey_of_account on passkey (account_id);

create table trusted_device ( -- quiet; browsers that signed in before: others' wrong passwords do not slow them down (S-RATE)
    id               integer primary key,
    account_id       integer not null references account on delete cascade,
    cookie_hash      blob not null unique check (length(cookie_hash) = 32),
    seen_at          integer not null                                -- signed in last
) strict;
create index trusted_device_of on trusted_device (account_id, seen_at);
create index trusted_device_old on trusted_device (seen_at);

create table sign_in_failures ( -- quiet; wrong passwords of the last hour: a restart forgets none
    key              blob primary key check (length(key) = 32),      -- BLAKE2b with a key, of an address that was typed or of a trusted device
    count            integer not null,
    since            integer not null
) strict;
create index sign_in_failures_old on sign_in_failures (since);

create table openid_provider ( -- quiet; who else may say who somebody is (OpenID Connect); set by `qala openid`
    id               integer primary key,
    name             text not null unique check (length(name) between 1 and 30 and name not glob '*[^a-z0-9-]*'),  -- in addresses: '/sign-in/with/google'
    label            text not null check (length(label) between 1 and 40),       -- as people know it: 'Google'
    issuer           text not null unique,                           -- 'https://accounts.google.com': exactly as its tokens say
    client_id        text not null,                                  -- as what the city is known there
    secret_sealed    blob,                                           -- null: it gave none
    scopes           text not null,                                  -- 'openid email profile'
    repeats_nonce    integer not null check (repeats_nonce in (0, 1)),  -- 0: a token without one will do
    enabled          integer not null default 1 check (enabled in (0, 1)),  -- 0: nobody signs in by it for the time being
    changed_at       integer not null
) strict;

create table openid_account ( -- quiet; an account at a provider that signs in to one of ours
    id               integer primary key,
    account_id       integer not null references account on delete cascade,
    issuer           text not null,                                  -- its provider may be set anew, or gone
    subject_hash     blob not null unique check (length(subject_hash) = 32),     -- BLAKE2b with a key, of issuer and subject: finds it
    address_sealed   blob,                                           -- its e-mail address, to tell two apart
    linked_at        integer not null,
    used_at          integer not null                                -- signed in last
) strict;
create index openid_account_of on openid_account (account_id);

create table openid_pending ( -- quiet; an account at a provider that waits for a mailed link: to join one of ours, or to begin one
    id               integer primary key,
    token_hash       blob not null unique check (length(token_hash) = 32),
    provider         text not null,                                  -- its name
    issuer           text not null,
    subject_hash     blob not null check (length(subject_hash) = 32),  -- who alone can finish what the letter's link begins
    account_id       integer references account on delete cascade,   -- the one to join; null: a new one
    kind             text check (kind in ('resident', 'business')),  -- of a new one, as in registration
    name             text check (length(name) between 1 and 80),
    language         text,
    address_sealed   blob not null,                                  -- to join: the provider's; of a new one: its own, confirmed by the link
    consents_sealed  blob,                                           -- of a new one, as in registration
    expires_at       integer not null,
    check ((account_id is null) = (kind is not null)),
    check ((kind is null) = (name is null) and (kind is null) = (language is null))
) strict;
create index openid_pending_of on openid_pending (account_id);
create index openid_pending_old on openid_pending (expires_at);

create table submission ( -- large; forms that were sent: sent again they lead to the same place and do nothing more
    key              blob primary key check (length(key) = 32),
    location         text not null,
    at               integer not null
) strict;
create index submission_old on submission (at);

-- ── Teams of organisations (A2, D3): who sits at whose desk (quiet) ──────────────────────────────────────────────

create table team_member ( -- quiet; of the person: goes with the account, whose deletion begins with teams::leave_all
    organisation_id  integer not null references organisation on delete cascade,
    account_id       integer not null references account on delete cascade,
    role             text not null check (role in ('owner', 'manager', 'staff', 'cashier', 'check_in')),
    invitation_id    integer references team_invitation on delete set null,      -- by which one came, as long as it is open
    invited_by       integer references account on delete set null,  -- null: nobody, one named the organisation oneself
    joined_at        integer not null,
    primary key (organisation_id, account_id)
) strict;
create index team_member_of_account on team_member (account_id);
create index team_member_by_invitation on team_member (invitation_id) where invitation_id is not null;
create index team_member_by_inviter on team_member (invited_by) where invited_by is not null;
-- Where there is a team there is an owner. The last one goes only with the organisation, or alone and with the account.
create trigger team_keeps_its_owner before delete on team_member
when old.role = 'owner' and not exists (select 1 from team_member where organisation_id = old.organisation_id and account_id <> old.account_id and role = 'owner')
 and exists (select 1 from organisation where id = old.organisation_id)
 and (exists (select 1 from account where id = old.account_id)
      or exists (select 1 from team_member where organisation_id = old.organisation_id and account_id <> old.account_id))
 and not exists (select 1 from organisation_merge where is_moving = 1 and old.organisation_id in (kept_id, gone_id)) begin
    select raise(abort, 'a team keeps its last owner');
end;
create trigger team_owner_stays_one before update of role on team_member
when old.role = 'owner' and new.role <> 'owner'
 and not exists (select 1 from team_member where organisation_id = old.organisation_id and account_id <> old.account_id and role = 'owner') begin
    select raise(abort, 'a team keeps its last owner');
end;
create trigger team_membership_stays_where_it_is before update of organisation_id, account_id on team_member begin
    select raise(abort, 'a membership is ended and begun, never handed on');
end;

create table team_invitation ( -- quiet; an open link; it goes when everybody has come, when it is taken back or too old
    id               integer primary key,
    organisation_id  integer not null references organisation on delete cascade,
    role             text not null check (role in ('owner', 'manager', 'staff', 'cashier', 'check_in')),
    token_hash       blob not null unique check (length(token_hash) = 32),       -- BLAKE2b with a key: the link itself is shown once
    email_sealed     blob,                                           -- where its letter went; null: it is passed on by hand
    invited_by       integer not null references account on delete cascade,      -- the link opens while they may invite
    places           integer not null default 1 check (places between 1 and 50),  -- how many may come by it
    taken            integer not null default 0 check (taken between 0 and places - 1),
    created_at       integer not null,
    expires_at       integer not null check (expires_at > created_at)
) strict;
create index team_invitation_of on team_invitation (organisation_id);
create index team_invitation_by on team_invitation (invited_by);
create index team_invitation_old on team_invitation (expires_at);

create table organisation_draft ( -- quiet; what a team changes of a page that is public, until it is published or dropped
    organisation_id  integer primary key references organisation on delete cascade,
    draft            text not null check (json_valid(draft)),
    changed_at       integer not null
) strict;

create table organisation_draft_media ( -- quiet; pictures that stand only in such a draft: without it they would be taken for unused
    organisation_id  integer not null references organisation on delete cascade,
    media_id         integer not null references media,
    primary key (organisation_id, media_id)
) strict;
create index organisation_draft_media_by_media on organisation_draft_media (media_id);

-- ── Claims and verification (D4) ─────────────────────────────────────────────────────────────────────────────────────

create table claim ( -- large; quiet; somebody shows that an organisation is theirs, or its team that what it says of itself is so
    id               integer primary key,
    organisation_id  integer not null references organisation on delete cascade,
    account_id       integer not null references account on delete cascade,      -- who asks
    kind             text not null check (kind in ('claim', 'verification')),
    method           text not null check (method in ('phone', 'site', 'document', 'visit')),
    target           text not null default '',                       -- the published number (E.164) or site by which it is shown
    words            text not null default '' check (length(words) <= 2000),     -- of whoever asks, to whoever looks
    state            text not null default 'waiting' check (state in ('waiting', 'confirmed', 'refused', 'withdrawn')),
    made_at          integer not null,
    due_at           integer not null,                               -- by when somebody of the city acts; of one whose owners were asked, until when they answer
    shown_at         integer,                                        -- since when it is shown; a claim then waits for the owners there are
    objection        text not null default '' check (length(objection) <= 2000), -- of an owner
    objected_at      integer,
    decided_at       integer,
    decided_by       integer references account on delete set null,  -- null: nobody had to, or the account is gone
    reason           text not null default '' check (reason in ('', 'shown', 'agreed', 'decided', 'not_shown', 'unreachable', 'not_theirs')),
    note             text not null default '' check (length(note) <= 1000),      -- of whoever decided, to whoever asked
    code             blob check (length(code) = 32),                 -- keyed hash of what is read out on the telephone
    code_until       integer,
    code_tries       integer not null default 0 check (code_tries between 0 and 5),
    check ((method in ('phone', 'site')) = (target <> '')),
    check ((state = 'waiting') = (decided_at is null)),
    check ((state in ('confirmed', 'refused')) = (reason <> '')),
    check (state <> 'confirmed' or shown_at is not null),
    check ((code is null) = (code_until is null)),
    check ((objected_at is null) = (objection = ''))
) strict;
create unique index claim_one_at_a_time on claim (organisation_id, account_id) where state = 'waiting';
create index claim_of_organisation on claim (organisation_id, id);
create index claim_by_account on claim (account_id, id);
create index claim_waiting on claim (due_at, id) where state = 'waiting';
create index claim_decided on claim (decided_at, id) where decided_at is not null;
create index claim_by_decider on claim (decided_by) where decided_by is not null;
create trigger claim_is_decided_once before update of state on claim when old.state <> 'waiting' begin
    select raise(abort, 'a claim is decided once');
end;

create table claim_document ( -- quiet; what shows it, sealed; gone 30 days after the decision
    claim_id         integer not null references claim on delete cascade,
    number           integer not null check (number between 1 and 3),
    picture          blob not null,                                  -- WebP, sealed
    primary key (claim_id, number)
) strict, without rowid;

create table verification_reminder ( -- quiet; who has been told that a check runs out
    organisation_id  integer primary key references organisation on delete cascade,
    verified_at      integer not null                                -- of the check that it spoke of
) strict;

-- ── One organisation twice (D7): who may be the same, and who was made one ───────────────────────────────────────────

create table duplicate ( -- quiet; two that may be one and the same: src/merging/likeness says why
    id               integer primary key,
    one_id           integer not null references organisation on delete cascade,
    other_id         integer not null references organisation on delete cascade,
    score            integer not null check (score between 40 and 300),
    doubt            integer not null check (doubt = 300 - score),   -- the surest first; no generated column, or no reader could copy the file
    why              text not null,                                  -- what they share: 'phone,name,near'
    state            text not null default 'waiting' check (state in ('waiting', 'different', 'merged')),
    seen_at          integer not null,                               -- compared last
    decided_at       integer check ((decided_at is null) = (state = 'waiting')),
    check (one_id < other_id),
    unique (one_id, other_id)
) strict;
create index duplicate_waiting on duplicate (doubt, id) where state = 'waiting';
create index duplicate_decided on duplicate (decided_at, id) where decided_at is not null;
create index duplicate_of_other on duplicate (other_id);

create table duplicate_search ( -- quiet; up to which change of organisations they were compared
    id               integer primary key check (id = 1),
    changed_at       integer not null,
    organisation_id  integer not null
) strict;
insert into duplicate_search (id, changed_at, organisation_id) values (1, -1, 0);

create table organisation_merge (                                    -- two that were made one: the address of the one that is gone leads to the other for ever
    id               integer primary key autoincrement,
    kept_id          integer not null references organisation on delete cascade,
    gone_id          integer not null references organisation on delete cascade,
    before           text not null check (json_valid(before)),       -- of both, and what moved: by it the two are parted again
    after            text not null check (json_valid(after)),        -- the kept one as it was then: parted only while it still is
    is_moving        integer not null default 0 check (is_moving in (0, 1)),  -- 1 only within the transaction that moves its team
    merged_at        integer not null,
    parted_at        integer check (parted_at >= merged_at),
    check (kept_id <> gone_id)
) strict;
create unique index organisation_merge_gone on organisation_merge (gone_id) where parted_at is null;
create index organisation_merge_moving on organisation_merge (is_moving) where is_moving = 1;
create index organisation_merge_kept on organisation_merge (kept_id);
create index organisation_merge_of_gone on organisation_merge (gone_id);

-- What a first partner was given it keeps: its number, and the plan "Business" at least (plans::allowed, offer_within_plan).
create trigger launch_number_stays before update of launch_number on organisation
when old.launch_number is not null and new.launch_number is not old.launch_number and not exists (select 1 from organisation_merge where is_moving = 1 and old.id in (kept_id, gone_id))
begin select raise(abort, 'a first partner keeps its number'); end;

-- ── A person's profile and family (A3, S7) ───────────────────────────────────────────────────────────────────────────

create table account_profile ( -- quiet; no row: nothing was chosen yet
    account_id       integer primary key references account on delete cascade,
    reads            text not null default '',                       -- languages one reads: 'ru,kk'; empty: not said
    shows_name       integer not null default 1 check (shows_name in (0, 1)),    -- others see the name; 0: nothing
    is_suggested     integer not null default 1 check (is_suggested in (0, 1)),  -- may be used for suggestions
    picture_id       integer references media,                       -- brought by the person; none: there is no photo
    changed_at       integer not null
) strict;
create index account_profile_picture on account_profile (picture_id) where picture_id is not null;

create table account_interest ( -- quiet
    account_id       integer not null references account on delete cascade,
    category_id      integer not null references category on delete cascade,
    primary key (account_id, category_id)
) strict;
create index account_interest_category on account_interest (category_id);

create table child ( -- quiet; in the account of a parent: a child has none
    id               integer primary key,
    account_id       integer not null references account on delete cascade,
    name_sealed      blob not null,
    birth_year       integer not null check (birth_year between 1900 and 2200),
    added_at         integer not null
) strict;
create index child_of_account on child (account_id, id);

-- ── What people write, and who decides about it (R1) ─────────────────────────────────────────────────────────────

create table authorship ( -- quiet; who wrote a thing here: goes with the account, whose deletion begins with what nobody has read yet
    of               text not null check (of in ('event')),
    thing_id         integer not null,
    account_id       integer not null references account on delete cascade,
    organisation_id  integer references organisation on delete set null,         -- for which it was written: its team changes it too
    primary key (of, thing_id)
) strict, without rowid;
create index authorship_by_account on authorship (account_id, of, thing_id);
create index authorship_by_organisation on authorship (organisation_id, of, thing_id) where organisation_id is not null;

create table revision ( -- large; a thing as it was sent once, whole: it waits for a decision and is the thing's history after that
    id               integer primary key,
    of               text not null check (of in ('event', 'offer', 'organisation', 'post', 'idea', 'good', 'collection')),
    thing_id         integer not null,
    kind             text not null check (kind in ('new', 'change', 'suggestion')),
    title            text not null,                                  -- for lists
    draft            text not null check (json_valid(draft)),
    before           text not null check (json_valid(before)),       -- what the city read then; 'null': nothing yet
    state            text not null default 'waiting' check (state in ('waiting', 'applied', 'returned', 'refused', 'withdrawn')),
    made_at          integer not null,
    due_at           integer not null,                               -- by when it is to be decided
    decided_at       integer,
    decided_by       integer references account on delete set null,  -- null: nobody had to, or the account is gone
    reason           text not null default '' check (reason in ('', 'trusted', 'fits', 'unclear', 'wrong_facts', 'duplicate', 'advertising', 'spam', 'not_here', 'unlawful', 'undone')),
    note             text not null default '',                       -- of whoever decided, to whoever sent it
    doubt            integer not null default 0 check (doubt between 0 and 100),  -- per cent: how much it looked like spam when it was sent (R4)
    links            integer not null default 0 check (links >= 0), -- in its texts
    check ((state = 'waiting') = (decided_at is null)),
    check ((state = 'waiting') = (reason = '') or state = 'withdrawn')
) strict;
create index revision_of_thing on revision (of, thing_id, id);
create index revision_waiting on revision (due_at, id) where state = 'waiting';
create index revision_waiting_by_kind on revision (kind, due_at, id) where state = 'waiting';
create index revision_doubtful on revision (due_at, id) where state = 'waiting' and doubt >= 70;
create index revision_decided on revision (decided_at, id) where decided_at is not null;
create index revision_by_decider on revision (decided_by) where decided_by is not null;
create trigger revision_is_kept before update of of, thing_id, kind, draft, before, made_at on revision begin
    select raise(abort, 'what was sent stays as it was sent');
end;

create table revision_media ( -- quiet; pictures of what waits for a decision, which may stand nowhere else yet: without it they would be taken for unused
    revision_id      integer not null references revision on delete cascade,
    media_id         integer not null references media on delete cascade,
    primary key (revision_id, media_id)
) strict;
create index revision_media_by_media on revision_media (media_id);
create trigger revision_lets_pictures_go after update of state on revision when new.state <> 'waiting' begin
    delete from revision_media where revision_id = new.id;
end;

create table revision_sender ( -- quiet; who sent it: goes with the account
    revision_id      integer primary key references revision on delete cascade,
    account_id       integer not null references account on delete cascade,
    role             text not null check (role in ('author', 'team', 'reader', 'staff')),   -- as what
    words            text not null default ''                        -- of theirs, to whoever decides
) strict;
create index revision_by_sender on revision_sender (account_id, revision_id);

create table appeal ( -- large; quiet; what whoever sent it says against a decision: goes with the account
    revision_id      integer primary key references revision on delete cascade,
    account_id       integer not null references account on delete cascade,
    words            text not null check (length(words) between 1 and 2000),
    made_at          integer not null,
    due_at           integer not null,
    state            text not null default 'waiting' check (state in ('waiting', 'upheld', 'overturned')),   -- the decision stands, or does not
    decided_at       integer,
    decided_by       integer references account on delete set null,  -- null: the account is gone
    note             text not null default '' check (length(note) <= 1000),
    check ((state = 'waiting') = (decided_at is null))
) strict;
create index appeal_waiting on appeal (due_at, revision_id) where state = 'waiting';
create index appeal_by_account on appeal (account_id, revision_id);
create index appeal_by_decider on appeal (decided_by) where decided_by is not null;
create trigger appeal_is_answered_once before update of state on appeal when old.state <> 'waiting' begin
    select raise(abort, 'an appeal is answered once');
end;

create table spam_sign ( -- large; quiet; in how many texts that were refused as spam, and in how many that were published, it stood
    sign             text primary key check (length(sign) <= 100),
    spam             integer not null default 0 check (spam >= 0),
    fair             integer not null default 0 check (fair >= 0)
) strict, without rowid;

create table spam_learnt ( -- quiet; how many texts of each
    id               integer primary key check (id = 1),
    spam             integer not null default 0 check (spam >= 0),
    fair             integer not null default 0 check (fair >= 0)
) strict;

-- ── What people agree to (S1, S4) ────────────────────────────────────────────────────────────────────────────────────

create table city_operator (                                         -- who answers for personal data: the legal texts name it
    id               integer primary key check (id = 1),
    name             text not null default '' check (length(name) <= 200),     -- empty: not said yet; the texts mark the gap
    bin              text not null default '' check (bin = '' or (length(bin) = 12 and bin not glob '*[^0-9]*')),
    address          text not null default '' check (length(address) <= 300),
    email            text not null default '' check (length(email) <= 254),
    changed_at       integer not null
) strict;

create table legal_text (                                            -- append-only; a version has all languages of the city
    id               integer primary key,
    kind             text not null check (kind in ('privacy', 'terms', 'processing', 'marketing', 'offer', 'loyalty')),
    version          integer not null check (version >= 1),
    language         text not null check (language in ('ru', 'kk', 'en')),
    body             text not null check (length(body) between 1 and 20000),   -- Markdown, with nothing left to be filled in
    hash             blob not null check (length(hash) = 32),        -- SHA-256 of the body: sha256sum of a copy shows the same
    is_standard      integer not null default 0 check (is_standard in (0, 1)), -- ours, as src/legal/standard has it
    published_at     integer not null,
    published_by     integer references account on delete set null,  -- null: with the city
    unique (kind, version, language)
) strict;
create index legal_text_publisher on legal_text (published_by);
create trigger legal_text_stays before update of kind, version, language, body, hash, is_standard, published_at on legal_text
begin select raise(abort, 'a published text stays as it is'); end;
create trigger legal_text_remains before delete on legal_text begin select raise(abort, 'a published text remains'); end;

create table consent ( -- quiet; append-only; outlives its account and names nobody then
    id               integer primary key,
    account_id       integer not null,                               -- no reference: see above
    purpose          text not null check (purpose in ('processing', 'terms', 'privacy', 'age', 'marketing', 'offer', 'loyalty')),
    text_id          integer references legal_text,                  -- the text as it was shown; null: there is none of an age
    said             text not null check (length(said) between 1 and 400),     -- the words beside the tick
    language         text not null check (language in ('ru', 'kk', 'en')),
    channel          text not null check (channel in ('sign_up', 'account', 'command', 'landing')),
    given_at         integer not null,
    check ((text_id is null) = (purpose = 'age'))
) strict;
create index consent_of_account on consent (account_id, id);
create index consent_text on consent (text_id);
create trigger consent_stays before update on consent begin select raise(abort, 'a consent stays as it was given'); end;
create trigger consent_remains before delete on consent begin select raise(abort, 'a consent remains as a proof'); end;

create table consent_origin ( -- quiet; from where it was given: goes with the account
    consent_id       integer primary key references consent,
    address_sealed   blob not null
) strict;

create table consent_withdrawal ( -- quiet; append-only
    consent_id       integer primary key references consent,
    withdrawn_at     integer not null
) strict;
create trigger consent_withdrawal_stays before update on consent_withdrawal begin select raise(abort, 'a withdrawal stays'); end;
create trigger consent_withdrawal_remains before delete on consent_withdrawal begin select raise(abort, 'a withdrawal remains'); end;

-- ── A person's own data: given out and deleted (A4, S1) ──────────────────────────────────────────────────────────────

create table data_export ( -- quiet
    id               integer primary key autoincrement,              -- work that was begun for one never ends another
    account_id       integer not null references account on delete cascade,
    language         text not null check (language in ('ru', 'kk', 'en')),
    asked_at         integer not null,
    parts            integer not null default 0,                     -- of what belongs to the person
    done             integer not null default 0 check (done <= parts),
    file             text unique check (length(file) = 43),          -- a name in exports/ that nobody can guess; null: not ready
    bytes            integer check ((bytes is null) = (file is null)),
    expires_at       integer check ((expires_at is null) = (file is null))
) strict;
create unique index data_export_of_account on data_export (account_id);
create index data_export_over on data_export (expires_at);

create table account_deletion ( -- quiet; who has asked to be deleted is hidden until then
    account_id       integer primary key references account on delete cascade,
    asked_at         integer not null,
    due_at           integer not null check (due_at > asked_at),
    begun_at         integer                                         -- the work is under way: there is no coming back
) strict;
create index account_deletion_due on account_deletion (due_at);

-- ── Requests (S1, S5): complaints, what people ask about their data, what authorities ask; each ends once, none goes ──

create table request ( -- quiet
    id               integer primary key autoincrement,              -- its number
    kind             text not null check (kind in ('complaint', 'data', 'official')),
    topic            text not null check (topic in ('access', 'correction', 'blocking', 'erasure', 'withdrawal', 'objection',
                                                    'removal', 'information', 'demand',
                                                    'illegal', 'wrong_data', 'my_data', 'child_photo', 'other')),
    account_id       integer references account on delete set null,  -- who asks; null: a guest, an authority, or a deleted account
    code_seed        blob not null unique check (length(code_seed) = 16),  -- the code that a guest asks with is made of it and a key
    email_sealed     blob,                                           -- where a guest wants the answer
    language         text not null check (language in ('ru', 'kk', 'en')),  -- in which it was asked, and of its letters
    page             text not null default '',                       -- a path of this city, "/events/17", or in words what it is about
    text_sealed      blob not null,
    authority        text not null default '' check ((authority <> '') = (kind = 'official')),
    reference        text not null default '',                       -- the authority's own number
    preserved_sealed blob,                                           -- the copy of what was asked to be taken away
    received_at      integer not null,
    due_at           integer not null check (due_at > received_at),  -- the last second in time: src/requests/terms
    remind_at        integer not null check (remind_at < due_at),
    reminded_at      integer,
    extended_at      integer,                                        -- the term was made longer, once
    taken_by         integer references account on delete set null,
    taken_until      integer,                                        -- until then nobody else takes it
    state            text not null default 'open' check (state in ('open', 'answered', 'refused')),
    reason           text not null default '' check ((reason = '') = (state = 'open')),  -- src/requests/request: Reason
    answer_sealed    blob,                                           -- what was added to it
    ended_at         integer check ((ended_at is null) = (state = 'open')),
    erased_at        integer check (erased_at is null or (ended_at is not null and erased_at >= ended_at + 94694400))  -- three years later its words are taken out
) strict;
create index request_due on request (due_at, id) where state = 'open';
create index request_ended on request (ended_at, id) where state <> 'open';
create index request_remind on request (remind_at) where state = 'open' and reminded_at is null;
create index request_of_account on request (account_id, id);
create index request_due_of_kind on request (kind, due_at, id) where state = 'open';
create index request_ended_of_kind on request (kind, ended_at, id) where state <> 'open';
create index request_due_of_taker on request (taken_by, due_at, id) where state = 'open';
create index request_ended_of_taker on request (taken_by, ended_at, id) where state <> 'open';
create index request_taker on request (taken_by);  -- whose account goes
create trigger request_stays before delete on request begin select raise(abort, 'a request is never deleted'); end;
create index request_to_erase on request (ended_at) where state <> 'open' and erased_at is null;
create trigger request_facts_stay before update of kind, topic, code_seed, language, authority, reference, received_at on request
begin select raise(abort, 'what was asked stays as it was asked'); end;
create trigger request_words_stay before update of email_sealed, page, text_sealed, preserved_sealed on request
when new.erased_at is null or new.email_sealed is not null or new.page <> '' or length(new.text_sealed) > 0 or new.preserved_sealed is not null
begin select raise(abort, 'what was asked stays as it was asked, until it is taken out whole'); end;
create trigger request_ends_once before update of due_at, remind_at, extended_at, state, reason, ended_at on request when old.state <> 'open'
begin select raise(abort, 'a request ends once'); end;
create trigger request_answer_stays before update of answer_sealed on request when old.state <> 'open' and (new.erased_at is null or new.answer_sealed is not null)
begin select raise(abort, 'an answer stays as it was given, until it is taken out'); end;
create trigger request_erased_once before update of erased_at on request when old.erased_at is not null
begin select raise(abort, 'what is taken out does not come back'); end;
create trigger request_term_grows_once before update of due_at on request when new.due_at <= old.due_at or old.extended_at is not null or new.extended_at is null
begin select raise(abort, 'a term is made longer once, never shorter'); end;

create table request_step ( -- quiet; its history: append-only
    id               integer primary key,
    request_id       integer not null references request,
    kind             text not null check (kind in ('received', 'taken', 'released', 'seen', 'noted', 'extended', 'reminded', 'answered', 'refused')),
    actor_id         integer not null default 0,                     -- account; 0: who asked, or a job
    note_sealed      blob,                                           -- for staff alone
    at               integer not null
) strict;
create index request_step_of on request_step (request_id, id);
create trigger request_step_stays before update on request_step
when (new.id, new.request_id, new.kind, new.actor_id, new.at) is not (old.id, old.request_id, old.kind, old.actor_id, old.at)
  or new.note_sealed is not null or (select erased_at from request where id = old.request_id) is null
begin select raise(abort, 'a history is append-only, but for words that are taken out'); end;
create trigger request_step_remains before delete on request_step begin select raise(abort, 'a history is append-only'); end;
create trigger request_step_in_time before insert on request_step when new.kind in ('taken', 'released', 'extended', 'reminded') and (select state from request where id = new.request_id) <> 'open'
begin select raise(abort, 'the request has ended'); end;

-- ── Support (R5): questions and faults, each with a number, a clock for the next answer and one conversation ────────

create table ticket ( -- large; quiet
    id               integer primary key autoincrement,              -- its number
    account_id       integer references account on delete cascade,   -- who asks; null: a guest
    organisation_id  integer references organisation on delete set null,  -- for which it is asked: its plan says how soon we answer
    topic            text not null check (topic in ('broken', 'how', 'account', 'organisation', 'other')),
    link_seed        blob not null unique check (length(link_seed) = 16),  -- the link by which a guest comes back is made of it and a key
    email_sealed     blob check ((email_sealed is null) = (account_id is not null)),  -- where a guest gets the answer
    language         text not null check (language in ('ru', 'kk', 'en')),  -- in which it was asked, and of a guest's letters
    page             text not null default '',                       -- a path of this city, "/events/17", or in words where it was
    hours            integer not null check (hours > 0),             -- within which the plan promises an answer
    received_at      integer not null,
    due_at           integer not null,                               -- when the next answer is promised, while it is open
    answered_at      integer check (answered_at >= received_at),     -- the first answer
    state            text not null default 'open' check (state in ('open', 'answered', 'waiting', 'solved', 'closed')),  -- waiting: for whoever asks; closed: nobody went on with it
    changed_at       integer not null,                               -- since when it stands so
    taken_by         integer references account on delete set null   -- who of the staff answers it
) strict;
create index ticket_due on ticket (due_at, id) where state = 'open';
create index ticket_due_of_taker on ticket (taken_by, due_at, id) where state = 'open';
create index ticket_in_state on ticket (state, changed_at, id);
create index ticket_in_state_of_taker on ticket (taken_by, state, changed_at, id);
create index ticket_of_account on ticket (account_id, id);
create index ticket_of_organisation on ticket (organisation_id) where organisation_id is not null;
create index ticket_first_answers on ticket (answered_at, received_at) where answered_at is not null;
create trigger ticket_facts_stay before update of topic, link_seed, email_sealed, language, page, hours, received_at on ticket
begin select raise(abort, 'what was asked stays as it was asked'); end;
create trigger ticket_answered_once before update of answered_at on ticket when old.answered_at is not null
begin select raise(abort, 'there is one first answer'); end;

create table ticket_message ( -- large; quiet; the conversation of a ticket and what was done with it: append-only, gone with it
    id               integer primary key,
    ticket_id        integer not null references ticket on delete cascade,
    kind             text not null check (kind in ('asked', 'answered', 'noted', 'taken', 'solved', 'closed')),
    actor_id         integer not null default 0,                     -- account of the staff; 0: who asks, or a job
    text_sealed      blob check ((text_sealed is null) = (kind in ('taken', 'solved', 'closed'))),  -- of 'noted' for staff alone
    at               integer not null
) strict;
create index ticket_message_of on ticket_message (ticket_id, id);
create trigger ticket_message_stays before update on ticket_message begin select raise(abort, 'a conversation is append-only'); end;

create table answer_template ( -- quiet; answers that support gives often
    id               integer primary key,
    created_at       integer not null
) strict;
create table answer_template_text ( -- quiet
    template_id      integer not null references answer_template on delete cascade,
    language         text not null check (language in ('ru', 'kk', 'en')),
    title            text not null check (length(title) between 1 and 80),
    body             text not null check (length(body) between 1 and 4000),
    primary key (template_id, language)
) strict;

-- ── Ideas for the city's site (R5) ──────────────────────────────────────────────────────────────────────────────────

create table idea ( -- large
    id               integer primary key autoincrement,              -- its history never speaks of another
    account_id       integer not null references account on delete cascade,  -- whose it is: gone with the account
    language         text not null check (language in ('ru', 'kk', 'en')),
    title            text not null check (length(title) between 1 and 120),
    text             text not null check (length(text) between 1 and 2000),
    state            text not null default 'draft' check (state in ('draft', 'pending', 'new', 'planned', 'done', 'declined', 'removed')),  -- from 'new' to 'declined' the city reads it
    answer           text not null default '' check (length(answer) <= 1000 and (state <> 'declined' or answer <> '')),  -- of the city; why it was declined
    votes            integer not null default 0 check (votes >= 0),  -- rows of idea_vote
    published_at     integer,                                        -- the city reads it since
    created_at       integer not null,
    check ((published_at is not null) = (state in ('new', 'planned', 'done', 'declined')))
) strict;
create index idea_by_votes on idea (votes, id) where published_at is not null;
create index idea_in_state on idea (state, votes, id);
create index idea_of_account on idea (account_id, id);
create trigger idea_history_goes after delete on idea begin
    delete from revision where of = 'idea' and thing_id = old.id;
end;

create table idea_vote ( -- large; quiet; one of an account
    idea_id          integer not null references idea on delete cascade,
    account_id       integer not null references account on delete cascade,
    at               integer not null,
    primary key (idea_id, account_id)
) strict;
create index idea_vote_of_account on idea_vote (account_id, idea_id);
create trigger idea_vote_of_what_is_read before insert on idea_vote when (select published_at from idea where id = new.idea_id) is null
begin select raise(abort, 'nobody reads this idea yet'); end;
create trigger idea_vote_counts after insert on idea_vote begin update idea set votes = votes + 1 where id = new.idea_id; end;
create trigger idea_vote_counts_no_more after delete on idea_vote begin update idea set votes = votes - 1 where id = old.idea_id; end;

-- ── Before a city opens (R7) ─────────────────────────────────────────────────────────────────────────────────────────

create table opening (                                               -- whether everybody may read the city
    id               integer primary key check (id = 1),
    state            text not null default 'open' check (state in ('open', 'beta', 'closed')),  -- beta: whoever was invited
    opens_day        text check (opens_day is date(opens_day)),      -- as it is announced; a person opens it
    beta_most        integer not null default 50 check (beta_most between 1 and 10000)  -- people with an invitation
) strict;
insert into opening (id) values (1);

create table opening_text (
    language         text primary key check (language in ('ru', 'kk', 'en')),
    landing          text not null default '' check (length(landing) <= 2000),   -- above the form that asks for an address; empty: our own words
    press            text not null default '' check (length(press) <= 4000)      -- of the page for the press; empty: our own words
) strict;

create table invitation_code ( -- quiet
    id               integer primary key,
    code_hash        blob not null unique check (length(code_hash) = 32),  -- by which it is found
    code_seed        blob not null unique check (length(code_seed) = 16),  -- of which it is made, with a key
    label            text not null check (length(label) between 1 and 80), -- whom it is for: "редакция газеты"
    uses_most        integer not null check (uses_most between 1 and 1000),
    used             integer not null default 0 check (used between 0 and uses_most),
    expires_at       integer not null,
    withdrawn_at     integer,
    created_at       integer not null
) strict;

create table opening_guest ( -- quiet; who is let in before
    account_id       integer primary key references account on delete cascade,
    code_id          integer references invitation_code,             -- null: somebody of the city let them in
    at               integer not null
) strict;
create index opening_guest_by_code on opening_guest (code_id) where code_id is not null;
create trigger opening_guest_within before insert on opening_guest
when new.code_id is not null and (select count(*) from opening_guest where code_id is not null) >= (select beta_most from opening)
begin select raise(abort, 'there is no place left before the opening'); end;

create table opening_address ( -- large; quiet; who wants one letter when the city opens: gone with that letter
    id               integer primary key,
    email_hash       blob not null unique check (length(email_hash) = 32),
    email_sealed     blob not null,
    language         text not null check (language in ('ru', 'kk', 'en')),
    consents_sealed  blob not null,                                  -- what was agreed to, with the words and versions shown: src/legal
    token_hash       blob not null unique check (length(token_hash) = 32),  -- of the letter that confirms, or takes the address off again
    asked_at         integer not null,
    confirmed_at     integer check (confirmed_at >= asked_at)
) strict;
create index opening_address_to_tell on opening_address (confirmed_at, id) where confirmed_at is not null;
create index opening_address_unconfirmed on opening_address (asked_at) where confirmed_at is null;

-- ── Winning organisations (R6): the few hundred that managers of the city look after until they are active ────────────

create table prospect ( -- quiet
    organisation_id  integer primary key references organisation on delete cascade,
    stage            text not null default 'found' check (stage in ('found', 'contacted', 'visited', 'claimed', 'filled', 'active')),  -- the last three follow from what it does
    stage_at         integer not null,                               -- since when
    manager_id       integer references account on delete set null,  -- who of the city looks after it
    next_step        text not null default '' check (length(next_step) <= 200),
    next_day         text check (next_day is date(next_day)),        -- by when
    created_at       integer not null,
    check (next_day is null or next_step <> '')
) strict;
create index prospect_by_manager on prospect (manager_id) where manager_id is not null;

create table prospect_step ( -- quiet; append-only, gone with the organisation
    id               integer primary key,
    organisation_id  integer not null references prospect on delete cascade,
    kind             text not null check (kind in ('added', 'stage', 'note', 'link', 'taken')),  -- taken: somebody came by the link
    stage            text not null default '' check ((stage <> '') = (kind = 'stage')),
    actor_id         integer not null default 0,                     -- account; 0: a job
    manager_id       integer not null default 0,                     -- whose it was then; 0: nobody's
    note             text not null default '' check (length(note) <= 2000),
    at               integer not null
) strict;
create index prospect_step_of on prospect_step (organisation_id, id);
create index prospect_step_in_time on prospect_step (kind, at);
create trigger prospect_step_stays before update on prospect_step begin select raise(abort, 'a history is append-only'); end;

create table prospect_link ( -- quiet; opens the page of an organisation to whoever owns it, once
    organisation_id  integer primary key references prospect on delete cascade,
    token_hash       blob not null unique check (length(token_hash) = 32),
    actor_id         integer not null,                               -- who of the city made it
    expires_at       integer not null,
    used_at          integer
) strict;
create trigger prospect_link_once before update of used_at on prospect_link when old.used_at is not null
begin select raise(abort, 'a link is used once'); end;

-- ── Incidents (S6): what happened to data, whom it has to be told, and when it was; append-only, never deleted ──────

create table incident ( -- quiet
    id               integer primary key autoincrement,
    found_at         integer not null,                               -- the terms count from here
    recorded_at      integer not null check (recorded_at >= found_at),
    recorded_by      integer not null                                -- account
) strict;
create trigger incident_stays before update on incident begin select raise(abort, 'an incident stays as it was recorded'); end;
create trigger incident_remains before delete on incident begin select raise(abort, 'an incident is never deleted'); end;

create table incident_account ( -- quiet; what is known of it: the newest holds, the older ones stay
    id               integer primary key,
    incident_id      integer not null references incident,
    title            text not null check (length(title) between 1 and 200),
    happened         text not null,                                  -- without names of people
    data             text not null,                                  -- which kinds of data
    people           integer not null check (people >= 0),           -- how many people it touches, as far as is known
    measures         text not null,
    responsible_sealed blob not null,                                -- whom the authority may ask: name, telephone, address
    actor_id         integer not null,
    at               integer not null
) strict;
create index incident_account_of on incident_account (incident_id, id);
create trigger incident_account_stays before update on incident_account begin select raise(abort, 'an incident’s history is append-only'); end;
create trigger incident_account_remains before delete on incident_account begin select raise(abort, 'an incident’s history is append-only'); end;

create table incident_duty ( -- quiet; whom it has to be told by when
    id               integer primary key,
    incident_id      integer not null references incident,
    duty             text not null check (duty in ('authority', 'result', 'people')),
    due_at           integer not null,
    remind_at        integer not null,
    reminded_at      integer,
    unique (incident_id, duty)
) strict;
create trigger incident_duty_stays before update of incident_id, duty, due_at, remind_at on incident_duty begin select raise(abort, 'a term of an incident stays'); end;
create trigger incident_duty_remains before delete on incident_duty begin select raise(abort, 'a term of an incident stays'); end;

create table incident_notice ( -- quiet; a duty was done, or why it was not needed
    duty_id          integer primary key references incident_duty,
    is_sent          integer not null check (is_sent in (0, 1)),
    note             text not null check (note <> ''),               -- how and under which number it was sent, or why not
    actor_id         integer not null,
    at               integer not null
) strict;
create trigger incident_notice_stays before update on incident_notice begin select raise(abort, 'a notice stays as it was written'); end;
create trigger incident_notice_remains before delete on incident_notice begin select raise(abort, 'a notice stays as it was written'); end;

create table incident_end ( -- quiet
    incident_id      integer primary key references incident,
    conclusion       text not null check (conclusion <> ''),
    actor_id         integer not null,
    at               integer not null
) strict;
create trigger incident_ends_last before insert on incident_end
when exists (select 1 from incident_duty d where d.incident_id = new.incident_id and not exists (select 1 from incident_notice n where n.duty_id = d.id))
begin select raise(abort, 'an incident ends when everybody was told'); end;
create trigger incident_end_stays before update on incident_end begin select raise(abort, 'an incident ends once'); end;
create trigger incident_end_remains before delete on incident_end begin select raise(abort, 'an incident ends once'); end;
