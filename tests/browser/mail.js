// Letters on their way to a mail server that is not ours: one that is dead for a day, one that is killed for, one that wants TLS
// and a password; and what an independent reader finds in them. Lines of the Test Anything Protocol.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { free_port, healthy, program, root } from './served.js';
import { finish, test } from './tap.js';

const data = join(root, 'build', 'mail-data');
const city = join(data, 'cities', 'jezkazgan', 'city.db');
const log_file = join(data, 'serve.log');
const letters = 60;
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });
const qala = (...words) => execFileSync(program, [...words, '--data', data], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
qala('demo');

// Only while nothing serves the folder: one process touches a city's file.
function sql(statements) {
  const script = 'import sqlite3,sys\ndb=sqlite3.connect(sys.argv[1])\nfor s in sys.stdin.read().split(";\\n"):\n  for row in db.execute(s): print("\\t".join(map(str,row)))\ndb.commit()';
  return execFileSync('python3', ['-c', script, city], { input: statements, encoding: 'utf8' }).trim();
}

const wake = "insert into job (kind, key, run_at) values ('mail.send', 'test', unixepoch()) on conflict do update set run_at = unixepoch()";

// As mail::post() leaves them.
function post_all() {
  const rows = [];
  for (let number = 0; number < letters; number += 1) {
    const language = ['ru', 'kk', 'en'][number % 3];
    const fields = JSON.stringify({ device: 'Firefox, Ұлытау', time: '20.11.2026, 12:00', link: `https://city.example/not-me/secret-${number}` });
    rows.push(`('accounts.new_sign_in', '${language}', 'resident${number}@example.test', '${fields}', unixepoch(), unixepoch() + 3 * 86400, unixepoch())`);
  }
  sql(`insert into letter (kind, language, address, fields, created_at, deadline_at, next_at) values ${rows.join(', ')};\n${wake}`);
}

// As if everything had happened a day earlier.
function a_day_passes() {
  sql(`update letter set created_at = created_at - 86400, deadline_at = deadline_at - 86400, next_at = next_at - 86400;
update mail_sender set tried_at = tried_at - 86400;
update job set run_at = run_at - 86400`);
}

let child = null;
async function serve() {
  const port = await free_port();
  const log = openSync(log_file, 'a');
  child = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], { stdio: ['ignore', log, log] });
  for (let tenths = 0; tenths < 200 && !(await healthy(port)); tenths += 1) await pause(100);
}
async function end(signal) {
  const ended = new Promise((done) => child.on('exit', done));
  child.kill(signal);
  await ended;
  child = null;
}
process.on('exit', () => child?.kill('SIGKILL'));

// A server that keeps what it accepted.
async function mail_server(port, options = {}) {
  const received = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    ...options,
    onData(stream, session, callback) {
      const pieces = [];
      stream.on('data', (piece) => pieces.push(piece));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0].address, bytes: Buffer.concat(pieces), user: session.user });
        setTimeout(callback, options.slow ?? 0);
      });
    },
  });
  server.on('error', () => {});
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return { received, close: () => new Promise((done) => server.close(done)) };
}

async function until(condition, seconds) {
  for (let tenths = 0; tenths < seconds * 10 && !condition(); tenths += 1) await pause(100);
  return condition();
}

const waiting = () => Number(qala('mail').match(/^(\d+) letters wait/m)[1]);

async function a_dead_day(port) {
  qala('mail', '--smtp', `smtp://127.0.0.1:${port}`, '--from', 'city@qala.example');
  post_all();
  await serve();
  await until(() => /the last try failed/.test(qala('mail')), 20);
  const said = qala('mail');
  await end('SIGKILL');
  a_day_passes();
  await serve();
  await until(() => /failed \(2 in a row\)/.test(qala('mail')), 20);
  const said_later = qala('mail');
  await end('SIGKILL');
  test('while the mail server is dead all letters wait, and the trouble is told', [
    said.includes(`${letters} letters wait`) ? '' : said,
    said_later.includes(`${letters} letters wait`) && /failed \(2 in a row\)/.test(said_later) ? '' : said_later,
  ]);
}

// Comes back, and the program is killed twice while it sends.
async function back_again(port) {
  const server = await mail_server(port, { slow: 40 });
  let kills = 0;
  a_day_passes();
  for (const enough of [letters / 4, letters / 2, Infinity]) {
    sql(`update letter set next_at = created_at where state = 'waiting';\n${wake}`);
    await serve();
    if (enough === Infinity) {
      await until(() => new Set(server.received.map(({ to }) => to)).size === letters && waiting() === 0, 60);
      await end('SIGTERM');
    } else {
      await until(() => server.received.length >= enough, 30);
      await end('SIGKILL');
      kills += 1;
    }
  }
  await server.close();
  return { received: server.received, kills };
}

async function every_letter_once({ received, kills }) {
  const parsed = await Promise.all(received.map(async ({ to, bytes }) => ({ to, bytes, mail: await simpleParser(bytes) })));
  const by_id = new Map();
  const found = [];
  for (const one of parsed) {
    const before = by_id.get(one.mail.messageId);
    if (before && !before.bytes.equals(one.bytes)) found.push(`${one.mail.messageId} came twice in different words`);
    by_id.set(one.mail.messageId, one);
  }
  const recipients = new Set([...by_id.values()].map(({ to }) => to));
  if (by_id.size !== letters) found.push(`${by_id.size} letters arrived instead of ${letters}`);
  if (recipients.size !== letters) found.push(`${recipients.size} people were written to instead of ${letters}`);
  if (received.length - by_id.size > kills) found.push(`${received.length - by_id.size} repetitions after ${kills} kills`);
  test('after a day without the server and two kills every letter arrives once by its Message-ID', found);
  const left = sql("select count(*) from letter where state <> 'sent';\nselect count(*) from letter where fields like '%secret-%'");
  const complaints = readFileSync(log_file, 'utf8').split('\n').filter((line) => /\[(error|warning)\]/.test(line) && !/mail of kind/.test(line));
  test('the program complains of nothing but the mail server', complaints);
  test('all are marked as sent, and no link is left in the city’s file', left === '0\n0' ? [] : left);
  return [...by_id.values()];
}

const subjects = { ru: 'Вход с нового устройства', kk: 'Жаңа құрылғыдан кіру', en: 'Sign-in from a new device' };

function well_made(all) {
  const found = [];
  for (const { to, bytes, mail } of all) {
    const number = Number(to.match(/\d+/)[0]);
    const language = ['ru', 'kk', 'en'][number % 3];
    const link = `https://city.example/not-me/secret-${number}`;
    const header = (name) => mail.headerLines.filter(({ key }) => key === name).length;
    if (mail.subject !== subjects[language]) found.push(`${to}: ${mail.subject}`);
    if (!mail.text.includes(link) || !mail.text.includes('Firefox, Ұлытау')) found.push(`${to}: the text lacks its link or device`);
    if (!mail.html.includes(`href="${link}"`) || !mail.html.includes(`lang="${language}"`)) found.push(`${to}: the HTML lacks its link or language`);
    if (mail.from.value[0].address !== 'city@qala.example' || !mail.from.value[0].name) found.push(`${to}: from ${mail.from.text}`);
    if (mail.to.value.length !== 1 || mail.to.value[0].address !== to) found.push(`${to}: to ${mail.to.text}`);
    if (mail.headers.get('auto-submitted') !== 'auto-generated' || Number.isNaN(mail.date?.getTime())) found.push(`${to}: heads`);
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type']) if (header(name) !== 1) found.push(`${to}: ${header(name)} × ${name}`);
    if (mail.headers.get('content-type').value !== 'multipart/alternative' || mail.attachments.length > 0) found.push(`${to}: ${mail.headers.get('content-type').value}`);
    if (bytes.toString('latin1').split('\r\n').some((line) => line.length > 78)) found.push(`${to}: a long line`);
  }
  test('an independent reader finds the right subject, both parts and the heads, in three languages', found);
}

function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'qala-mail-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { folder, cert, options: { key: readFileSync(key), cert: readFileSync(cert) } };
}

async function with_tls_and_password(name, scheme, own) {
  const port = await free_port();
  const paper = certificate();
  const asked = [];
  const server = await mail_server(port, {
    ...paper.options,
    ...own,
    disabledCommands: [],
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth(auth, session, callback) {
      asked.push({ ...auth, secure: session.secure });
      callback(auth.username === 'city' && auth.password === 'сим-сим' ? null : new Error('wrong password'), { user: auth.username });
    },
  });
  const password = join(paper.folder, 'password');
  writeFileSync(password, 'сим-сим\n');
  const set = (...more) => qala('mail', '--smtp', `${scheme}://city@localhost:${port}`, '--from', 'city@qala.example', '--password-file', password, ...more, '--test', 'operator@example.test');
  const found = [];
  await serve();
  set();
  await until(() => /the last try failed/.test(qala('mail')), 20);
  if (!/the last try failed/.test(qala('mail'))) found.push('a certificate that nobody vouches for was believed');
  if (asked.length > 0) found.push('the password was told to a stranger');
  set('--authorities', paper.cert);
  await until(() => server.received.length >= 2 && waiting() === 0, 20);
  if (server.received.length !== 2) found.push(`${server.received.length} letters arrived instead of 2: ${qala('mail')}`);
  if (!server.received.every(({ user }) => user === 'city')) found.push('a letter came without signing in');
  if (!asked.every(({ secure }) => secure)) found.push('the password went over a line that anybody can read');
  await end('SIGTERM');
  if (readFileSync(city).includes('сим-сим')) found.push('the password stands in the city’s file');
  await server.close();
  rmSync(paper.folder, { recursive: true });
  test(name, found);
}

const port = await free_port();
await a_dead_day(port);
const all = await every_letter_once(await back_again(port));
well_made(all);
await with_tls_and_password('with STARTTLS a password is told only behind it, to a server that is vouched for', 'smtp', { secure: false });
await with_tls_and_password('with TLS from the start a password is told only to a server that is vouched for', 'smtps', { secure: true });
finish();
