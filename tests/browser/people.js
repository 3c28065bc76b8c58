// The way of a person through real browsers, without script: sign up, confirm by the letter, sign in from a second browser and
// throw the first out, forget the password, change the address, take the own data along, delete the account and come back; and
// how those pages look on the way.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { looking } from './looks.js';
import { root } from './served.js';
import { test } from './tap.js';
import { confirm, fill, link, path, press, send, sign_up, visitor } from './visitor.js';

const first = 'медь степь чабан';
const second = 'сорок сорок чайник';

// Asks for the copy of the own data, waits for it as the page says, and opens the page within it. What is wrong, or nothing.
async function read_own_data(page, served, email) {
  await page.goto(`${served.origin}/me/data`);
  await send(page);
  for (let tries = 0; tries < 60 && (await page.locator('main a[href$="/me/data/archive"]').count()) === 0; tries += 1) {
    await page.waitForTimeout(500);
    await page.goto(`${served.origin}/me/data?pause=yes`);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('main a[href$="/me/data/archive"]')]);
  const folder = join(served.data, 'copy');
  execFileSync('python3', ['-m', 'zipfile', '-e', await download.path(), folder]);
  const reader = await page.context().newPage();
  await reader.goto(`file://${join(folder, 'index.html')}`);
  const text = await reader.textContent('body');
  await reader.close();
  return text.includes(email) ? [] : ['the copy of the own data does not name the own address'];
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
  expect('the mistakes are said', (await one.locator('.summary-box a').count()) === 6);
  await sign_up(one, served, { name: 'Алия', email, password: first });
  expect('a letter was sent', path(one) === '/sign-up/sent');
  await confirm(one, served, first);
  expect(`the confirmed one is in her account, not at ${one.url()}`, path(one) === '/me');

  // A photo of oneself: a file that is none comes back with its reason, a true one is shown.
  await one.goto(`${served.origin}/me/profile`);
  await one.setInputFiles('main [name=photo_new]', { name: 'x.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
  await send(one);
  expect('what is no photo is named', (await one.locator('.pictures .error').innerText()).startsWith('x.gif: '));
  await one.setInputFiles('main [name=photo_new]', join(root, 'packaging/picture.png'));
  await send(one);
  expect(`the photo is taken, not left at ${one.url()}`, one.url().endsWith('/me/profile?done=saved'));
  expect('the photo is shown', (await one.locator('.pictures img').evaluate((image) => image.naturalWidth)) === 400);

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

  const left = await read_own_data(one, served, `new-${email}`);
  const expect_back = (what, right) => right || left.push(what);
  await one.goto(`${served.origin}/me/delete`);
  await press(one, 'main form .button.danger');
  expect_back(`deleting says goodbye, not ${one.url()}`, path(one) === '/goodbye');
  await one.goto(`${served.origin}/me`);
  expect_back('whoever deleted the account is signed out', path(one) === '/sign-in');
  await fill(one, { email: `new-${email}`, password: second });
  expect_back(`signing in asks whether to come back, not ${one.url()}`, path(one) === '/me/come-back');
  await one.goto(`${served.origin}/me/profile`);
  expect_back(`a hidden account shows nothing else, not ${one.url()}`, path(one) === '/me/come-back');
  await send(one);
  expect_back(`coming back opens the account, not ${one.url()}`, path(one) === '/me' && (await one.textContent('main')).includes(`new-${email}`));
  test('a person reads a copy of the own data, deletes the account and comes back, without script', left);

  const { looked, look } = looking(browser, served);
  await look(one, ['/me', '/me/sessions', '/me/password', '/me/email', '/kk/me', '/en/me/sessions', '/sign-out', '/me/profile', '/kk/me/family', '/me/consents', '/me/looks', '/me/data', '/me/delete', '/legal', '/kk/legal/privacy']);
  // The seed of an app that makes codes: what stands on the page after the first button.
  await one.goto(`${served.origin}/me/second-factor`);
  await send(one);
  if (path(one) !== '/me/second-factor/app') looked.push(`the seed is not shown, but ${one.url()}`);
  await look(one, ['/me/phone', '/kk/me/phone', '/sign-in/again', '/me/second-factor', '/me/second-factor/app', '/kk/me/second-factor/app']);
  await two.context().clearCookies();
  await look(two, ['/sign-in', '/sign-in/passkey', '/kk/sign-in/passkey', '/sign-up', '/kk/sign-up', '/en/sign-in', '/password-reset', '/sign-up/sent']);
  test('the pages of people fit every width and every reader', looked);
}
