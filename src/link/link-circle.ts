import { type Finding, found } from '../findings/finding.ts';
import { linkCycle } from './link-rules.ts';
import type { Link } from './link-source.ts';

/**
 * A circle of links, told at a link into it. Its files stand in the same order whichever was read first: from the file that is
 * told on, or, where that is none of them, from the linked one.
 */
export function circleAt({ path, at }: Link, circle: readonly string[]): Finding {
  const start = Math.max(0, circle.includes(at.source.path) ? circle.indexOf(at.source.path) : circle.indexOf(path));
  const inTurn = [...circle.slice(start), ...circle.slice(0, start)];
  return found(linkCycle, at, { path, chain: [...inTurn, inTurn[0] ?? path] });
}

/** The files of the circle that a linked file itself is told to be part of. */
export function circleThrough(path: string, findings: readonly Finding[]): readonly string[] | undefined {
  const told = findings.find(({ rule, at }) => rule === linkCycle && at.source.path === path);
  return (told?.args as { readonly chain: readonly string[] } | undefined)?.chain.slice(1);
}
