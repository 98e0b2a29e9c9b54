import { type Finding, hintOf, type Language, messageOf } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import { positionAt, type Span } from '../source/span.ts';
import { codeFrame } from './code-frame.ts';
import { visible, visibleLines } from './display-cells.ts';
import type { Palette } from './palette.ts';
import {
  grouped,
  notShownLine,
  type Summary,
  summaryLine,
  WAIVED_SHOWN,
  type WaivedFinding,
  waivedGroup,
} from './summary.ts';
import { WORDS } from './words.ts';

export interface Readers {
  readonly language: Language;
  readonly palette: Palette;
}

/** For people: each finding with its code frame, related places and what to do; then the uncovered figures, what was waived, and one line of summary. */
export function renderPretty(findings: readonly Finding[], summary: Summary, readers: Readers): string {
  const blocks = findingBlocks(findings, readers);
  if (summary.notShown) blocks.push(notShownLine(summary.notShown, readers.language));
  if (summary.uncovered && summary.uncovered.length > 0) blocks.push(uncoveredBlock(summary, readers).join('\n'));
  blocks.push([...waivedLines(summary, readers), summaryLine(summary, readers.language)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** Each finding with its code frame, related places and what to do. */
export function findingBlocks(findings: readonly Finding[], readers: Readers): string[] {
  return inOrder(findings).map((finding) => block(finding, readers).join('\n'));
}

function block(finding: Finding, { language, palette }: Readers): string[] {
  const words = WORDS[language];
  const paint = palette[finding.severity];
  const labels = finding.related.map(({ at, label }) => ({ at, text: visible(label[language]) }));
  const frame = codeFrame(finding.at, labels, { palette, paint, untilLine: words.untilLine });
  const severity = paint(words.severity[finding.severity]);
  const hint = hintOf(finding, language);
  return [
    `${palette.path(placeText(finding.at))}  ${severity}  ${palette.dim(finding.rule.code)}`,
    ...visibleLines(messageOf(finding, language)).map((line) => `  ${palette.bold(line)}`.trimEnd()),
    ...frame.lines,
    ...frame.elsewhere.map(({ at, text }) => `  ${palette.path(placeText(at))}: ${text}`),
    ...(hint ? visibleLines(`${words.help} ${hint}`).map((line) => `  ${line}`.trimEnd()) : []),
  ];
}

function uncoveredBlock(summary: Summary, { language, palette }: Readers): string[] {
  return [
    WORDS[language].uncovered,
    ...(summary.uncovered ?? []).map(({ at, figure }) => `  ${palette.path(placeText(at))}  ${visible(figure)}`),
  ];
}

/** `Đã cho qua 1 mục: so-lieu-mau-thuan q3-2024.yaml:88:9 (số của tỉnh).`, or a line for each code and reason. */
function waivedLines({ waived = [], waivedMore }: Summary, { language, palette }: Readers): string[] {
  const groups = new Map<string, WaivedFinding[]>();
  for (const one of waived) groups.set(waivedGroup(one), [...(groups.get(waivedGroup(one)) ?? []), one]);
  const lines = [...groups].map(([name, group]) => {
    const places = group.slice(0, WAIVED_SHOWN).map(({ finding }) => palette.path(placeText(finding.at)));
    const more = group.length - places.length + (waivedMore?.get(name) ?? 0);
    const first = places.join(', ') + (more > 0 ? ` ${WORDS[language].morePlaces(grouped(more))}` : '');
    return `${group[0]?.finding.rule.code} ${first} (${visible(group[0]?.reason ?? '')})`;
  });
  if (lines.length === 0) return [];
  const count = [...(waivedMore?.values() ?? [])].reduce((sum, more) => sum + more, waived.length);
  const head = WORDS[language].waived(grouped(count));
  return lines.length === 1 ? [`${head} ${lines[0]}.`] : [head, ...lines.map((line) => `  ${line}`)];
}

/** `q3-2024.yaml:88:9`, as terminals and editors make a link of it. */
function placeText({ source, start }: Span): string {
  const { line, column } = positionAt(source, start);
  return `${visible(source.path)}:${line}:${column}`;
}
