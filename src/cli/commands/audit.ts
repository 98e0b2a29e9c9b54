import { crossFileFindings } from '../../audit/across-files.ts';
import { type Audit, auditReport } from '../../audit/audit-report.ts';
import { readBaseline, withoutAccepted, writeBaseline } from '../../audit/baseline.ts';
import { type ReadReport, readReport } from '../../audit/read-report.ts';
import type { Finding } from '../../findings/finding.ts';
import { countOf, inOrder } from '../../findings/order.ts';
import { READ_PROBLEM } from '../../link/link-rules.ts';
import { decodeText } from '../../read/decode.ts';
import type { FileContent } from '../../read/files.ts';
import { summaryOf } from '../../report/summary.ts';
import { type ExitCode, FINDINGS, OK } from '../exit-codes.ts';
import { findReports } from '../find-reports.ts';
import { type Context, UsageError } from '../io.ts';
import { nodeFiles } from '../node-files.ts';
import { type FormatChoice, report } from '../output-formats.ts';
import { writeProducts } from '../write-products.ts';

export interface AuditOptions {
  readonly format: readonly FormatChoice[];
  /** Also what agrees. */
  readonly all: boolean;
  readonly coverage: boolean;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** A source whose figures the report is compared with. */
  readonly against?: string;
  /** Where a copy of the one Word file goes, with a comment at each finding. */
  readonly annotate?: string;
}

const STDIN = '<stdin>';

/** Checks finished reports: which of their own numbers contradict each other. */
export async function audit(paths: readonly string[], options: AuditOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const disk = nodeFiles(io.cwd);
  const files = paths.length === 1 && paths[0] === '-' ? [STDIN] : findReports(io.cwd, paths);
  if (files.length === 0) throw noReports();
  const stdin = files[0] === STDIN ? { bytes: await io.stdin() } : undefined;
  // Hundreds of readers look at each paragraph: none of them runs so often that compiling it anew would pay.
  io.expectBriefRun?.();
  const findings: Finding[] = [];
  const audits: { readonly audit: Audit; readonly read: ReadReport }[] = [];
  for (const file of files) {
    const read = readReport(file, bytesOf(file, stdin ?? disk.read(file)), decodeText);
    findings.push(...read.findings);
    if (read.value === undefined) continue;
    const done = auditReport(read.value.document);
    audits.push({ audit: done, read: read.value });
    findings.push(...done.findings, ...(options.all ? done.agreeing : []));
  }
  findings.push(...crossFileFindings(audits.map((one) => one.audit)));
  if (options.against !== undefined) findings.push(...(await againstSource(options.against, audits, context)));
  const told = inOrder(
    options.baseline === undefined
      ? findings
      : withoutAccepted(findings, accepted(options.baseline, disk.read(options.baseline))),
  );
  const outputs = [
    ...writeAccepted(options, told, io.cwd),
    ...(await annotated(options, audits, told, context, files.length === 1)),
  ];
  await report(told, summaryFor(told, files, audits, options.coverage, outputs), options.format, context);
  const tooMany = options.maxWarnings !== undefined && countOf(told, 'warning') > options.maxWarnings;
  return countOf(told, 'error') > 0 || tooMany ? FINDINGS : OK;
}

function bytesOf(path: string, content: FileContent): Uint8Array {
  if ('bytes' in content) return content.bytes;
  const words = READ_PROBLEM[content.problem];
  throw new UsageError({ vi: `Không đọc được ${path}: ${words.vi}.`, en: `${path} can't be read: ${words.en}.` });
}

function summaryFor(
  findings: readonly Finding[],
  files: readonly string[],
  audits: readonly { readonly audit: Audit }[],
  coverage: boolean,
  outputs: readonly string[],
) {
  const sum = (pick: (audit: Audit) => number): number => audits.reduce((all, { audit: one }) => all + pick(one), 0);
  return summaryOf(findings, files, {
    figures: {
      written: sum((one) => one.coverage.numbers),
      computed: 0,
      crossChecked: sum((one) => one.coverage.checked),
    },
    ...(outputs.length > 0 && { outputs }),
    ...(coverage && { uncovered: audits.flatMap(({ audit: one }) => one.coverage.unchecked) }),
  });
}

function accepted(path: string, content: FileContent) {
  const list = readBaseline(new TextDecoder().decode(bytesOf(path, content)));
  if (list !== undefined) return list;
  throw new UsageError({
    vi: `${path} không phải tệp các mục đã chấp nhận; tạo tệp bằng --write-baseline.`,
    en: `${path} is no baseline; make one with --write-baseline.`,
  });
}

function writeAccepted({ writeBaseline: path }: AuditOptions, findings: readonly Finding[], cwd: string): string[] {
  if (path === undefined) return [];
  writeProducts(cwd, [{ path, bytes: Buffer.from(writeBaseline(findings), 'utf8') }]);
  return [path];
}

async function annotated(
  { annotate: path }: AuditOptions,
  audits: readonly { readonly read: ReadReport }[],
  findings: readonly Finding[],
  { io, language }: Context,
  unread: boolean,
): Promise<string[]> {
  if (path === undefined) return [];
  // A broken or locked file: its finding says more than a complaint about the option.
  if (unread && audits.length === 0) return [];
  const [only, ...more] = audits;
  if (only?.read.word === undefined || more.length > 0) {
    throw new UsageError({
      vi: '--annotate cần đúng một tệp Word (.docx).',
      en: '--annotate takes exactly one Word file (.docx).',
    });
  }
  const { annotateDocx } = await import('../../audit/docx/annotate-docx.ts');
  const { source } = only.read.document;
  const bytes = annotateDocx(
    only.read.word,
    findings.filter(({ at, severity }) => at.source === source && severity !== 'info'),
    language,
  );
  writeProducts(io.cwd, [{ path, bytes }]);
  return [path];
}

async function againstSource(
  path: string,
  audits: readonly { readonly audit: Audit }[],
  context: Context,
): Promise<readonly Finding[]> {
  const { compareWithSource } = await import('../audit-against.ts');
  return compareWithSource(
    path,
    audits.map((one) => one.audit),
    context,
  );
}

function noReports(): UsageError {
  return new UsageError({
    vi: 'Không thấy báo cáo nào (tệp .docx, .md, .txt) ở đây.',
    en: 'There is no report (.docx, .md, .txt) here.',
  });
}
