import fc from 'fast-check';

/** Reports of the kind bao-cao-cchc that agree with themselves, as they would be if nobody ever made a slip. */

export const FOLDER = 'examples/so-y-te-ba-ria-vung-tau';

/** A number that is printed, or a rate in its printed digits (`74,6`). */
type Leaf = bigint | string;
export interface Group {
  readonly [key: string]: Leaf | Group | readonly Group[];
}
export type Report = Group;

/** Keys that the schema computes when they are absent. */
const TOTALS = new Set(['tong', 'con_lai', 'dang_tiep_nhan']);

const amount = (max: bigint) => fc.bigInt({ min: 0n, max });
const decimals = fc.constantFrom(0, 1, 2);

/** Three parts of a whole. */
function split(whole: bigint, [a, b]: readonly [number, number]): [bigint, bigint, bigint] {
  const [low, high] = [a, b].sort((x, y) => x - y).map((cut) => (whole * BigInt(cut)) / 1000n) as [bigint, bigint];
  return [low, high - low, whole - high];
}

const cuts = fc.tuple(fc.nat(1000), fc.nat(1000));

/** Half away from zero, in the digits of a report: 422801 / 566417 to one digit is `74,6`. */
function rate(part: bigint, whole: bigint, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const scaled = (2n * part * 100n * scale + whole) / (2n * whole);
  const fraction = (scaled % scale).toString().padStart(digits, '0');
  return digits === 0 ? `${scaled}` : `${scaled / scale},${fraction}`;
}

/** Triệu đồng as they are printed. */
function million(dong: bigint): bigint {
  return (dong + 500_000n) / 1_000_000n;
}

const row = fc
  .tuple(amount(9_000n), amount(9_000n), amount(9_000n), cuts, cuts)
  .map(([online, paper, left, cut, done]) => {
    const total = online + paper + left;
    const [solved, , open] = split(total, [cut[0], cut[0]]);
    const [before, on, late] = split(solved, done);
    const [intime, , overdue] = split(open, [cut[1], cut[1]]);
    return {
      tiep_nhan: { tong: total, truc_tuyen: online, truc_tiep: paper, ton_ky_truoc: left },
      da_giai_quyet: { tong: solved, truoc_han: before, dung_han: on, qua_han: late },
      dang_giai_quyet: { tong: open, trong_han: intime, qua_han: overdue },
    };
  });

type Row = Record<string, Record<string, bigint>>;

function totalRow(rows: readonly Row[]): Row {
  const [first = {}] = rows;
  return Object.fromEntries(
    Object.entries(first).map(([part, columns]) => [
      part,
      Object.fromEntries(
        Object.keys(columns).map((key) => [key, rows.reduce((sum, one) => sum + (one[part]?.[key] ?? 0n), 0n)]),
      ),
    ]),
  );
}

const filings = fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => ({
  hang: rows.map((one, index) => ({ ten: `Trung tâm Y tế số ${index + 1}`, ...one })),
  tong_cong: totalRow(rows),
}));

const tasks = fc.tuple(amount(300n), amount(300n), amount(300n), decimals).map(([intime, late, open, digits]) => {
  const done = intime + late;
  const total = done + open;
  return {
    ...{ tong: total, da_thuc_hien: done, dung_han: intime, qua_han: late, dang_thuc_hien: open },
    ...(total > 0n && { ty_le: rate(done, total, digits) }),
  };
});

const procedures = fc
  .tuple(amount(400n), amount(400n), amount(400n), amount(400n), filings)
  .map(([full, partial, here, units, giai_quyet]) => ({
    tong: full + partial + here + units,
    tai_trung_tam: {
      ...{ tong: full + partial, toan_trinh: full, mot_phan: partial },
      ...{ tam_ngung: partial / 2n, dang_tiep_nhan: full + partial - partial / 2n },
    },
    tai_so: here,
    tai_don_vi: units,
    giai_quyet,
  }));

const budget = fc
  .tuple(amount(900_000_000_000n), amount(90_000_000_000n), fc.nat(1000), fc.nat(1000), decimals)
  .map(([start, added, spent, share, digits]) => {
    const whole = start + 1_000_000_000n + added;
    const cumulative = (whole * BigInt(spent)) / 1000n;
    return {
      du_toan: { dau_nam: million(start + 1_000_000_000n), bo_sung: million(added), tong: million(whole) },
      thuc_hien: { trong_ky: million((cumulative * BigInt(share)) / 1000n), luy_ke: million(cumulative) },
      ty_le_giai_ngan: rate(cumulative, whole, digits),
    };
  });

const investment = fc
  .tuple(amount(900_000_000_000n), amount(900_000_000_000n), fc.nat(1000), decimals)
  .map(([start, added, spent, digits]) => {
    const whole = start + 1_000_000_000n + added;
    const paid = (whole * BigInt(spent)) / 1000n;
    return {
      ...{ ke_hoach: million(whole), dau_nam: start + 1_000_000_000n, vb_dau_nam: 'qd-3568-ubnd-2023' },
      ...{ bo_sung: added, vb_bo_sung: 'qd-605-ubnd-2024', da_giai_ngan: paid, con_lai: whole - paid },
      ty_le_giai_ngan: rate(paid, whole, digits),
    };
  });

const posts = fc.array(amount(40n), { minLength: 1, maxLength: 4 }).map((counts) => ({
  tong: counts.reduce((sum, one) => sum + one, 0n),
  chuc_danh: counts.map((so_luong, index) => ({ ten: `Phó Trưởng phòng số ${index + 1}`, so_luong })),
}));

const appointments = fc.tuple(posts, posts).map(([first, again]) => ({
  ...{ tong: first.tong + again.tong, bo_nhiem_moi: first, bo_nhiem_lai: again },
}));

const share = fc.tuple(amount(3_000_000n), amount(3_000_000n), decimals).map(([part, rest, digits]) => {
  const whole = part + rest + 1n;
  return { tu_so: part, mau_so: whole, ty_le: rate(part, whole, digits) };
});

export const report: fc.Arbitrary<Report> = fc
  .record({ tasks, ordered: tasks, procedures, budget, investment, appointments, people: share, sites: share })
  .map(({ tasks, ordered, procedures, budget, investment, appointments, people, sites }) => ({
    ke_hoach_cchc: { nhiem_vu: tasks },
    chi_dao: { nhiem_vu: ordered },
    tthc: procedures,
    cong_vu: { bo_nhiem: appointments },
    tai_chinh: budget,
    dau_tu_cong: investment,
    chuyen_doi_so: { ho_so_suc_khoe: { tram_y_te: sites, dan_so: people, nam_dan_so: 2022n } },
  }));

const HEAD = 'loai: bao-cao-cchc\nky:\n  loai: quy\n  so: 3\n  nam: 2024\n';

/** Its YAML. `dotted`: `1.072.019` where that can mean one thing only. */
export function sourceOf(report: Report, dotted: boolean): string {
  return HEAD + linesOf(report, dotted, '').join('\n');
}

function linesOf(group: Group, dotted: boolean, indent: string): string[] {
  return Object.entries(group).flatMap(([key, value]) => {
    if (typeof value === 'bigint' || typeof value === 'string') return [`${indent}${key}: ${written(value, dotted)}`];
    if (!isList(value)) return [`${indent}${key}:`, ...linesOf(value, dotted, `${indent}  `)];
    const items = value.flatMap((item) => {
      const [first = '', ...rest] = linesOf(item, dotted, `${indent}    `);
      return [`${indent}  - ${first.trimStart()}`, ...rest];
    });
    return [`${indent}${key}:`, ...items];
  });
}

function written(value: Leaf, dotted: boolean): string {
  const text = `${value}`;
  return dotted && typeof value === 'bigint' && value >= 1_000_000n ? text.replace(/\B(?=(\d{3})+$)/g, '.') : text;
}

function isList(value: Group[string]): value is readonly Group[] {
  return Array.isArray(value);
}

function leavesOf(group: Group, path = ''): [path: string, value: Leaf][] {
  return Object.entries(group).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'bigint' || typeof value === 'string') return [[here, value] as [string, Leaf]];
    return isList(value) ? value.flatMap((item, index) => leavesOf(item, `${here}[${index}]`)) : leavesOf(value, here);
  });
}

/** Rounded ones are computed from rounded addends: they may come out otherwise. */
const ROUNDED = /^tai_chinh\.|^dau_tu_cong\.ke_hoach$/;

function isTotal(path: string): boolean {
  return TOTALS.has(path.split('.').at(-1) ?? '') || path.includes('tong_cong.');
}

/** The exact totals with their values. */
export function totalsOf(report: Report): [path: string, value: bigint][] {
  return leavesOf(report).flatMap(([path, value]): [string, bigint][] =>
    typeof value === 'bigint' && isTotal(path) && !ROUNDED.test(path) ? [[path, value]] : [],
  );
}

export function withoutTotals(report: Report): Report {
  const kept = (group: Group, path: string): Group =>
    Object.fromEntries(
      Object.entries(group).flatMap(([key, value]): [string, Group[string]][] => {
        const here = path === '' ? key : `${path}.${key}`;
        if (typeof value === 'bigint' || typeof value === 'string')
          return isTotal(here) && !ROUNDED.test(here) ? [] : [[key, value]];
        if (isList(value)) return [[key, value.map((item) => kept(item, here))]];
        const inner = kept(value, here);
        return Object.keys(inner).length === 0 ? [] : [[key, inner]];
      }),
    );
  return kept(report, '');
}

/** Groups whose every whole number takes part in an exact equality. */
const STRICT = /\.nhiem_vu\.|^tthc\.|\.bo_nhiem\.|^dau_tu_cong\.(dau_nam|bo_sung|da_giai_ngan|con_lai)$/;

/** The report with one exact figure typed wrongly. */
export function slippedAt(given: Report, pick: number, by: bigint): { path: string; slipped: Report } {
  const strict = leavesOf(given).filter(([path, value]) => typeof value === 'bigint' && STRICT.test(path));
  const [path, right] = strict[pick % strict.length] as [string, bigint];
  const wrong = right + by < 0n ? right + 1n : right + by;
  const slip = (group: Group, here: string): Group =>
    Object.fromEntries(
      Object.entries(group).map(([key, value]): [string, Group[string]] => {
        const at = here === '' ? key : `${here}.${key}`;
        if (typeof value === 'bigint' || typeof value === 'string') return [key, at === path ? wrong : value];
        if (isList(value)) return [key, value.map((item, index) => slip(item, `${at}[${index}]`))];
        return [key, slip(value, at)];
      }),
    );
  return { path, slipped: slip(given, '') };
}
