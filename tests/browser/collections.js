// The way of a resident who puts a list together, without script: things are added from their own pages, ordered, and the list is
// passed on by its link; and how those pages look on the way.
import { looking } from './looks.js';
import { test } from './tap.js';
import { path, press, signed_in } from './visitor.js';

// From the page of the first thing of a list into a collection.
async function add(page, served, list, choose) {
  await page.goto(`${served.origin}${list}`);
  await press(page, 'main h3 a');
  await press(page, 'main .ways a[href*="/me/collections/add"]');
  await choose(page);
  await press(page, 'main form .button.primary');
}

export async function walk_collections(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const resident = await signed_in(browser, served, 'resident');
  await add(resident, served, '/events', async (page) => {
    await page.check('main [name=list][value=new]');
    await fill_only(page, { title: 'Наш выходной', comment: 'Всей семьёй' });
  });
  const own = path(resident);
  expect(`a new list has a page, not ${resident.url()}`, /^\/me\/collections\/\d+$/.test(own));
  await add(resident, served, '/organisations', (page) => page.locator('main [name=list]').first().check());
  expect('a second thing is in it', (await resident.locator('main .entries > li').count()) === 2);
  await resident.locator('main [name^=place_]').first().fill('9');
  await press(resident, 'main form .button.primary');
  expect('its order is as it was asked for', (await resident.inputValue('main [name^=comment_] >> nth=1')) === 'Всей семьёй');
  await resident.goto(`${served.origin}${own}/edit`);
  await resident.check('main [name=visibility][value=link]');
  await press(resident, 'main form .button.primary');
  const link = (await resident.textContent('main .key')).trim();
  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const answer = await guest.goto(served.origin + new URL(link).pathname + new URL(link).search);
  expect(`the link opens it, not ${answer.status()}`, answer.status() === 200 && (await guest.textContent('main')).includes('Наш выходной'));
  await resident.goto(`${served.origin}${own}/edit`);
  await resident.check('main [name=visibility][value=public]');
  await press(resident, 'main form .button.primary');
  const state = (await resident.textContent('main .badge')).trim().replaceAll('\u00A0', ' ');
  expect(`what the city is to see waits, and is not ${state}`, state === 'на проверке');
  test('a resident puts a list together and passes it on, without script', found);
  const { looked, look } = looking(browser, served);
  await look(resident, ['/me/collections', `/kk/me/collections`, own, `/kk${own}`, `${own}/edit`, `${own}/delete`, '/me/collections/new', '/kk/me/collections/add?organisation=1', '/collections', '/kk/collections', '/collections/1', '/kk/collections/2']);
  test('the pages of collections fit every width and every reader', looked);
}

async function fill_only(page, fields) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
}
