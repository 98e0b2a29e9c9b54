import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as jsonForm from '../../src/report/json.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { contradiction, nasty, opening, placeOfText, Q2 } from './sample.ts';

const renderJson = (...all: Parameters<typeof jsonForm.renderJson>) => [...jsonForm.renderJson(...all)].join('');

const schema = JSON.parse(readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true }).compile(
  schema,
);

function expectValid(text: string): void {
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
}

describe('findings as JSON', () => {
  it('are what the documentation shows', () => {
    const page = readFileSync(new URL('../../docs/json-format.md', import.meta.url), 'utf8');
    const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const figures = { written: 96, computed: 24, crossChecked: 90 };
    const text = renderJson([contradiction], summaryOf([contradiction], ['q3-2024.yaml'], { figures }), 'vi');
    expect(JSON.parse(text)).toEqual(JSON.parse(shown));
    expect(Object.keys(JSON.parse(text).findings[0])).toEqual(Object.keys(JSON.parse(shown).findings[0]));
    expectValid(text);
  });

  it('follow their schema with everything that may stand in them', () => {
    const findings = [contradiction, opening, nasty('\ud800 "\n\u0000')];
    const summary = summaryOf(findings, ['q3-2024.yaml'], {
      uncovered: [{ at: placeOfText(Q2, '224'), figure: 'tiep_nhan.ton_cuoi_ky' }],
      outputs: ['out/q3-2024.md'],
      waived: [{ finding: opening, reason: 'tỉnh chốt' }],
    });
    const text = renderJson(findings, summary, 'en');
    expectValid(text);
    const { findings: listed, summary: counts } = JSON.parse(text);
    expect(listed[0]).toEqual({
      code: 'ton-dau-ky-khac-ton-cuoi-ky-truoc',
      severity: 'info',
      file: 'q3-2024.yaml',
      line: 4,
      column: 17,
      endLine: 4,
      endColumn: 20,
      message: 'Carried over 223, closed with 224.',
      hint: null,
      related: [
        { file: 'quy 2/q2-2024.yaml', line: 2, column: 16, endLine: 2, endColumn: 19, message: 'Closing: 224' },
      ],
    });
    expect(counts).toEqual({
      files: 1,
      errors: 1,
      warnings: 1,
      infos: 1,
      waived: [
        {
          code: 'ton-dau-ky-khac-ton-cuoi-ky-truoc',
          file: 'q3-2024.yaml',
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 20,
          message: 'Carried over 223, closed with 224.',
          reason: 'tỉnh chốt',
        },
      ],
      uncovered: [
        { file: 'quy 2/q2-2024.yaml', line: 2, column: 16, endLine: 2, endColumn: 19, figure: 'tiep_nhan.ton_cuoi_ky' },
      ],
      outputs: ['out/q3-2024.md'],
    });
  });

  it('are refused by the schema when a key is missing or new', () => {
    const { findings, summary } = JSON.parse(renderJson([contradiction], summaryOf([contradiction], []), 'vi'));
    const { hint: _, ...withoutHint } = findings[0];
    expect(validate({ findings: [withoutHint], summary })).toBe(false);
    expect(validate({ findings: [{ ...findings[0], note: '' }], summary })).toBe(false);
  });
});
