import type { Finding, Rule, Severity, Words } from '../findings/finding.ts';
import { Excerpt, type ExcerptParts, type KeptLine } from '../source/excerpt.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { frameLines, WIDTH } from './code-frame.ts';
import { stretchNear } from './line-view.ts';

/** A place whose file is kept in part. */
export interface KeptSpan {
  readonly source: ExcerptParts;
  readonly start: number;
  readonly end: number;
}

/** A finding as plain data, with no more of its files than is printed. It may go to another thread, and lets the texts go. */
export interface KeptFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly args: unknown;
  readonly at: KeptSpan;
  readonly related: readonly { readonly at: KeptSpan; readonly label: Words }[];
}

/** `framed`: whether lines of the files will be shown, or only told where the places are. */
export function keepFinding({ rule, severity, args, at, related }: Finding, framed: boolean): KeptFinding {
  const excerpts = new Excerpts();
  const spans = [at, ...related.map((other) => other.at)];
  for (const place of spans) excerpts.add(place);
  if (framed) {
    const labels = related.map((other) => ({ at: other.at, text: '' }));
    for (const { number, focus } of frameLines(at, labels)) excerpts.addLine(at.source, number, focus);
  }
  const kept = ({ source, start, end }: Span): KeptSpan => ({ source: excerpts.of(source), start, end });
  return {
    ...{ code: rule.code, severity, args, at: kept(at) },
    related: related.map((other) => ({ at: kept(other.at), label: other.label })),
  };
}

/** A place that is only named, not shown. */
export function keepSpan(place: Span): KeptSpan {
  const excerpts = new Excerpts();
  excerpts.add(place);
  return { source: excerpts.of(place.source), start: place.start, end: place.end };
}

/** The finding again, printed as before. `ruleOf` knows every rule by its code. */
export function findingAgain(kept: KeptFinding, ruleOf: (code: string) => Rule<never>): Finding {
  const sources = new Map<ExcerptParts, Excerpt>();
  return {
    ...{ rule: ruleOf(kept.code), severity: kept.severity, args: kept.args, at: spanAgain(kept.at, sources) },
    related: kept.related.map(({ at, label }) => ({ at: spanAgain(at, sources), label })),
  };
}

export function spanAgain({ source: parts, start, end }: KeptSpan, sources = new Map<ExcerptParts, Excerpt>()): Span {
  const source = sources.get(parts) ?? new Excerpt(parts);
  sources.set(parts, source);
  return { source, start, end };
}

/** The lines of one finding, file by file. */
class Excerpts {
  private readonly lines = new Map<SourceText, Map<number, KeptLine>>();
  private readonly made = new Map<SourceText, ExcerptParts>();

  /** So that the line and column of both ends can be told. */
  add({ source, start, end }: Span): void {
    for (const offset of new Set([start, end])) {
      const number = source.lines.lineAt(offset);
      if (this.linesOf(source).has(number)) continue;
      const from = source.lines.startOf(number);
      const length = offset - from;
      this.linesOf(source).set(number, { number, start: from, length, indent: length, from: 0, text: '' });
    }
  }

  /** So that a line can be shown around the character `focus`. */
  addLine(source: SourceText, number: number, focus: number): void {
    const line = source.lines.textOf(number);
    const stretch = stretchNear(line.length, focus, WIDTH);
    const text = line.slice(stretch.start, stretch.end);
    const start = source.lines.startOf(number);
    const indent = line.length - line.trimStart().length;
    this.linesOf(source).set(number, { number, start, length: line.length, indent, from: stretch.start, text });
  }

  of(source: SourceText): ExcerptParts {
    const { path, length } = source;
    const lines = [...this.linesOf(source).values()].sort((a, b) => a.start - b.start);
    const parts = this.made.get(source) ?? { path, length, count: source.lines.count, lines };
    this.made.set(source, parts);
    return parts;
  }

  private linesOf(source: SourceText): Map<number, KeptLine> {
    const known = this.lines.get(source) ?? new Map<number, KeptLine>();
    this.lines.set(source, known);
    return known;
  }
}
