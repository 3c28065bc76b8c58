// Somebody at a browser without script: opens pages, fills forms in by the keyboard, reads the letters that came.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// Where the link of the newest letter of that kind leads on the running program, beside which it is read.
export function link(served, kind) {
  const query = `import sqlite3, json, sys, time
db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
for attempt in range(100):  # some are written by a job
    row = db.execute('select fields from letter where kind = ? order by id desc', (sys.argv[2],)).fetchone()
    if row: break
    time.sleep(0.1)
print(json.loads(row[0])['link'])`;
  return here(served, execFileSync('python3', ['-c', query, join(served.data, 'cities/jezkazgan/city.db'), kind], { encoding: 'utf8' }));
}

// A city may have a host of its own; the program answers to the port beside it.
export const here = (served, address) => served.origin + new URL(address.trim()).pathname;

export async function visitor(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', acceptDownloads: true });
  return context.newPage();
}

// One of the people of the demo city.
export async function signed_in(browser, served, name) {
  const page = await visitor(browser);
  await page.goto(`${served.origin}/sign-in`);
  await fill(page, { email: `${name}@example.test`, password: 'demo demo demo demo' });
  return page;
}

export const path = (page) => new URL(page.url()).pathname;

// By the keyboard, as a person without a pointer does it.
export const press = async (page, button) => {
  await Promise.all([page.waitForNavigation(), page.press(button, 'Enter')]);
};
// Where a page puts whoever opens it: a browser goes there a moment after the page is there.
export const focused = (page, where = 'main :focus') => page.locator(where).waitFor();
export const enter = (page) => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
export const send = (page) => press(page, 'main form .button.primary');

export async function fill(page, fields, ticks = []) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
  for (const name of ticks) await page.check(`main [name=${name}]`);
  await send(page);
}

export async function sign_up(page, served, { name, email, password }) {
  await page.goto(`${served.origin}/sign-up`);
  await fill(page, { name, email, password }, ['agree_processing', 'agree_terms', 'of_age']);
}

export async function confirm(page, served, password) {
  await page.goto(link(served, 'accounts.confirm'));
  await fill(page, { password });
}
