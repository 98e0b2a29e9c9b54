import { twipsOf, twipsOfEmu } from '../docx-package/length.ts';
import { descendants, type XmlElement } from '../docx-package/xml-element.ts';

/** A line whose ends differ more than this in height (twips) is not a rule under text. */
const FLAT = 60;
const LINE_SHAPES = new Set(['line', 'straightConnector1']);

/** Lengths in twips of the horizontal lines of a drawing, DrawingML or VML. */
export function horizontalLines(drawing: XmlElement): readonly number[] {
  return [...drawingLines(drawing), ...vmlLines(drawing)].filter((length) => length > 0);
}

function drawingLines(drawing: XmlElement): readonly number[] {
  const shapes = [...descendants(drawing, 'wps:spPr'), ...descendants(drawing, 'pic:spPr')];
  return shapes
    .filter((shape) =>
      descendants(shape, 'a:prstGeom').some(({ attributes }) => LINE_SHAPES.has(attributes.prst ?? '')),
    )
    .flatMap((shape) => descendants(shape, 'a:ext').slice(0, 1))
    .filter(({ attributes }) => twipsOfEmu(attributes.cy) <= FLAT)
    .map(({ attributes }) => twipsOfEmu(attributes.cx));
}

function vmlLines(drawing: XmlElement): readonly number[] {
  const lines = descendants(drawing, 'v:line').flatMap(({ attributes }) => {
    const [fromX = 0, fromY = 0] = point(attributes.from);
    const [toX = 0, toY = 0] = point(attributes.to);
    return Math.abs(toY - fromY) <= FLAT ? [Math.abs(toX - fromX)] : [];
  });
  const connectors = descendants(drawing, 'v:shape')
    .filter(({ attributes }) => /_t32$/.test(attributes.type ?? '') || attributes['o:connectortype'] === 'straight')
    .flatMap(({ attributes }) => {
      const style = styleLengths(attributes.style ?? '');
      return (style.get('height') ?? 0) <= FLAT ? [style.get('width') ?? 0] : [];
    });
  return [...lines, ...connectors];
}

/** `54.6pt,2.1pt`. */
function point(written: string | undefined): readonly number[] {
  return (written ?? '').split(',').map(vmlLength);
}

/** `position:absolute;width:160pt;height:0`. */
function styleLengths(style: string): ReadonlyMap<string, number> {
  const entries = style.split(';').map((entry) => entry.split(':').map((word) => word.trim()));
  return new Map(entries.map(([name = '', length]) => [name, vmlLength(length)]));
}

/** VML writes pixels (1/96 inch) where it writes no unit. */
function vmlLength(written: string | undefined): number {
  const trimmed = (written ?? '').trim();
  if (/^-?[\d.]+(px)?$/.test(trimmed)) return Number.parseFloat(trimmed) * 15;
  return twipsOf(trimmed.replace(/^(-?)\./, '$10.')) ?? 0;
}
