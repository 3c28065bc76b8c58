// Ten events out of open sources by the keyboard alone, without script: posts are pasted and read, some are typed by hand; and
// how the page looks on the way.
import { looking } from './looks.js';
import { note, test } from './tap.js';
import { signed_in } from './visitor.js';

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
const typed = [{ title: 'Открытая репетиция оркестра' }, { title: 'Вечер настольных игр' }, { title: 'Читаем Абая вслух' }];

async function save(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  return new URL(page.url()).searchParams.get('done');
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
    await editor.keyboard.insertText(post);
    await editor.keyboard.press('Tab');
    await Promise.all([editor.waitForNavigation(), editor.keyboard.press('Enter')]);
    if ((await editor.inputValue('main [name=category]')) === '') await editor.selectOption('main [name=category]', 'leisure');
    if ((await editor.inputValue('main [name=source]')) === '') await editor.fill('main [name=source]', 'Афиша на доме культуры');
    if (saved.length === 0) await editor.focus('main [name=title]');
    saved.push(await save(editor));
  }
  for (const [n, { title }] of typed.entries()) {
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
  await look(editor, ['/admin/intake', '/kk/admin/intake', '/en/admin/intake', `/admin/intake?done=${saved[0]}`]);
  test('the intake fits every width and every reader', looked);
}
