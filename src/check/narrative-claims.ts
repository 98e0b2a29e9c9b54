import type { Stretch } from '../audit/audit-document.ts';
import type { Claim } from '../audit/claim.ts';
import { claimsAbout } from '../audit/claims-about.ts';
import { oncePerFact } from '../audit/once-per-fact.ts';
import type { Quantity } from '../audit/quantity.ts';
import { readTextReport } from '../audit/read-text.ts';
import { textFacts } from '../citations/citation-fact.ts';
import type { Figures } from '../compute/figure.ts';
import { figureText } from '../compute/figure-text.ts';
import type { Finding } from '../findings/finding.ts';
import { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { RecentTexts } from '../text/recent-texts.ts';
import { mustachesIn, pathIn } from './mustache.ts';

/** A sentence into which digits were typed, with those that are figures. */
export interface Typed {
  readonly sentence: Stretch;
  readonly quantities: readonly Quantity[];
}

/**
 * What the narrative says in words and numbers, recomputed as in a finished report: `222/252 … 88%`, sums, lists announced by a
 * count. Figures called by `{{…}}` take part with their values; a statement made of such figures alone is the data's business.
 */
export function checkNarrativeClaims(
  narrative: SourceText,
  figures: Figures,
  typed: readonly Typed[],
): readonly Finding[] {
  const text = withFigures(narrative.text, figures);
  const before = judged.get(narrative);
  if (before?.text === text) return before.findings;
  if (faultless.known(text) === narrative.text) return [];
  const findings = judgeClaims(narrative, text, typed);
  if (findings.length === 0) faultless.keep(text, narrative.text);
  else judged.set(narrative, { text, findings });
  return findings;
}

/** While watching, most changes leave the narrative and the figures that it calls as they are. */
const judged = new WeakMap<SourceText, { readonly text: string; readonly findings: readonly Finding[] }>();

/** Texts without a finding, each with the narrative that calls its figures. */
const faultless = new RecentTexts<string>();

function judgeClaims(narrative: SourceText, text: string, typed: readonly Typed[]): Finding[] {
  // figures are printed in digits and plain signs
  const document = readTextReport(new SourceText(narrative.path, text, narrative.ordinary || undefined));
  // Invisible characters would move every place behind them.
  if (document.source.text.length !== narrative.text.length) return [];
  const named = textFacts(document.source).map(({ at }) => ({ start: at.start, end: at.end }));
  const mustaches = mustachesIn(narrative.text);
  const isTyped = (place: number) => {
    const known = typed.find(({ sentence: { start, end } }) => start <= place && place < end);
    // `COVID-19`, `Đề án 06`: what the sentence shows to be a name starts nothing
    if (known !== undefined) return known.quantities.some(({ start, end }) => start <= place && place < end);
    return !isInside(mustaches, place);
  };
  const isTold = ({ kind, verdict, numbers }: Claim) =>
    (verdict === 'contradicts' || verdict === 'truncated') &&
    (kind === 'list' || numbers.some(({ start }) => isTyped(start)));
  return oncePerFact(claimsAbout(isTyped, document, named))
    .filter(isTold)
    .map(({ finding }) => moved(finding, narrative, mustaches));
}

/** Whether a place lies in one of the stretches, which follow each other. */
function isInside(stretches: readonly Stretch[], place: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
}

/** The text with figures for `{{…}}`, every other character in its place; a value longer than its call is left blank. */
function withFigures(text: string, figures: Figures): string {
  let written = '';
  let kept = 0;
  for (const { start, end } of mustachesIn(text)) {
    written += text.slice(kept, start) + figureIn(text, start, end, figures);
    kept = end;
  }
  return written + text.slice(kept);
}

function figureIn(text: string, start: number, end: number, figures: Figures): string {
  const figure = figures.get(pathIn(text.slice(start, end)));
  const value = figure === undefined ? '' : figureText(figure);
  if (value.length > end - start) return ' '.repeat(end - start);
  // beside a stroke both halves of a share must touch it
  return text[end] === '/' ? value.padStart(end - start) : value.padEnd(end - start);
}

/** Back to the author's own text; a figure's place is the whole of its call. */
function moved(finding: Finding, source: SourceText, mustaches: readonly Stretch[]): Finding {
  const here = (at: Span): Span => {
    const { start, end } = mustaches.find((one) => one.start <= at.start && at.start < one.end) ?? at;
    return { source, start, end: Math.max(end, at.end) };
  };
  return {
    ...finding,
    at: here(finding.at),
    related: finding.related.map(({ at, label }) => ({ at: here(at), label })),
  };
}
