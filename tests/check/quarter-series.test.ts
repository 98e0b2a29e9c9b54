import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeOf, told } from '../support/office.ts';

/** What one quarter adds: files received and settled by two offices, money spent in triệu đồng. */
interface Quarter {
  readonly received: readonly [number, number];
  /** Of what was open and received, how many parts in a hundred were settled. */
  readonly settled: readonly [number, number];
  readonly spent: number;
}

const OFFICES = ['Tại Trung tâm Phục vụ hành chính công', 'Tại Chi cục An toàn vệ sinh thực phẩm'];
/** More than the four quarters of two years would ever spend. */
const BUDGET = 20_000_000;

const pair = (max: number) => fc.tuple(fc.nat({ max }), fc.nat({ max }));
const quarter: fc.Arbitrary<Quarter> = fc.record({
  received: pair(5_000),
  settled: pair(100),
  spent: fc.nat({ max: 2_000_000 }),
});

/** Figures of a quarter by the words that are written for them, in the order of the file. */
type Figures = Map<string, number>;

interface State {
  readonly open: readonly [number, number];
  readonly spent: number;
}

/** Quarters from the first of 2024 on, consistent with one another; cumulative figures restart in 2025. */
function series(quarters: readonly Quarter[]): Figures[] {
  let state: State = { open: [7, 0], spent: 0 };
  return quarters.map(({ received, settled, spent }, index) => {
    const before = index % 4 === 0 ? 0 : state.spent;
    const figures: Figures = new Map();
    const totals = { ton: 0, moi: 0, xong: 0, con: 0 };
    const open = state.open.map((ton, row) => {
      const moi = received[row as 0 | 1];
      const xong = Math.floor(((ton + moi) * settled[row as 0 | 1]) / 100);
      const con = ton + moi - xong;
      for (const [name, value] of Object.entries({ ton, moi, xong, con })) {
        figures.set(`${name} ${row}`, value);
        totals[name as keyof typeof totals] += value;
      }
      return con;
    });
    for (const [name, value] of Object.entries(totals)) figures.set(`${name} tong`, value);
    figures.set('trong_ky', spent).set('luy_ke', before + spent);
    state = { open: [open[0] ?? 0, open[1] ?? 0], spent: before + spent };
    return figures;
  });
}

function yamlOf(figures: Figures, index: number, run: number): string {
  const of = (name: string) => figures.get(name);
  const row = (name: string) =>
    [
      `        tiep_nhan: { tong: ${(of(`ton ${name}`) ?? 0) + (of(`moi ${name}`) ?? 0)}, truc_tuyen: ${of(`moi ${name}`)}, ton_ky_truoc: ${of(`ton ${name}`)} }`,
      `        da_giai_quyet: { tong: ${of(`xong ${name}`)} }`,
      `        dang_giai_quyet: { tong: ${of(`con ${name}`)} }`,
    ].join('\n');
  return [
    'loai: bao-cao-cchc',
    `ky: { loai: quy, so: ${(index % 4) + 1}, nam: ${2024 + Math.floor(index / 4)} }`,
    ...(index === 0 ? [] : [`ky_truoc: ${nameOf(index - 1, run)}`]),
    'ke_hoach_cchc: {}',
    'tthc:',
    '  giai_quyet:',
    '    hang:',
    ...OFFICES.map((name, at) => `      - ten: ${name}\n${row(String(at))}`),
    '    tong_cong:',
    row('tong').replaceAll(/^ {2}/gm, ''),
    'tai_chinh:',
    `  du_toan: { dau_nam: ${BUDGET}, bo_sung: 0, tong: ${BUDGET} }`,
    '  thuc_hien:',
    `    trong_ky: ${of('trong_ky')}`,
    `    luy_ke: ${of('luy_ke')}`,
    '',
  ].join('\n');
}

function nameOf(index: number, run: number): string {
  return `q${(index % 4) + 1}-${2024 + Math.floor(index / 4)}-${run}.yaml`;
}

const files: Record<string, string> = {};
const office = officeOf(files);
let runs = 0;

/** What is found in each of the quarters; each series has files of its own. */
function check(all: readonly Figures[]): string[][] {
  const run = ++runs;
  for (const [index, figures] of all.entries()) files[nameOf(index, run)] = yamlOf(figures, index, run);
  return all.map((_, index) => told(office.check(nameOf(index, run)).findings));
}

describe('quarters that follow from one another', () => {
  test('never give a finding, over the new year either', () => {
    fc.assert(
      fc.property(fc.array(quarter, { minLength: 1, maxLength: 6 }), (quarters) => {
        const all = series(quarters);
        expect(check(all)).toEqual(all.map(() => []));
      }),
      { numRuns: 40 },
    );
  });

  /**
   * A slip in the third quarter: every figure of it is held by the quarter itself or by the one before. Money is rounded to
   * triệu đồng, so that two million could be rounding; three can not.
   */
  test('never hide a slip in one of the figures', () => {
    const slip = fc.record({ by: fc.integer({ min: 3, max: 900 }), down: fc.boolean() });
    fc.assert(
      fc.property(fc.tuple(quarter, quarter, quarter), fc.nat(), slip, (quarters, which, { by, down }) => {
        const all = series(quarters);
        const third = all[2] ?? new Map();
        const names = [...third.keys()];
        const name = names[which % names.length] ?? '';
        const value = third.get(name) ?? 0;
        third.set(name, down && value >= by ? value - by : value + by);
        expect(check(all)[2], `${name}: ${value}`).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
