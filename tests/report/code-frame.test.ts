import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame, type FrameStyle, type Label } from '../../src/report/code-frame.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { SourceText, sourceText } from '../../src/source/source-text.ts';
import { type Span, span } from '../../src/source/span.ts';
import { placeOfText } from './sample.ts';

const style: FrameStyle = { palette: PLAIN, paint: (text) => text, untilLine: (line) => `đến dòng ${line}` };

function drawn(at: Span, labels: readonly Label[] = [], width?: number): string {
  return codeFrame(at, labels, width === undefined ? style : { ...style, width }).lines.join('\n');
}

function frame(text: string, marked: string, nth = 1): string {
  return drawn(placeOfText(sourceText('q3-2024.yaml', text), marked, nth));
}

describe('a code frame', () => {
  it('marks the span and the labels nearby, with the lines beside the span', () => {
    const source = sourceText(
      'q3-2024.yaml',
      'tiep_nhan:\n  truc_tuyen: 770\n  truc_tiep: 5\n  ton_ky_truoc: 223\n  tong: 999\nky: 3\n',
    );
    const labels = [
      { at: placeOfText(source, '223'), text: 'tồn kỳ trước' },
      { at: placeOfText(source, '770'), text: 'trực tuyến' },
    ];
    expect(drawn(placeOfText(source, '999'), labels)).toBe(
      [
        '   2 │   truc_tuyen: 770',
        '     │               --- trực tuyến',
        '   3 │   truc_tiep: 5',
        '   4 │   ton_ky_truoc: 223',
        '     │                 --- tồn kỳ trước',
        '   5 │   tong: 999',
        '     │         ^^^',
        '   6 │ ky: 3',
      ].join('\n'),
    );
  });

  it('leaves out lines between marks and widens the gutter for line numbers', () => {
    const source = sourceText('q3-2024.yaml', `tong: 1\n${'\n'.repeat(4)}a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n`);
    expect(drawn(placeOfText(source, '5'), [{ at: placeOfText(source, 'a'), text: 'số hạng' }])).toBe(
      ['    6 │ a: 1', '      │ - số hạng', '      ⋮', '    9 │ d: 4', '   10 │ e: 5', '      │    ^'].join('\n'),
    );
  });

  it('hands back labels of other files and far lines', () => {
    const source = sourceText('q3-2024.yaml', `tong: 1\n${'x: 1\n'.repeat(20)}cuoi: 2\n`);
    const other = sourceText('q2-2024.yaml', 'tong: 1\n');
    const labels = [
      { at: placeOfText(source, 'cuoi'), text: 'xa' },
      { at: placeOfText(other, 'tong'), text: 'tệp khác' },
    ];
    const made = codeFrame(placeOfText(source, 'tong'), labels, style);
    expect(made.elsewhere).toEqual(labels);
    expect(made.lines).toEqual(['   1 │ tong: 1', '     │ ^^^^', '   2 │ x: 1']);
  });

  it('puts two marks of one line under one another', () => {
    const source = sourceText('q3-2024.yaml', 'ty_le: 9/14 = 65%');
    expect(drawn(placeOfText(source, '65%'), [{ at: placeOfText(source, '9/14'), text: '64,28…%' }])).toBe(
      ['   1 │ ty_le: 9/14 = 65%', '     │               ^^^', '     │        ---- 64,28…%'].join('\n'),
    );
  });

  it('expands tabs to the next stop', () => {
    expect(frame('a\tb:\t999', '999')).toBe(['   1 │ a   b:  999', '     │         ^^^'].join('\n'));
    expect(frame('\ttong: 1', '\t')).toBe(['   1 │     tong: 1', '     │ ^^^^'].join('\n'));
  });

  it('counts an accent that NFC cannot compose as no column, alone as one', () => {
    expect(frame('x\u0302y\u0323\u0302: 12', '12')).toBe(
      '   1 │ x\u0302y\u0323\u0302: 12\n     │     ^^'.normalize('NFC'),
    );
    expect(frame('Tổng số: 12', '12')).toBe('   1 │ Tổng số: 12\n     │          ^^');
    expect(frame('\u0302: 12', '12')).toBe('   1 │ \u25cc\u0302: 12\n     │    ^^');
  });

  it('counts wide characters and emoji as two columns', () => {
    expect(frame('漢字: 12', '12')).toBe('   1 │ 漢字: 12\n     │       ^^');
    expect(frame('😀 12', '😀')).toBe('   1 │ 😀 12\n     │ ^^');
    expect(frame('👩🏽‍💻 🇻🇳 12', '🇻🇳')).toBe('   1 │ 👩🏽‍💻 🇻🇳 12\n     │    ^^');
    expect(frame('❤️ ❤ 12', '12')).toBe('   1 │ ❤️ ❤ 12\n     │      ^^');
  });

  it('marks the whole character where a span cuts one', () => {
    const source = sourceText('q3-2024.yaml', '😀 12');
    expect(drawn(span(source, 1, 2))).toBe('   1 │ 😀 12\n     │ ^^');
  });

  it('shows an empty span as one caret, also after the last character', () => {
    const source = sourceText('q3-2024.yaml', 'tong:\nky: 3');
    expect(drawn(span(source, 5, 5))).toBe('   1 │ tong:\n     │      ^\n   2 │ ky: 3');
    expect(drawn(span(source, 11, 11))).toBe('   1 │ tong:\n   2 │ ky: 3\n     │      ^');
    expect(drawn(span(source, 5, 6))).toBe('   1 │ tong:\n     │      ^\n   2 │ ky: 3');
  });

  it('underlines the first line of a longer span and says where it ends', () => {
    const source = sourceText('q3-2024.yaml', 'tiep_nhan:\n  tong: 1\n  tuyen: 2\n\nky: 3\n');
    expect(drawn(span(source, 0, source.text.indexOf('ky')))).toBe(
      ['   1 │ tiep_nhan:', '     │ ^^^^^^^^^^ đến dòng 3', '   2 │   tong: 1'].join('\n'),
    );
    expect(drawn(span(source, 13, 21))).toBe(
      ['   1 │ tiep_nhan:', '   2 │   tong: 1', '     │   ^^^^^^^', '   3 │   tuyen: 2'].join('\n'),
    );
  });

  it('draws an empty file, and a place beyond the end of one', () => {
    expect(drawn(span(sourceText('q3-2024.yaml', ''), 0, 0))).toBe('   1 │\n     │ ^');
    expect(drawn(span(sourceText('q3-2024.yaml', 'ky: 3\n'), 90, 99))).toBe('   1 │ ky: 3\n   2 │\n     │ ^');
  });

  it('shows controls instead of obeying them', () => {
    expect(frame('ten: \u001b[31m\u202e\u2028\u0085 Sở', 'Sở')).toBe(
      '   1 │ ten: ␛[31m��� Sở\n     │               ^^',
    );
  });

  it('cuts a window out of a long line', () => {
    const text = `ghi_chu: ${'Sở Y tế '.repeat(20)}1.234 hồ sơ${' của tỉnh'.repeat(20)}`;
    expect(drawn(placeOfText(sourceText('q3-2024.yaml', text), '1.234'), [], 40)).toBe(
      ['   1 │ …Sở Y tế Sở Y tế 1.234 hồ sơ của tỉnh c…', '     │                  ^^^^^'].join('\n'),
    );
    expect(drawn(placeOfText(sourceText('q3-2024.yaml', text), 'ghi_chu'), [], 40)).toBe(
      ['   1 │ ghi_chu: Sở Y tế Sở Y tế Sở Y tế Sở Y …', '     │ ^^^^^^^'].join('\n'),
    );
  });

  it('hands back a label that the window leaves out', () => {
    const source = sourceText('q3-2024.yaml', `ghi_chu: ${'Sở Y tế '.repeat(500)}cuối`);
    const label = { at: placeOfText(source, 'ghi_chu'), text: 'khóa' };
    expect(codeFrame(placeOfText(source, 'cuối'), [label], style).elsewhere).toEqual([label]);
  });
});

/** What Unicode says of each, written down by hand: text and columns. A tab depends on where it stands. */
const GLYPHS: readonly (readonly [text: string, columns: number])[] = [
  ['a', 1],
  ['9', 1],
  [' ', 1],
  ['ế', 1],
  ['Đ', 1],
  ['x\u0302', 1],
  ['y\u0323\u0302', 1],
  ['漢', 2],
  ['한', 2],
  ['ｆ', 2],
  ['😀', 2],
  ['👍🏽', 2],
  ['👩‍💻', 2],
  ['🇻🇳', 2],
  ['❤️', 2],
  ['\u0007', 1],
  ['\u202e', 1],
  ['│', 1],
];
const TAB = ['\t', 0] as const;
const glyphs = fc.array(fc.constantFrom(...GLYPHS, TAB), { maxLength: 12 });

function columnsAfter(run: readonly (readonly [string, number])[], from: number): number {
  return run.reduce((column, [text, columns]) => (text === '\t' ? column + 4 - (column % 4) : column + columns), from);
}

function textOf(run: readonly (readonly [string, number])[]): string {
  return run.map(([text]) => text).join('');
}

describe('carets, for any text', () => {
  it('stand in the columns of the span', () => {
    fc.assert(
      fc.property(glyphs, glyphs, glyphs, fc.nat(3), (before, marked, after, linesAbove) => {
        // Wide enough for thirty-six tabs: a window is another property.
        const above = 'ky: 3\n'.repeat(linesAbove);
        const text = above + textOf(before) + textOf(marked) + textOf(after);
        const start = above.length + textOf(before).length;
        const source = new SourceText('q3-2024.yaml', text);
        const lines = drawn(span(source, start, start + textOf(marked).length), [], 200).split('\n');
        const from = columnsAfter(before, 0);
        const carets = Math.max(1, columnsAfter(marked, from) - from);
        expect(lines).toContain(`     │ ${' '.repeat(from)}${'^'.repeat(carets)}`);
      }),
      { numRuns: 500 },
    );
  });

  it('stand under the first character of the span in a window, too', () => {
    const filler = fc.integer({ min: 0, max: 300 }).map((count) => 'báo cáo '.repeat(count));
    fc.assert(
      fc.property(filler, filler, fc.integer({ min: 20, max: 120 }), (before, after, width) => {
        const source = new SourceText('q3-2024.yaml', `${before}1.234${after}`);
        const [line, carets] = drawn(span(source, before.length, before.length + 5), [], width)
          .split('\n')
          .map((shown) => shown.slice(7));
        const from = (carets ?? '').indexOf('^');
        expect((line ?? '').slice(from, from + (carets ?? '').trim().length)).toBe('1.234');
        expect((line ?? '').length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are drawn without an exception, and every printed line is safe', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('\n', '\t', ' ', '\ud83d', '\udc4d', '\u200d', '\u0302', '\u001b', 'ế', '🇻', '漢'),
        maxLength: 400,
      }),
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: -5, max: 500 }), fc.nat(500), fc.nat(500), (text, start, size, other) => {
        const source = new SourceText('q3-2024.yaml', text);
        const made = codeFrame(
          span(source, start, start + size),
          [{ at: span(source, other, other + 2), text: 'nhãn' }],
          {
            ...style,
            width: 30,
          },
        );
        expect(made.lines.length).toBeGreaterThanOrEqual(2);
        expect(made.lines.filter((line) => /│ *\^+( đến dòng \d+)?$/.test(line))).not.toHaveLength(0);
        for (const line of made.lines) expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
        expect(made.lines.filter((line) => line.endsWith('nhãn')).length + made.elsewhere.length).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
