import { expect, test } from 'vitest';
import { hintOf } from '../../src/findings/finding.ts';
import { composed, told } from './office.ts';

/** What is told of a template: `code line:column "words" (nearest)`. The template is the inside of a section. */
function faultsOf(inside: string, partials: Record<string, string> = {}): string[] {
  return faultsOfMain(`{{#muc "tuyen_truyen"}}\n${inside}\n{{/muc}}\n`, partials);
}

function faultsOfMain(main: string, partials: Record<string, string> = {}, narrative?: string): string[] {
  const { findings } = composed({ main, narrative, partials });
  return findings.map((finding) => {
    const [code, place, ...words] = (told([finding])[0] ?? '').split(' ');
    const nearest = /Did you mean "([^"]+)"/.exec(hintOf(finding, 'en') ?? '')?.[1];
    const file = place?.replace(/^templates\/thu\/main\.md\.hbs:/, '').replace(/^templates\/thu\//, '');
    return `${code} ${file} ${words.join(' ')}${nearest === undefined ? '' : ` (${nearest})`}`;
  });
}

test.each([
  ['a path', '{{nhiem_vu.tog}}', 'mau-duong-dan-sai 2:3 "nhiem_vu.tog" (tong)'],
  ['a path of a multi-line mustache', 'Có {{\n   nhiem_vu.tog\n}}', 'mau-duong-dan-sai 3:4 "nhiem_vu.tog" (tong)'],
  ['{{#if}}', '{{#if nhiem_v}}x{{/if}}', 'mau-duong-dan-sai 2:7 "nhiem_v" (nhiem_vu)'],
  ['{{else if}}', '{{#if ty_le}}x{{else if ty_lee}}y{{/if}}', 'mau-duong-dan-sai 2:25 "ty_lee" (ty_le)'],
  ['{{#unless}}', '{{#unless nhiem_vu.xog}}x{{/unless}}', 'mau-duong-dan-sai 2:11 "nhiem_vu.xog" (xong)'],
  ['{{#each}}', '{{#each bieuu}}{{khong_bao_them}}{{/each}}', 'mau-duong-dan-sai 2:9 "bieuu" (bieu)'],
  ['inside {{#each}}', '{{#each bieu}}{{tonng}}{{/each}}', 'mau-duong-dan-sai 2:17 "tonng" (tong)'],
  ['outside its {{#each}}', '{{tong}}', 'mau-duong-dan-sai 2:3 "tong"'],
  ['../', '{{#each bieu}}{{../ty_lee}}{{/each}}', 'mau-duong-dan-sai 2:17 "../ty_lee" (ty_le)'],
  ['../ that leads nowhere', '{{../ty_le}}', 'mau-duong-dan-sai 2:3 "../ty_le"'],
  ['{{#with}}', '{{#with nhiem_vu}}{{this.tog}}{{/with}}', 'mau-duong-dan-sai 2:21 "this.tog" (tong)'],
  ['a block name', '{{#each bieu as |dong|}}{{dong.tog}}{{/each}}', 'mau-duong-dan-sai 2:27 "dong.tog" (tong)'],
  [
    'a misspelt block name',
    '{{#each bieu as |dong|}}{{dogn.tong}}{{/each}}',
    'mau-duong-dan-sai 2:27 "dogn.tong" (dong)',
  ],
  ['@root', '{{#each bieu}}{{@root.ty_lee}}{{/each}}', 'mau-duong-dan-sai 2:17 "@root.ty_lee" (ty_le)'],
  ['@index outside {{#each}}', '{{@index}}', 'mau-duong-dan-sai 2:3 "@index"'],
  ['@ of nothing', '{{#each bieu}}{{@sttt}}{{/each}}', 'mau-duong-dan-sai 2:17 "@sttt" (@stt)'],
  ['what the run keeps', '{{@run}}', 'mau-duong-dan-sai 2:3 "@run"'],
  ['a helper argument', '{{so ty_lee}}', 'mau-duong-dan-sai 2:6 "ty_lee" (ty_le)'],
  [
    'a subexpression',
    '{{#if (bang nhiem_vu.ghichu "x")}}{{/if}}',
    'mau-duong-dan-sai 2:13 "nhiem_vu.ghichu" (ghi_chu)',
  ],
  ['an envelope name', '{{ky.teen}}', 'mau-duong-dan-sai 2:3 "ky.teen" (ten)'],
  ['an agency name', '{{don_vi.tn}}', 'mau-duong-dan-sai 2:3 "don_vi.tn" (ten)'],
  ['the previous report', '{{ky_truoc.nhiem_vu.tog}}', 'mau-duong-dan-sai 2:3 "ky_truoc.nhiem_vu.tog" (tong)'],
  ['a prototype', '{{nhiem_vu.constructor}}', 'mau-duong-dan-sai 2:3 "nhiem_vu.constructor"'],
  ['the length of a list', '{{bieu.length}}', 'mau-duong-dan-sai 2:3 "bieu.length"'],
  ['a helper', '{{ngay_dia ngay_hop}}', 'mau-ham-khong-biet 2:3 "ngay_dia" (ngay_dai)'],
  ['a helper of Handlebars', '{{lookup bieu 0}}', 'mau-ham-khong-biet 2:3 "lookup"'],
  ['a section block', '{{#bieu}}x{{/bieu}}', 'mau-ham-khong-biet 2:4 "bieu"'],
  ['an inherited name as helper', '{{toString ty_le}}', 'mau-ham-khong-biet 2:3 "toString"'],
  ['a partial', '{{> biue}}', 'mau-con-khong-biet 2:5 "biue"'],
  ['the count of arguments', '{{so ty_le kinh_phi}}', 'mau-sai-doi-so 2:3 "so"'],
  ['a text for a figure', '{{so nhiem_vu.ghi_chu}}', 'mau-sai-doi-so 2:6 "nhiem_vu.ghi_chu"'],
  ['a text for a date', '{{ngay_dai nhiem_vu.ghi_chu}}', 'mau-sai-doi-so 2:12 "nhiem_vu.ghi_chu"'],
  ['each over a figure', '{{#each ty_le}}x{{/each}}', 'mau-sai-doi-so 2:9 "ty_le"'],
  ['with a list', '{{#with bieu}}x{{/with}}', 'mau-sai-doi-so 2:9 "bieu"'],
  ['a literal condition', '{{#if "ty_le"}}x{{/if}}', 'mau-sai-doi-so 2:7 ""ty_le""'],
  ['a block helper in line', '{{if ty_le}}', 'mau-sai-doi-so 2:3 "if"'],
  ['a helper as a block', '{{#so ty_le}}x{{/so}}', 'mau-sai-doi-so 2:4 "so"'],
  ['an unknown key=value', '{{vb "kh-157" kieu="ngan"}}', 'mau-sai-doi-so 2:15 "kieu="ngan""'],
  ['an unknown value of key=value', '{{vb "kh-157" dang="dai"}}', 'mau-sai-doi-so 2:20 ""dai""'],
  [
    'a choice',
    '{{#each lop}}{{#if (bang trang_thai "xog")}}x{{/if}}{{/each}}',
    'mau-so-sanh-khong-the-dung 2:37 ""xog"" (xong)',
  ],
  ['a cited document', '{{vb "kh-175"}}', 'trich-dan-khong-co 2:6 ""kh-175"" (kh-157)'],
  ['an object', '{{nhiem_vu}}', 'mau-in-ca-khoi 2:3 "nhiem_vu"'],
  ['a list', '{{bieu}}', 'mau-in-ca-khoi 2:3 "bieu"'],
  ['a flag', '{{nhiem_vu.gap}}', 'mau-in-ca-khoi 2:3 "nhiem_vu.gap"'],
  ['{{{raw}}}', '{{{ty_le}}}', 'mau-khong-duoc-dung 2:1 "{{{ty_le}}}"'],
  ['{{&raw}}', '{{&ty_le}}', 'mau-khong-duoc-dung 2:1 "{{&ty_le}}"'],
  ['a literal', '{{12}}', 'mau-khong-duoc-dung 2:3 "12"'],
  ['a decorator', '{{* ty_le}}', 'mau-khong-duoc-dung 2:1 "{{* ty_le}}"'],
  ['an inline partial', '{{#*inline "a"}}x{{/inline}}', 'mau-khong-duoc-dung 2:1 "{{#*inline "a"}}x{{/inline}}"'],
  ['a dynamic partial', '{{> (bang ty_le "x")}}', 'mau-khong-duoc-dung 2:5 "(bang ty_le "x")"'],
  ['an else of no condition', 'x{{else}}{{ty_le}}', 'mau-khong-duoc-dung 2:2 "{{else}}"'],
  ['a section in a section', '{{#muc "lop"}}x{{/muc}}', 'mau-khong-duoc-dung 2:8 ""lop""'],
])('a fault in %s has its place', (_, inside, fault) => {
  expect(faultsOf(inside)).toEqual([fault]);
});

test.each([
  ['an open block', '{{#if ty_le}}', 'mau-sai-cu-phap 1:1'],
  ['a wrong close', 'Có {{#if ty_le}}x{{/each}}', 'mau-sai-cu-phap 1:7 "if"'],
  ['a close too many', '\n{{/if}}', 'mau-sai-cu-phap 2:1 "{{/"'],
  ['an open mustache', 'a\nCó {{ ty_le }', 'mau-sai-cu-phap 2:4 "{{"'],
  ['a parent in the middle', '{{nhiem_vu/../ty_le}}', 'mau-sai-cu-phap 1:3'],
])('%s is a finding with its place', (_, main, fault) => {
  const [first, ...more] = faultsOfMain(main);
  expect(first).toContain(fault);
  expect(more).toEqual([]);
});

test.each([
  ['an unknown section', '{{#muc "tuyen_truyn"}}x{{/muc}}', 'mau-muc-khong-biet 1:8 ""tuyen_truyn"" (tuyen_truyen)'],
  ['text outside sections', '{{#muc "lop"}}x{{/muc}}\n  Chữ lạc.\n', 'mau-chu-ngoai-muc 2:3 "Chữ lạc."'],
  ['a value outside sections', '{{ty_le}}', 'mau-chu-ngoai-muc 1:1 "{{ty_le}}"'],
  ['{{noi_dung}} outside sections', '{{#if (bang noi_dung "x")}}{{/if}}', 'mau-duong-dan-sai 1:13 "noi_dung"'],
  ['a section in a loop', '{{#each lop}}{{#muc "lop"}}x{{/muc}}{{/each}}', 'mau-khong-duoc-dung 1:21 ""lop""'],
])('%s is a finding', (_, main, fault) => {
  expect(faultsOfMain(main)).toEqual([fault]);
});

test('a section given twice names both places', () => {
  const main = '{{#muc "lop"}}a{{/muc}}\n{{#muc "lop"}}b{{/muc}}\n';
  expect(faultsOfMain(main)).toEqual(['mau-muc-lap 2:8 ""lop""']);
  const { findings } = composed({ main, narrative: undefined, partials: {} });
  expect(findings[0]?.related.map(({ at }) => at.start)).toEqual([7]);
});

test('a partial is checked with what each call gives it', () => {
  const partials = { dong: '{{don_vi_nhan}}: {{tong}}' };
  expect(faultsOf('{{#each bieu}}{{> dong}}{{/each}}', partials)).toEqual([]);
  expect(faultsOf('{{> dong bieu.[0]}}', partials)).toEqual([]);
  expect(faultsOf('{{> dong}}', partials)).toEqual(
    ['mau-duong-dan-sai dong.hbs:1:3 "don_vi_nhan"', 'mau-duong-dan-sai dong.hbs:1:20 "tong"'].map((one) =>
      expect.stringContaining(one),
    ),
  );
  expect(faultsOf('{{> dong nhiem_vu don_vi_nhan="Sở"}}', partials)).toEqual([]);
  expect(faultsOf('{{> dong nhiem_vu don_vi_nhan=ty_lee}}', partials)).toEqual([
    'mau-duong-dan-sai 2:31 "ty_lee" (ty_le)',
  ]);
});

test('partials that call each other in a circle are found, and stop', () => {
  const partials = { a: '{{> b}}', b: '{{> a}}' };
  expect(faultsOf('{{> a}}', partials)).toEqual(['mau-con-goi-vong b.hbs:1:5 "a"']);
});

test('many calls of many partials are checked once each', () => {
  const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const partials = Object.fromEntries(
    names.map((name, index) => [name, index === 39 ? '{{ty_lee}}' : `{{> p${index + 1}}}{{> p${index + 1}}}`]),
  );
  expect(faultsOf('{{> p0}}', partials)).toEqual(['mau-duong-dan-sai p39.hbs:1:3 "ty_lee" (ty_le)']);
});

test('a partial that nobody calls is a warning', () => {
  const { findings } = composed({
    main: '{{#muc "lop"}}x{{/muc}}',
    narrative: undefined,
    partials: { thua: 'Phần thừa.' },
  });
  expect(findings.map(({ rule, severity }) => [rule.code, severity])).toEqual([['mau-con-khong-dung', 'warning']]);
});

test('the subject of a kind is a template, too', () => {
  const subject = 'công tác {{ky.tenn}}';
  const schema = {
    'x-document': { type: 'BÁO CÁO', symbol: 'BC', subject, phrase: 'không' },
    'x-outline': [{ id: 'mot', title: 'MỘT' }],
    type: 'object',
    properties: {},
  };
  const { findings } = composed({ schema, main: '', narrative: undefined, partials: {} });
  expect(told(findings)).toEqual(['mau-duong-dan-sai schemas/thu.schema.json:5:26 "ky.tenn"']);
});

test('faults in a narrative stand at their place in the narrative', () => {
  const narrative =
    '# Tuyên truyền\nChữ.\n\n## Về công tác tuyên truyền\n\nĐạt {{ty_lee}}, theo {{vb "kh-1577"}}.\n{{noi_dung}}\n';
  expect(faultsOfMain('', {}, narrative.slice(narrative.indexOf('##')))).toEqual([
    'mau-duong-dan-sai q3-2024.noi-dung.md:3:7 "ty_lee" (ty_le)',
    'trich-dan-khong-co q3-2024.noi-dung.md:3:27 ""kh-1577"" (kh-157)',
    expect.stringContaining('mau-khong-duoc-dung q3-2024.noi-dung.md:4:3 "noi_dung"'),
  ]);
});
