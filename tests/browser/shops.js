// The way of a shop through real browsers, without script: its owner adds a good and brings a table, a moderator accepts, a guest
// finds where to buy it; then sheets are printed, and an administrator marks what is paid for. And how those pages look.
import { looking } from './looks.js';
import { test } from './tap.js';
import { fill, path, press, send, signed_in } from './visitor.js';

const desk = '/desk/1';

async function add_good(page, served, expect) {
  await page.goto(`${served.origin}${desk}/goods/new`);
  await page.fill('main [name=name]', 'Турка медная, 300 мл');
  await page.fill('main [name=price]', 'дорого');
  await send(page);
  expect('what is no price is said, and the rest stays', (await page.locator('.summary-box a').count()) === 1 && (await page.inputValue('main [name=name]')) === 'Турка медная, 300 мл');
  await page.selectOption('main [name=section]', 'home');
  await fill(page, { price: '9 500', variants: '300 мл\n500 мл — 12000 — под заказ', text: 'Кованая, с деревянной ручкой.', code: 'Т-300' });
  expect(`what was sent leads to the list, not ${page.url()}`, path(page) === `${desk}/goods` && /на\sпроверке/.test(await page.textContent('main')));
}

async function accept(moderator, served) {
  await moderator.goto(`${served.origin}/admin/review`);
  await press(moderator, '.sent h3 a:has-text("Турка медная")');
  await press(moderator, 'main button[value=applied]');
}

async function find(guest, served, expect) {
  await guest.goto(`${served.origin}/goods`);
  await guest.fill('main form.find [name=text]', 'турку медную');
  await press(guest, 'main form.find button');
  await press(guest, 'main h3 a:has-text("Турка медная")');
  const text = await guest.textContent('main');
  expect('a guest finds it in another form of the word, with its price and its shop', text.includes('9\u00a0500\u00a0₸') && text.includes('12\u00a0000\u00a0₸') && text.includes('Арома'));
  return path(guest);
}

async function print(owner, guest, served, expect) {
  await owner.goto(`${served.origin}${desk}/print`);
  const href = await owner.locator('main .acts a').first().getAttribute('href');
  const file = await owner.context().request.get(served.origin + href);
  expect(`a sheet is a PDF, not ${file.status()}`, file.ok() && (await file.body()).subarray(0, 5).toString() === '%PDF-');
  expect('a code that is none leads nowhere', (await guest.goto(`${served.origin}/q/aaaa`)).status() === 404);
}

async function mark(admin, guest, served, expect) {
  await admin.goto(`${served.origin}/admin/adverts/new`);
  await admin.check('main [name=place][value=first]');
  await fill(admin, { page: `${served.origin}/offers/1`, advertiser: 'ТОО «Арома»', contract: '7' });
  expect(`what is declared stands in the register, not ${admin.url()}`, path(admin) === '/admin/adverts' && (await admin.textContent('main')).includes('ТОО «Арома»'));
  await guest.goto(`${served.origin}/adverts`);
  expect('everybody reads who pays', (await guest.textContent('main')).includes('ТОО «Арома»'));
  await admin.goto(`${served.origin}/admin/adverts/1`);
  await press(admin, 'main form .button.danger');
  await guest.goto(`${served.origin}/adverts`);
  expect('and nobody pays once it was ended', !(await guest.textContent('main')).includes('ТОО «Арома»'));
}

export async function walk_shops(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const owner = await signed_in(browser, served, 'owner'), moderator = await signed_in(browser, served, 'moderator'), admin = await signed_in(browser, served, 'admin');
  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await add_good(owner, served, expect);
  await accept(moderator, served);
  const good = await find(guest, served, expect);
  await print(owner, guest, served, expect);
  await mark(admin, guest, served, expect);
  test('a shop shows its goods and prints its sheets, a guest finds them, and what is paid for says so, without script', found);

  const { looked, look } = looking(browser, served);
  await look(guest, ['/goods', '/kk/goods?section=animals', '/goods?text=%D0%BA%D0%BE%D1%84%D0%B5', good, '/kk/organisations/1/goods', '/kk/adverts']);
  await look(owner, [`${desk}/goods`, `/kk${desk}/goods/new`, `${desk}/goods/prices`, `${desk}/goods/import`, `${desk}/goods/1/hide`, `/kk${desk}/print`]);
  await look(admin, ['/admin/adverts', '/kk/admin/adverts/new', '/admin/adverts/1']);
  test('the pages of goods, sheets and advertisements fit every width and every reader', looked);
}
