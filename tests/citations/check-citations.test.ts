import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCitations } from '../../src/citations/check-citations.ts';
import { registerFacts, textFacts } from '../../src/citations/citation-fact.ts';
import { CITATION_RULES } from '../../src/citations/rules.ts';
import { hintOf, messageOf } from '../../src/findings/finding.ts';
import type { CitedDocument, Register } from '../../src/link/register.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { span, textAt } from '../../src/source/span.ts';
import { addDays, formatDate } from '../../src/text/calendar-date.ts';
import { day, judged } from './judged.ts';

describe('the register', () => {
  const source = sourceText('van-ban.yaml', 'kh_cchc kh_kiem_tra cv_so_noi_vu');
  const entry = (id: string, rest: Partial<CitedDocument>): [string, CitedDocument] => {
    const start = Math.max(0, source.text.indexOf(id));
    return [id, { id, type: 'Kế hoạch', at: span(source, start, start + id.length), ...rest }];
  };
  const codes = (register: Register, prose = ''): string[] =>
    checkCitations([...registerFacts(register), ...textFacts(sourceText('q3.noi-dung.md', prose))]).map(
      ({ rule, severity, at, related }) =>
        `${severity} ${rule.code} ${at.source.path} ${textAt(at)}${related.length > 0 ? ` < ${related.map((one) => one.at.source.path).join()}` : ''}`,
    );

  test('an honest entry is silent, and short mentions in prose are, too', () => {
    const register = new Map([
      entry('kh_cchc', {
        number: '157/KH-SYT',
        date: day('27/12/2023'),
        issuer: 'Sở Y tế',
        subject: 'cải cách hành chính năm 2024',
      }),
    ]);
    expect(codes(register, 'Theo Kế hoạch số 157/KH-SYT, Sở đã làm.')).toEqual([]);
  });

  test('an entry without date and title, or with a number nobody can read', () => {
    expect(codes(new Map([entry('kh_cchc', { number: '157/KH-SYT' })]))).toEqual([
      'warning vien-dan-thieu-ngay van-ban.yaml kh_cchc',
      'warning vien-dan-thieu-trich-yeu van-ban.yaml kh_cchc',
    ]);
    expect(codes(new Map([entry('kh_cchc', { number: 'KH-SYT' })]))).toEqual([
      'error ky-hieu-sai-dang van-ban.yaml kh_cchc',
    ]);
    expect(codes(new Map([entry('kh_cchc', { type: 'Luật', subject: 'Khám bệnh, chữa bệnh' })]))).toEqual([]);
  });

  test('where prose disagrees with the register, the prose is pointed at', () => {
    const register = new Map([
      entry('kh_cchc', { number: '157/KH-SYT', date: day('27/12/2023'), subject: 'cải cách hành chính năm 2024' }),
    ]);
    expect(codes(register, 'Kế hoạch số 157/KH-SYT ngày 26/12/2023 về cải cách hành chính năm 2024')).toEqual([
      'error mot-so-hai-ngay q3.noi-dung.md ngày 26/12/2023 < van-ban.yaml',
    ]);
  });

  test('two entries for one number', () => {
    const date = day('21/02/2022');
    const register = new Map([
      entry('kh_cchc', { number: '22/KH-SYT', date, subject: 'tuyên truyền công tác cải cách hành chính' }),
      entry('kh_kiem_tra', { number: '22/KH-SYT', date, subject: 'kiểm tra công tác cải cách hành chính' }),
    ]);
    expect(codes(register)).toEqual(['warning mot-so-hai-trich-yeu van-ban.yaml kh_kiem_tra < van-ban.yaml']);
  });
});

describe('properties', () => {
  test('an orderly office is never scolded', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, fc.constantFrom('KH-SYT', 'QĐ-UBND', 'BC-SYT'), (gaps, symbol) => {
        let [number, date] = [0, day('02/01/2024')];
        const lines = gaps.map(([step, days]) => {
          number += step;
          date = addDays(date, days);
          return `Văn bản số ${String(number).padStart(2, '0')}/${symbol} ngày ${formatDate(date)}.`;
        });
        expect(judged(lines.join('\n\n'), { reportDate: day('31/12/2024') })).toEqual([]);
      }),
    );
  });

  test('one year mistyped in the number of a decree is always found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2026 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 200 }),
        (year, off, number) => {
          const written = `${String(number).padStart(2, '0')}/${year - off}/NĐ-CP`;
          expect(judged(`Nghị định số ${written} ngày 21/6/${year} của Chính phủ`)).toEqual([
            `error nam-so-hieu-khac-nam-ngay ${written}`,
          ]);
        },
      ),
    );
  });

  test('the order of the facts does not matter to what is found in a register', () => {
    const at = span(sourceText('van-ban.yaml', 'x'), 0, 1);
    const documents = fc.array(
      fc.record({
        id: fc.uuid(),
        type: fc.constant('Kế hoạch'),
        number: fc.integer({ min: 1, max: 12 }).map((number) => `${number + 10}/KH-SYT`),
        date: fc.integer({ min: 0, max: 60 }).map((days) => addDays(day('02/01/2024'), days)),
        subject: fc.constantFrom('đào tạo', 'kiểm tra công vụ'),
        at: fc.constant(at),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(documents, (list) => {
        const facts = registerFacts(new Map(list.map((one) => [one.id, one])));
        expect(() => checkCitations([...facts].reverse())).not.toThrow();
        expect(checkCitations(facts).length === 0).toBe(checkCitations([...facts].reverse()).length === 0);
      }),
    );
  });
});

describe('rules', () => {
  test('codes are unique, kebab-case and without diacritics, titles in both languages', () => {
    const codes = CITATION_RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBe(31);
    for (const rule of CITATION_RULES) {
      expect(rule.code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(rule.title.vi).not.toBe(rule.title.en);
    }
  });

  test('a finding says what was read and what to do', () => {
    const [finding] = checkCitations(textFacts(sourceText('bao-cao.md', 'Nghị định số 107/2021/NĐ ngày 06/12/2021')));
    if (finding === undefined) throw new Error('nothing found');
    expect(messageOf(finding, 'vi')).toBe(
      'Số, ký hiệu "107/2021/NĐ" sai thể thức: thiếu chữ viết tắt tên cơ quan ban hành.',
    );
    expect(hintOf(finding, 'vi')).toBe('Có lẽ là 107/2021/NĐ-CP; đối chiếu với văn bản gốc.');
    expect(messageOf(finding, 'en')).toBe(
      'The document symbol "107/2021/NĐ" is malformed: the agency’s abbreviation is missing.',
    );
  });
});
