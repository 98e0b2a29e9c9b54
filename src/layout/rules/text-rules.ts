import type { Words } from '../../findings/finding.ts';
import type { PageParagraph, PageRun } from '../page.ts';
import type { LayoutRule, Place, Reading, Verdict } from '../verdict.ts';
import { verdictOf } from '../verdict.ts';

const FONT = 'Times New Roman';
const BLACK = new Set(['auto', '000000']);

/** P7: what is seen must be Times New Roman and black. */
export const FONT_RULE: LayoutRule = {
  id: 'P7',
  clause: 'Phụ lục I, mục I.4',
  title: { vi: 'Phông Times New Roman, màu đen', en: 'Times New Roman, black' },
  check: fontAndColour,
};

function fontAndColour({ page }: Reading): Verdict {
  const marginals = page.sections.flatMap(({ headers, footers }) =>
    [headers, footers].flatMap((one) => [...one.default, ...one.first, ...(one.even ?? [])]),
  );
  return verdictOf([
    ...page.paragraphs.flatMap(({ text, runs }: PageParagraph) => faultsOf(text, runs)),
    ...marginals.flatMap(({ text, runs }) => faultsOf(text, runs)),
  ]);
}

/** At most one place for the font and one for the colour of a paragraph. */
function faultsOf(text: string, runs: readonly PageRun[]): readonly Place[] {
  const seen = runs.filter((run) => /\S/.test(run.text));
  const shown = text.trim();
  const font = seen.map(otherFont).find((name) => name !== undefined);
  const colour = seen.map((run) => run.format.colour).find((one) => !BLACK.has(one));
  return [
    ...(font === undefined ? [] : [{ text: shown, read: font, wanted: { vi: `phông ${FONT}`, en: FONT } }]),
    ...(colour === undefined
      ? []
      : [
          {
            text: shown,
            read: { vi: `màu #${colour.toUpperCase()}`, en: `colour #${colour.toUpperCase()}` },
            wanted: { vi: 'màu đen', en: 'black' },
          },
        ]),
  ];
}

/**
 * Word takes `ascii` for the letters without accents and `hAnsi` for all others of Vietnamese; the fonts for complex and
 * East Asian scripts set nothing that is seen.
 */
function otherFont({ text, format }: PageRun): Words | undefined {
  const slots = [
    ...(/[\u0021-\u007e]/.test(text) ? [format.fonts.ascii] : []),
    ...(/[\u00a1-\u024f\u1e00-\u1eff]/.test(text) ? [format.fonts.hAnsi] : []),
  ];
  const wrong = slots.find((font) => font?.trim().toLowerCase() !== FONT.toLowerCase());
  if (slots.length === 0 || slots.every((font) => font?.trim().toLowerCase() === FONT.toLowerCase())) return undefined;
  return wrong === undefined ? { vi: 'không chọn phông', en: 'no font named' } : { vi: `phông ${wrong}`, en: wrong };
}
