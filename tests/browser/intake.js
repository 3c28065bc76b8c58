// The work of a city's editors, without script. Ten events out of open sources by the keyboard alone: posts are pasted and read,
// some are typed by hand. Then a tag is merged, an event chosen and another scheduled; and how those pages look on the way.
import { looking } from './looks.js';
import { note, test } from './tap.js';
import { enter, fill, focused, path, press, signed_in } from './visitor.js';

const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const kazakh = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const on = (ahead) => new Date(Date.now() + ahead * 864e5);
const russian = (ahead) => `${on(ahead).getUTCDate()} ${months[on(ahead).getUTCMonth()]}`;
const kk = (ahead) => `${on(ahead).getUTCDate()} ${kazakh[on(ahead).getUTCMonth()]}`;

const posts = [
  `🎶 Вечер авторской песни «Костёр»\n\nПоют барды области.\n📅 ${russian(20)}\n🕖 Начало в 19-00\n📍 Дом культуры, малый зал\n💰 1500 тг\n☎️ 8 701 555 01 43\n12+`,
  `Ән кеші «Сарыарқа әуендері»\nКүні: ${kk(21)}\nУақыты: сағат 18:00-де\nОрны: Мәдениет үйі\nКіру: тегін`,
  `Мастер-класс по керамике, ${russian(22)} в 11:00\nМесто: студия «Глина»\nЦена: 5000 тг\nhttps://t.me/glina_studio`,
  `Chess for beginners\nWhen: ${on(23).toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${on(23).getUTCDate()}, 17:30\nWhere: City library\nPrice: free`,
  `Турнир по настольному теннису\n${russian(24)} с 10:00 до 16:00\n📍 Спорткомплекс\nВход свободный`,
  `Лекция «Медь и люди»\n${russian(25)} в 18:30\n📍 Музей\n500 тенге\nhttps://www.instagram.com/museum_city/`,
  `Ярмарка саженцев\nс 9:00 до 14:00, ${russian(26)}\nГде: у центрального рынка\nВход свободный`,
];
const typed = [{ title: 'Клубок: вяжем варежки' }, { title: 'Сова: логические головоломки' }, { title: 'Жезкиік: спевка ансамбля' }];

async function save(page) {
  await focused(page);
  await enter(page);
  return new URL(page.url()).searchParams.get('done');
}

// What else editors do with events and tags.
async function put_in_order(editor, served, saved) {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  await editor.goto(`${served.origin}/admin/tags`);
  const [one, other] = await editor.locator('main .table td:first-child a').evaluateAll((links) => links.slice(0, 2).map((link) => ({ name: link.textContent, href: link.getAttribute('href') })));
  await editor.goto(served.origin + one.href);
  await editor.fill('main [name=into]', 'нет такой метки');
  await press(editor, 'main form[action$=merge] button');
  expect('a tag that is not there is no other tag', (await editor.locator('main .wrong').count()) === 1);
  await editor.fill('main [name=into]', other.name);
  await press(editor, 'main form[action$=merge] button');
  expect(`one leads to the page of the tag that is meant, not ${editor.url()}`, path(editor) === other.href && (await editor.textContent('main')).includes(one.name));
  await press(editor, 'main form[action$=parts] button');
  expect(`and a synonym is a tag again, not ${editor.url()}`, path(editor) === one.href);

  await editor.goto(`${served.origin}/admin/choice?text=${saved[0]}`);
  expect(`an event is found by its number, not ${editor.url()}`, path(editor) === `/admin/choice/${saved[0]}`);
  await fill(editor, { place: '1' });
  expect('what is chosen is in the list', path(editor) === '/admin/choice' && (await editor.locator(`main .table a[href="/admin/choice/${saved[0]}"]`).count()) === 1);
  await editor.goto(`${served.origin}/admin/choice/${saved[0]}`);
  await press(editor, 'main form[action$=end] button');

  await editor.goto(`${served.origin}/me/events/new`);
  await editor.selectOption('main [name=category]', 'leisure');
  await editor.locator('main summary').last().press('Enter');
  await fill(editor, { title: 'Ночь в музее', description: 'Экскурсии при свечах.', day: on(40).toISOString().slice(0, 10), place: 'Музей', publish_day: on(5).toISOString().slice(0, 10), publish_time: '09:00' });
  const own = path(editor);
  expect(`what is published later has a page, not ${editor.url()}`, /^\/me\/events\/\d+$/.test(own) && (await editor.locator('main .badge').count()) > 0);
  await editor.goto(`${served.origin}${own}/withdraw`);
  await press(editor, 'main form button');
  expect('and is taken back before', new URL(editor.url()).searchParams.get('done') === 'withdrawn');
  test('an editor merges a tag, chooses an event and schedules another, without script', found);
}

export async function walk_intake(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const editor = await signed_in(browser, served, 'admin');
  const begun = Date.now();
  const saved = [];
  await editor.goto(`${served.origin}/admin/intake`);
  for (const post of posts) {
    await focused(editor);
    await editor.keyboard.insertText(post);
    await editor.keyboard.press('Tab');
    await enter(editor);
    await focused(editor);
    if ((await editor.inputValue('main [name=category]')) === '') await editor.selectOption('main [name=category]', 'leisure');
    if ((await editor.inputValue('main [name=source]')) === '') await editor.fill('main [name=source]', 'Афиша на доме культуры');
    if (saved.length === 0) await editor.focus('main [name=title]');
    saved.push(await save(editor));
  }
  for (const [n, { title }] of typed.entries()) {
    await focused(editor);
    await editor.keyboard.press('Tab');
    await editor.keyboard.press('Tab');
    await editor.keyboard.type(title);
    await editor.keyboard.press('Tab');
    const day = on(30 + n).toISOString().slice(0, 10);
    await editor.fill('main [name=day]', day);
    saved.push(await save(editor));
  }
  const seconds = (Date.now() - begun) / 1000;
  note(`ten events by the keyboard: ${seconds.toFixed(1)} s`);
  expect(`ten are saved, not ${saved}`, saved.filter(Boolean).length === 10 && new Set(saved).size === 10);
  expect('the last one is read by the city', (await editor.textContent('main')).includes(typed[2].title));
  await editor.goto(`${served.origin}/me/events/${saved[0]}`);
  expect('it says from where it was taken', (await editor.textContent('main')).includes('Афиша на доме культуры'));
  test('an editor takes ten events from open sources by the keyboard alone, without script', found);

  const { looked, look } = looking(browser, served);
  await put_in_order(editor, served, saved);
  await look(editor, ['/admin/tags', '/kk/admin/tags?of=all', '/admin/tags?text=яя', '/en/admin/tags/1', '/admin/choice?text=вечер', '/kk/admin/choice', `/admin/choice/${saved[0]}`, '/me/events', `/me/events/${saved[0]}`]);
  await look(editor, ['/admin/venues', '/kk/admin/venues/1', '/en/admin/venues?text=яя']);
  await look(editor, ['/admin/intake', '/kk/admin/intake', '/en/admin/intake', `/admin/intake?done=${saved[0]}`]);
  test('the intake fits every width and every reader', looked);
}
