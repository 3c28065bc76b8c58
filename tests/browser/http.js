// Requests as bytes: exact heads, HEAD, conditions, and heads that no browser would send.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';

const agent = new Agent({ keepAlive: true, maxSockets: 4, family: 4 });
const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

function once(url, method, headers) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent, timeout: 20000 }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(pieces);
        resolve({ status: answer.statusCode, headers: answer.headers, body, text: () => body.toString('utf8') });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer within 20 s')));
    asked.on('error', reject);
    asked.end();
  });
}

// { status, headers, body, text() }; follows nothing. A 429 is asked again when it says so.
export async function ask(url, { method = 'GET', headers = {} } = {}) {
  for (let tries = 0; ; tries += 1) {
    const answer = await once(url, method, headers);
    if (answer.status !== 429 || tries === 3) return answer;
    await pause(Math.min(Number(answer.headers['retry-after'] ?? 1), 60));
  }
}

// Sends bytes as they are; { status, headers } of the first answer, or status 0 when the connection closed without one.
export function ask_raw(port, bytes) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const done = () => {
      socket.destroy();
      const [head] = text.split('\r\n\r\n');
      const [first, ...lines] = head.split('\r\n');
      const headers = {};
      for (const line of lines) headers[line.slice(0, line.indexOf(':')).toLowerCase()] = line.slice(line.indexOf(':') + 1).trim();
      resolve({ status: Number(first.split(' ')[1] ?? 0), headers });
    };
    socket.setTimeout(10000, done);
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
      if (text.includes('\r\n\r\n')) done();
    });
    socket.on('error', done).on('close', done);
  });
}
