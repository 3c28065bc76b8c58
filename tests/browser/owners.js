// The way of an organisation through real browsers, without script: its owner names it and fills in its card, with two branches,
// typed hours, a menu and a photo; a moderator accepts it by the keyboard; guests read it in three languages.
import { looking } from './looks.js';
import { test } from './tap.js';
import { fill, path, press, send, signed_in, visitor } from './visitor.js';

export async function walk_owners(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const owner = await signed_in(browser, served, 'resident');
  const moderator = await signed_in(browser, served, 'moderator');
  const guest = await visitor(browser);
  await guest.goto(served.origin);

  await owner.goto(`${served.origin}/desk/new`);
  await owner.fill('main [name=name]', 'Чайхана «Самал»');
  await owner.check('main [name=category][value=food]');
  await owner.fill('main [name=address]', 'улица Абая, 7');
  await send(owner);
  const desk = path(owner);
  expect(`the organisation has a desk, not ${owner.url()}`, /^\/desk\/\d+$/.test(desk));
  await press(owner, 'main a.button.primary');
  expect(`the desk leads to the card, not to ${path(owner)}`, path(owner) === `${desk}/card`);
  await owner.fill('main [name=description]', 'Плов по четвергам и чай с баурсаками.');
  await owner.fill('main [name=phone]', 'позвоните нам');
  await send(owner);
  expect('a wrong telephone is said beside it, and the text stays', (await owner.locator('#e-phone').count()) === 1 && (await owner.inputValue('main [name=description]')).startsWith('Плов'));
  for (const part of await owner.locator('details.part summary').all()) await part.click();
  await fill(owner, { phone: '8 710 212 34 57', instagram: '@samal', name_kk: '«Самал» шайханасы', description_kk: 'Палау мен бауырсақ.', name_en: 'Samal tea house', description_en: 'Pilaf on Thursdays, tea with baursaks.' });

  expect(`the places come next, not ${path(owner)}`, path(owner) === `${desk}/card/places`);
  await owner.fill('main [name=b0_hours]', 'пн-пт 9-18, сб 10-15, обед 13-14');
  await owner.click('details.part:last-of-type summary');
  await owner.fill('main [name=b1_address]', 'проспект Мира, 9');
  await owner.fill('main [name=b1_weekdays]', '10-22');
  await owner.fill('main [name=b1_weekend]', '12-20');
  await send(owner);
  const read = await owner.textContent('main');
  expect('the hours are read back in words', read.includes('понедельник–пятница 9:00–13:00, 14:00–18:00') && read.includes('суббота, воскресенье 12:00–20:00'));
  await send(owner);
  expect(`the details come next, not ${path(owner)}`, path(owner) === `${desk}/card/details`);
  await fill(owner, { prices: 'Горячее:\nПлов — 1800\nЛагман — 1500–2000\nЧай\nЧайник чая 700' });
  expect(`the photos come next, not ${path(owner)}`, path(owner) === `${desk}/card/photos`);
  await owner.setInputFiles('main [name=photos_new]', { name: 'zal.png', mimeType: 'image/png', buffer: await guest.screenshot() });  // any picture will do
  await press(owner, 'main button[name=stay]');
  await owner.fill('main [name^=photos_alt_]', 'Зал с достарханом');
  await send(owner);
  expect(`publishing comes last, not ${path(owner)}`, path(owner) === `${desk}/card/send`);
  const preview = await guest.context().browser().newContext({ storageState: await owner.context().storageState(), javaScriptEnabled: false });
  const seen = await preview.newPage();
  const answer = await seen.goto(`${served.origin}${desk}/card/preview`);
  expect('the page is seen before it is sent', answer.status() === 200 && (await seen.textContent('main')).includes('Плов по четвергам'));
  await preview.close();
  await fill(owner, { words: 'Мы открылись вчера' });
  expect('it is said that it was sent', path(owner) === desk && (await owner.textContent('main')).includes('Отправлено'));

  await moderator.goto(`${served.origin}/admin/review`);
  await press(moderator, '.sent h3 a:has-text("Самал")');
  const item = path(moderator);
  expect('the moderator sees the photo and the hours', (await moderator.locator('main .pictures img').count()) === 1 && (await moderator.textContent('main')).includes('14:00–18:00'));
  await press(moderator, 'main button[value=applied]');
  await owner.goto(served.origin + desk);
  const open = await owner.getAttribute('main a[href*="/organisations/"]', 'href');
  for (const [prefix, text] of [['', 'Плов по четвергам'], ['/kk', 'Палау мен бауырсақ'], ['/en', 'Pilaf on Thursdays']]) {
    const shown = await guest.goto(served.origin + prefix + open.replace(/^\/(kk|en)(?=\/)/, ''));
    const main = await guest.textContent('main');
    expect(`a guest reads it at ${prefix}${open}`, shown.status() === 200 && main.includes(text) && main.includes('Лагман') && main.includes('проспект Мира, 9'));
    expect('with its photo', (await guest.locator('main img[alt="Зал с достарханом"]').count()) === 1);
  }
  test('an owner sets up a tea house, a moderator accepts it, guests read it in three languages, without script', found);

  const { looked, look } = looking(browser, served);
  await look(owner, [desk, `${desk}/card`, `${desk}/card/places`, `${desk}/card/details`, `${desk}/card/photos`, `${desk}/card/send`, `${desk}/card/preview`, `/kk${desk}/card`, `/en${desk}/card/places`, open, `${open.replace(/-.*/, '')}/suggest`]);
  await look(moderator, [item]);
  test('the pages of a card fit every width and every reader', looked);
}
