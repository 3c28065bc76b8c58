// Starts the program with a demo city of its own on a free port of 127.0.0.1, and ends it.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from './tap.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = process.env.QALA ?? join(root, 'build/release/qala');

export function free_port() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function routes() {
  return JSON.parse(execFileSync(program, ['routes', '--json'], { encoding: 'utf8' }));
}

export function healthy(port) {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/healthz', timeout: 1000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on('error', () => resolve(false)).on('timeout', () => asked.destroy());
  });
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const demo = ['demo', '--password', 'demo demo demo demo'];

// { origin, port, stop, data }. With QALA_URL the judges look at a program that already serves. `found`: the command that
// makes the city.
export async function serve(name, found = demo) {
  if (process.env.QALA_URL) {
    const address = new URL(process.env.QALA_URL);
    return { origin: address.origin, port: Number(address.port || 80), stop: async () => {} };
  }
  if (!existsSync(program)) throw new Error(`${program} is not built`);
  const data = join(root, 'build', `${name}-data`);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  execFileSync(program, [...found, '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await free_port();
  const log = openSync(join(root, 'build', `${name}-serve.log`), 'w');
  const child = spawn(program, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`, '--dev'], { stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise((done) => child.on('exit', done));
  // A program that does not end within its grace is a finding, not something to wait for.
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 30000);
    await ended;
    clearTimeout(late);
    if (child.signalCode === 'SIGKILL') test(`${name}: the program ends within 30 s of SIGTERM`, 'it did not and was killed');
  };
  process.on('exit', () => child.kill('SIGKILL'));
  for (let tenths = 0; tenths < 200; tenths += 1) {
    if (await healthy(port)) return { origin: `http://localhost:${port}`, port, stop, data };
    if (child.exitCode !== null) break;
    await pause(100);
  }
  await stop();
  throw new Error(`qala serve did not answer /healthz; see build/${name}-serve.log`);
}
