// Asks a demo city for everything that programs read, and lets readers that are not ours read it: calendars, news, the
// description of the API and its answers. Lines of the Test Anything Protocol.
import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import ICAL from 'ical.js';
import Parser from 'rss-parser';
import { ask } from './http.js';
import { serve } from './served.js';
import { finish, note, test } from './tap.js';

const served = await serve('programs');
const text = async (path) => (await ask(served.origin + path)).text();
const json = async (path) => JSON.parse(await text(path));

// What an independent reader of calendars sees.
function events_of(ics) {
  const whole = new ICAL.Component(ICAL.parse(ics));
  for (const zone of whole.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return whole.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

const utc = (time) => new Date(time.toUnixTime() * 1000).toISOString().replace('.000Z', 'Z');

// The API's dates, by number.
async function occurrences(filter) {
  const all = new Map();
  let next = `${served.origin}/api/v1/occurrences?limit=200${filter}`;
  while (next) {
    const page = JSON.parse((await ask(next)).text());
    for (const item of page.items) all.set(item.id, item);
    next = page.next;
  }
  return all;
}

async function calendars() {
  for (const filter of ['category=concerts', 'price=free', 'category=children']) {
    const found = [];
    const dates = await occurrences(`&${filter}`);
    const events = events_of(await text(`/events.ics?${filter}`));
    const ids = new Set(events.map(({ uid }) => Number(uid.split('@')[0])));
    if (ids.size !== events.length) found.push('a UID stands twice');
    const expected = [...dates.keys()].slice(0, 400);
    for (const id of expected) if (!ids.has(id)) found.push(`date ${id} is not in the calendar`);
    for (const event of events) {
      const date = dates.get(Number(event.uid.split('@')[0]));
      if (!date) continue;
      if (!date.all_day && utc(event.startDate) !== date.starts_at) found.push(`${event.uid} begins ${utc(event.startDate)}, not ${date.starts_at}`);
      if (!date.all_day && date.ends_at && utc(event.endDate) !== date.ends_at) found.push(`${event.uid} ends ${utc(event.endDate)}, not ${date.ends_at}`);
      if (event.summary.indexOf(date.title.ru ?? Object.values(date.title)[0]) !== 0) found.push(`${event.uid} is called ${event.summary}`);
    }
    if (events.length === 0) found.push('it is empty');
    test(`the calendar of ?${filter} has the dates of the API, at the same moments`, found);
  }
  const [first] = [...(await occurrences('&category=concerts')).values()];
  const page = await ask(`${served.origin}/events/${first.event_id}`);
  const one = events_of(await text(`${page.headers.location ?? `/events/${first.event_id}`}.ics`));
  const dates = await occurrences(`&event=${first.event_id}`);
  test('one event’s calendar has all its dates', one.length === dates.size ? [] : `${one.length} instead of ${dates.size}`);
}

async function news() {
  const reader = new Parser();
  for (const path of ['/events', '/events?category=concerts', '/offers', '/organisations?category=food', '/kk/events', '/en/offers']) {
    const twin = (ending) => path.replace(/^[^?]*/, (whole) => whole + ending);
    const found = [];
    const rss = await reader.parseString(await text(twin('.rss')));
    const atom = await reader.parseString(await text(twin('.atom')));
    const feed = await json(twin('.json'));
    const titles = feed.items.map(({ title }) => title.trim());
    if (titles.length === 0) found.push('it is empty');
    if (JSON.stringify(rss.items.map(({ title }) => title.trim())) !== JSON.stringify(titles)) found.push('RSS and JSON Feed say different things');
    if (JSON.stringify(atom.items.map(({ title }) => title.trim())) !== JSON.stringify(titles)) found.push('Atom and JSON Feed say different things');
    if (new Set(feed.items.map(({ id }) => id)).size !== titles.length) found.push('an id stands twice');
    for (const item of rss.items) if (Number.isNaN(Date.parse(item.pubDate))) found.push(`${item.title}: no date: ${item.pubDate}`);
    const answer = await ask(rss.items[0].link);
    if (answer.status !== 200) found.push(`${rss.items[0].link} answers ${answer.status}`);
    test(`the news of ${path} are the same in three forms, and lead to pages`, found);
  }
}

function schema_at(description, operation) {
  return { ...operation.responses['200'].content['application/json'].schema, components: description.components };
}

async function api() {
  const description = await json('/api/v1/openapi.json');
  const judged = await new Validator().validate(structuredClone(description));
  test('the description is OpenAPI 3.1', judged.valid ? [] : JSON.stringify(judged.errors, null, 1));
  const ajv = formats(new Ajv2020({ strict: false, allErrors: true }));
  const base = description.servers[0].url;
  for (const [path, { get }] of Object.entries(description.paths)) {
    const found = [];
    const list = path.replace('/{id}', '');
    const id = path.includes('{id}') ? (await json(`/api/v1${list}?limit=1`)).items[0].id : '';
    const answer = await ask(base + path.replace('{id}', id));
    if (answer.status !== 200) found.push(`answers ${answer.status}`);
    const valid = ajv.compile(schema_at(description, get));
    if (!valid(JSON.parse(answer.text()))) found.push(ajv.errorsText(valid.errors));
    test(`${path} answers as it is described`, found);
    for (const parameter of get.parameters.filter(({ in: place }) => place === 'query')) {
      const wrong = await ask(`${base + path.replace('{id}', id)}?${parameter.name}=%2525`);
      const problem = ajv.compile({ $ref: '#/components/schemas/Problem', components: description.components });
      const may = parameter.schema.type === 'string' && !parameter.schema.enum && !parameter.schema.format && !parameter.schema.anyOf;
      if (may && wrong.status === 200) continue;
      if (wrong.status !== 422 || !problem(JSON.parse(wrong.text()))) test(`${path}?${parameter.name} refuses nonsense`, `${wrong.status} ${wrong.text()}`);
    }
  }
}

async function site_map() {
  const found = [];
  const parts = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]*)/g)].map(([, address]) => address);
  let pages = 0;
  for (const part of parts) {
    const answer = await ask(part);
    const addresses = [...answer.text().matchAll(/<loc>([^<]*)/g)].map(([, address]) => address);
    pages += addresses.length;
    if (addresses.length === 0 || addresses.length > 50000) found.push(`${part}: ${addresses.length} addresses`);
    if (answer.body.length > 10 * 1024 * 1024) found.push(`${part}: ${answer.body.length} bytes`);
    for (const address of [addresses[0], addresses.at(-1)]) {
      const status = (await ask(address)).status;
      if (status !== 200) found.push(`${address} answers ${status}`);
    }
  }
  note(`${pages} pages in ${parts.length} parts`);
  test('the site map keeps its limits and leads to pages', found);
}

try {
  await calendars();
  await news();
  await api();
  await site_map();
} catch (error) {
  test('the readers ran to their end', error.stack);
} finally {
  await served.stop();
  finish();
}
