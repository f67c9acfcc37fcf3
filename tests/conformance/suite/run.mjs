// Starts the conformance host, runs the suite against it, looks at what the tools returned, and prints a line for each scenario.
// Its exit code is 0 where every scenario ends as expected.json says, no tool was missing, and every content is what it must be.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContents } from './contents.mjs';

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`The suite needs Node 22 or later, and this is ${process.version}. Where there is none: npm i --prefix FOLDER node@22, then FOLDER/node_modules/node/bin/node run.mjs`);
  process.exit(2);
}

const here = dirname(fileURLToPath(import.meta.url));
const address = 'http://127.0.0.1:5198';
const url = `${address}/mcp`;
const expected = JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8'));
const output = mkdtempSync(join(tmpdir(), 'conformance-'));
const host = spawn('dotnet', ['run', '-c', 'Release', '--project', join(here, '..'), '--', '--urls', address], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
let status = 0;

try {
  await started(host);
  runSuite();
  status = report(await checkContents(url)) ? 0 : 1;
} finally {
  process.kill(-host.pid, 'SIGTERM');
  rmSync(output, { recursive: true });
}

process.exit(status);

function started(child) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', text => text.toString().includes('Application started') && resolve());
    child.on('exit', code => reject(new Error(`The host ended with code ${code} before it served anybody.`)));
  });
}

function runSuite() {
  try {
    const suite = join(here, 'node_modules', '@modelcontextprotocol', 'conformance', 'dist', 'index.js');
    execFileSync(process.execPath, [suite, 'server', '--url', url, '--suite', 'all', '-o', output], { stdio: 'ignore' });
  } catch (failed) {
    if (failed.status !== 1) throw failed; // 1: a check failed, which the report tells
  }
}

function report(contents) {
  let good = true;
  let passed = 0;
  const results = new Map(readdirSync(output).map(name => [name.replace(/^server-/, '').replace(/-\d{4}-\d\d-\d\dT.*$/, ''), name]));
  for (const [scenario, wanted] of Object.entries(expected)) {
    const checks = results.has(scenario) ? JSON.parse(readFileSync(join(output, results.get(scenario), 'checks.json'), 'utf8')) : [];
    const judged = checks.filter(check => check.status !== 'INFO');
    const failed = judged.filter(check => check.status === 'FAILURE').map(check => check.id);
    const warned = judged.filter(check => check.status === 'WARNING').map(check => check.id);
    const ok = judged.length > 0 && same(failed, wanted.failed ?? []) && same(warned, wanted.warned ?? []);
    passed += judged.length > 0 && failed.length === 0 ? 1 : 0;
    good &&= ok;
    console.log(`${failed.length === 0 && judged.length > 0 ? 'passed' : 'FAILED'}  ${scenario}${notes(failed, warned)}${ok ? '' : '  (not as expected)'}`);
  }

  for (const name of results.keys()) {
    if (!(name in expected)) {
      good = false;
      console.log(`unknown scenario ${name}`);
    }
  }

  for (const fault of contents.faults) {
    good = false;
    console.log(`content  ${fault}`);
  }

  console.log(`${passed} of ${Object.keys(expected).length} scenarios passed; ${contents.count} contents looked at, ${contents.faults.length} wrong`);
  return good;
}

function notes(failed, warned) {
  return (failed.length > 0 ? `  failed: ${failed.join(', ')}` : '') + (warned.length > 0 ? `  warned: ${warned.join(', ')}` : '');
}

function same(one, other) {
  return one.length === other.length && one.every(id => other.includes(id));
}
