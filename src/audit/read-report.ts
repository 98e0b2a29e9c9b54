import { found } from '../findings/finding.ts';
import { failure, type Outcome, outcome } from '../findings/outcome.ts';
import type { SourceText } from '../source/source-text.ts';
import { sourceText } from '../source/source-text.ts';
import { span } from '../source/span.ts';
import type { AuditDocument } from './audit-document.ts';
import { type DocxPackage, openDocx } from './docx/docx-package.ts';
import type { DocxText } from './docx/docx-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { unreadableWord, type WordProblem } from './file-rules.ts';
import { readTextReport } from './read-text.ts';

export interface ReadReport {
  readonly document: AuditDocument;
  /** For Word files: what is needed to write a copy with comments. */
  readonly word?: { readonly file: DocxPackage; readonly text: DocxText };
}

/**
 * Reads a finished report by what its bytes are; a name that promises a Word file is only held against them. `decode`: how text is decoded,
 * with findings where it can't.
 */
export function readReport(
  path: string,
  bytes: Uint8Array,
  decode: (path: string, bytes: Uint8Array) => Outcome<SourceText>,
): Outcome<ReadReport> {
  if (isContainer(bytes)) return readWord(path, bytes);
  if (/(?:^|[\\/])~\$[^\\/]*$/.test(path)) return unreadable(path, 'owner');
  // cut off while it was copied, or empty: read as text it would pass for a report without a fault
  if (/\.do[ct][xm]?$/i.test(path)) return unreadable(path, /\.do[ct]$/i.test(path) ? 'old-word' : 'broken');
  const text = decode(path, bytes);
  return text.value === undefined
    ? failure(text.findings)
    : outcome({ document: readTextReport(text.value) }, text.findings);
}

/** A zip, or the container of old and of locked Office files. */
function isContainer(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

function readWord(path: string, bytes: Uint8Array): Outcome<ReadReport> {
  const file = openDocx(bytes);
  if ('problem' in file) return unreadable(path, file.problem === 'not-a-zip' ? 'broken' : file.problem);
  const report = readDocx(path, file);
  if (report === undefined) return unreadable(path, 'broken');
  return outcome({ document: report.document, word: { file, text: report.text } });
}

function unreadable(path: string, problem: WordProblem): Outcome<ReadReport> {
  return failure([found(unreadableWord, span(sourceText(path, ''), 0, 0), { problem })]);
}
