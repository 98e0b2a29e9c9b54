import type { Finding } from '../findings/finding.ts';
import { inOrder } from '../findings/order.ts';
import type { WaiverUse } from './waiver-book.ts';
import { unusedWaivers, type Waiver } from './waivers.ts';

/** A waiver by its place, with what is told of it where it silences nothing. */
export interface EnteredWaiver<F = Finding> {
  readonly place: string;
  readonly unused: F;
}

/** What one source made of waivers, without the waivers: a run of thousands keeps none of their files. */
export interface WaiverEntry<F = Finding> {
  readonly used: readonly string[];
  readonly own: readonly EnteredWaiver<F>[];
  readonly shared: readonly EnteredWaiver<F>[];
  readonly broken: boolean;
}

export function waiverEntry({ used, own, shared, broken }: WaiverUse): WaiverEntry {
  const places = used.map(placeOf);
  // nothing will ever be told of those that the source itself needs
  const idle = own.filter((waiver) => !places.includes(placeOf(waiver)));
  return {
    ...{ used: places, broken, own: idle.flatMap((waiver) => entered(waiver)) },
    shared: shared.flatMap((waiver) => entered(waiver, 'info')),
  };
}

function entered(waiver: Waiver, severity?: 'info'): EnteredWaiver[] {
  return unusedWaivers([waiver], new Set(), severity).map((unused) => ({ place: placeOf(waiver), unused }));
}

function placeOf({ at: { source, start } }: Waiver): string {
  return `${source.path}:${start}`;
}

/** The waivers of a run whose sources are entered in order, whoever compiled them. Judges as a `WaiverBook` does. */
export class WaiverLedger {
  private readonly used = new Set<string>();
  private readonly shared = new Map<string, Finding>();
  private unfinished = false;

  /** The source's own waivers that silenced nothing so far. */
  enter({ used, own, shared, broken }: WaiverEntry): Finding[] {
    for (const place of used) this.used.add(place);
    for (const { place, unused } of shared) this.shared.set(place, unused);
    this.unfinished ||= broken;
    return own.filter(({ place }) => !this.used.has(place)).map(({ unused }) => unused);
  }

  /** After the last source, those of shared files. Information only: a source that is not part of this run may need them. */
  unusedInSharedFiles(): Finding[] {
    if (this.unfinished) return [];
    return inOrder([...this.shared].flatMap(([place, unused]) => (this.used.has(place) ? [] : [unused])));
  }
}
