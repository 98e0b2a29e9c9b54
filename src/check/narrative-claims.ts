import { proseClaims } from '../audit/audit-text.ts';
import type { Claim } from '../audit/claim.ts';
import { oncePerFact } from '../audit/once-per-fact.ts';
import { readTextReport } from '../audit/read-text.ts';
import { textFacts } from '../citations/citation-fact.ts';
import type { Figures } from '../compute/figure.ts';
import { figureText } from '../compute/figure-text.ts';
import type { Finding } from '../findings/finding.ts';
import { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { MUSTACHE, pathIn } from './mustache.ts';

/**
 * What the narrative says in words and numbers, recomputed as in a finished report: `222/252 … 88%`, sums, lists announced by a
 * count. Figures called by `{{…}}` take part with their values; a statement made of such figures alone is the data's business.
 */
export function checkNarrativeClaims(narrative: SourceText, figures: Figures): Finding[] {
  const written = new SourceText(narrative.path, withFigures(narrative.text, figures));
  const document = readTextReport(written);
  // Invisible characters would move every place behind them.
  if (document.source.text.length !== narrative.text.length) return [];
  const named = textFacts(document.source).map(({ at }) => ({ start: at.start, end: at.end }));
  const mustaches = [...narrative.text.matchAll(MUSTACHE)].map(
    ({ index, 0: one }) => [index, index + one.length] as const,
  );
  const typed = ({ kind, numbers }: Claim) =>
    kind === 'list' || numbers.some(({ start }) => !mustaches.some(([from, to]) => from <= start && start < to));
  return oncePerFact(proseClaims(document, named).claims)
    .filter((claim) => (claim.verdict === 'contradicts' || claim.verdict === 'truncated') && typed(claim))
    .map(({ finding }) => moved(finding, narrative, mustaches));
}

/** The text with figures for `{{…}}`, every other character in its place; a value longer than its call is left blank. */
function withFigures(text: string, figures: Figures): string {
  return text.replace(MUSTACHE, (mustache, index: number) => {
    const figure = figures.get(pathIn(mustache));
    const value = figure === undefined ? '' : figureText(figure);
    if (value.length > mustache.length) return ' '.repeat(mustache.length);
    // beside a stroke both halves of a share must touch it
    return text[index + mustache.length] === '/' ? value.padStart(mustache.length) : value.padEnd(mustache.length);
  });
}

/** Back to the author's own text; a figure's place is the whole of its call. */
function moved(finding: Finding, source: SourceText, mustaches: readonly (readonly [number, number])[]): Finding {
  const here = (at: Span): Span => {
    const [start, end] = mustaches.find(([from, to]) => from <= at.start && at.start < to) ?? [at.start, at.end];
    return { source, start, end: Math.max(end, at.end) };
  };
  return {
    ...finding,
    at: here(finding.at),
    related: finding.related.map(({ at, label }) => ({ at: here(at), label })),
  };
}
