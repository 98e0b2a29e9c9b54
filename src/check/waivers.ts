import { type Finding, found, type Severity } from '../findings/finding.ts';
import { type Outcome, outcome } from '../findings/outcome.ts';
import { commentsOf } from '../parse/comments.ts';
import { lineAt, nextLine } from '../parse/source-lines.ts';
import type { SourceText } from '../source/source-text.ts';
import { positionAt, type Span, span } from '../source/span.ts';
import { nearestName } from '../text/nearest-name.ts';
import { incompleteWaiver, unknownWaivedCode, unusedWaiver, unwaivableCode } from './waiver-rules.ts';

/** `# cchc-cho-qua CODE: reason` in YAML, `<!-- cchc-cho-qua CODE: reason -->` in a narrative. */
export interface Waiver {
  readonly code: string;
  readonly reason: string;
  readonly at: Span;
  /** 1-based: the line whose findings it silences; its own, or the next one where it stands alone. */
  readonly line: number;
}

/** A finding that a waiver silenced. */
export interface Waived {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** The codes of all rules, and of those that may be waived. */
export interface WaiverRules {
  readonly codes: ReadonlySet<string>;
  readonly waivable: ReadonlySet<string>;
}

const MARK = 'cchc-cho-qua';

/** The waivers of a file in order; those that can't work are findings. */
export function waiversIn(source: SourceText, rules: WaiverRules): Outcome<readonly Waiver[]> {
  if (!source.text.includes(MARK)) return outcome([]);
  const waivers: Waiver[] = [];
  const findings: Finding[] = [];
  for (const { text, at, line } of /\.(md|markdown)$/i.test(source.path) ? inNarrative(source) : inYaml(source)) {
    const [, code = '', reason = ''] = /^cchc-cho-qua(?:\s+([^\s:]+))?\s*(?::\s*(.*))?/s.exec(text) ?? [];
    if (code === '' || reason === '') findings.push(found(incompleteWaiver, at, { written: text }));
    else if (!rules.codes.has(code)) {
      const nearest = nearestName(code, rules.codes);
      findings.push(found(unknownWaivedCode, at, { code, ...(nearest !== undefined && { nearest }) }));
    } else if (!rules.waivable.has(code)) findings.push(found(unwaivableCode, at, { code }));
    else waivers.push({ code, reason: reason.replace(/\s+/g, ' ').trim(), at, line });
  }
  return outcome(waivers, findings);
}

/** Parts the findings that a waiver of their own file silences from those that stay. */
export function applyWaivers(
  findings: readonly Finding[],
  waiversOf: (source: SourceText) => readonly Waiver[],
): { readonly kept: readonly Finding[]; readonly waived: readonly Waived[] } {
  const kept: Finding[] = [];
  const waived: Waived[] = [];
  for (const finding of findings) {
    const { source, start } = finding.at;
    const candidates = waiversOf(source).filter(({ code }) => code === finding.rule.code);
    const { line } = candidates.length === 0 ? { line: 0 } : positionAt(source, start);
    const waiver = candidates.find((candidate) => candidate.line === line);
    if (waiver === undefined) kept.push(finding);
    else waived.push({ finding, waiver });
  }
  return { kept, waived };
}

/** A finding for each waiver that silenced nothing. */
export function unusedWaivers(
  waivers: readonly Waiver[],
  used: { has(waiver: Waiver): boolean },
  severity: Severity = unusedWaiver.severity,
): Finding[] {
  return waivers
    .filter((waiver) => !used.has(waiver))
    .map(({ code, at }) => found(unusedWaiver, at, { code }, { severity }));
}

interface WaiverComment {
  readonly text: string;
  readonly at: Span;
  readonly line: number;
}

function inYaml(source: SourceText): WaiverComment[] {
  return commentsOf(source)
    .filter(({ text }) => text.startsWith(MARK))
    .map(({ text, at }) => {
      const line = lineAt(source, at.start);
      const alone = line.text.trimStart().startsWith('#');
      return { text, at, line: alone ? nextLine(source, line).number : line.number };
    });
}

const COMMENT = /<!--[\s\S]*?-->/g;

function inNarrative(source: SourceText): WaiverComment[] {
  return [...source.text.matchAll(COMMENT)].flatMap((match) => {
    const text = match[0].slice(4, -3).trim();
    if (!text.startsWith(MARK)) return [];
    const end = match.index + match[0].length;
    let number = lineAt(source, end).number;
    const first = lineAt(source, match.index);
    const around = source.text.slice(first.start, match.index) + source.text.slice(end, lineAt(source, end).end);
    if (wordless(around)) {
      do number += 1;
      while (number < source.lines.count && wordless(source.lines.textOf(number)));
    }
    return [{ text, at: span(source, match.index, end), line: number }];
  });
}

/** Nothing but blanks and comments. */
function wordless(text: string): boolean {
  return text.replace(COMMENT, '').trim() === '';
}
