// The way of an event through real browsers, without script: a resident writes it, a moderator sends it back and then accepts
// it by the keyboard, a reader mends it; and how those pages look on the way.
import { looking } from './looks.js';
import { test } from './tap.js';
import { enter, fill, focused, path, press, send, signed_in, visitor } from './visitor.js';

const day = (ahead) => new Date(Date.now() + ahead * 864e5).toISOString().slice(0, 10);

export async function walk_writers(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const resident = await signed_in(browser, served, 'resident');
  const moderator = await signed_in(browser, served, 'moderator');
  const reader = await signed_in(browser, served, 'student');

  await resident.goto(`${served.origin}/me/events/new`);
  await resident.fill('main [name=title]', 'Ярмарка мёда');
  await send(resident);
  expect('the mistakes are said, and the title stays', (await resident.locator('.summary-box a').count()) === 4 && (await resident.inputValue('main [name=title]')) === 'Ярмарка мёда');
  await resident.selectOption('main [name=category]', 'leisure');
  await fill(resident, { description: 'Мёд, чай и баурсаки.', day: day(12), begins: '10:00', ends: '16:00', place: 'Площадь у акимата', price: 'бесплатно' });
  const own = path(resident);
  expect(`what was sent has a page, not ${resident.url()}`, /^\/me\/events\/\d+$/.test(own));

  await moderator.goto(`${served.origin}/admin/review`);
  await press(moderator, '.sent h3 a');
  const item = path(moderator);
  await moderator.click('main details summary');
  await moderator.fill('main [name=note]', 'Напишите, где стоянка.');
  await moderator.check('main [name=returning][value=unclear]');
  await press(moderator, 'main button[value=returned]');
  await resident.goto(served.origin + own);
  expect('the moderator’s words are read', (await resident.textContent('main')).includes('Напишите, где стоянка.'));
  await resident.goto(`${served.origin}${own}/edit`);
  await fill(resident, { description: 'Мёд, чай и баурсаки. Стоянка за акиматом.' });

  await moderator.goto(`${served.origin}/admin/review`);
  await press(moderator, '.sent h3 a');
  await focused(moderator, 'main button[value=applied]:focus');
  await enter(moderator);
  expect(`Enter alone accepts it, not leads to ${moderator.url()}`, path(moderator) === '/admin/review');
  await resident.goto(served.origin + own);
  const open = await resident.getAttribute('main .doors a[href*="/events/"]:not([href*="/me/"])', 'href');
  const answer = await reader.goto(served.origin + open);
  expect('the city reads it', answer.status() === 200 && (await reader.textContent('main')).includes('Стоянка за акиматом.'));
  await press(reader, 'main a[href$="/suggest"]');
  await fill(reader, { price: '500', words: 'Звонил организатору' });
  await moderator.goto(`${served.origin}/admin/review`);
  await press(moderator, '.sent h3 a');
  const correction = path(moderator);
  expect('the difference is shown', (await moderator.locator('.says ins').count()) > 0 && (await moderator.locator('.says del').count()) > 0);
  test('a resident writes of an event, a moderator decides, a reader mends it, without script', found);

  const { looked, look } = looking(browser, served);
  await look(resident, ['/me/events', own, `${own}/edit`, `${own}/cancel`, '/me/events/new', '/kk/me/events/new', `/en${own}/edit`, `/kk${own}`]);
  await look(reader, [`${open.replace(/-.*/, '')}/suggest`, '/kk/me/events']);
  await look(moderator, ['/admin/review', item, correction, `/kk${correction}`, '/en/admin/review', '/admin/review?state=decided']);
  test('the pages of whoever writes and decides fit every width and every reader', looked);
}

// A café's quiz evenings: four of a week each, and one of them an evening later.
export async function walk_series(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const editor = await signed_in(browser, served, 'admin');
  const guest = await visitor(browser);
  await editor.goto(`${served.origin}/me/events/new`);
  await editor.selectOption('main [name=category]', 'leisure');
  await editor.selectOption('main [name=repeats]', 'weekly');
  await fill(editor, { title: 'Квиз «Медный лоб»', description: 'Семь туров, команды до шести человек.', day: day(8), begins: '19:00', ends: '21:30', until: day(29), place: 'Кофейня на Абая', price: '1000' });
  const own = path(editor);
  expect(`the series has a page, not ${editor.url()}`, /^\/me\/events\/\d+$/.test(own));
  const dates = await editor.locator('main a[href*="/dates/"]').count();
  expect(`four dates, not ${dates}`, dates === 4);
  await press(editor, `main li:nth-of-type(2) a[href*="/dates/"]`);
  expect('the first choice is this date alone', await editor.isChecked('main [name=scope][value=one]'));
  await fill(editor, { day: day(16), begins: '20:00', ends: '22:30' });
  await guest.goto(`${served.origin}${own.replace('/me', '')}`);
  const text = (await guest.textContent('main')).replace(/\s+/g, ' ');
  const shown = (text.match(/19:00/g) ?? []).length;
  expect(`the moved evening begins at eight: ${text.slice(0, 400)}`, /20:00/.test(text));
  expect('the others stay at seven', shown >= 1);
  await guest.goto(`${served.origin}/events?from=${day(16)}&to=${day(16)}&text=${encodeURIComponent('Медный лоб')}`);
  expect('the list has it on its new day', (await guest.textContent('main')).includes('Медный лоб'));
  await guest.goto(`${served.origin}/events?from=${day(15)}&to=${day(15)}&text=${encodeURIComponent('Медный лоб')}`);
  expect('and not on the old one', !(await guest.locator('main h3').allTextContents()).some((title) => title.includes('Медный лоб')));
  test('a series of evenings is written and one of them moved, without script', found);
}
