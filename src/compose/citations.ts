import type { CitedDocument, Register } from '../link/register.ts';
import { formatDate } from '../text/calendar-date.ts';
import type { CitationForm } from './leaves.ts';

/** Cites documents of the register in the order of the text: in full the first time, short afterwards (decree 30, II.6.b). */
export class Citations {
  private readonly mentioned = new Set<string>();
  private readonly register: Register;

  constructor(register: Register) {
    this.register = register;
  }

  /** An id that the register doesn't know prints as itself: the link pass has reported it. */
  cite(id: string, form: CitationForm): string {
    const document = this.register.get(id);
    if (document === undefined) return id;
    const full = form === 'full' || (form === 'auto' && !this.mentioned.has(id));
    this.mentioned.add(id);
    return full ? fullCitation(document) : shortCitation(document);
  }
}

/** `Kế hoạch số 157/KH-SYT ngày 27/12/2023 của Sở Y tế về cải cách hành chính năm 2024`. */
export function fullCitation(document: CitedDocument): string {
  const { date, issuer, subject } = document;
  const named = isNamedBySubject(document);
  return [
    shortCitation(document),
    date === undefined ? '' : `ngày ${formatDate(date)}`,
    issuer === undefined || named ? '' : `của ${issuer}`,
    subject === undefined || named ? '' : subjectAfter(subject, document),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `Kế hoạch số 157/KH-SYT`. A law has neither number nor issuer in running text: `Luật Khám bệnh, chữa bệnh`. */
export function shortCitation(document: CitedDocument): string {
  const { type, number, subject } = document;
  if (isNamedBySubject(document)) return `${type} ${subject}`;
  return number === undefined ? type : `${type} số ${number}`;
}

const LAW = /^(bộ luật|luật|pháp lệnh|hiến pháp)$/iu;
/** A subject that already carries its link to the citation before it. */
const LINKED = /^(về|v\/v|của|để|nhằm|do|tại)(?!\p{L})/iu;
const OPENS_WITH_VERB =
  /^(quy định|sửa đổi|bãi bỏ|hướng dẫn|ban hành|phê duyệt|công bố|giao (?:chỉ tiêu|kế hoạch|dự toán|nhiệm vụ|biên chế)|thành lập|kiện toàn|điều chỉnh|bổ sung)(?!\p{L})/iu;
/** `19/2023/NQ-HĐND`: a year in the number. */
const NORMATIVE = /^\d+[a-zđ]?(\.\d+)?\/\d{4}\//iu;

function isNamedBySubject({ type, number, subject }: CitedDocument): boolean {
  if (subject === undefined) return false;
  return LAW.test(type) || (number === undefined && /^\p{Lu}/u.test(subject));
}

/**
 * `về cải cách …`; before a verb `về việc ban hành …`, as the title of a công văn always reads; a normative document takes its
 * verb directly: `Nghị quyết số 19/2023/NQ-HĐND … quy định chính sách …`.
 */
function subjectAfter(subject: string, { type, number }: CitedDocument): string {
  if (LINKED.test(subject)) return subject.replace(/^v\/v(?!\p{L})/iu, 'về việc');
  if (/^công văn$/iu.test(type)) return `về việc ${subject}`;
  if (!OPENS_WITH_VERB.test(subject)) return `về ${subject}`;
  return NORMATIVE.test(number ?? '') ? subject : `về việc ${subject}`;
}
