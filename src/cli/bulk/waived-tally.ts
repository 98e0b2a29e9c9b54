import { type Finding, messageOf } from '../../findings/finding.ts';
import { type SummaryDetails, WAIVED_SHOWN, type WaivedFinding, waivedGroup } from '../../report/summary.ts';
import { fingerprint } from '../../text/fingerprint.ts';

/** What the authors of many reports let pass. What is waived in a file that several sources share counts once. */
export class WaivedTally {
  private readonly most: number;
  private readonly seen = new Set<string>();
  /** Many results have the same ones. */
  private readonly seenAs = new WeakSet<WaivedFinding>();
  private readonly kept: WaivedFinding[] = [];
  private readonly counts = new Map<string, number>();

  /** `all`: whether some form lists each of them; people see the first of each group. */
  constructor(all: boolean) {
    this.most = all ? Number.POSITIVE_INFINITY : WAIVED_SHOWN;
  }

  add(one: WaivedFinding): void {
    if (this.seenAs.has(one)) return;
    this.seenAs.add(one);
    const name = fingerprint(waivedName(one.finding));
    if (this.seen.has(name)) return;
    this.seen.add(name);
    const group = waivedGroup(one);
    const count = (this.counts.get(group) ?? 0) + 1;
    this.counts.set(group, count);
    if (count <= this.most) this.kept.push(one);
  }

  details(): Pick<SummaryDetails, 'waived' | 'waivedMore'> {
    if (this.kept.length === 0) return {};
    const more = [...this.counts].filter(([, count]) => count > this.most);
    const waivedMore = new Map(more.map(([group, count]) => [group, count - this.most]));
    return { waived: this.kept, ...(waivedMore.size > 0 && { waivedMore }) };
  }
}

/** The same for what is waived once for several sources that share the file. */
export function waivedName(finding: Finding): string {
  return `${finding.at.source.path}:${finding.at.start} ${messageOf(finding, 'vi')}`;
}
