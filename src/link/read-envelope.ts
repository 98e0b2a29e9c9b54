import { type Finding, found } from '../findings/finding.ts';
import type { Kind } from '../kind/kind.ts';
import { type ClosingDates, closingDates, isPeriodKind, type Period, periodOf } from '../numbers/period.ts';
import type { Node } from '../parse/tree.ts';
import type { Signature } from '../write/composed-document.ts';
import type { Envelope, EnvelopeAppendix, LegalBasis } from './envelope.ts';
import { impossiblePeriod } from './link-rules.ts';
import { dateField, field, numberField, textField, textsField } from './read-register.ts';

/** The envelope of a source; what it leaves out comes from its agency's `don-vi.yaml`. */
export function readEnvelope(source: Node, agency: Node | undefined, kind: Kind, findings: Finding[]): Envelope {
  const period = readPeriod(field(source, 'ky'), findings);
  const closing = period && ownClosing(field(source, 'ky'), closingDates(period));
  const number = textField(source, 'so');
  const date = dateField(source, 'ngay');
  const superior = textField(agency, 'co_quan_chu_quan');
  const symbol = textField(agency, 'ky_hieu');
  const address = textField(agency, 'dia_chi');
  const urgency = textField(source, 'do_khan');
  const circulation = textField(source, 'luu_hanh');
  const drafter = textField(source, 'soan_thao');
  const agencyName = textField(agency, 'ten') ?? '';
  return {
    ...(period !== undefined && { period }),
    ...(closing !== undefined && { closing }),
    ...(number !== undefined && { number: number.padStart(2, '0') }),
    symbol: symbolOf(kind, symbol),
    ...(address !== undefined && { address }),
    ...(date !== undefined && { date }),
    place: textField(agency, 'dia_danh') ?? '',
    ...(superior !== undefined && { superior }),
    agency: agencyName.toUpperCase(),
    agencyName,
    legalBases: legalBases(field(source, 'can_cu')),
    addressees: textsField(source, 'kinh_gui'),
    signature: signature(field(source, 'ky_ten') ?? field(agency, 'ky_ten')),
    recipients: recipients(source, agency),
    ...(urgency !== undefined && { urgency }),
    ...(circulation !== undefined && { circulation }),
    ...(drafter !== undefined && { drafter }),
    appendices: appendices(field(source, 'phu_luc')),
  };
}

/** The type before the agency (`BC-SYT`); a công văn has no type, so the agency before the unit that drafts it (`SYT-VP`). */
function symbolOf({ document }: Kind, agency: string | undefined): string {
  if (agency === undefined) return document.symbol;
  return document.type === 'CÔNG VĂN' ? `${agency}-${document.symbol}` : `${document.symbol}-${agency}`;
}

/** Under a `Kính gửi:` the first recipients are those addressed: `Như trên` (decree 30, appendix I, II.9.d). */
function recipients(source: Node, agency: Node | undefined): string[] {
  const own = textsField(source, 'noi_nhan');
  const listed = own.length > 0 ? own : textsField(agency, 'noi_nhan');
  const addressed = textsField(source, 'kinh_gui').length > 0 && listed.length > 0;
  return addressed && !/^như trên/i.test(listed[0] ?? '') ? ['Như trên', ...listed] : listed;
}

function readPeriod(node: Node | undefined, findings: Finding[]): Period | undefined {
  const kind = textField(node, 'loai');
  const year = numberField(node, 'nam');
  // an unknown `loai` or year breaks the schema, which says so
  if (node === undefined || kind === undefined || !isPeriodKind(kind) || year === undefined) return undefined;
  if (year < 1900 || year > 2200) return undefined;
  const number = numberField(node, 'so');
  const endYear = numberField(node, 'den_nam');
  const period = periodOf({
    kind,
    year,
    ...(number !== undefined && { number }),
    ...(endYear !== undefined && { endYear }),
  });
  if (period === undefined) findings.push(found(impossiblePeriod, node.span, {}));
  return period;
}

/** A report may close its figures on other days than decree 09/2019/NĐ-CP says. */
function ownClosing(node: Node | undefined, decree: ClosingDates): ClosingDates {
  return { from: dateField(node, 'tu_ngay') ?? decree.from, to: dateField(node, 'den_ngay') ?? decree.to };
}

function legalBases(node: Node | undefined): LegalBasis[] {
  if (node?.type !== 'list') return [];
  return node.items.flatMap((item) => {
    const id = field(item, 'vb');
    if (id?.type !== 'scalar') return [];
    return [{ lead: textField(item, 'mo_dau') ?? 'Căn cứ', id: id.written, at: id.span }];
  });
}

function signature(node: Node | undefined): Signature {
  return { authority: textsField(node, 'quyen_han'), name: textField(node, 'ho_ten') ?? '' };
}

function appendices(node: Node | undefined): EnvelopeAppendix[] {
  if (node?.type !== 'list') return [];
  return node.items.map((item) => {
    const id = textField(item, 'muc');
    return {
      ...(id !== undefined && { id }),
      title: textField(item, 'ten') ?? '',
      landscape: textField(item, 'ngang') === 'true',
      at: item.span,
    };
  });
}
