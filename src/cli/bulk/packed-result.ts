import { deserialize, serialize } from 'node:v8';
import type { Finding } from '../../findings/finding.ts';
import { keepFinding } from '../../report/kept-finding.ts';
import type { Mark } from './marked-files.ts';
import type { PartTable, SentParts } from './shared-parts.ts';
import { type KeptResult, keepResult, resultAgain, type SourceResult } from './source-result.ts';
import { waivedName } from './waived-tally.ts';

/** A source's result on its way to the ledger, from another thread or an earlier run: bytes, which wait outside of the heap. */
export interface PackedResult {
  /** Of an `OwnResult`. */
  readonly bytes: Uint8Array;
  /** What it has in common with other results, by number: what was waived in files that it shares, then their waivers. */
  readonly parts: readonly number[];
  /** What it stands on, by number where others do, too; absent where no later run can rely on that. */
  readonly reads?: readonly (Mark | number)[];
  readonly products: readonly Mark[];
}

/** What no other result has. */
interface OwnResult {
  readonly result: KeptResult;
  /** Of each finding that was waived, in order, whether it is in the result itself or among the parts. */
  readonly waivedHere: readonly boolean[];
}

/** `framed`: whether lines of the files will be shown. */
export function packResult(source: string, all: SourceResult, framed: boolean, sent: SentParts): PackedResult {
  const { reads, products = [], ...result } = all;
  const { waived, waivers } = result;
  const isOwnFile = ownFiles(source);
  const isOwn = ({ finding }: { readonly finding: Finding }) => isOwnFile(finding.at.source.path);
  const own: SourceResult = {
    ...{ ...result, waived: waived.filter(isOwn) },
    ...(waivers !== undefined && { waivers: { ...waivers, shared: [] } }),
  };
  const parts = waived
    .filter((one) => !isOwn(one))
    .map(({ finding, reason }) =>
      sent.idOf(`waived ${waivedName(finding)} ${reason}`, () => ({
        ...{ type: 'waived', finding: keepFinding(finding, false), reason },
      })),
    );
  for (const { place, unused } of waivers?.shared ?? []) {
    const waiver = () => ({ type: 'waiver', waiver: { place, unused: keepFinding(unused, framed) } }) as const;
    parts.push(sent.idOf(`waiver ${place}`, waiver));
  }
  const packed: OwnResult = { result: keepResult(own, framed), waivedHere: waived.map(isOwn) };
  const read = (mark: Mark) =>
    isOwnFile(mark.path) ? mark : sent.idOf(`read ${mark.path} ${mark.mark}`, () => ({ type: 'read', mark }));
  return { bytes: serialize(packed), parts, products, ...(reads !== undefined && { reads: reads.map(read) }) };
}

/** The source and its narrative, which hardly any other source reads: tables of what is common stay small. */
function ownFiles(source: string): (path: string) => boolean {
  const stem = `${source.replace(/\.ya?ml$/i, '')}.`;
  return (path) => path === source || path.startsWith(stem);
}

export function unpackResult({ bytes, parts }: PackedResult, table: PartTable): SourceResult {
  const { result, waivedHere }: OwnResult = deserialize(bytes);
  const { waivers, ...own } = resultAgain(result);
  const [ours, common] = [[...own.waived], [...parts]];
  const waived = waivedHere.flatMap((here) =>
    here ? ours.splice(0, 1) : common.splice(0, 1).map((id) => table.waived(id)),
  );
  const shared = common.map((id) => table.waiver(id));
  return { ...own, waived, ...(waivers !== undefined && { waivers: { ...waivers, shared } }) };
}

/** The same with other numbers for its parts. */
export function renumbered(packed: PackedResult, idOf: (id: number) => number): PackedResult {
  const { reads, parts } = packed;
  const again = reads?.map((read) => (typeof read === 'number' ? idOf(read) : read));
  return { ...packed, parts: parts.map(idOf), ...(again !== undefined && { reads: again }) };
}
