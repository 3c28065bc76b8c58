// Judges of pages as a browser shows them: accessibility, width, targets, console.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from './tap.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 360, height: 740 };

// 640 is a 1280 px window at 200 % zoom (WCAG 1.4.4 and 1.4.10 ask the same of 320).
const widths = [320, 360, 640, 1280];

function listen(page, origin) {
  const heard = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => heard.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => !request.url().startsWith(origin) && !request.url().startsWith('data:') && heard.push(`asks elsewhere: ${request.url()}`));
  return heard;
}

async function accessibility(page, rules) {
  await page.evaluate(axe);
  const options = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  const { violations } = await page.evaluate((chosen) => window.axe.run(document, { ...chosen, resultTypes: ['violations'] }), options);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${help} — ${target.join(' ')} — ${(failureSummary ?? '').split('\n').slice(1).join('; ').trim()}`));
}

// What sticks out to the right, by name, when the page is wider than the window.
function wider() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const named = (one) => `${one.tagName.toLowerCase()}${one.className && typeof one.className === 'string' ? `.${one.className.trim().replaceAll(/\s+/g, '.')}` : ''}`;
  const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 0.5).slice(0, 5);
  return [`${document.documentElement.scrollWidth} px wide at ${room}: ${out.map(named).join(', ')}`];
}

// Controls too small for a finger. Measured by what a touch would hit, so that a link stretched over its card counts whole.
// Primary controls: 44 px; other links: 24 px (WCAG 2.5.8), unless within a sentence or with 24 px of room around them.
function small_targets() {
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
  const named = (one) => `${one.tagName.toLowerCase()} «${(one.innerText || one.getAttribute('aria-label') || one.name || '').trim().slice(0, 40)}»`;
  const hits = (one, x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (one === hit || one.contains(hit) || [...(one.labels ?? [])].some((label) => label.contains(hit)));
  };
  const reach = (one, x, y, dx, dy) => {
    let steps = 0;
    while (steps < 23 && hits(one, x + dx * (steps + 1), y + dy * (steps + 1))) steps += 1;
    return steps;
  };
  const in_sentence = (one) => getComputedStyle(one).display === 'inline' && [...one.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 1);
  const lonely = (one, x, y) => all.every((other) => {
    if (other === one || one.contains(other) || other.contains(one)) return true;
    const box = other.getBoundingClientRect();
    return box.width === 0 || Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) >= 12;
  });
  const found = [];
  for (const one of all) {
    one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = one.getClientRects()[0];
    if (!box || box.width < 2 || box.height < 2) continue;
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (!hits(one, x, y)) continue;
    const width = reach(one, x, y, -1, 0) + reach(one, x, y, 1, 0) + 1;
    const height = reach(one, x, y, 0, -1) + reach(one, x, y, 0, 1) + 1;
    const primary = one.tagName !== 'A' || one.matches('nav a, body > header a, .button, .chip, [role=button]');
    if (primary ? width < 43 || height < 43 : width < 23 || height < 23) {
      if (!primary && (in_sentence(one) || lonely(one, x, y))) continue;
      found.push(`${named(one)}: ${width >= 45 ? 'at least 45' : width} × ${height >= 45 ? 'at least 45' : height} px, at least ${primary ? 44 : 24} are needed`);
    }
  }
  return found;
}

async function with_script(browser, origin, { name, path }) {
  const context = await browser.newContext({ viewport: phone, colorScheme: 'light', reducedMotion: 'reduce', hasTouch: true });
  const page = await context.newPage();
  const heard = listen(page, origin);
  await page.goto(origin + path, { waitUntil: 'load' });
  test(`${name}: nothing in the console, nothing refused by the policy`, heard);
  test(`${name}: no accessibility findings in the light theme`, await accessibility(page));
  test(`${name}: targets are large enough`, await page.evaluate(small_targets));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  test(`${name}: enough contrast in the dark theme`, await accessibility(page, ['color-contrast', 'link-in-text-block']));
  await context.close();
}

async function without_script(browser, origin, { name, path }) {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const heard = listen(page, origin);
  await page.goto(origin + path, { waitUntil: 'load' });
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    found.push(...(await page.evaluate(wider)));
  }
  test(`${name}: without script nothing is wider than the window`, [...heard, ...found]);
  await context.close();
}

export async function judge_looks(browser, origin, pages) {
  for (const page of pages) {
    try {
      await without_script(browser, origin, page);
      if (!page.light) await with_script(browser, origin, page);
    } catch (error) {
      test(`${page.name}: opens in a browser`, error.message);
    }
  }
}

// All of it for a page that is open to its visitor alone: what was found, one string each.
export async function judge_page(page, address) {
  const found = [];
  await page.goto(address, { waitUntil: 'load' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    found.push(...(await page.evaluate(wider)));
  }
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  found.push(...(await accessibility(page)), ...(await page.evaluate(small_targets)));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  found.push(...(await accessibility(page, ['color-contrast', 'link-in-text-block'])));
  return found.map((finding) => `${new URL(address).pathname}: ${finding}`);
}

// The same for a walk: look(page, addresses) opens them as whoever is signed in there; looked is what was found.
export function looking(browser, served) {
  const looked = [];
  const look = async (page, addresses) => {
    const context = await browser.newContext({ storageState: await page.context().storageState(), reducedMotion: 'reduce', hasTouch: true });
    const shown = await context.newPage();
    for (const address of addresses) looked.push(...(await judge_page(shown, served.origin + address)));
    await context.close();
  };
  return { looked, look };
}
