// The events list by Express, EJS and better-sqlite3, as it is usually made: two workers, statements prepared once.
//   node app.js PORT CITY.DB FRAME.json NOW     (FRAME: what stands before and after the list, cut from Qala's own page)
import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import ejs from 'ejs';
import express from 'express';

const [port, file, frame_file, now_text] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const now = Number(now_text);
const day = 86400;
const midnight = now - ((now + 5 * 3600) % day);
const spans = { '': [now, now + 1098 * day], today: [now, midnight + day], tomorrow: [midnight + day, midnight + 2 * day], week: [now, midnight + 7 * day], month: [now, midnight + 30 * day], weekend: [midnight + 5 * day, midnight + 7 * day] };
const months = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

function serve() {
  const db = new Database(file, { readonly: true });
  db.pragma('mmap_size = 268435456');
  const statements = Object.fromEntries(Object.entries(JSON.parse(readFileSync(join(here, 'list.sql.json'), 'utf8'))).map(([name, sql]) => [name, db.prepare(sql)]));
  const frame = JSON.parse(readFileSync(frame_file, 'utf8'));
  const page = ejs.compile(readFileSync(join(here, 'list.ejs'), 'utf8'));
  const categories = new Map(db.prepare("select key, id from category where of = 'event'").all().map(({ key, id }) => [key, id]));
  const app = express();
  app.disable('x-powered-by');
  app.get('/events', (request, response) => {
    const { when = '', category = '', price = '' } = request.query;
    const [from, until] = spans[when] ?? spans[''];
    const asked = { from, until, category: categories.get(category) ?? 0, price: price === 'free' ? 1 : price === 'paid' ? 2 : 0 };
    const rows = statements.rows.all(asked);
    const counts = Object.fromEntries(['by_category', 'by_price', 'by_venue', 'by_district', 'by_age', 'by_tag'].map((name) => [name, statements[name].all(asked)]));
    counts.by_when = Object.entries(spans).filter(([key]) => key).map(([key, [first, last]]) => ({ value: key, n: statements.total.get({ ...asked, from: first, until: last }).n }));
    const days = new Map();
    for (const row of rows.slice(0, 50)) {
      const local = new Date((row.starts_at + 5 * 3600) * 1000);
      row.figure = local.getUTCDate();
      row.month = months[local.getUTCMonth()];
      row.time = local.toISOString().slice(11, 16);
      row.datetime = `${local.toISOString().slice(0, 16)}+05:00`;
      const key = local.toISOString().slice(0, 10);
      if (!days.has(key)) days.set(key, []);
      days.get(key).push(row);
    }
    response.type('html').send(page({ frame, days, counts, total: statements.total.get(asked).n, more: rows.length > 50, when, category, price }));
  });
  app.listen(Number(port), '127.0.0.1');
}

if (cluster.isPrimary) for (let i = 0; i < 2; i += 1) cluster.fork();
else serve();
