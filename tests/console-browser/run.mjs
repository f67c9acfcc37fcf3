// Looks at the console of a running bank with a real browser, and says what it found: a line of JSON for each thing.
// node run.mjs <address> <proposal> <folder for screenshots>
// Where it writes {"ask":"call"}, whoever started it makes a call that waits, and answers with a line.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [address, proposal, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = found => console.log(JSON.stringify(found));
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  await decide();
  await live();
  await look();
} finally {
  await browser.close();
  process.stdin.destroy();
}

// A person with a keyboard alone: signs in, reads the change, and approves it.
async function decide() {
  const page = await open({ viewport: { width: 1440, height: 900 } }, 'decide');
  await page.goto(`${address}/console/approvals/${proposal}`);
  await page.getByRole('button', { name: 'treasurer', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/console/approvals/${proposal}`);
  await page.keyboard.press('Tab');
  say({ check: 'skip-link', is: await page.evaluate(() => document.activeElement.textContent) });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'content');
  say({ check: 'plan', is: (await page.locator('.changes > div').allInnerTexts()).map(blank) });
  say({ check: 'arguments', is: (await page.locator('.table-values tbody tr').allInnerTexts()).map(blank) });
  for (let i = 0; i < 20 && !(await page.evaluate(() => document.activeElement.id === 'reason')); i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('checked with the supplier');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  say({ check: 'focused', is: await focused.innerText() });
  say({ check: 'focus-visible', is: await focused.evaluate(one => getComputedStyle(one).outlineStyle === 'solid' && parseFloat(getComputedStyle(one).outlineWidth) >= 2) });
  await page.keyboard.press('Enter');
  await page.locator('.alert-good').waitFor();
  say({ check: 'decided', is: blank(await page.locator('.alert-good').innerText()) });
  await page.context().close();
}

// A list that is open shows what comes, without a reload; what is read before a decision stays as it is.
async function live() {
  const page = await open({ viewport: { width: 1440, height: 900 } }, 'live');
  await signIn(page, 'card-desk');
  const listens = page.waitForResponse(response => response.url().endsWith('/approvals/changes'));
  await page.goto(`${address}/console/approvals`);
  await listens;
  const before = await page.locator('.card').count();
  await page.evaluate(() => { window.isSame = true; });
  say({ ask: 'call' });
  await answers.next();
  await page.waitForFunction(count => document.querySelectorAll('.card').length > count, before);
  say({ check: 'live', is: await page.evaluate(() => window.isSame === true) });
  say({ check: 'spoken', is: await page.locator('.spoken').textContent(), before });
  await page.context().close();
}

// Each kind of page, as those see it who may.
async function look() {
  const page = await open({ reducedMotion: 'reduce' }, 'look');
  await page.goto(`${address}/console`);
  await judge(page, 'sign-in');
  await signIn(page, 'auditor');
  for (const [label, path] of await addresses(page)) {
    await page.goto(address + path);
    await judge(page, label);
  }
  await page.context().clearCookies();
  await signIn(page, 'operator');
  await page.goto(`${address}/console/ledger`);
  await page.locator('tbody th a').first().click();
  await page.locator('input[value=completed]').check();
  await judge(page, 'ledger-found');
  await page.goto(`${address}/console/switches`);
  await judge(page, 'switches-operator');
  await page.context().clearCookies();
  await signIn(page, 'card-desk');
  await page.goto(`${address}/console/approvals`);
  await page.locator('.card-main', { hasText: 'cards_notify' }).first().click();
  await judge(page, 'approval-hostile');
  await page.getByRole('button', { name: 'Deny' }).click();
  await page.locator('.fault').waitFor();
  await judge(page, 'approval-no-reason');
  await page.goto(`${address}/console/evidence`);
  await judge(page, 'refused');
  await page.context().close();
}

// One page of each kind, as the lists lead to it.
async function addresses(page) {
  const first = async (path, selector) => {
    await page.goto(address + path);
    return new URL(await page.locator(selector).first().getAttribute('href'), address).pathname;
  };
  return [
    ['approvals', '/console/approvals'],
    ['approvals-end', '/console/approvals?after=99999'],
    ['approval', await first('/console/approvals', '.card-main')],
    ['decided', '/console/approvals/decided'],
    ['decided-one', await first('/console/approvals/decided', 'tbody th a')],
    ['switches', '/console/switches'],
    ['ledger', '/console/ledger'],
    ['ledger-one', await first('/console/ledger', 'tbody th a')],
    ['evidence', '/console/evidence'],
    ['evidence-one', await first('/console/evidence', '.pager a').then(() => first('/console/evidence', 'tbody tr:last-child th a'))],
    ['contracts', '/console/contracts'],
    ['contract', '/console/contracts/payments_transfer'],
    ['missing', '/console/no/such/page'],
  ];
}

async function judge(page, label) {
  await page.evaluate(axe);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${label}-${width}-${colorScheme}.png`), fullPage: true });
      // Of axe's rules, that of contrast alone depends on colours.
      const rules = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] };
      const { violations } = await page.evaluate(rules => window.axe.run(document, { ...rules, resultTypes: ['violations'] }), rules);
      say({
        check: 'page', page: label, view: `${width}-${colorScheme}`,
        axe: violations.map(one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`),
        wide: await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        small: await page.evaluate(smallTargets),
        headings: await page.locator('h1').count(),
      });
    }
  }
}

// Targets below 24 by 24 pixels, but for links in the middle of a sentence (WCAG 2.2, 2.5.8).
function smallTargets() {
  return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
    .filter(one => !one.matches('.skip, .card-main') && one.checkVisibility() && !['P', 'DD', 'LI'].includes(one.parentElement.tagName))
    .filter(one => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
    .map(one => one.outerHTML.slice(0, 120));
}

async function open(options, name) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on('console', message => ['error', 'warning'].includes(message.type()) && !/status of (40[34]|422)/.test(message.text()) && say({ check: 'console', view: name, text: message.text() }));
  page.on('pageerror', error => say({ check: 'console', view: name, text: String(error) }));
  page.on('dialog', dialog => { say({ check: 'console', view: name, text: 'dialog: ' + dialog.message() }); return dialog.dismiss(); });
  return page;
}

async function signIn(page, person) {
  await page.goto(`${address}/console/sign-in`);
  await page.getByRole('button', { name: person, exact: true }).click();
  await page.waitForURL(url => !url.pathname.endsWith('/sign-in'));
}

function blank(text) {
  return text.replace(/\s+/g, ' ').trim();
}
