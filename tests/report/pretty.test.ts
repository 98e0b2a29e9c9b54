import { describe, expect, it } from 'vitest';
import { found } from '../../src/findings/finding.ts';
import { type Palette, PLAIN } from '../../src/report/palette.ts';
import { renderPretty } from '../../src/report/pretty.ts';
import * as shortForm from '../../src/report/short.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { contradiction, leftover, nasty, opening, placeOfText, Q2, Q3 } from './sample.ts';

const renderShort = (...all: Parameters<typeof shortForm.renderShort>) => [...shortForm.renderShort(...all)].join('');

const findings = [contradiction, opening];

function pretty(language: 'vi' | 'en', palette: Palette = PLAIN): string {
  return renderPretty(findings, summaryOf(findings, ['q3-2024.yaml']), { language, palette });
}

describe('the form for people', () => {
  it('shows place, severity, code, message, frame, other places and what to do, in order of place', () => {
    expect(pretty('vi')).toBe(`q3-2024.yaml:4:17  thông tin  ton-dau-ky-khac-ton-cuoi-ky-truoc
  Tồn kỳ trước ghi 223, kỳ trước chốt 224.
   3 │   truc_tiep: 5
   4 │   ton_ky_truoc: 223
     │                 ^^^
   5 │   # cộng ba dòng trên
  quy 2/q2-2024.yaml:2:16: Tồn cuối kỳ: 224

q3-2024.yaml:6:9  lỗi  so-lieu-mau-thuan
  Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998.
   2 │   truc_tuyen: 770
     │               --- Trực tuyến: 770
     ⋮
   5 │   # cộng ba dòng trên
   6 │   tong: 999
     │         ^^^
   7 │ ghi_chu: "dùng | và \`dấu\`"
  Cách sửa: Sửa 999 thành 998, hoặc sửa một số thành phần.

1 lỗi, 1 thông tin trong 1 tệp.
`);
  });

  it('speaks English', () => {
    expect(pretty('en')).toContain('q3-2024.yaml:4:17  note  ton-dau-ky');
    expect(pretty('en')).toContain('  help: Change 999 to 998, or one of the parts.\n\n1 error, 1 note in 1 file.\n');
  });

  it('paints with the palette it is given', () => {
    const tagged: Palette = {
      error: (text) => `<e>${text}</e>`,
      warning: (text) => `<w>${text}</w>`,
      info: (text) => `<i>${text}</i>`,
      dim: (text) => text,
      bold: (text) => `<b>${text}</b>`,
      path: (text) => `<p>${text}</p>`,
    };
    const text = pretty('vi', tagged);
    expect(text).toContain('<p>q3-2024.yaml:6:9</p>  <e>lỗi</e>  so-lieu-mau-thuan');
    expect(text).toContain('<e>^^^</e>');
    expect(text).toContain('<i>---</i> Trực tuyến: 770');
    expect(text).toContain('<b>Tổng tiếp nhận');
    expect(text).toContain('<i>^^^</i>');
  });

  it('says where a span ends, in the language', () => {
    const wide = found(leftover, { source: Q3, start: 0, end: 30 }, { text: '…' });
    const text = renderPretty([wide], summaryOf([wide], []), { language: 'en', palette: PLAIN });
    expect(text).toContain('^^^^^^^^^^ to line 2\n');
  });

  it('prints no escape sequence of a message, label or path', () => {
    const text = renderPretty([nasty('\u001b[2J\nhai\r\u0007')], summaryOf([], []), { language: 'vi', palette: PLAIN });
    expect(text).toContain('  Còn sót: ␛[2J\n  hai\n  ␇\n');
  });

  it('lists uncovered figures before the last line', () => {
    const summary = summaryOf([], ['q2-2024.yaml'], {
      figures: { written: 1, computed: 0, crossChecked: 0 },
      uncovered: [{ at: placeOfText(Q2, '224'), figure: 'tiep_nhan.ton_cuoi_ky' }],
    });
    expect(renderPretty([], summary, { language: 'vi', palette: PLAIN })).toBe(
      `Số liệu chưa đẳng thức nào đối chiếu, nên nếu sai cũng không ai thấy:
  quy 2/q2-2024.yaml:2:16  tiep_nhan.ton_cuoi_ky

Không có lỗi trong 1 tệp; 0 số liệu được tính; 0/1 số liệu đã ghi được đối chiếu (0%).
`,
    );
  });
});

describe('what was waived', () => {
  const line = (reasons: readonly string[]) => {
    const waived = reasons.map((reason) => ({ finding: contradiction, reason }));
    const summary = summaryOf([], ['q3-2024.yaml'], { waived });
    return renderPretty([], summary, { language: 'vi', palette: PLAIN });
  };

  it('is one line for one reason, and names its places', () => {
    expect(line(['tỉnh chốt'])).toBe(
      'Đã cho qua 1 mục: so-lieu-mau-thuan q3-2024.yaml:6:9 (tỉnh chốt).\nKhông có lỗi trong 1 tệp.\n',
    );
    expect(line(['tỉnh chốt', 'tỉnh chốt'])).toContain(
      'Đã cho qua 2 mục: so-lieu-mau-thuan q3-2024.yaml:6:9, q3-2024.yaml:6:9 (tỉnh chốt).\n',
    );
  });

  it('names the first three places of many', () => {
    expect(line(Array.from({ length: 5 }, () => 'tỉnh chốt'))).toContain(
      'Đã cho qua 5 mục: so-lieu-mau-thuan q3-2024.yaml:6:9, q3-2024.yaml:6:9, q3-2024.yaml:6:9 và 2 chỗ nữa (tỉnh chốt).\n',
    );
  });

  it('is a line for each reason where there are more', () => {
    expect(line(['tỉnh chốt', 'đã rõ'])).toBe(
      'Đã cho qua 2 mục:\n  so-lieu-mau-thuan q3-2024.yaml:6:9 (tỉnh chốt)\n' +
        '  so-lieu-mau-thuan q3-2024.yaml:6:9 (đã rõ)\nKhông có lỗi trong 1 tệp.\n',
    );
  });

  it('is not told where nothing was', () => expect(line([])).toBe('Không có lỗi trong 1 tệp.\n'));
});

describe('the short form', () => {
  it('is one line a finding', () => {
    expect(renderShort([contradiction, nasty('hai\n dòng')], 'vi')).toBe(
      'q3-2024.yaml:6:9: lỗi[so-lieu-mau-thuan]: Tổng tiếp nhận ghi 999, nhưng 770 + 5 + 223 = 998.\n' +
        'q3-2024.yaml:7:16: cảnh báo[chu-bo-sot]: Còn sót: hai dòng\n',
    );
    expect(renderShort([contradiction], 'en')).toMatch(
      /^q3-2024\.yaml:6:9: error\[so-lieu-mau-thuan\]: Received in total/,
    );
  });

  it('prints nothing when nothing is found', () => {
    expect(renderShort([], 'vi')).toBe('');
  });
});
