import { type ApproximateView, approximateView, documentOf } from './approximate-views.ts';
import type { AuditDocument } from './audit-document.ts';
import { asWarning, type Claim, startsOf } from './claim.ts';
import { stretchesAround } from './far-apart.ts';
import { goesOn, type JoinedPassage, joinedPassages } from './joined-passages.ts';
import type { Passage } from './passage.ts';

type ClaimsOf = (passages: readonly Passage[], document: AuditDocument) => readonly Claim[];

/** How far around an approximate number its whole, its parts or its base may stand. */
const REACH = 3;

/** What is listed or named twice is no matter of values. */
const COUNTED: ReadonlySet<Claim['kind']> = new Set(['list', 'repeat']);

/**
 * Reads once more what is told about numbers, `thu hồi hơn 6,51 tỷ đồng, đã thu hơn 3,26 tỷ đồng (đạt 50%)`, as what their digits allow, and paragraphs that
 * go on from the one before as one with it. What contradicts even so is told where nothing else explains the number.
 */
export function secondReadings(
  passages: readonly Passage[],
  document: AuditDocument,
  told: readonly Claim[],
  claimsOf: ClaimsOf,
): readonly Claim[] {
  const views = new Map<Passage, ApproximateView>();
  const meant = new Set<Passage>();
  for (const passage of passages) {
    const view = approximateView(passage);
    if (view !== undefined) views.set(passage, view);
    if (view !== undefined || goesOn(passage)) meant.add(passage);
  }
  if (meant.size === 0) return told;
  const seen = documentOf(document, [...views.values()]);
  const joined = stretchesAround(passages, (one) => meant.has(one), REACH).map((near) =>
    joinedPassages(
      near.map((passage) => views.get(passage)?.passage ?? passage),
      seen.plain,
    ),
  );
  const isNew = newlyRead(views.values(), joined.flat());
  const found = joined
    .flatMap((near) =>
      claimsOf(
        near.map(({ passage }) => passage),
        seen,
      ),
    )
    .filter((claim) => !COUNTED.has(claim.kind) && isNew(claim));
  return merged(told, found);
}

/** Whether a claim takes what the first reading couldn't: an approximate number, or numbers of paragraphs that were joined. */
function newlyRead(views: Iterable<ApproximateView>, joined: readonly JoinedPassage[]): (claim: Claim) => boolean {
  const approximate = new Set([...views].flatMap((view) => [...view.approximate]));
  const parts = new Map<number, number>();
  for (const { passage, seams } of joined) {
    if (seams.length === 0) continue;
    for (const { start } of passage.quantities)
      parts.set(start, seams.findLast((seam) => seam <= start) ?? passage.start);
  }
  return ({ numbers }) =>
    numbers.some(({ start }) => approximate.has(start)) ||
    new Set(numbers.flatMap(({ start }) => parts.get(start) ?? [])).size > 1;
}

function merged(told: readonly Claim[], found: readonly Claim[]): Claim[] {
  const proved = startsOf(found.filter(({ verdict }) => verdict === 'agrees'));
  const kept = told.filter(({ at, verdict }) => verdict !== 'contradicts' || !proved.has(at.start));
  const settled = startsOf(kept, proved);
  return [
    ...kept,
    ...found.flatMap((claim) => {
      if (claim.verdict === 'agrees') return [claim];
      return settled.has(claim.at.start) ? [] : [asWarning(claim)];
    }),
  ];
}
