import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AuditDocument, Stretch } from '../../src/audit/audit-document.ts';
import { claimsIn } from '../../src/audit/audit-text.ts';
import type { Claim } from '../../src/audit/claim.ts';
import { claimsAbout } from '../../src/audit/claims-about.ts';
import { oncePerFact } from '../../src/audit/once-per-fact.ts';
import { passagesOf } from '../../src/audit/passage.ts';
import { readTextReport } from '../../src/audit/read-text.ts';
import { sourceText } from '../../src/source/source-text.ts';

/** Many times as far as readers look. */
const FAR_BELOW = 'Công tác này được thực hiện thường xuyên.\n\n'.repeat(100);

/** Every seventh digit is another. */
function slipped(text: string): string {
  let digits = 0;
  return text.replace(/\d/g, (digit) => (++digits % 7 === 0 ? String((Number(digit) + digits) % 10) : digit));
}

/** Pieces of real reports far from each other, as a narrative with few figures has them, each with headings inside. */
function texts(): string[] {
  const folder = new URL('reports/', import.meta.url);
  const reports = readdirSync(folder).filter((name, index) => /\.(?:txt|md)$/.test(name) && index % 4 === 0);
  return reports.map((name) => {
    const lines = slipped(readFileSync(new URL(name, folder), 'utf8')).split('\n');
    const withHeadings = lines.map((line, index) => (index % 6 === 0 ? `# Mục khác\n\n${line}` : line));
    const size = Math.ceil(lines.length / 4);
    const pieces = [0, 1, 2, 3].map((piece) => withHeadings.slice(piece * size, (piece + 1) * size).join('\n'));
    return pieces.join(`\n\n${FAR_BELOW}# Nội dung khác\n\n`);
  });
}

function read(text: string): AuditDocument {
  return { ...readTextReport(sourceText('bao-cao.txt', text)), tables: [] };
}

function told(claims: readonly Claim[], isMeant: (place: number) => boolean): string[] {
  return oncePerFact(claims)
    .filter(
      ({ kind, verdict, numbers }) =>
        verdict !== 'agrees' && (kind === 'list' || numbers.some(({ start }) => isMeant(start))),
    )
    .map(({ kind, verdict, at, arithmetic }) => `${at.start} ${kind} ${verdict} ${arithmetic}`)
    .sort();
}

it('says of some numbers of a text what is said of them where all are asked for', () => {
  let statements = 0;
  for (const text of texts()) {
    const document = read(text);
    const passages = passagesOf(document, []);
    const all = claimsIn(passages, document);
    const third = passages.length / 3;
    for (const of of [0, 1, 2]) {
      const meant = new Set(passages.slice(of * third, of * third + 9).flatMap(({ quantities }) => quantities));
      const isMeant = (place: number) => [...meant].some(({ start }) => start === place);
      const wanted = told(all, isMeant);
      statements += wanted.length;
      expect(told(claimsAbout(isMeant, document, []), isMeant)).toEqual(wanted);
    }
  }
  expect(statements).toBeGreaterThan(30);
}, 120_000);

it('reads nothing around numbers that are not meant', () => {
  const document = read(`# Hồ sơ\n\nĐã giải quyết 222/252 hồ sơ, đạt 98%.\n\n${FAR_BELOW}# Đào tạo\n\nĐã mở 06 lớp.\n`);
  const passages = passagesOf(document, []);
  const [share, , , classes] = passages.flatMap(({ quantities }) => quantities);
  const about = (meant: Stretch | undefined) =>
    claimsAbout((place) => place === meant?.start, document, []).map(({ verdict }) => verdict);
  expect(about(share)).toEqual(['contradicts']);
  expect(about(classes)).toEqual([]);
});

it('reads on behind a heading, where something may still be said of a number', () => {
  const about = (between: string) => {
    const settled = `# Kết quả\n\nĐã giải quyết 17.655 hồ sơ.\n\n${between}`;
    const document = read(`${settled}# Thời hạn\n\nĐúng hạn 17.598 hồ sơ (bằng 97,68% số đã giải quyết).\n`);
    const passages = passagesOf(document, []);
    const [first] = passages.flatMap(({ quantities }) => quantities);
    const isMeant = (place: number) => place === first?.start;
    return told(claimsAbout(isMeant, document, []), isMeant).length;
  };
  expect(about('')).toBe(1);
  expect(about(FAR_BELOW)).toBe(0);
});

it('tells of a list with another number of items than announced, whoever wrote the number', () => {
  const document = read('Đã mở 03 lớp bồi dưỡng:\n\n- Lớp quản lý nhà nước\n- Lớp tin học\n');
  const claims = claimsAbout(() => false, document, []);
  expect(told(claims, () => false)).toHaveLength(1);
});
