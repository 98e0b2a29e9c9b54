import type { Words } from '../findings/finding.ts';
import type { PageRun } from './page.ts';
import type { Alignment } from './paragraph-format.ts';
import { type Piece, wordRuns } from './piece.ts';
import type { Place } from './verdict.ts';

/** How a line must look; what is not named is free. */
export interface Face {
  /** Smallest and largest size in points. */
  readonly size?: readonly [number, number];
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `upper`: all in capitals; `sentence`: not all in capitals. */
  readonly case?: 'upper' | 'sentence';
  readonly align?: Alignment;
}

const ALIGNED: Readonly<Record<Alignment, Words>> = {
  left: { vi: 'căn trái', en: 'flush left' },
  center: { vi: 'căn giữa', en: 'centred' },
  right: { vi: 'căn phải', en: 'flush right' },
  both: { vi: 'căn đều hai lề', en: 'justified' },
};

/** Where a line does not look as it must: a place for each property. */
export function faceFaults(piece: Piece, face: Face): readonly Place[] {
  const { text, runs, paragraph, tabbed } = piece;
  const faults = runFaults(text, runs, face);
  if (face.align !== undefined && !tabbed && paragraph.format.align !== face.align) {
    faults.push({ text, read: ALIGNED[paragraph.format.align], wanted: ALIGNED[face.align] });
  }
  return faults;
}

/** The same for runs whose paragraph is not looked at. */
export function runFaults(text: string, all: readonly PageRun[], face: Face): Place[] {
  const runs = wordRuns(all);
  const faults: Place[] = [];
  const add = (read: Words, wanted: Words) => faults.push({ text, read, wanted });
  if (face.size !== undefined) {
    const [smallest, largest] = face.size;
    const wrong = runs.map((run) => run.format.size).filter((size) => size < smallest || size > largest);
    if (wrong.length > 0) add(sizes(wrong), sizeRange(smallest, largest));
  }
  const { bold, italic } = face;
  if (bold !== undefined && runs.some((run) => run.format.bold !== bold)) add(boldness(!bold), boldness(bold));
  if (italic !== undefined && runs.some((run) => run.format.italic !== italic)) add(slant(!italic), slant(italic));
  if (face.case === 'upper' && text !== text.toUpperCase()) {
    add({ vi: 'chữ thường', en: 'small letters' }, { vi: 'chữ in hoa', en: 'capitals' });
  }
  if (face.case === 'sentence' && isAllCapitals(text)) {
    add({ vi: 'chữ in hoa', en: 'capitals' }, { vi: 'chữ thường', en: 'sentence case' });
  }
  return faults;
}

/** A word in capitals may be an abbreviation; three are a line in capitals. */
function isAllCapitals(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return text === text.toUpperCase() && words.length > 1 && words.some((word) => word.length > 2);
}

export function sizes(points: readonly number[]): Words {
  const list = [...new Set(points)]
    .sort((a, b) => a - b)
    .map(decimal)
    .join('; ');
  return { vi: `cỡ chữ ${list}`, en: `size ${list.replaceAll(',', '.')}` };
}

export function sizeRange(smallest: number, largest: number): Words {
  if (smallest === largest) return sizes([smallest]);
  const range = `${decimal(smallest)}–${decimal(largest)}`;
  return { vi: `cỡ chữ ${range}`, en: `size ${range.replaceAll(',', '.')}` };
}

function boldness(bold: boolean): Words {
  return bold ? { vi: 'chữ đậm', en: 'bold' } : { vi: 'chữ không đậm', en: 'not bold' };
}

function slant(italic: boolean): Words {
  return italic ? { vi: 'chữ nghiêng', en: 'italic' } : { vi: 'chữ đứng', en: 'upright' };
}

/** A number of at most two decimals, with a comma. */
export function decimal(number: number): string {
  return String(Math.round(number * 100) / 100).replace('.', ',');
}

export function millimetres(mm: number): Words {
  const text = decimal(mm);
  return { vi: `${text} mm`, en: `${text.replace(',', '.')} mm` };
}
