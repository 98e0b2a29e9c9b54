import type { Report } from '../compiled.ts';
import type { Equation, Occasion } from '../kind/equation.ts';
import { plainKeys } from '../kind/expression-paths.ts';
import type { Shape } from '../kind/shape.ts';
import { formatExactly } from '../numbers/format.ts';
import { nextPeriod, type Period } from '../numbers/period.ts';
import { type Entry, type Node, type Path, pathText } from '../parse/tree.ts';
import type { SourceText } from '../source/source-text.ts';

/** Keys of the envelope that belong to one document alone. */
const OF_ONE_DOCUMENT = ['so', 'ngay', 'noi_dung', 'ky', 'ky_truoc'];

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The source of the next period, made from this one's: openings from closings (`x == previous.y` in the kind's equations),
 * constants kept, this period's figures and dates left empty with the schema's words beside them, the period moved on.
 * `previousPath`: where the new source finds this one.
 */
export function rolledOver(report: Report, previousPath: string): string {
  const { root } = report;
  const { source } = root.span;
  const edits = [
    ...new RollOver(report).edits(),
    ...commentEdits(source),
    ...envelopeEdits(root, previousPath, report),
  ];
  const kept = edits.sort((a, b) => a.start - b.start || b.end - a.end);
  let text = '';
  let at = 0;
  for (const edit of kept) {
    if (edit.start < at) continue;
    text += source.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return `${(text + source.text.slice(at))
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

class RollOver {
  private readonly report: Report;
  private readonly openings: ReadonlyMap<string, string>;

  constructor(report: Report) {
    this.report = report;
    this.openings = openingsOf(report);
  }

  edits(): Edit[] {
    const edits: Edit[] = [];
    const { root, kind } = this.report;
    const visit = (shape: Shape | undefined, node: Node, path: Path): void => {
      if (shape === undefined) return;
      if (shape.type === 'object' && node.type === 'map') {
        for (const [key, entry] of node.entries) {
          const property = shape.properties.get(key) ?? shape.others;
          if (path.length > 0 || !OF_ONE_DOCUMENT.includes(key)) visit(property, entry.value, [...path, key]);
        }
      } else if (shape.type === 'list' && node.type === 'list') {
        for (const [index, item] of node.items.entries()) visit(shape.item, item, [...path, index]);
      } else if (shape.type === 'figure' || (shape.type === 'text' && shape.meaning === 'date')) {
        edits.push(...this.edit(shape, node, path));
      }
    };
    visit(kind.shape, root, []);
    return edits;
  }

  private edit(shape: Shape, node: Node, path: Path): Edit[] {
    if (shape.type === 'figure' && shape.constant) return [];
    const { start, end, source } = node.span;
    const opening = this.openings.get(pathText(path));
    if (opening !== undefined) return [{ start, end, text: opening }];
    const line = source.text.slice(end, endOfLine(source.text, end));
    const alone = /^\s*(?:#.*)?$/.test(line);
    const words = [shape.title, shape.description].filter((text) => text !== undefined).join(': ');
    if (!alone || words === '') return [{ start, end, text: '' }];
    return [{ start, end: end + line.length, text: `# ${words.replace(/\s+/g, ' ')}` }];
  }
}

/** What the kind's equations say of the next period: each opening with the closing that it must equal, as it is written. */
function openingsOf({ calculator, linked }: Report): Map<string, string> {
  const openings = new Map<string, string>();
  const occasions = occasionsOfNext(linked.compose.envelope.period);
  for (const instance of calculator.places.instances) {
    for (const equation of instance.shape.equations) {
      if (!equation.when.every((occasion) => occasions.includes(occasion))) continue;
      const [opening, closing] = openingAndClosing(equation, instance.path) ?? [];
      const figure = closing === undefined ? undefined : calculator.figureAt(closing);
      if (opening === undefined || figure === undefined) continue;
      openings.set(opening, figure.from.how === 'given' ? figure.from.written : formatExactly(figure.value));
    }
  }
  return openings;
}

/** How the next period stands to this one: what starts anew with the year is not carried over. */
function occasionsOfNext(period: Period | undefined): readonly Occasion[] {
  if (period === undefined) return ['adjacent'];
  return nextPeriod(period).year === period.year ? ['adjacent', 'same-year'] : ['adjacent', 'first-of-year'];
}

function openingAndClosing(equation: Equation, at: Path): [opening: string, closing: string] | undefined {
  const keys = plainKeys(equation.left);
  const { right } = equation;
  if (equation.comparison !== '==' || keys === undefined || right.type !== 'path' || right.from !== 'previous')
    return undefined;
  const names = right.steps.flatMap((step) => (step.type === 'name' ? [step.name] : []));
  return [pathText([...at, ...keys]), pathText([...at, ...names])];
}

/** Comments speak of the old figures; the schema's line and headings such as `# II.2. …` stay. */
function commentEdits({ text }: SourceText): Edit[] {
  return [...text.matchAll(/^[ \t]*#.*\n/gm)]
    .filter(([line]) => !/^# (?:yaml-language-server:|[IVX]+[.\d])/.test(line))
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length, text: '' }));
}

function envelopeEdits(root: Node, previousPath: string, { linked }: Report): Edit[] {
  if (root.type !== 'map') return [];
  const edits: Edit[] = [];
  const { period } = linked.compose.envelope;
  for (const key of OF_ONE_DOCUMENT) {
    const entry = root.entries.get(key);
    if (entry === undefined) continue;
    const text =
      key === 'ky' && period !== undefined ? `${periodYaml(nextPeriod(period))}ky_truoc: ${previousPath}\n` : '';
    edits.push({ ...wholeLines(entry), text });
  }
  return edits;
}

/** `ky:` as YAML. */
export function periodYaml(period: Period): string {
  const number = 'number' in period ? `  so: ${period.number}\n` : '';
  const end = 'endYear' in period ? `  den_nam: ${period.endYear}\n` : '';
  return `ky:\n  loai: ${period.kind}\n${number}  nam: ${period.year}\n${end}`;
}

function wholeLines({ keySpan, value }: Entry): { start: number; end: number } {
  const { text } = keySpan.source;
  const start = text.lastIndexOf('\n', keySpan.start - 1) + 1;
  const last = Math.max(keySpan.end, value.span.end);
  const end = text[last - 1] === '\n' ? last : Math.min(endOfLine(text, last) + 1, text.length);
  return { start, end };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
