// The way of a person through real browsers, without script: sign up, confirm by the letter, sign in from a second browser and
// throw the first out, forget the password, change the address; and how those pages look on the way.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { judge_page } from './looks.js';
import { test } from './tap.js';

const first = 'медь степь чабан';
const second = 'сорок сорок чайник';

// The address in the newest letter of that kind, read beside the running program.
function link(served, kind) {
  const query = `import sqlite3, json, sys
db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
print(json.loads(db.execute('select fields from letter where kind = ? order by id desc', (sys.argv[2],)).fetchone()[0])['link'])`;
  return execFileSync('python3', ['-c', query, join(served.data, 'cities/jezkazgan/city.db'), kind], { encoding: 'utf8' }).trim();
}

async function visitor(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  return context.newPage();
}

const path = (page) => new URL(page.url()).pathname;
// By the keyboard, as a person without a pointer does it.
const press = async (page, button) => {
  await Promise.all([page.waitForNavigation(), page.press(button, 'Enter')]);
};
const send = (page) => press(page, 'main form .button.primary');

async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
  await send(page);
}

export async function walk_people(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const email = `aliya-${Date.now()}@example.test`;
  const one = await visitor(browser);
  const two = await visitor(browser);

  await one.goto(`${served.origin}/sign-up`);
  await fill(one, { name: '', email: 'wrong', password: 'qwerty123' });
  expect('the mistakes are said', (await one.locator('.summary-box a').count()) === 3);
  await fill(one, { name: 'Алия', email, password: first });
  expect('a letter was sent', path(one) === '/sign-up/sent');
  await one.goto(link(served, 'accounts.confirm'));
  await fill(one, { password: first });
  expect(`the confirmed one is in her account, not at ${one.url()}`, path(one) === '/me');

  await two.goto(`${served.origin}/me/sessions`);
  await fill(two, { email, password: first });
  expect('signing in leads to where one was going', path(two) === '/me/sessions');
  await press(two, 'button[value=others]');
  await one.goto(`${served.origin}/me`);
  expect('the first browser was thrown out', path(one) === '/sign-in');

  await one.goto(`${served.origin}/password-reset`);
  await fill(one, { email });
  await one.goto(link(served, 'accounts.password_reset'));
  await fill(one, { password: second });
  expect('the new password leads to the sign-in', path(one) === '/sign-in');
  await two.goto(`${served.origin}/me`);
  expect('the second browser was signed out by it', path(two) === '/sign-in');
  await fill(one, { email, password: second });
  expect('the new password opens the account', path(one) === '/me');

  await one.goto(`${served.origin}/me/email`);
  await fill(one, { email: `new-${email}`, password: second });
  await one.goto(link(served, 'accounts.email_change'));
  await send(one);
  expect('the account shows its new address', (await one.textContent('main')).includes(`new-${email}`));
  test('a person signs up, confirms, throws out, forgets and moves, without script', found);

  const looked = [];
  const look = async (page, addresses) => {
    const context = await browser.newContext({ storageState: await page.context().storageState(), reducedMotion: 'reduce', hasTouch: true });
    const shown = await context.newPage();
    for (const address of addresses) looked.push(...(await judge_page(shown, served.origin + address)));
    await context.close();
  };
  await look(one, ['/me', '/me/sessions', '/me/password', '/me/email', '/kk/me', '/en/me/sessions', '/sign-out']);
  await two.context().clearCookies();
  await look(two, ['/sign-in', '/sign-up', '/kk/sign-up', '/en/sign-in', '/password-reset', '/sign-up/sent']);
  test('the pages of people fit every width and every reader', looked);
}
