// Walks the site by its links, from the front page of each language, within bounds.
import { ask } from './http.js';
import { references } from './html.js';

export const languages = ['ru', 'kk', 'en'];

export function language_of(path) {
  const first = path.split(/[/?]/)[1];
  return languages.slice(1).includes(first) ? first : languages[0];
}

// The path without its language: "/kk/events/7-a" → "/events/7-a".
function bare_path(path) {
  const language = language_of(path);
  return language === languages[0] ? path : path.slice(1 + language.length) || '/';
}

function fits(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i]);
}

// Which page kind an address is: its route's pattern where the program names it, otherwise ids made one.
export function kind_of(path, patterns) {
  const bare = bare_path(path);
  const exact = patterns.find((pattern) => pattern === bare) ?? patterns.find((pattern) => fits(pattern, bare));
  return exact ?? bare.replace(/\/\d+(-[^/]*)?(?=\/|$)/g, '/:id');
}

// { pages, others, parts, outside, bounded }
//   pages: { path, kind, language, query (the parameters' names), answer, html, from }, one per address that answered HTML
//   others: the same for what a link led to and is no HTML (feeds, calendars, redirections)
//   parts: address → { answer, from }: styles, pictures, icons
//   outside: what pages would load from elsewhere
export async function crawl(origin, patterns, { most = 2400, expanded = 3 } = {}) {
  const found = { pages: [], others: [], parts: new Map(), outside: [], bounded: false };
  const seen = new Map();
  const opened = new Map();
  const asked = new Map();
  // What is unlike everything asked so far goes first: a city has thousands of events, and each kind of page must be met. Before
  // all of them a kind that was not met at all: filters alone combine to more than anybody can ask.
  const fresh = [];
  const queue = [];
  const waiting = [];
  const alike = (entry) => `${entry.language} ${entry.kind} ${entry.query}`;
  const enter = (href, from, rel = '') => {
    let address;
    try {
      address = new URL(href, new URL(from, origin));
    } catch {
      found.others.push({ path: href, from, answer: { status: 0, headers: {}, unreadable: true } });
      return;
    }
    if (address.origin !== origin || !/^https?:$/.test(address.protocol)) return;
    const path = address.pathname + address.search;
    if (seen.has(path)) return;
    seen.set(path, from);
    const entry = { path, from, rel, language: language_of(path), kind: kind_of(address.pathname, patterns), query: [...new Set(address.searchParams.keys())].sort() };
    const before = asked.get(alike(entry)) ?? 0;
    asked.set(alike(entry), before + 1);
    (before === 0 && entry.query.length === 0 ? fresh : before < expanded ? queue : waiting).push(entry);
  };
  enter('/', '/');
  for (const language of languages.slice(1)) enter(`/${language}/`, '/');
  while (fresh.length + queue.length + waiting.length > 0) {
    if (found.pages.length + found.others.length >= most) {
      found.bounded = true;
      break;
    }
    const entry = fresh.shift() ?? queue.shift() ?? waiting.shift();
    const { path } = entry;
    const answer = await ask(origin + path);
    const address = new URL(path, origin);
    entry.answer = answer;
    if (answer.headers.location) enter(answer.headers.location, path);
    if (!(answer.headers['content-type'] ?? '').startsWith('text/html')) {
      found.others.push(entry);
      continue;
    }
    entry.html = answer.text();
    found.pages.push(entry);
    const { links, parts } = references(entry.html);
    for (const part of parts) {
      const where = new URL(part, address);
      if (where.origin !== origin) found.outside.push(`${path} loads ${where.href}`);
      else if (!found.parts.has(where.pathname + where.search)) found.parts.set(where.pathname + where.search, { from: path });
    }
    // Alike pages have alike links: the first few of a kind show them all.
    opened.set(alike(entry), (opened.get(alike(entry)) ?? 0) + 1);
    if (opened.get(alike(entry)) <= expanded && answer.status === 200) for (const { href, rel: kind } of links) enter(href, path, kind);
  }
  for (const [path, part] of found.parts) part.answer = await ask(origin + path);
  return found;
}

// One page per kind and language, the largest besides (Russian), and one per kind with each filter alone (Russian). Those
// with a filter are alike but for what they list, so they are `light`: only their width is looked at in a browser.
export function samples(pages) {
  const chosen = new Map();
  const largest = new Map();
  for (const page of pages) {
    if (page.answer.status !== 200) continue;
    const plain = page.query.length === 0;
    if (plain || (page.query.length === 1 && page.language === languages[0])) {
      const key = `${page.language} ${page.kind}${plain ? '' : `?${page.query.join('&')}`}`;
      if (!chosen.has(key)) chosen.set(key, { ...page, light: !plain });
    }
    const known = largest.get(page.kind);
    if (plain && page.language === languages[0] && page.kind.includes(':') && (!known || page.html.length > known.html.length)) largest.set(page.kind, page);
  }
  for (const [kind, page] of largest) if (![...chosen.values()].some(({ path }) => path === page.path)) chosen.set(`ru ${kind} (largest)`, page);
  return [...chosen].map(([name, page]) => ({ name, ...page }));
}
