// The way of those who decide for the city, without script: an owner shows by a call that a place is theirs, somebody appeals
// against a decision, and a moderator works through fifty events with the Enter key alone.
import { looking } from './looks.js';
import { note, test } from './tap.js';
import { confirm, enter, fill, focused, path, press, send, sign_up, signed_in, visitor } from './visitor.js';

const queue = 50;
const authors = 3;
const password = 'ровный берег озера';
const day = (ahead) => new Date(Date.now() + ahead * 864e5).toISOString().slice(0, 10);

// A place that nobody runs and that can be called: the first of the list that is so.
async function claim_a_place(page, served) {
  for (let id = 20; id < 60; id += 1) {
    const answer = await page.goto(`${served.origin}/organisations/${id}/claim`);
    if (answer.status() === 200 && (await page.locator('main [name=how][value^="phone:"]').count()) > 0) {
      await page.locator('main [name=how][value^="phone:"]').first().check();
      await fill(page, { words: 'Звоните после обеда' });
      return id;
    }
  }
  return 0;
}

async function claims(browser, served) {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const owner = await signed_in(browser, served, 'student');
  const admin = await signed_in(browser, served, 'admin');
  const place = await claim_a_place(owner, served);
  const own = path(owner);
  expect(`what was asked has a page, not ${owner.url()}`, /^\/me\/claims\/\d+$/.test(own));
  await admin.goto(`${served.origin}/admin/claims`);
  await press(admin, 'main .table a');
  const item = path(admin);
  await press(admin, 'main form[action$="/call"] .button.primary');
  const code = (await admin.textContent('main .code')).replace(/\D/g, '');
  expect(`a code of six figures is shown, not ${code}`, code.length === 6);
  await fill(owner, { code });
  expect('the code opens the desk', (await owner.goto(`${served.origin}/desk/${place}`)).status() === 200);
  await owner.goto(`${served.origin}/organisations/${place}`);
  expect('the page says what was checked', (await owner.textContent('main')).includes('Проверено: телефон'));
  test('an owner shows by a call that a place is theirs, without script', found);
  const { looked, look } = looking(browser, served);
  await look(owner, ['/me/claims', own, `/kk${own}`, `/desk/${place}/verification`, `/kk/desk/${place}/verification`, `/organisations/${place === 21 ? 22 : 21}/claim`, `/kk/organisations/1/claim`]);
  await look(admin, ['/admin/claims?state=decided', item, `/kk${item}`, '/kk/admin/claims']);
  test('the pages of claims fit every width and every reader', looked);
}

async function write_events(browser, served, name, count) {
  const page = await visitor(browser);
  await sign_up(page, served, { name, email: `${name}@example.test`, password });
  await confirm(page, served, password);
  for (let number = 0; number < count; number += 1) {
    await page.goto(`${served.origin}/me/events/new`);
    await page.selectOption('main [name=category]', 'leisure');
    await fill(page, { title: `Вечер ${name} ${number}`, description: 'Игры и чай.', day: day(20 + number), begins: '18:00', place: 'Парк', price: 'бесплатно' });
  }
  return page;
}

async function waiting(page, served) {
  await page.goto(`${served.origin}/admin/review`);
  return Number((await page.textContent('main .intro')).match(/\d+/)[0]);
}

// Whoever decided is not asked again: an administrator answers.
async function appeal(author, moderator, admin, served, expect) {
  await moderator.goto(`${served.origin}/admin/review`);
  await press(moderator, '.sent h3 a:has-text("Вечер")');
  const item = path(moderator);
  await moderator.click('main details summary');
  await moderator.check('main [name=refusing][value=not_here]');
  await press(moderator, 'main button[value=refused]');
  const decision = item.replace('/admin/review', '/me/decisions');
  await author.goto(served.origin + decision);
  await fill(author, { words: 'Парк в нашем городе.' });
  await admin.goto(`${served.origin}/admin/review?state=appealed`);
  await press(admin, '.sent h3 a');
  await admin.check('main [name=answer][value=overturn]');
  await press(admin, 'main form[action$="/appeal"] .button.primary');
  await author.goto(served.origin + decision);
  expect('who appealed reads that it is published', (await author.textContent('main')).includes('Решение изменено'));
  return [item, decision];
}

async function fifty(browser, served) {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const moderator = await signed_in(browser, served, 'moderator');
  const admin = await signed_in(browser, served, 'admin');
  const before = await waiting(moderator, served);
  const names = ['asel', 'bolat', 'vera'];
  const pages = [];
  for (const name of names) pages.push(await write_events(browser, served, name, Math.ceil((queue + 1) / authors)));
  const [item, decision] = await appeal(pages[0], moderator, admin, served, expect);
  const all = await waiting(moderator, served);
  expect(`${queue} wait, not ${all - before}`, all - before >= queue);
  await press(moderator, '.sent h3 a');
  const from = Date.now();
  let decided = 0;
  for (; decided < all && path(moderator).startsWith('/admin/review/'); decided += 1) {
    await focused(moderator, 'main button[value=applied]:focus');
    await enter(moderator);
  }
  note(`${decided} events accepted by Enter in ${((Date.now() - from) / 1000).toFixed(1)} s`);
  expect(`Enter alone decides all, not ${decided} of ${all}`, decided === all && (await waiting(moderator, served)) === 0);
  test('a moderator works through fifty events with the keyboard, and somebody appeals, without script', found);
  const { looked, look } = looking(browser, served);
  await look(moderator, [item, `/kk${item}`, '/admin/review?state=doubtful', '/admin/review?state=appealed', '/kk/admin/review?state=decided']);
  await look(pages[0], [decision, `/kk${decision}`, '/me/decisions', '/kk/me/decisions', '/decisions', '/kk/decisions', '/en/decisions']);
  test('the pages of decisions and appeals fit every width and every reader', looked);
}

export async function walk_deciders(browser, served) {
  if (!served.data) return;
  await claims(browser, served);
  await fifty(browser, served);
}
