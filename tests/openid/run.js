// Signing in by a provider that is not ours, in real browsers without script: the provider's own login and consent pages, the way
// back, a second time, joining an account, saying no, and a provider that is down. Lines of the Test Anything Protocol.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { open_chromium } from '../browser/chromium.js';
import { judge_page } from '../browser/looks.js';
import { free_port, healthy, program, root } from '../browser/served.js';
import { finish, test } from '../browser/tap.js';

const data = join(root, 'build', 'openid-data');
const log_file = join(root, 'build', 'openid-serve.log');
const password = 'demo demo demo demo';
const secret = 'a:secret/with+signs%20and~more';
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const city_port = await free_port();
const provider_port = await free_port();
const city = `http://localhost:${city_port}`; // another site than the provider's: cookies and forms are judged as on the Internet
const issuer = `http://127.0.0.1:${provider_port}`;

const people = {
  aliya: { name: 'Алия Серикова', email: 'aliya.serikova@example.test', email_verified: true },
  marat: { name: 'Марат' },
  resident: { name: 'Житель', email: 'resident@example.test', email_verified: true },
};

// What the provider does wrong for the time being.
let trouble = '';
const asked = [];

function start_provider() {
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'city', client_secret: secret, redirect_uris: [`${city}/sign-in/back/there`], token_endpoint_auth_method: 'client_secret_basic' }],
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  });
  const serve = provider.callback();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url.split('?')[0]}`);
    if (trouble === 'away' && request.url.startsWith('/token')) request.socket.destroy();
    else if (trouble === 'broken' && request.url.startsWith('/token')) response.writeHead(500).end('<h1>Oops</h1>');
    else serve(request, response);
  });
  return new Promise((done) => {
    server.listen(provider_port, '127.0.0.1', () => done(() => new Promise((closed) => { server.close(closed); server.closeAllConnections(); })));
  });
}

let child = null;
async function serve() {
  const log = openSync(log_file, 'a');
  child = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${city_port}`, '--dev', '--outbound-allow', `127.0.0.1:${provider_port}`], { stdio: ['ignore', log, log] });
  for (let tenths = 0; tenths < 200 && !(await healthy(city_port)); tenths += 1) await pause(100);
}
async function end() {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGTERM');
  await ended;
}
process.on('exit', () => child?.kill('SIGKILL'));

const qala = (words, input) => execFileSync(program, [...words, '--data', data], { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] });
const refused = (words, input) => {
  try {
    return qala(words, input);
  } catch (failure) {
    return (failure.stdout + failure.stderr).replaceAll('\u00a0', ' ');
  }
};

// The link in the newest letter of that kind, read beside the running program.
function link(kind) {
  const query = `import sqlite3, json, sys
db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
print(json.loads(db.execute('select fields from letter where kind = ? order by id desc', (sys.argv[2],)).fetchone()[0])['link'])`;
  return execFileSync('python3', ['-c', query, join(data, 'cities/jezkazgan/city.db'), kind], { encoding: 'utf8' }).trim();
}

const browser = await open_chromium();
async function visitor() {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', locale: 'ru' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

const path = (page) => new URL(page.url()).pathname + new URL(page.url()).search;
const says = async (page, words) => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ').includes(words);
const press = async (page, button) => {
  await Promise.all([page.waitForNavigation(), page.click(button)]);
};
const to_provider = (page) => press(page, 'a[href*="/sign-in/with/there"]');

// The judges run scripts, so they look at the same address in a browser of their own.
async function judged(page) {
  const context = await browser.newContext({ storageState: await page.context().storageState(), reducedMotion: 'reduce', hasTouch: true });
  const found = await judge_page(await context.newPage(), page.url());
  await context.close();
  return found;
}

// The provider's own pages: who one is, and that the city may know.
async function stay(page, login) {
  await page.waitForURL(`${issuer}/**`);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', 'anything');
  await press(page, 'button[type=submit]');
  if (page.url().startsWith(issuer)) await press(page, 'button[type=submit]'); // consent, the first time
}

const agree = async (page) => {
  for (const tick of ['agree_processing', 'agree_terms', 'of_age']) await page.check(`main [name=${tick}]`);
};

async function come_as(page, login) {
  await page.goto(`${city}/sign-in`);
  await to_provider(page);
  await stay(page, login);
}

async function settings() {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const add = ['openid', 'add', 'there', '--label', 'Проба', '--issuer', issuer, '--client-id', 'city', '--secret-file', '-'];
  expect('an issuer on this machine is refused', /leads to a server on the Internet/.test(refused(add, `${secret}\n`)));
  const said = qala([...add, '--outbound-allow', `127.0.0.1:${provider_port}`], `${secret}\n`);
  expect(`what was set is told: ${said}`, said.includes(issuer) && said.includes('/sign-in/back/there') && !said.includes(secret));
  await serve();
  const tried = await new Promise((done) => {
    const asking = spawn(program, ['openid', 'test', 'there', '--data', data]);
    let text = '';
    asking.stdout.on('data', (piece) => { text += piece; });
    asking.on('exit', () => done(text));
  });
  expect(`the settings can be tried: ${tried}`, /there answers, and [1-9]\d* of its keys can be used/.test(tried));
  expect('a name that there is not is said', /there is no provider nobody/.test(refused(['openid', 'remove', 'nobody'])));
  test('a provider is set, told and tried from the command line', found);
}

async function first_and_second_time() {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const page = await visitor();
  await page.goto(`${city}/sign-in?next=%2Fme%2Fsessions`);
  found.push(...(await judged(page)));
  await to_provider(page);
  await stay(page, 'aliya');
  expect(`a newcomer is asked two things, not at ${page.url()}`, path(page) === '/sign-up/with');
  expect('the name is there already', (await page.inputValue('input[name=name]')) === 'Алия Серикова');
  found.push(...(await judged(page)));
  await agree(page);
  await press(page, 'main form .button.primary');
  expect(`and is led to where she was going, not to ${page.url()}`, path(page) === '/me/sessions');
  const cookies = await page.context().cookies(city);
  expect('no cookie is left of the way', cookies.every(({ name }) => name !== 'errand'));
  expect('the cookie of the session is for the server alone', cookies.some(({ name, httpOnly, sameSite }) => name === 'sid' && httpOnly && sameSite === 'Lax'));
  await page.goto(`${city}/me`);
  expect('the account is hers', await says(page, 'aliya.serikova@example.test'));
  const again = await visitor();
  await come_as(again, 'aliya');
  expect(`the second time nothing is asked, not ${again.url()}`, path(again) === '/me' && (await says(again, 'Алия Серикова')));
  test('the first time makes an account, the second time opens the same', found);
}

async function by_letter() {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const page = await visitor();
  await come_as(page, 'marat');
  await page.fill('input[name=email]', 'marat@example.test');
  await agree(page);
  await press(page, 'main form .button.primary');
  expect(`a letter is on its way, not ${page.url()}`, path(page) === '/sign-in/letter/sent');
  await page.goto(link('accounts.confirm'));
  expect('the link leads to one more step', path(page) === '/sign-in/letter');
  found.push(...(await judged(page)));
  await to_provider(page); // the provider knows him still
  await page.waitForURL(`${city}/**`);
  expect(`he is in, not at ${page.url()}`, path(page) === '/me?done=confirmed');
  test('without an address from the provider a letter confirms one, and the same person finishes', found);
}

async function joining() {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const page = await visitor();
  await come_as(page, 'resident');
  expect(`a known address is not opened by the provider's word alone: ${page.url()}`, path(page) === '/sign-in/join');
  found.push(...(await judged(page)));
  await page.fill('input[name=password]', 'not the password');
  await press(page, 'main form .button.primary');
  expect('a wrong password is said', await says(page, 'Неверный пароль'));
  await page.fill('input[name=password]', password);
  await press(page, 'main form .button.primary');
  expect(`the right one joins both, not ${page.url()}`, path(page) === '/me');
  await page.goto(`${city}/me/sign-ins`);
  expect('the way stands in the account', (await says(page, 'Проба')) && (await says(page, 'resident@example.test')));
  found.push(...(await judged(page)));
  await press(page, 'button[name=remove]');
  expect(`and is taken away, not ${page.url()}`, path(page) === '/me/sign-ins?done=removed');
  await page.click('button[name=add]'); // a page of ours that leads on by itself: no form leads to another site
  await page.waitForURL((url) => url.href.startsWith(issuer) || url.search === '?done=added');
  if (page.url().startsWith(issuer)) await stay(page, 'resident');
  await page.waitForURL(`${city}/me/sign-ins?done=added`);
  expect('and is added again', await says(page, 'resident@example.test'));
  test('an account is joined by its password, and ways are added and taken away in it', found);
}

async function saying_no() {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  const page = await visitor();
  await page.goto(`${city}/kk/sign-in`);
  await to_provider(page);
  await press(page, 'a[href$="/abort"]');
  expect(`who says no is back on the page of signing in, not at ${page.url()}`, path(page) === '/kk/sign-in?hitch=refused&with=there');
  expect('and is told so in the own language', await says(page, 'Проба арқылы кіру аяқталмады'));
  await page.goto(`${city}/me`);
  expect('nobody is signed in', path(page).startsWith('/sign-in'));
  await page.goto(`${city}/sign-in/back/there?code=stolen&state=guessed`);
  expect('a code from elsewhere signs nobody in', path(page) === '/sign-in?hitch=old&with=there');
  test('refusals and codes from elsewhere sign nobody in', found);
}

async function trouble_there(stop) {
  const found = [];
  const expect = (what, right) => right || found.push(what);
  for (const kind of ['away', 'broken']) {
    trouble = kind;
    const page = await visitor();
    await come_as(page, 'aliya');
    expect(`a provider that is ${kind} leads to a sentence, not to ${page.url()}`, path(page) === '/sign-in?hitch=away&with=there' && (await says(page, 'Проба сейчас не отвечает')));
  }
  trouble = '';
  await stop();
  await end();
  await serve(); // that remembers nothing of the provider
  const page = await visitor();
  await page.goto(`${city}/sign-in`);
  await to_provider(page);
  expect(`one that is gone as well, not ${page.url()}`, path(page) === '/sign-in?hitch=away&with=there' && (await says(page, 'Проба сейчас не отвечает')));
  expect('the other way in is still there', (await page.locator('input[name=password]').count()) === 1);
  test('a provider in trouble is a sentence on the page of signing in', found);
}

rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
qala(['demo', '--password', password]);
const stop = await start_provider();
try {
  await settings();
  await first_and_second_time();
  await by_letter();
  await joining();
  await saying_no();
  await trouble_there(stop);
} finally {
  await browser.close();
  if (child) await end();
}
finish();
process.exit();
