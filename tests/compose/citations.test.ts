import { expect, test } from 'vitest';
import { Citations, fullCitation, shortCitation } from '../../src/compose/citations.ts';
import type { CitedDocument } from '../../src/link/register.ts';
import { REGISTER } from './office.ts';

const cited = (document: Partial<CitedDocument>): CitedDocument => ({
  ...(REGISTER.get('kh-157') as CitedDocument),
  ...document,
});

const nghiQuyet = {
  type: 'Nghị quyết',
  number: '19/2023/NQ-HĐND',
  date: { day: 8, month: 12, year: 2023 },
  issuer: 'HĐND tỉnh',
};

test.each([
  [cited({}), 'Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về cải cách hành chính năm 2024'],
  [
    cited({ subject: 'về cải cách hành chính' }),
    'Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về cải cách hành chính',
  ],
  [
    cited({ subject: 'V/v cải cách hành chính' }),
    'Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về việc cải cách hành chính',
  ],
  [
    cited({ ...nghiQuyet, subject: 'quy định chính sách hỗ trợ tiền ăn' }),
    'Nghị quyết số 19/2023/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh quy định chính sách hỗ trợ tiền ăn',
  ],
  [
    cited({
      type: 'Quyết định',
      number: '4655/QĐ-UBND',
      issuer: 'UBND tỉnh',
      subject: 'ban hành kế hoạch cải cách hành chính',
    }),
    'Quyết định số 4655/QĐ-UBND ngày 27/12/2023 của UBND tỉnh về việc ban hành kế hoạch cải cách hành chính',
  ],
  [
    cited({ type: 'Quyết định', number: '05/2024/QĐ-UBND', issuer: 'UBND tỉnh', subject: 'ban hành Quy chế phối hợp' }),
    'Quyết định số 05/2024/QĐ-UBND ngày 27/12/2023 của UBND tỉnh ban hành Quy chế phối hợp',
  ],
  [
    cited({ type: 'Công văn', number: '787/SYT', subject: 'tiếp tục thực hiện Chỉ thị số 10/CT-UBND' }),
    'Công văn số 787/SYT ngày 27/12/2023 của Sở Y tế về việc tiếp tục thực hiện Chỉ thị số 10/CT-UBND',
  ],
  [
    cited({ subject: 'giao thông nông thôn' }),
    'Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về giao thông nông thôn',
  ],
])('in full: %#', (document, words) => {
  expect(fullCitation(document)).toBe(words);
});

test('a law is named by its subject, without number and issuer', () => {
  const law = cited({ type: 'Luật', number: '15/2023/QH15', issuer: 'Quốc hội', subject: 'Khám bệnh, chữa bệnh' });
  expect(shortCitation(law)).toBe('Luật Khám bệnh, chữa bệnh');
  expect(fullCitation(law)).toBe('Luật Khám bệnh, chữa bệnh ngày 27/12/2023');
  expect(shortCitation(cited({ type: 'Luật', subject: 'Ban hành văn bản quy phạm pháp luật' }))).toBe(
    'Luật Ban hành văn bản quy phạm pháp luật',
  );
});

test('parts that the register does not have are left out', () => {
  const { date: _, issuer: __, subject: ___, ...bare } = cited({});
  expect(fullCitation(bare)).toBe('Kế hoạch số 157/KH-SYT');
  const { number: ____, ...nameless } = bare;
  expect(fullCitation(nameless)).toBe('Kế hoạch');
});

test('in full the first time, short afterwards; a form that is asked for is a mention, too', () => {
  const citations = new Citations(REGISTER);
  expect(citations.cite('kh-157', 'short')).toBe('Kế hoạch số 157/KH-SYT');
  expect(citations.cite('kh-157', 'auto')).toBe('Kế hoạch số 157/KH-SYT');
  expect(citations.cite('kh-157', 'full')).toContain('ngày 27/12/2023');
  expect(citations.cite('cv-315', 'auto')).toContain('ngày 10/3/2022');
});
