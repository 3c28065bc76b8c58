// Judges of answers as bytes: status, heads, sizes, languages, references. No browser.
import { ask, ask_raw } from './http.js';
import { heading_of, main_of, references, tags, title_of, words } from './html.js';
import { languages } from './crawl.js';
import { note, test } from './tap.js';

const html_most = 60 * 1024;
const css_most = 30 * 1024;
const script_most = 10 * 1024;

// What stands on every answer, whatever it is. HSTS is left to the operator's proxy: it breaks sibling hosts on plain HTTP.
const security = {
  'x-content-type-options': (value) => value === 'nosniff',
  'referrer-policy': (value) => ['strict-origin-when-cross-origin', 'no-referrer'].includes(value),
  'permissions-policy': (value) => /microphone=\(\)/.test(value) && /payment=\(\)/.test(value),
  'cross-origin-opener-policy': (value) => value === 'same-origin',
  'cross-origin-resource-policy': (value) => ['same-origin', 'cross-origin'].includes(value),
};

const policy = {
  'default-src': ["'none'"],
  'img-src': ["'self'"],
  'style-src': ["'self'"],
  'script-src': ["'self'", "'none'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
};

// Only what is made to be framed by other sites may be.
const framed = (name) => /^(?:HEAD |304 of )?(?:\/(?:kk|en))?\/embed\//.test(name);

function policy_findings(name_of_page, value) {
  const given = new Map(value.split(';').map((one) => one.trim().split(/\s+/)).map(([name, ...rest]) => [name, rest]));
  const found = [];
  for (const [name, allowed] of Object.entries(policy)) {
    const sources = given.get(name);
    if (!sources) found.push(`Content-Security-Policy has no ${name}`);
    else if (name === 'frame-ancestors' && framed(name_of_page)) found.push(...(sources.join() === '*' ? [] : [`frame-ancestors ${sources.join(' ')} on a page made to be framed`]));
    else if (name !== 'form-action' && !sources.every((source) => allowed.includes(source))) found.push(`Content-Security-Policy ${name} ${sources.join(' ')}`);
  }
  if (/unsafe-inline|unsafe-eval|\*/.test(framed(name_of_page) ? value.replace('frame-ancestors *', '') : value)) found.push(`Content-Security-Policy is open: ${value}`);
  return found;
}

export function head_findings(name, { status, headers }) {
  const found = [];
  if (!status) return [`${name}: no answer`];
  if (!headers['content-security-policy']) found.push('no Content-Security-Policy');
  else found.push(...policy_findings(name, headers['content-security-policy']));
  for (const [field, right] of Object.entries(security))
    if (!headers[field]) found.push(`no ${field}`);
    else if (!right(headers[field])) found.push(`${field}: ${headers[field]}`);
  for (const field of ['server', 'x-powered-by', 'exception_what']) if (headers[field]) found.push(`tells ${field}: ${headers[field]}`);
  // A guest who opens one of these forms gets the cookie that its token is bound to, and no other.
  const holds_form = /(^|\/)(sign-in|sign-in\/passkey|sign-up|password-reset|complaints\/new|complaints\/status|help\/ask)(\?|$|\s)/.test(name);
  const cookies = [headers['set-cookie'] ?? []].flat().filter((line) => !(holds_form && /^(__Host-)?anon=/.test(line)));
  if (cookies.length > 0) found.push(`sets a cookie for a guest: ${cookies.join(', ')}`);
  return found.map((finding) => `${name} (${status}): ${finding}`);
}

const where = (entry) => (entry.from && entry.from !== entry.path ? `${entry.path} (linked from ${entry.from})` : entry.path);

function link_findings({ pages, others }) {
  return [...pages, ...others].filter(({ answer }) => answer.status === 0 || answer.status >= 400).map((entry) => `${where(entry)}: ${entry.answer.status || 'cannot be read as an address'}`);
}

function part_findings({ parts }) {
  return [...parts].filter(([, { answer }]) => answer.status !== 200).map(([path, { answer, from }]) => `${path} (on ${from}): ${answer.status}`);
}

function fragment_findings({ pages }) {
  return pages.flatMap((page) => {
    const ids = new Set(tags(page.html).map(({ attributes }) => attributes.id).filter(Boolean));
    return references(page.html).links.filter(({ href }) => href.startsWith('#') && href.length > 1 && !ids.has(decodeURIComponent(href.slice(1)))).map(({ href }) => `${page.path}: ${href} leads nowhere`);
  });
}

function size_findings(pages) {
  return pages.filter(({ answer }) => answer.body.length > html_most).map(({ path, answer }) => `${path}: ${answer.body.length} bytes, the most is ${html_most}`);
}

function budget_findings({ pages, parts }) {
  return pages.flatMap((page) => {
    const total = { css: 0, script: 0 };
    for (const { name, attributes: a } of tags(page.html)) {
      const size = (href) => parts.get(new URL(href, `http://x${page.path}`).pathname + new URL(href, `http://x${page.path}`).search)?.answer.body.length ?? 0;
      if (name === 'link' && a.rel === 'stylesheet') total.css += size(a.href);
      if (name === 'script' && a.src) total.script += size(a.src);
    }
    return [total.css > css_most && `styles of ${page.path}: ${total.css} bytes, the most is ${css_most}`, total.script > script_most && `scripts of ${page.path}: ${total.script} bytes, the most is ${script_most}`];
  });
}

function structure_findings(pages) {
  return pages.flatMap(({ path, language, html }) => {
    const all = tags(html);
    const count = (name) => all.filter((tag) => tag.name === name).length;
    const lang = all.find(({ name }) => name === 'html')?.attributes.lang;
    return [
      lang !== language && `lang="${lang}", the address is ${language}`,
      !title_of(html) && 'no title',
      count('main') !== 1 && `${count('main')} main elements`,
      count('h1') !== 1 && `${count('h1')} h1 elements`,
      !heading_of(html) && 'an empty h1',
      words(main_of(html)).length < 20 && 'almost nothing in main',
      all.some(({ name, attributes }) => name === 'style' || 'style' in attributes) && 'an inline style',
      all.some(({ name, attributes }) => name === 'script' && !attributes.src && !/json/.test(attributes.type ?? '')) && 'an inline script',
      all.some(({ attributes }) => Object.keys(attributes).some((key) => key.startsWith('on'))) && 'an inline handler',
      /\{\{|\{%|%\}|\[object|undefined|\bNaN\b|&amp;(amp|lt|gt|quot|#\d+);/.test(html) && 'the workings of a template show through',
    ].filter(Boolean).map((finding) => `${path}: ${finding}`);
  });
}

function alternate_findings(pages) {
  return pages.filter(({ answer }) => answer.status === 200).flatMap(({ path, html }) => {
    const given = tags(html).filter(({ name, attributes }) => name === 'link' && /alternate/.test(attributes.rel ?? '') && attributes.hreflang).map(({ attributes }) => attributes.hreflang);
    if (tags(html).some(({ name, attributes }) => name === 'meta' && attributes.name === 'robots' && /noindex/.test(attributes.content))) return [];
    return languages.filter((language) => !given.includes(language)).map((language) => `${path}: no hreflang="${language}"`);
  });
}

async function head_twin_findings(origin, path) {
  const get = await ask(origin + path);
  const head = await ask(origin + path, { method: 'HEAD' });
  return [
    ...head_findings(`HEAD ${path}`, head),
    head.status !== get.status && `HEAD ${path} says ${head.status}, GET ${get.status}`,
    head.headers['content-length'] !== get.headers['content-length'] && `HEAD ${path} says ${head.headers['content-length']} bytes, GET ${get.headers['content-length']}`,
  ];
}

// A second visit costs no body: the tag that was given is honoured, alone and in a list, for the packed bytes as well.
async function condition_findings(origin, path) {
  const found = [];
  for (const packing of ['identity', 'gzip']) {
    const first = await ask(origin + path, { headers: { 'accept-encoding': packing } });
    const tag = first.headers.etag;
    if (!tag) {
      found.push(`${path} (${packing}): no ETag`);
      continue;
    }
    for (const asked of [tag, `"other", ${tag}`, '*']) {
      const again = await ask(origin + path, { headers: { 'accept-encoding': packing, 'if-none-match': asked } });
      if (again.status !== 304) found.push(`${path} (${packing}): If-None-Match ${asked} is answered ${again.status}`);
      else found.push(...head_findings(`304 of ${path}`, again), again.body.length > 0 && `304 of ${path} has a body`);
    }
    const other = await ask(origin + path, { headers: { 'accept-encoding': packing, 'if-none-match': '"other"' } });
    if (other.status !== 200) found.push(`${path} (${packing}): another's tag is answered ${other.status}`);
  }
  return found;
}

async function packing_findings(origin, path) {
  const plain = await ask(origin + path, { headers: { 'accept-encoding': 'identity' } });
  const packed = await ask(origin + path, { headers: { 'accept-encoding': 'gzip' } });
  return [
    plain.headers['content-encoding'] && `${path}: packed although nobody asked`,
    packed.headers['content-encoding'] !== 'gzip' && `${path}: not packed`,
    packed.headers['content-encoding'] === 'gzip' && packed.body.length >= plain.body.length && `${path}: packing makes it longer`,
    !/accept-encoding/i.test(packed.headers.vary ?? '') && `${path}: no Vary: Accept-Encoding`,
  ];
}

// Refusals carry the same headers as pages: by the router (404, 405) and by the edge before any router (400, 414, 431, 501).
async function refusal_findings(port) {
  const head = (first, more = '') => `${first} HTTP/1.1\r\nHost: localhost:${port}\r\n${more}Connection: close\r\n\r\n`;
  const cases = [
    ['a bad id', head('GET /events/0x'), [404]],
    ['no such page', head('GET /no-such-page'), [404]],
    ['no such file', head('GET /static/no-such.css'), [404]],
    ['a POST where none is taken', head('POST /about-nothing', 'Content-Length: 0\r\n'), [403, 404, 405]],
    ['a DELETE', head('DELETE /events'), [403, 404, 405, 501]],
    ['TRACE', head('TRACE /'), [405, 501]],
    ['a method nobody knows', head('BREW /'), [405, 501]],
    ['two hosts', `GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`, [400]],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', [400]],
    ['a space in a field name', head('GET /', 'X-A : 1\r\n'), [400]],
    ['a long address', head(`GET /${'a'.repeat(20000)}`), [400, 414, 431]],
    ['a large head', head('GET /', `X-A: ${'a'.repeat(40000)}\r\n`), [400, 431]],
    ['an unknown transfer coding', head('POST /', 'Transfer-Encoding: gzip\r\n'), [400, 501]],
  ];
  const found = [];
  for (const [name, bytes, statuses] of cases) {
    const answer = await ask_raw(port, bytes);
    found.push(...head_findings(name, answer));
    if (answer.status && !statuses.includes(answer.status)) found.push(`${name}: answered ${answer.status}, expected ${statuses.join(' or ')}`);
  }
  return found;
}

async function missing_page_findings(origin) {
  const found = [];
  for (const path of ['/no-such-page', '/kk/no-such-page', '/en/no-such-page', '/events/999999999']) {
    const answer = await ask(origin + path);
    if (answer.status !== 404) found.push(`${path}: ${answer.status}`);
    else if (!(answer.headers['content-type'] ?? '').startsWith('text/html')) found.push(`${path}: no page but ${answer.headers['content-type']}`);
  }
  return found;
}

export async function judge_answers({ origin, port }, site) {
  const { pages, others, parts, outside, bounded } = site;
  note(`${pages.length} pages, ${others.length} other answers, ${parts.size} parts${bounded ? '; the crawl ended at its bound' : ''}`);
  const good = pages.filter(({ answer }) => answer.status === 200);
  test('the site has pages in every language', languages.filter((language) => good.filter((page) => page.language === language).length < 3).map((language) => `fewer than 3 pages in ${language}`));
  test('every internal link leads somewhere', link_findings(site));
  test('every style, picture and script is there', part_findings(site));
  test('every link within a page has its goal', fragment_findings(site));
  test('nothing is loaded from elsewhere', outside);
  test('every page, feed and redirection carries the security headers and no cookie', [...pages, ...others].filter(({ rel }) => !/nofollow/.test(rel)).flatMap((entry) => head_findings(entry.path, entry.answer)));
  test('every style, picture and script carries the security headers', [...parts].flatMap(([path, { answer }]) => head_findings(path, answer)));
  test('refusals carry the security headers and the right status', await refusal_findings(port));
  test('a missing page is a 404 page in each language', await missing_page_findings(origin));
  test('every page is within 60 KB', size_findings(pages));
  test('styles are within 30 KB, scripts within 10 KB', budget_findings({ pages: good, parts }));
  test('every page has its language, title, main and one h1, and nothing inline', structure_findings(pages));
  test('every indexed page names its languages', alternate_findings(pages));
  const style = [...parts.keys()].find((path) => /\.css/.test(path));
  for (const path of ['/', '/events', style].filter(Boolean)) {
    test(`HEAD ${path} says what GET says`, await head_twin_findings(origin, path));
    test(`${path} is not sent twice to the same visitor`, await condition_findings(origin, path));
    test(`${path} is sent packed`, await packing_findings(origin, path));
  }
}
