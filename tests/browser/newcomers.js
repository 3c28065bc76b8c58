// The first weeks of a city, through browsers without script: a guest asks support from the page where it happened and reads the
// answer behind the link of the letter; the city is closed and opened again, with a code and an address that waits; a manager
// gives an owner the page of the organisation.
import { test } from './tap.js';
import { fill, link, path, press, send, signed_in, visitor } from './visitor.js';

const a_moment = () => new Promise((done) => setTimeout(done, 3200));  // programs answer quicker than people

async function ask_support(browser, served, admin, expect) {
  const guest = await visitor(browser);
  await guest.goto(`${served.origin}/organisations`);
  await press(guest, 'footer a[href="/complaints/new"]');
  await press(guest, 'main a[href="/help/ask"]');
  await guest.goto(`${served.origin}/help/ask?page=/organisations`);
  expect('the page it was about is kept', (await guest.inputValue('main [name=page]')) === '/organisations');
  await guest.check('main [name=topic][value=broken]', { force: true });
  await a_moment();
  await fill(guest, { text: 'Карта не открывается на телефоне', email: 'newcomer@example.test' });
  expect(`a guest sees the ticket at once, not ${guest.url()}`, /^\/help\/tickets\/\d+$/.test(path(guest)));
  const number = path(guest).split('/').pop();
  await admin.goto(`${served.origin}/admin/support/${number}`);
  expect('what was written is closed until somebody takes it', !(await admin.textContent('main')).includes('Карта не открывается'));
  await send(admin);
  await admin.goto(`${served.origin}/admin/support/${number}?template=1`);
  expect('a prepared answer stands in the form', (await admin.inputValue('main [name=answer]')).length > 20);
  await press(admin, `main form[action$="/${number}/answer"] .button.primary`);
  const elsewhere = await visitor(browser);
  expect('nobody else opens it by its number', (await elsewhere.goto(`${served.origin}/help/tickets/${number}`)).status() === 404);
  await elsewhere.goto(link(served, 'support.answered'));
  expect('the letter leads to the answer', (await elsewhere.textContent('main')).includes('Здравствуйте!'));
}

async function set_opening(admin, served, state) {
  await admin.goto(`${served.origin}/admin/opening`);
  await admin.check(`main [name=state][value=${state}]`, { force: true });
  await press(admin, 'main form[action$="/admin/opening"] .button.primary');
}

async function close_and_open(browser, served, admin, expect) {
  const guest = await visitor(browser);
  const student = await signed_in(browser, served, 'student');
  await set_opening(admin, served, 'beta');
  await fill_code(admin);
  const code = await admin.textContent('main .asked .code');
  await guest.goto(`${served.origin}/events`);
  expect(`before the opening a guest is led to the landing page, not ${guest.url()}`, path(guest) === '/opening');
  await guest.check('main [name=agree_letter]');
  await a_moment();
  await fill(guest, { email: 'early@example.test' });
  await guest.goto(link(served, 'opening.confirm'));
  await press(guest, 'main form[action="/opening/address"] .button.primary');
  await student.goto(`${served.origin}/events`);
  expect('a member without a code is asked for one', path(student) === '/opening/invitation');
  await fill(student, { code });
  await student.goto(`${served.origin}/events`);
  expect('with a code one is in', path(student) === '/events');
  await set_opening(admin, served, 'open');
  await guest.goto(`${served.origin}/events`);
  expect('once it is open everybody reads it', path(guest) === '/events' && (await guest.locator('meta[name=robots]').count()) === 0);
}

async function fill_code(admin) {
  await admin.fill('main [name=label]', 'Редакция');
  await press(admin, 'main form[action$="/codes"] .button.primary');
}

async function give_a_page(browser, served, admin, expect) {
  await admin.goto(`${served.origin}/admin/prospects/new`);
  await fill(admin, { most: '1' });
  await press(admin, 'main table a');
  const card = path(admin);
  await press(admin, 'main form[action$="/link"] .button.primary');
  const address = (await admin.textContent('main section[aria-labelledby=address] .own-words')).trim();
  const resident = await signed_in(browser, served, 'resident');
  await resident.goto(served.origin + new URL(address).pathname);
  await send(resident);
  expect(`the owner is at the desk of the page, not at ${resident.url()}`, /^\/desk\/\d+\/card$/.test(path(resident)));
  const late = await visitor(browser);
  expect('the link works once', (await late.goto(served.origin + new URL(address).pathname)).status() === 404);
  await admin.goto(served.origin + card);
  expect('the manager sees it', /Владелец\sпришёл\sпо\sссылке/.test(await admin.textContent('main')));
}

export async function walk_newcomers(browser, served) {
  if (!served.data) return;
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const admin = await signed_in(browser, served, 'admin');
  await ask_support(browser, served, admin, expect);
  await give_a_page(browser, served, admin, expect);
  await close_and_open(browser, served, admin, expect);
  test('the first weeks of a city: support, an invitation before the opening, and a page for its owner', found);
}
