// The way of whoever looks after a city that is no demo, without script: the first administrator comes in by the printed link
// and has to set a second step up, finds a resident and makes a moderator of him, who is asked for a second step in his turn.
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { program, serve } from './served.js';
import { test } from './tap.js';
import { confirm, fill, here, path, press, send, sign_up, visitor } from './visitor.js';

const first = 'медь степь чабан';
const second = 'сорок сорок чайник';

// What an app on a phone shows (RFC 6238); `later`: so many half minutes from now, which may be one.
function code(key, later = 0) {
  const bits = [...key.replaceAll(' ', '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const seed = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + later));
  const digest = createHmac('sha1', seed).update(step).digest();
  return String((digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
}

// From the page that asks for a second step to the one that was wanted; the key in the app.
async function set_up_second_step(page) {
  await send(page);
  const key = await page.textContent('.key');
  await fill(page, { code: code(key) });
  await press(page, 'main a.button.primary');
  return key;
}

async function walk(browser, served, expect) {
  const admin = await visitor(browser);
  const moderator = await visitor(browser);
  const email = 'aidos@example.test';

  const printed = execFileSync(program, ['admin', 'create', '--data', served.data, '--email', 'saule@example.test', '--name', 'Сауле'], { encoding: 'utf8' });
  await admin.goto(here(served, printed.match(/https?:\S+/)[0]));
  await fill(admin, { password: first });
  await fill(admin, { email: 'saule@example.test', password: first });
  await admin.goto(`${served.origin}/admin`);
  expect(`an administrator is asked for a second step, not shown ${admin.url()}`, path(admin) === '/me/second-factor');
  await set_up_second_step(admin);
  expect(`with it the office opens, not ${admin.url()}`, path(admin) === '/admin');

  await sign_up(moderator, served, { name: 'Айдос', email, password: second });
  await confirm(moderator, served, second);
  expect('a resident has no way into the office', (await moderator.goto(`${served.origin}/admin`)).status() === 404);

  await admin.goto(`${served.origin}/admin/people?text=${encodeURIComponent('айдос')}`);
  await press(admin, 'main .table a');
  await press(admin, 'main a[href*="/people/"][href$="/roles"]');
  await admin.check('main [name=roles][value=moderator]');
  await fill(admin, { reason: 'следит за порядком' });
  expect('the person’s page says what was done', (await admin.textContent('main .banner')).includes('Роли изменены'));

  await moderator.goto(`${served.origin}/me`);
  expect('whose roles are changed signs in anew', path(moderator) === '/sign-in');
  await fill(moderator, { email, password: second });
  await moderator.goto(`${served.origin}/admin/people`);
  expect(`a moderator is asked for a second step, not shown ${moderator.url()}`, path(moderator) === '/me/second-factor');
  const key = await set_up_second_step(moderator);
  expect(`with it the wanted page opens, not ${moderator.url()}`, path(moderator) === '/admin/people');
  expect('a moderator sees people and cannot change their roles', (await moderator.goto(`${served.origin}/admin/people/1/roles`)).status() === 403);

  await moderator.goto(`${served.origin}/sign-out`);
  await press(moderator, 'main form .button');
  await moderator.goto(`${served.origin}/sign-in`);
  await fill(moderator, { email, password: second });
  expect(`the password alone signs a moderator in no more, but leads to ${moderator.url()}`, path(moderator) === '/sign-in/code');
  await fill(moderator, { code: code(key, 1) });  // one that was not used yet
  expect('with the code he is in', (await moderator.goto(`${served.origin}/admin/people`)).status() === 200 && path(moderator) === '/admin/people');
}

export async function walk_staff(browser) {
  const served = await serve('staff', ['init', '--city', 'jezkazgan', '--name', 'Жезказган', '--domain', 'localhost']);
  if (!served.data) return;
  const found = [];
  try {
    await walk(browser, served, (what, right) => right || found.push(what));
  } catch (error) {
    found.push(error.stack);
  } finally {
    await served.stop();
  }
  test('an administrator and a moderator are asked for a second step, without script', found);
}
