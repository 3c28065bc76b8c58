// Pictures to look at: node tests/browser/shots.js [--out DIR] [--base ORIGIN] [--whole] ADDRESS…
// Each address in Russian and Kazakh, 360 and 1280 px wide, light and dark: DIR/<address>-<language>-<width>-<theme>.png.
// An address is a path ("/events?free=1"); without --base a demo city is served for the pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { open_chromium } from './chromium.js';
import { root, serve } from './served.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'build/shots') },
    base: { type: 'string' },
    whole: { type: 'boolean', default: false },
    languages: { type: 'string', default: 'ru,kk' },
    widths: { type: 'string', default: '360,1280' },
    themes: { type: 'string', default: 'light,dark' },
  },
});
const addresses = positionals.length > 0 ? positionals : ['/', '/events', '/organisations', '/offers'];

// The same page in another language: the prefix is put in front of a path that has none.
function in_language(path, language) {
  const bare = path.replace(/^\/(ru|kk|en)(?=\/|$)/, '') || '/';
  return language === 'ru' ? bare : `/${language}${bare}`;
}

const file_name = (path) => path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'front';

if (values.base) process.env.QALA_URL = values.base;
const served = await serve('shots');
const browser = await open_chromium();
mkdirSync(values.out, { recursive: true });
for (const theme of values.themes.split(',')) {
  for (const width of values.widths.split(',').map(Number)) {
    const context = await browser.newContext({ viewport: { width, height: width < 600 ? 740 : 900 }, deviceScaleFactor: width < 600 ? 2 : 1, colorScheme: theme, reducedMotion: 'reduce', javaScriptEnabled: false });
    const page = await context.newPage();
    for (const address of addresses) {
      for (const language of values.languages.split(',')) {
        const answer = await page.goto(served.origin + in_language(address, language), { waitUntil: 'load' });
        const file = join(values.out, `${file_name(address)}-${language}-${width}-${theme}.png`);
        await page.screenshot({ path: file, fullPage: values.whole });
        console.log(`${answer.status()} ${file}`);
      }
    }
    await context.close();
  }
}
await browser.close();
await served.stop();
