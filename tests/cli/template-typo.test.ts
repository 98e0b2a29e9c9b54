import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cchc, copyOfExample, ROOT } from '../support/run-cli.ts';

/** An office's own copy of the built-in kind, so that its template can be spoilt. */
function officeWithTemplates(): string {
  const folder = copyOfExample();
  cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
  cpSync(join(ROOT, 'schemas'), join(folder, 'schemas'), { recursive: true });
  return folder;
}

const MAIN = 'templates/bao-cao-cchc/main.md.hbs';

/** Puts a line in front of a section's first line and tells where it stands. */
function withLine(folder: string, line: string, file = MAIN): number {
  const path = join(folder, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const at = lines.findIndex((one) => one.includes('{{#muc "ke_hoach_ket_qua"'));
  if (at === -1) throw new Error('no such section');
  lines.splice(at + 1, 0, line);
  writeFileSync(path, lines.join('\n'));
  return at + 2;
}

test.each([
  ['a path', 'Tổng: {{ke_hoach_cchc.nhiem_vu.tongg}}', 'tongg', 8],
  ['a path in {{#if}}', '{{#if ke_hoach_cchc.nhiem_vuu}}có{{/if}}', 'nhiem_vuu', 7],
  ['a path in {{#each}}', '{{#each the_che.van_bann}}{{vb this}}{{/each}}', 'van_bann', 9],
  ["a path in a helper's argument", '{{so tthc.tai_soo}}', 'tai_soo', 6],
  ['a helper', '{{soo tthc.tai_so}}', 'soo', 3],
  ['a partial', '{{> nhiem-vuu}}', 'nhiem-vuu', 1],
])('%s misspelt in a template is a finding with its line and column', async (_, line, name, column) => {
  const folder = officeWithTemplates();
  const at = withLine(folder, line);
  const run = await cchc(folder, ['build', 'q3-2024.yaml', '--format', 'json']);
  expect(run.code).toBe(1);
  const findings = JSON.parse(run.stdout).findings as {
    file: string;
    line: number;
    column: number;
    message: string;
    hint: string;
  }[];
  const told = findings.filter((finding) => finding.message.includes(name));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ file: MAIN, line: at });
  expect(Math.abs((told[0]?.column ?? 0) - column)).toBeLessThanOrEqual(20);
  expect(told[0]?.hint).toContain('Có phải');
});

test('a value prints as itself in both outputs, and 0 as 0', async () => {
  const folder = copyOfExample();
  const path = join(folder, 'q3-2024.yaml');
  const odd = 'Bệnh viện |A*B_C| & <Phổi> `x` [y](z) 1. #';
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('ten: Bệnh viện Bà Rịa', `ten: '${odd}'`).replace('tai_so: 8', 'tai_so: 8'),
  );
  const run = await cchc(folder, ['build', 'q3-2024.yaml']);
  expect(run.code).toBe(0);
  const { default: markdownIt } = await import('markdown-it');
  const { unzipSync, strFromU8 } = await import('fflate');
  const html = markdownIt({ html: true }).render(readFileSync(join(folder, 'out/q3-2024.md'), 'utf8'));
  const text = html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(text).toContain(odd);
  const xml = strFromU8(
    unzipSync(readFileSync(join(folder, 'out/q3-2024.docx')))['word/document.xml'] ?? new Uint8Array(),
  );
  const word = xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ');
  expect(word).toContain(odd);
  expect(html).toMatch(/<td align="right">0<\/td>/);
});
