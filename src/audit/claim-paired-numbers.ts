import type { AuditDocument } from './audit-document.ts';
import { type Claim, startsOf } from './claim.ts';
import { stretchesAround } from './far-apart.ts';
import { documentOf, type PairedPassage, pairedPassage, viewOf } from './paired-views.ts';
import type { Passage } from './passage.ts';

type ClaimsOf = (passages: readonly Passage[], document: AuditDocument) => readonly Claim[];

/** How far around a pair its whole, its parts or its list may stand. */
const REACH = 4;

/**
 * Numbers told in pairs, `74 vụ/119 bị can, tăng 09 vụ, giảm 04 bị can so với cùng kỳ (65 vụ/123 bị can)`, are read twice, each time with one side
 * alone; what mixes the sides is no claim. A number that names no side is of either.
 */
export function pairedClaims(
  passages: readonly Passage[],
  document: AuditDocument,
  told: readonly Claim[],
  claimsOf: ClaimsOf,
): readonly Claim[] {
  const paired = new Map<Passage, PairedPassage>();
  for (const passage of passages) {
    const one = pairedPassage(passage);
    if (one !== undefined) paired.set(passage, one);
  }
  if (paired.size === 0) return told;
  const all = [...paired.values()];
  const stretches = stretchesAround(passages, (one) => paired.has(one), REACH);
  const views = (['left', 'right'] as const).flatMap((side) => {
    const seen = documentOf(document, all, side);
    return stretches.flatMap((near) => {
      const shown = near.map((passage) => {
        const own = paired.get(passage);
        return own === undefined ? passage : viewOf(own, side);
      });
      return claimsOf(shown, seen);
    });
  });
  return merged(told, views, all);
}

function merged(told: readonly Claim[], views: readonly Claim[], paired: readonly PairedPassage[]): Claim[] {
  const sided = new Set(paired.flatMap((one) => [...one.sided]));
  const beside = new Set(paired.flatMap(({ passage }) => passage.quantities.map(({ start }) => start)));
  const inPairs = ({ numbers }: Claim): boolean => numbers.some(({ start }) => beside.has(start));
  const kept = told.filter(
    (claim) => !inPairs(claim) || COUNTED.has(claim.kind) || (claim.verdict === 'agrees' && !sided.has(claim.at.start)),
  );
  const proved = startsOf(kept.filter(({ verdict }) => verdict === 'agrees'));
  const ofSides = views.filter((claim) => inPairs(claim) && !COUNTED.has(claim.kind));
  for (const { at, verdict } of ofSides) if (verdict === 'agrees') proved.add(at.start);
  return [...kept, ...ofSides.filter(({ at, verdict }) => verdict === 'agrees' || !proved.has(at.start))];
}

/** What is listed or named twice is so whichever side is read. */
const COUNTED: ReadonlySet<Claim['kind']> = new Set(['list', 'repeat']);
