// The way of an editor who writes a cinema's programme, without script: a film is described, a day is typed, looked at and done, a
// session is cancelled; and how those pages look on the way.
import { looking } from './looks.js';
import { test } from './tap.js';
import { fill, path, press, signed_in } from './visitor.js';

const day = new Date(Date.now() + 5 * 864e5).toISOString().slice(0, 10);

export async function walk_programme(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const editor = await signed_in(browser, served, 'admin');
  await editor.goto(`${served.origin}/admin/works/new`);
  await fill(editor, { title_ru: 'Тихий перегон', description_ru: 'Машинист везёт театр.', minutes: '95', genres: 'драма' });
  const film = path(editor);
  expect(`a film has a page, not ${editor.url()}`, /^\/admin\/works\/\d+$/.test(film));
  await editor.goto(`${served.origin}/admin/screenings`);
  await press(editor, 'main .table a');
  const cinema = path(editor);
  await editor.goto(`${served.origin}${cinema}?day=${day}`);
  const before = await editor.inputValue('main [name=programme]');
  await editor.fill('main [name=programme]', `${before}Тихий перегон: 9:10 2D 1200; когда-нибудь`);
  await press(editor, 'main section form:has([name=programme]) .button.primary');
  expect('a mistake names its line', /Строка \d+, место \d+/.test(await editor.textContent('main .summary-box')));
  await editor.fill('main [name=programme]', `${before}Тихий перегон: 9:10 2D 1200`);
  await press(editor, 'main section form:has([name=programme]) .button.primary');
  expect('what changes is told before', (await editor.textContent('main .notice')).includes('Добавится: 1'));
  const { looked, look } = looking(browser, served);
  await press(editor, 'main .notice .button.primary');
  expect(`it is done, not ${editor.url()}`, new URL(editor.url()).searchParams.get('done') === 'applied');
  await press(editor, 'main .entries > li:has(h3:has-text("Тихий перегон")) button[name=cancel]');
  expect('a session is cancelled', new URL(editor.url()).searchParams.get('done') === 'cancelled');
  await editor.goto(`${served.origin}/screenings?day=${day}`);
  expect('the city reads it', (await editor.textContent('main')).includes('Тихий перегон'));
  test('an editor writes a cinema’s programme, without script', found);
  await look(editor, ['/admin/works', film, `/kk${film}`, '/admin/works/import', '/admin/screenings', `${cinema}?day=${day}`, `/kk${cinema}?day=${day}`, '/admin/screenings/import']);
  test('the pages of films and sessions fit every width and every reader', looked);
}
