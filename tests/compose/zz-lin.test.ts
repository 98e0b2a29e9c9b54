import { test } from 'vitest';
import { composed } from '/work/main/tests/compose/office.ts';
import { compose } from '/work/main/src/compose/compose.ts';
import { OFFICE, officeKind, REGISTER, AGENCY_SHAPE, ENVELOPE } from '/work/main/tests/compose/office.ts';
import { Calculator } from '/work/main/src/compute/calculator.ts';
import { treeOf } from '/work/main/tests/support/small-kind.ts';
import { writeMarkdown } from '/work/main/src/write/markdown/write-markdown.ts';
test('lin', () => {
  for (const n of [1000, 20000, 40000, 80000]) {
    const rows = Array.from({ length: n }, (_, row) => `  - don_vi_nhan: Trạm ${row}\n    tong: ${row + 1}\n`);
    const kind = officeKind({ ...OFFICE, partials: {}, main: '{{#muc "mot_cua"}}{{#each bieu}}\n- {{tong}}/{{tong}}\n{{/each}}{{/muc}}' });
    const data = treeOf(`loai: thu\nnhiem_vu: {xong: 1, dang: 1}\nbieu:\n${rows.join('')}`);
    const figures = new Calculator({ root: data, shape: kind.shape }).figures();
    const t = performance.now();
    const r = compose({ kind, data, figures, register: REGISTER, agency: treeOf('ten: x\n'), agencyShape: AGENCY_SHAPE, envelope: ENVELOPE, draft: false });
    const t2 = performance.now();
    const md = writeMarkdown(r.value!);
    console.error(n, Math.round(t2 - t), Math.round(performance.now() - t2), md.length, r.findings.length);
  }
}, 600000);
