// What the judges need to know of a page's HTML. Our templates quote every attribute, so plain scanning is enough; whether
// they do is vnu's to judge.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

export function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

// All start tags: { name, attributes }.
export function tags(html) {
  const found = [];
  const bare = html.replace(/<!--[\s\S]*?-->/g, '');
  for (const [, name, rest] of bare.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi)) {
    const attributes = {};
    for (const [, key, double, single, none] of rest.matchAll(/([^\s"'<>=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g))
      attributes[key.toLowerCase()] = unescaped(double ?? single ?? none ?? '');
    found.push({ name: name.toLowerCase(), attributes });
  }
  return found;
}

export function words(html) {
  return unescaped(html.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
}

function inside(html, name) {
  return html.match(new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`, 'i'))?.[0] ?? '';
}

export const main_of = (html) => inside(html, 'main');
export const heading_of = (html) => words(inside(html, 'h1'));
export const title_of = (html) => words(inside(html, 'title'));

const candidates = (srcset) => srcset.split(',').map((one) => one.trim().split(/\s+/)[0]).filter(Boolean);

// { links: where a person may go, parts: what the browser loads by itself }; each { href, rel } or a string, as written.
export function references(html) {
  const links = [];
  const parts = [];
  for (const { name, attributes: a } of tags(html)) {
    if ((name === 'a' || name === 'area') && a.href !== undefined) links.push({ href: a.href, rel: a.rel ?? '' });
    if (name === 'form' && (a.method ?? 'get').toLowerCase() === 'get' && a.action) links.push({ href: a.action, rel: a.rel ?? '' });
    if (name === 'link' && /alternate|canonical|next|prev/.test(a.rel ?? '')) links.push({ href: a.href, rel: a.rel });
    if (name === 'link' && /stylesheet|icon|manifest|preload/.test(a.rel ?? '')) parts.push(a.href);
    if (['img', 'script', 'source', 'video', 'audio', 'iframe', 'embed', 'input', 'track'].includes(name) && a.src) parts.push(a.src);
    if (a.srcset) parts.push(...candidates(a.srcset));
    if (a.poster) parts.push(a.poster);
    if ((name === 'use' || name === 'image') && a.href) parts.push(a.href);
  }
  return { links, parts };
}
