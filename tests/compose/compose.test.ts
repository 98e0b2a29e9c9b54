import { expect, test } from 'vitest';
import { messageOf } from '../../src/findings/finding.ts';
import type { ObjectShape, Shape } from '../../src/kind/shape.ts';
import { textAt } from '../../src/source/span.ts';
import { treeOf } from '../support/small-kind.ts';
import { composed, DATA, ENVELOPE, linesOf, MAIN, NARRATIVE, placesWithFigures, SCHEMA, told } from './office.ts';

const bodyOf = (changes: Parameters<typeof composed>[0] = {}) => {
  const { document, findings } = composed(changes);
  expect(told(findings)).toEqual([]);
  return linesOf(document?.body ?? []);
};

test('figures and narrative stand in the order of the outline, with its numbers', () => {
  expect(bodyOf()).toEqual([
    '# I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    '## 1. Về kế hoạch cải cách hành chính',
    '- Việc xây dựng và ban hành kế hoạch: Sở đã ban hành Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về cải cách hành chính năm 2024; các đơn vị thực hiện Kế hoạch số 157/KH-SYT.',
    '- Kết quả thực hiện: Đến nay:',
    '  + Tổng số nhiệm vụ: 15.',
    '  + Đã hoàn thành: 15/15.',
    '  + Đang thực hiện: 0.',
    '## 2. Về công tác tuyên truyền',
    'Chưa phát sinh trong kỳ báo cáo.',
    '# II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    '## 1. Kết quả thực hiện',
    '| STT | Nơi tiếp nhận | Hồ sơ |',
    '| Tổng | Trực tuyến |',
    '| 1 | Trung tâm Phục vụ hành chính công | 998 | 770 |',
    '| 2 | Sở Y tế | 5 | 0 |',
    '## 2. Các lớp bồi dưỡng',
    '- Lớp nhân viên y tế thôn ấp: 50 học viên, đã hoàn thành.',
    '- Lớp giám định y khoa: 08 học viên./.',
  ]);
});

test('the merged head of a table keeps its spans and its head rows', () => {
  const { document } = composed();
  const table = document?.body.find((block) => block.type === 'table');
  expect(table?.head.map((row) => row.cells.map(({ columns, rows }) => [columns, rows]))).toEqual([
    [
      [1, 2],
      [1, 2],
      [2, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ]);
  expect(table?.rows[0]?.cells.map((cell) => cell.align)).toEqual(['center', 'left', 'right', 'right']);
});

const section = (id: string, content: string) => `{{#muc "${id}"}}\n${content}\n{{/muc}}\n`;

test.each([
  ['{{ty_le}}', '97,77%'],
  ['{{so ty_le}}', '97,77'],
  ['{{kinh_phi}}', '545.918 triệu đồng'],
  ['{{so kinh_phi}}', '545.918'],
  ['{{nhiem_vu.dang}} nhiệm vụ', '0 nhiệm vụ'],
  ['{{lop.1.hoc_vien}} học viên', '08 học viên'],
  ['**{{lop.1.hoc_vien}}**/{{nhiem_vu.xong}}', '8/15'],
  ['{{so lop.1.hoc_vien}}', '8'],
  ['họp ngày {{ngay_hop}}', 'họp ngày 08/02/2024'],
  ['{{ngay_dai ngay_hop}}', 'ngày 08 tháng 02 năm 2024'],
  ['{{ky.ten}}, từ {{ky.tu}} đến {{ky.den}}', 'quý III năm 2024, từ 15/6/2024 đến 14/9/2024'],
  ['{{co_quan}} số {{so}}', 'Sở Y tế số 05'],
  ['{{don_vi.ten}}', 'Sở Y tế'],
  ['{{vb van_ban_chinh dang="ngan"}}', 'Kế hoạch số 157/KH-SYT'],
  ['{{#each lop}}{{la_ma @stt}}-{{@index}}-{{@key}} {{/each}}', 'I-0-0 II-1-1'],
  ['{{#each lop as |lop_hoc i|}}{{i}}: {{lop_hoc.ten}}; {{/each}}', '0: nhân viên y tế thôn ấp; 1: giám định y khoa;'],
  ['{{#each lop}}{{../ty_le}} {{@root.nhiem_vu.xong}} {{/each}}', '97,77% 15 97,77% 15'],
  ['{{#with nhiem_vu}}{{xong}}{{/with}}', '15'],
  ['{{#unless nhiem_vu.ghi_chu}}không có{{/unless}}', 'không có'],
  ['{{#if nhiem_vu.gap}}gấp{{else if nhiem_vu.dang}}có{{/if}}', 'có'],
  ['{{#if ky_truoc}}có{{else}}không{{/if}} {{#if ke_hoach.gi_cung_duoc}}có{{/if}}', 'không'],
  [
    '{{> bieu-mot bieu.[0] nhan="Nơi nhận" so_luong=(so kinh_phi)}}',
    'Nơi nhận: Trung tâm Phục vụ hành chính công, 545.918',
  ],
])('%s prints %s', (template, printed) => {
  const partials = { bieu: '', 'bieu-mot': '{{nhan}}: {{don_vi_nhan}}, {{so_luong}}' };
  const { document, findings } = composed({ main: section('tuyen_truyen', template), narrative: undefined, partials });
  expect(told(findings).filter((one) => !one.startsWith('mau-con-khong-dung'))).toEqual([]);
  expect(linesOf(document?.body ?? [])).toContain(printed);
});

test('a count in a table has no leading zero', () => {
  const table = '<table><tr><td>{{lop.1.hoc_vien}}</td><td>{{so ty_le}}</td></tr></table>';
  const pipes = '\n\n| Học viên | Lớp |\n|---|---|\n| {{lop.1.hoc_vien}} | {{lop.1.ten}} |';
  const lines = bodyOf({ main: section('tuyen_truyen', table + pipes), narrative: undefined, partials: {} });
  expect(lines).toContain('| 8 | 97,77 |');
  expect(lines).toContain('| 8 | giám định y khoa |');
});

test('what is printed but missing is a finding at the template, with the place in the source', () => {
  const main = section('tuyen_truyen', 'Có {{nhiem_vu.tong}} nhiệm vụ.\n{{#each lop}}{{hoc_vien}}{{/each}}');
  const data = DATA.replace('  dang: 0\n', '').replace('    hoc_vien: 8\n', '');
  const changes = { main, data, narrative: undefined, partials: {} };
  const { findings } = composed(changes);
  expect(told(findings)).toEqual([
    'thieu-gia-tri-de-in templates/thu/main.md.hbs:2:6 "nhiem_vu.tong"',
    'thieu-gia-tri-de-in templates/thu/main.md.hbs:3:16 "hoc_vien"',
  ]);
  expect(findings.map((finding) => finding.args)).toEqual([{ path: 'nhiem_vu.tong' }, { path: 'lop[1].hoc_vien' }]);
  expect(findings.map((finding) => textAt(finding.related[0]?.at as never).split('\n')[0])).toEqual([
    'xong: 15',
    'ten: giám định y khoa',
  ]);
  const draft = composed({ ...changes, more: { draft: true } });
  expect(linesOf(draft.document?.body ?? [])).toContain('Có … nhiệm vụ. 50…');
  expect(draft.document?.draft).toBe(true);
  expect(told(draft.findings)).toEqual(told(findings));
});

test('a value that is written but not readable is told by the pass that reads it, not again here', () => {
  const main = section('tuyen_truyen', 'Kinh phí {{kinh_phi}}.');
  const { findings } = composed({ main, data: 'loai: thu\nkinh_phi: 545.918\n', narrative: undefined, partials: {} });
  expect(told(findings)).toEqual([]);
});

test('a section that the report drops is neither run nor printed', () => {
  const at = findingPlace();
  const outline = {
    drop: [{ id: 'thu_tuc', at }],
    add: [
      { id: 'moi', title: 'Việc mới', within: { id: 'chi_dao', at }, as: 'heading' as const, phrase: 'không có', at },
    ],
    rename: [{ id: 'tuyen_truyen', title: 'Tuyên truyền', at }],
    order: [
      [
        { id: 'moi', at },
        { id: 'ke_hoach_cchc', at },
      ],
    ],
  };
  const data = DATA.replace(/ {2}- don_vi_nhan[\s\S]*?lop:/, '  - tong: 1\nlop:');
  const lines = bodyOf({ data, more: { outline } });
  expect(lines.filter((line) => line.startsWith('#'))).toEqual([
    '# I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    '## 1. Việc mới',
    '## 2. Tuyên truyền',
    '## 3. Về kế hoạch cải cách hành chính',
  ]);
  const { findings } = composed({ narrative: `${NARRATIVE}\n# Một cửa\nChữ.\n`, more: { outline } });
  expect(told(findings)).toEqual(['muc-da-bo q3-2024.noi-dung.md:7:1 "# Một cửa"']);
});

function findingPlace() {
  const { findings } = composed({ narrative: '# Không có mục này\n' });
  const [finding] = findings;
  if (finding === undefined) throw new Error('no finding');
  return finding.at;
}

test('opening and closing paragraphs have no heading', () => {
  const lines = bodyOf({
    narrative: 'Sở Y tế báo cáo {{ky.ten}} như sau:\n\n# Kết thúc\nTrên đây là báo cáo {{ky.ten}} của Sở Y tế.\n',
  });
  expect(lines[0]).toBe('Sở Y tế báo cáo quý III năm 2024 như sau:');
  expect(lines.at(-1)).toBe('Trên đây là báo cáo quý III năm 2024 của Sở Y tế./.');
});

test('letterhead, title, legal bases, appendices', () => {
  const at = findingPlace();
  const envelope = {
    ...ENVELOPE,
    legalBases: [{ lead: 'Thực hiện', id: 'kh-157', at }],
    appendices: [
      { title: 'TIẾN ĐỘ THỰC HIỆN', landscape: true, at },
      { id: 'van_ban', title: 'DANH MỤC VĂN BẢN', landscape: false, at },
    ],
  };
  const main = `${MAIN}${section('phu_luc_1', '- {{lop.0.ten}}')}${section('van_ban', '{{vb "cv-315"}}')}`;
  const { document, findings } = composed({ main, more: { envelope } });
  expect(told(findings)).toEqual([]);
  expect(document?.letterhead).toEqual({
    superior: 'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU',
    agency: 'SỞ Y TẾ',
    number: 'Số: 05/BC-SYT',
    placeAndDate: 'Bà Rịa - Vũng Tàu, ngày 13 tháng 9 năm 2024',
  });
  expect(document?.title).toEqual({ type: 'BÁO CÁO', subject: 'Công tác cải cách hành chính quý III năm 2024' });
  expect(linesOf(document?.legalBases.map((content) => ({ type: 'paragraph', content })) ?? [])).toEqual([
    'Thực hiện Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về cải cách hành chính năm 2024',
  ]);
  // What a legal basis cites is cited in short afterwards.
  expect(linesOf(document?.body ?? [])[2]).toContain('Sở đã ban hành Kế hoạch số 157/KH-SYT; các đơn vị');
  expect(document?.appendices.map(({ label, landscape, body }) => [label, landscape, linesOf(body)])).toEqual([
    ['Phụ lục I', true, ['- nhân viên y tế thôn ấp./.']],
    [
      'Phụ lục II',
      false,
      ['Công văn số 315/SNV-CCHC&VTLT ngày 10/3/2022 của Sở Nội vụ về việc hướng dẫn chế độ báo cáo./.'],
    ],
  ]);
  expect(document?.appendices[0]?.attachedTo).toBe(
    '(Kèm theo Báo cáo số 05/BC-SYT ngày 13 tháng 9 năm 2024 của Sở Y tế)',
  );
  expect(document?.properties.date).toBe('2024-09-13');
});

test('what is not given yet is left blank in the letterhead', () => {
  const { number: _, date: __, ...envelope } = ENVELOPE;
  const { document } = composed({ more: { envelope } });
  expect(document?.letterhead.number).toMatch(/^Số: +\/BC-SYT$/);
  expect(document?.letterhead.placeAndDate).toMatch(/^Bà Rịa - Vũng Tàu, ngày +tháng +năm 2024$/);
  expect(document?.properties.date).toBe('2024-09-14');
});

test('figures of the previous report and of the plan', () => {
  const previous = composed();
  expect(told(previous.findings)).toEqual([]);
  const main = section('tuyen_truyen', 'Kỳ trước {{ky_truoc.nhiem_vu.xong}}, kế hoạch {{ke_hoach.chi_tieu}}.');
  const { document, findings } = composed({ main, narrative: undefined, partials: {}, more: { linked: linked() } });
  expect(told(findings)).toEqual([]);
  expect(linesOf(document?.body ?? [])).toContain('Kỳ trước 12, kế hoạch 80%.');
});

function linked() {
  const figure = (unit: 'count' | 'percent') => ({ type: 'figure' as const, unit });
  const object = (properties: readonly [string, Shape][]): ObjectShape => ({
    ...{ type: 'object', properties: new Map(properties), required: new Set(), equations: [] },
  });
  return {
    previous: placesWithFigures(
      treeOf('nhiem_vu: { xong: 12 }\n', 'q2-2024.yaml'),
      object([['nhiem_vu', object([['xong', figure('count')]])]]),
    ),
    plan: placesWithFigures(treeOf('chi_tieu: 80\n', 'kh.yaml'), object([['chi_tieu', figure('percent')]])),
  };
}

test('a list of 20,000 rows composes', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `  - don_vi_nhan: Trạm ${row}\n    tong: ${row + 1}\n`);
  const data = `loai: thu\nnhiem_vu: {xong: 1, dang: 1}\nbieu:\n${rows.join('')}`;
  const { document, findings } = composed({
    data,
    narrative: undefined,
    partials: {},
    main: section(
      'mot_cua',
      '<table>{{#each bieu}}<tr><td>{{don_vi_nhan}}</td><td>{{tong}}</td></tr>{{/each}}</table>',
    ),
  });
  expect(findings.map((finding) => messageOf(finding, 'vi'))).toEqual([]);
  const lines = linesOf(document?.body ?? []);
  expect(lines).toContain('| Trạm 19999 | 20.000 |');
});

test('a kind may ask for a list of tables', () => {
  const asked = { ...SCHEMA, 'x-document': { ...SCHEMA['x-document'], tables: true } };
  expect(composed({ schema: asked }).document?.listOfTables).toBe(true);
  expect(composed().document?.listOfTables).toBeUndefined();
});
