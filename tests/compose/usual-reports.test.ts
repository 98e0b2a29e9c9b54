import { expect, test } from 'vitest';
import { composed, DATA, linesOf, MAIN, NARRATIVE, OFFICE, type Office, officeKind, told } from './office.ts';

const LEARNERS = '{{hoc_vien}} học viên{{#if (bang trang_thai "xong")}}, đã hoàn thành{{/if}}';

const withLearners = (learners: string) => ({ main: MAIN.replace(LEARNERS, learners) });

const KINDS: Record<string, Partial<Office>> = {
  'no value is compared': withLearners('{{hoc_vien}} học viên'),
  'a value decides what must be there': withLearners('{{#if (bang trang_thai "xong")}}{{hoc_vien}} học viên{{/if}}'),
  'only some narratives call a partial': {
    ...withLearners('{{hoc_vien}} học viên'),
    partials: { ...OFFICE.partials, rieng: 'Bảng riêng' },
  },
};

/** What authors leave out, write wrongly or write otherwise. */
const DATA_CHANGES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['  xong: 15\n', '  xong: 16\n'],
  ['  xong: 15\n', ''],
  ['  dang: 0\n', ''],
  ['  dang: 0\n', '  dang: không\n'],
  ['    trang_thai: xong\n', '    trang_thai: dang-lam\n'],
  ['    hoc_vien: 8\n', ''],
  ['    trang_thai: dang-lam\n    hoc_vien: 8\n', '    trang_thai: xong\n'],
  ['    truc_tuyen: 0\n', '    truc_tuyen: 0\n  - don_vi_nhan: "<b>"\n    tong: 1\n    truc_tuyen: 1\n'],
];
const NARRATIVES = [
  NARRATIVE,
  `${NARRATIVE}\nCó {{nhiem_vu.xong}}/{{nhiem_vu.tong}} nhiệm vụ.\n`,
  `${NARRATIVE}\nCó {{nhiem_vu.dang}} nhiệm vụ, {{kinh_phi}} và {{so nhiem_vu.tong}}.\n`,
  `${NARRATIVE}\nCó {{nhiem_vu.sai}} nhiệm vụ.\n`,
  `${NARRATIVE}\nTheo {{vb "kh-158"}}.\n`,
  `${NARRATIVE}\n### Một cửa\n\nXem <b>đây</b> và [đây](tep.md).\n`,
  `${NARRATIVE}\n### Một cửa\n\nTheo ghi chú[^1].\n\n[^1]: Quyết định.\n`,
  `${NARRATIVE}\n### Một cửa\n\nTheo ghi chú[^2].\n\n[^1]: Quyết định.\n`,
  `${NARRATIVE}\n### Các lớp bồi dưỡng\n\n{{#each lop}}{{ten}}{{/each}} {{> bieu}}\n`,
  `${NARRATIVE}\n{{> rieng}}\n`,
];

/** What is learned of reports counts from the third of its like on. */
const ROUNDS = 4;

test.each(Object.entries(KINDS))('where %s, a report is what it is alone, whatever was composed before it', (_, of) => {
  const kind = officeKind({ ...OFFICE, ...of });
  const reports = [
    ...DATA_CHANGES.map(([from, to]) => ({ ...of, data: DATA.replace(from, to), narrative: NARRATIVE })),
    ...NARRATIVES.map((narrative) => ({ ...of, data: DATA, narrative })),
  ];
  const alone = reports.map((report) => outcomeOf(composed(report)));
  for (let round = 0; round < ROUNDS; round++) {
    expect(reports.map((report) => outcomeOf(composed(report, kind)))).toEqual(alone);
  }
});

function outcomeOf({ document, findings }: ReturnType<typeof composed>) {
  return { findings: told(findings), body: linesOf(document?.body ?? []) };
}
