// Starts a demo city and lets every judge look at its pages; lines of the Test Anything Protocol.
import { ask } from './http.js';
import { judge_answers } from './answers.js';
import { crawl, languages, samples } from './crawl.js';
import { open_chromium } from './chromium.js';
import { judge_looks } from './looks.js';
import { walk_collections } from './collections.js';
import { walk_deciders } from './deciders.js';
import { walk_intake } from './intake.js';
import { walk_newcomers } from './newcomers.js';
import { walk_offers } from './offers.js';
import { walk_shops } from './shops.js';
import { walk_people } from './people.js';
import { walk_programme } from './programme.js';
import { routes, serve } from './served.js';
import { walk_staff } from './staff.js';
import { finish, note, test } from './tap.js';
import { judge_text_browser, judge_validity, save } from './texts.js';
import { walk_owners } from './owners.js';
import { walk_series, walk_writers } from './writers.js';

// Every page that a guest may open by its address alone must be reachable from the front page.
function unreached(patterns, site) {
  const kinds = new Set([...site.pages, ...site.others].map(({ kind }) => kind));
  const apart = /^\/(healthz|metrics|static|media|theme\.css|platform|api\/|t\/|c\/|favicon|icon|robots|sitemap|apple|manifest|\.well-known|pictures|branches|venues\/:id\/map|embed\/|go\/|q\/|qr\.|cities$|confirm|new-password|email-change|not-me|password-reset\/|sign-up\/|sign-in\/|join|welcome|opening|help\/tickets|complaints\/state|unsubscribe\/|audit-head\.|goodbye|legal\/:kind\/:version|pages\/:slug)/;
  return patterns.filter((pattern) => !apart.test(pattern) && !kinds.has(pattern)).map((pattern) => `nothing links to ${pattern}`);
}

async function error_pages(origin) {
  const pages = [];
  for (const language of languages) {
    const path = `${language === 'ru' ? '' : `/${language}`}/no-such-page`;
    const answer = await ask(origin + path);
    pages.push({ name: `${language} 404`, path, language, html: answer.text(), answer });
  }
  return pages;
}

// One part of the work: what stops it is its own failure, and the parts after it still run.
async function part(name, work) {
  const from = Date.now();
  try {
    await work();
  } catch (error) {
    test(`${name}: ran to its end`, error.stack);
  }
  note(`${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
}

const served = await serve('browser');
let browser;
try {
  const known = routes().filter(({ method, who }) => method === 'GET' && who === 'anyone').map(({ pattern }) => pattern);
  let site;
  await part('crawl', async () => {
    site = await crawl(served.origin, known);
  });
  await part('answers', () => judge_answers(served, site));
  test('every guest page can be reached by links', unreached(known, site));
  const chosen = samples(site.pages);
  const saved = save([...chosen, ...(await error_pages(served.origin))]);
  note(`samples: ${chosen.map(({ name }) => name).join(', ')}`);
  await part('validity', () => judge_validity(saved));
  await part('text browser', () => judge_text_browser(saved));
  browser = await open_chromium();
  // A 404 is named in the console by the browser itself, so error pages are left to the other judges.
  await part('looks', () => judge_looks(browser, served.origin, chosen));
  await part('people', () => walk_people(browser, served));
  await part('writers', () => walk_writers(browser, served));
  await part('series', () => walk_series(browser, served));
  await part('intake', () => walk_intake(browser, served));
  await part('shops', () => walk_shops(browser, served));
  await part('programme', () => walk_programme(browser, served));
  await part('collections', () => walk_collections(browser, served));
  await part('owners', () => walk_owners(browser, served));
  await part('offers', () => walk_offers(browser, served));
  await part('deciders', () => walk_deciders(browser, served));
  await part('staff', () => walk_staff(browser));
  await part('newcomers', () => walk_newcomers(browser, served));
} catch (error) {
  test('the judges ran to their end', error.stack);
} finally {
  await browser?.close();
  await served.stop();
  finish();
}
