import { describe, expect, it } from 'vitest';
import { colourPalette } from '../../src/cli/palette.ts';
import { FORMATS, type Format, formatNamed } from '../../src/report/formats.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { contradiction, nasty, opening } from './sample.ts';

const textIn = (format: Format, ...all: Parameters<Format['render']>) => [...format.render(...all)].join('');

const findings = [nasty('…'), contradiction, opening];
const summary = summaryOf(findings, ['q3-2024.yaml']);
const context = { language: 'vi', palette: PLAIN, rules: [], version: '0.1.0' } as const;

describe('the list of forms', () => {
  it('has the eight of --format', () => {
    expect(FORMATS.map((format) => format.name)).toEqual([
      'pretty',
      'short',
      'json',
      'sarif',
      'github',
      'gitlab',
      'junit',
      'markdown',
    ]);
    expect(formatNamed('sarif')?.extension).toBe('sarif');
    expect(formatNamed('xml')).toBeUndefined();
  });

  it.each(FORMATS)('$name names every code, in the same text whatever the order of the findings', (format) => {
    const text = textIn(format, findings, summary, context);
    for (const { rule } of findings) expect(text).toContain(rule.code);
    expect(textIn(format, [...findings].reverse(), summary, context)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });

  it.each(FORMATS)('$name speaks both languages', (format) => {
    expect(textIn(format, findings, summary, context)).toContain('Tổng tiếp nhận');
    expect(textIn(format, findings, summary, { ...context, language: 'en' })).toContain('Received in total');
  });
});

describe('colours', () => {
  it('are those of the terminal theme, and only in the pretty form', async () => {
    const palette = await colourPalette();
    expect(palette.error('lỗi')).toBe('\u001b[31m\u001b[1mlỗi\u001b[22m\u001b[39m');
    for (const format of FORMATS) {
      expect(textIn(format, findings, summary, { ...context, palette }).includes('\u001b')).toBe(
        format.name === 'pretty',
      );
    }
  });
});
