import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cchc, emptyFolder, ROOT } from '../support/run-cli.ts';
import { isShown, stepsOf } from '../support/tutorial.ts';

const FINISHED = join(ROOT, 'tests/fixtures/sixth-kind');

/** The files of a folder by path, without what a build wrote. */
function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('out/'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Does what a page says, in an empty folder. */
async function follow(page: string, folder: string): Promise<void> {
  for (const step of stepsOf(readFileSync(join(ROOT, 'docs', page), 'utf8'))) {
    if (step.do === 'run') {
      const { stdout, stderr } = await cchc(folder, step.argv);
      const output = stdout + stderr;
      if (step.shows !== undefined && !isShown(output, step.shows)) expect(output).toBe(step.shows);
      continue;
    }
    const path = join(folder, step.path);
    if (step.do === 'write') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.text);
    } else {
      const text = readFileSync(path, 'utf8');
      expect(text.split(step.from), `${page} changes ${step.path}`).toHaveLength(2);
      writeFileSync(path, text.replace(step.from, step.to));
    }
  }
}

test.each(['new-kind.md', 'tao-loai-van-ban.md'])('docs/%s leads to the finished kind', async (page) => {
  const folder = emptyFolder();
  await follow(page, folder);
  expect(filesOf(folder)).toEqual(filesOf(FINISHED));
  expect(readdirSync(join(folder, 'out'))).toContain('giai-ngan-q3-2024.docx');
});

test('the two pages ask for the same', () => {
  const [english, vietnamese] = ['new-kind.md', 'tao-loai-van-ban.md'].map((page) =>
    stepsOf(readFileSync(join(ROOT, 'docs', page), 'utf8')).map((step) =>
      step.do === 'run' ? step.argv.filter((word) => word !== '--lang' && word !== 'en') : step,
    ),
  );
  expect(vietnamese).toEqual(english);
});

test('the finished kind prints totals by source and the table of projects, and proves every written figure', async () => {
  const folder = emptyFolder();
  for (const [path, text] of Object.entries(filesOf(FINISHED))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { code } = await cchc(folder, ['build', '--to', 'md']);
  expect(code).toBe(0);
  const q3 = readFileSync(join(folder, 'out/giai-ngan-q3-2024.md'), 'utf8');
  expect(q3).toContain(
    '- Ngân sách tỉnh: kế hoạch vốn 102.617 triệu đồng, lũy kế giải ngân 37.850 triệu đồng, đạt 36,88%.',
  );
  expect(q3).toContain('<td align="right">130.817</td><td align="right">45,5%</td>');
  const q4 = readFileSync(join(folder, 'out/giai-ngan-q4-2024.md'), 'utf8');
  expect(q4).toContain(
    '- Tổng cộng: kế hoạch vốn 240.117 triệu đồng, lũy kế giải ngân 224.810 triệu đồng, đạt 93,63%.',
  );

  const covered = await cchc(folder, ['validate', 'giai-ngan-q3-2024.yaml', '--format', 'json', '--coverage']);
  expect(JSON.parse(covered.stdout).summary).toMatchObject({
    errors: 0,
    figures: { written: 20, crossChecked: 20 },
    uncovered: [],
  });
});
