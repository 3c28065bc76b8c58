import { open_chromium } from './chromium.js';
import { writeFileSync } from 'node:fs';
const browser = await open_chromium(); const c = await browser.newContext(); const p = await c.newPage();
const o='http://127.0.0.1:8831';
await p.goto(o+'/sign-in'); await p.fill('[name=email]','owner@example.test'); await p.fill('[name=password]','demo demo demo demo'); await p.click('form.form button');
await p.goto(o+'/me'); const links = await p.$$eval('a', a=>a.map(x=>x.getAttribute('href')).filter(h=>/^\/desk\/\d+$/.test(h))); console.log(links);
const d=links[0]; await p.goto(o+d+'/print'); const things=await p.$$eval('.sieve a',a=>a.map(x=>x.getAttribute('href'))); console.log(things);
let i=0;
for (const [t,f] of [[0,'poster-ru'],[things.length-1,'flyer-kk'],[1,'tent-kk'],[0,'sticker-ru'],[1,'poster-kk']]) {
  const q = things[t].split('?')[1]; const r = await c.request.get(o+d+'/print/'+f+'.pdf'+(q?'?'+q:'')); console.log(r.status(), f); writeFileSync(`/tmp/c_s${i++}.pdf`, await r.body());
}
await browser.close();
