// The way of an offer through real browsers, without script: the owner of a café writes it with the form of its kind, a moderator
// accepts it, guests read it in three languages; the second one meets the plan's limit, and the first is ended.
import { looking } from './looks.js';
import { test } from './tap.js';
import { fill, path, press, send, signed_in } from './visitor.js';

const desk = '/desk/1/offers';

async function asked_by(page, kind) {
  await page.check(`main [name=kind][value=${kind}]`);
  const shown = await page.locator('main .field:visible input').evaluateAll((all) => all.map(({ name }) => name));
  return shown.filter((name) => ['percent', 'amount', 'nth', 'price_usual', 'price_before', 'price_after'].includes(name));
}

async function write_coffee(page, served, expect) {
  await page.goto(`${served.origin}${desk}/new`);
  for (const [kind, asked] of [['percent', 'percent,price_usual'], ['sum', 'amount,price_usual'], ['new_price', 'price_before,price_after'], ['gift', ''], ['nth_free', 'nth']])
    expect(`${kind} asks for ${asked || 'nothing more'}`, (await asked_by(page, kind)).join() === asked);
  await page.fill('main [name=title]', 'Второй кофе бесплатно');
  await send(page);
  expect('what is missing is said, and the rest stays', (await page.locator('.summary-box a').count()) === 1 && (await page.inputValue('main [name=title]')) === 'Второй кофе бесплатно');
  for (const day of [1, 2, 3, 4, 5]) await page.check(`main [name=weekdays][value="${day}"]`);
  for (const language of ['kk', 'en']) await page.click(`main details:has([name=title_${language}]) summary`);
  await fill(page, { nth: '2', until_hour: '12:00', title_kk: 'Екінші кофе тегін', title_en: 'Second coffee free' });
  return path(page);
}

async function accept(moderator, served) {
  await moderator.goto(`${served.origin}/admin/review`);
  await press(moderator, '.sent h3 a:has-text("Второй кофе")');
  const item = path(moderator);
  await press(moderator, 'main button[value=applied]');
  return item;
}

export async function walk_offers(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const owner = await signed_in(browser, served, 'owner');
  const moderator = await signed_in(browser, served, 'moderator');
  const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();

  const own = await write_coffee(owner, served, expect);
  expect(`what was sent has a page, not ${owner.url()}`, /^\/desk\/1\/offers\/\d+$/.test(own));
  const open = `/offers/${own.split('/').pop()}`;
  expect('nobody reads it yet', (await guest.goto(served.origin + open)).status() === 404);
  const item = await accept(moderator, served);
  for (const [language, title] of [['', 'Второй кофе бесплатно'], ['/kk', 'Екінші кофе тегін'], ['/en', 'Second coffee free']])
    expect(`a guest reads ${title}`, (await guest.goto(served.origin + language + open)).status() === 200 && (await guest.textContent('main')).includes(title));

  await owner.goto(`${served.origin}${desk}/new`);
  await owner.check('main [name=kind][value=gift]');
  await fill(owner, { title: 'Печенье к чаю' });
  expect('the second of a month is told when it may come', /новая\sскидка\sв\sмесяц/.test(await owner.textContent('main')) && (await owner.inputValue('main [name=title]')) === 'Печенье к чаю');
  await press(owner, 'main button[name=draft]');
  const draft = path(owner);
  await owner.goto(`${served.origin}${own}/end`);
  await press(owner, 'main form .button.danger');
  await guest.goto(served.origin + open);
  expect('its page says that it is over', (await guest.textContent('main')).includes('Срок скидки истёк'));
  test('an organisation writes an offer, meets its plan’s limit and ends the offer, without script', found);

  const { looked, look } = looking(browser, served);
  await look(owner, [desk, `/kk${desk}`, own, draft, `${draft}/edit`, `${draft}/preview`, `${draft}/delete`, `/kk${desk}/new`, `/en${draft}/edit`]);
  await look(moderator, [item]);
  test('the pages of an organisation’s offers fit every width and every reader', looked);
}
