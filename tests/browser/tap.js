// Counts what was tried, one line each, as the Test Anything Protocol writes it.

let passed = 0;
let failed = 0;

// One test. `findings`: what is wrong, one string each; none means passed. At most 20 are printed.
export function test(name, findings) {
  const list = [...new Set([findings].flat().filter(Boolean))];
  const number = passed + failed + 1;
  if (list.length === 0) {
    passed += 1;
    console.log(`ok ${number} - ${name}`);
    return;
  }
  failed += 1;
  console.log(`not ok ${number} - ${name}`);
  for (const finding of list.slice(0, 20)) console.log(`    ${String(finding).replaceAll('\n', '\n    ')}`);
  if (list.length > 20) console.log(`    … and ${list.length - 20} more`);
}

export function note(text) {
  console.log(`# ${text}`);
}

// The last line, and the exit code.
export function finish() {
  console.log(`1..${passed + failed}`);
  console.log(`# passed ${passed} failed ${failed}`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
