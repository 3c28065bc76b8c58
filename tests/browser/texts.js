// Judges of saved pages by other programs: vnu for valid HTML, lynx for a browser that knows only text.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './served.js';
import { heading_of, main_of, words } from './html.js';
import { test } from './tap.js';

// Writes each page into a file; the same pages with their `file`.
export function save(pages) {
  const folder = join(root, 'build', 'browser-pages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return pages.map((page, i) => {
    const file = join(folder, `${String(i).padStart(3, '0')}-${page.name.replace(/[^a-z0-9]+/gi, '-')}.html`);
    writeFileSync(file, page.html);
    return { ...page, file };
  });
}

// One call for all pages: starting Java takes longer than judging forty of them.
export function judge_validity(pages) {
  const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
  const run = spawnSync('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--exit-zero-always', ...pages.map(({ file }) => file)], { encoding: 'utf8', maxBuffer: 64 << 20 });
  let messages;
  try {
    messages = JSON.parse(run.stderr).messages;
  } catch {
    test('vnu runs', `${run.error ?? run.stderr}`);
    return;
  }
  for (const page of pages) {
    const wrong = messages.filter(({ type, url }) => type !== 'info' && decodeURIComponent(url ?? '').endsWith(page.file));
    test(`${page.name}: valid HTML`, wrong.map(({ lastLine, message, extract }) => `${page.path}:${lastLine}: ${message} — ${(extract ?? '').replace(/\s+/g, ' ').trim()}`));
  }
  test('vnu judged no page it was not given', messages.filter(({ type, url }) => type === 'non-document-error' || (type === 'error' && !url)).map(({ message }) => message));
}

const plain = (text) => text.replace(/[\s_*]+/g, ' ');

export function judge_text_browser(pages) {
  for (const { name, path, html, file } of pages) {
    const shown = plain(execFileSync('lynx', ['-dump', '-nolist', '-width=200', '-assume_charset=utf-8', '-display_charset=utf-8', '-force_html', file], { encoding: 'utf8' }));
    // Of a choice the browser of texts shows what is chosen.
    const sentences = words(main_of(html).replace(/<select[\s\S]*?<\/select>/g, ' ')).split(' ').filter((word) => word.length > 3);
    const missing = sentences.filter((word) => !shown.includes(plain(word)));
    test(`${name}: readable in a text browser`, [
      !shown.includes(plain(heading_of(html))) && `${path}: the heading «${heading_of(html)}» is not shown`,
      missing.length > sentences.length / 10 && `${path}: ${missing.length} of ${sentences.length} words are not shown: ${missing.slice(0, 8).join(', ')}`,
    ]);
  }
}
