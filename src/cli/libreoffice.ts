import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from './io.ts';

/** A first start makes a profile, which takes some seconds; a report takes a few more. */
const LONGEST_RUN = 180_000;
const NAMES = { win32: ['soffice.com', 'soffice.exe'], other: ['soffice', 'libreoffice'] } as const;
const USUAL_PLACES: readonly string[] = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];

/** Where to look for a program. */
export interface Places {
  readonly path: string;
  readonly windows: boolean;
  readonly exists: (path: string) => boolean;
}

/** LibreOffice on PATH or in its usual places. */
export function findLibreOffice(places: Places = thisMachine()): string | undefined {
  const names = places.windows ? NAMES.win32 : NAMES.other;
  const folders = places.path.split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES].find(places.exists);
}

function thisMachine(): Places {
  return { path: process.env.PATH ?? '', windows: process.platform === 'win32', exists: existsSync };
}

/** LibreOffice, or exit 2 with what to do. */
export function requireLibreOffice(places?: Places): string {
  const program = findLibreOffice(places);
  if (program !== undefined) return program;
  throw new UsageError({
    vi: 'Muốn ghi PDF cần có LibreOffice, nhưng không thấy trên máy này. Cài LibreOffice (libreoffice.org), hoặc mở tệp .docx bằng Word rồi lưu thành PDF.',
    en: 'Writing PDF needs LibreOffice, which was not found on this machine. Install it (libreoffice.org), or open the .docx in Word and save it as PDF.',
  });
}

/**
 * A Word file as PDF. Works in a folder of its own with a profile of its own, so that an open LibreOffice neither helps nor
 * hinders; the folder goes afterwards. Throws a UsageError when LibreOffice fails or takes too long.
 */
export async function pdfOf(docx: Uint8Array, program: string, timeout = LONGEST_RUN): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-pdf-'));
  try {
    const source = join(folder, 'van-ban.docx');
    writeFileSync(source, docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', `-env:UserInstallation=${profile}`];
    const failure = await run(program, [...options, '--convert-to', 'pdf', '--outdir', folder, source], timeout);
    const pdf = join(folder, 'van-ban.pdf');
    if (failure !== undefined || !existsSync(pdf)) throw notConverted(failure ?? 'no output');
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Why it failed; undefined when it ended well. It starts processes of its own, which go with it. */
function run(program: string, argv: readonly string[], timeout: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(program, argv, { stdio: ['ignore', 'ignore', 'pipe'], detached: !windows, windowsHide: true });
    let words = '';
    let late = false;
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-2000);
    });
    const timer = setTimeout(() => {
      late = true;
      if (windows || child.pid === undefined) child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(error.message);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(late ? `${timeout / 1000} s` : code === 0 ? undefined : `${code}: ${words.trim().split('\n')[0] ?? ''}`);
    });
  });
}

function notConverted(why: string): UsageError {
  return new UsageError({
    vi: `LibreOffice không chuyển được văn bản sang PDF (${why}). Tệp Word vẫn dựng được: bỏ pdf khỏi --to.`,
    en: `LibreOffice could not make the PDF (${why}). The Word file can still be built: leave pdf out of --to.`,
  });
}
