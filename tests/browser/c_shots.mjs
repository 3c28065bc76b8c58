import { open_chromium } from './chromium.js';
const origin = 'http://127.0.0.1:8831';
const browser = await open_chromium();
const [,, who, ...paths] = process.argv;
for (const [name, width, scheme] of [['n', 360, 'dark'], ['w', 1280, 'light']]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce', javaScriptEnabled: false });
  const page = await context.newPage();
  if (who !== 'guest') {
    await page.goto(origin + '/sign-in');
    await page.fill('[name=email]', `${who}@example.test`); await page.fill('[name=password]', 'demo demo demo demo');
    await page.click('form.form button');
  }
  let i = 0;
  for (const path of paths) {
    const p = scheme === 'dark' ? '/kk' + path : path;
    const r = await page.goto(origin + p);
    if (r && r.status() !== 200) console.log(p, r.status());
    await page.screenshot({ path: `/tmp/c_${name}${i++}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
