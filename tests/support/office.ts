import { nodeFiles } from '../../src/cli/node-files.ts';
import { Compiler } from '../../src/compile.ts';
import { type Finding, messageOf } from '../../src/findings/finding.ts';
import { positionAt } from '../../src/source/span.ts';
import { memoryFiles } from './memory-files.ts';
import { ROOT } from './run-cli.ts';

const OWN = {
  'don-vi.yaml':
    'ten: Sở Y tế\nky_hieu: SYT\ndia_danh: Vũng Tàu\nky_ten:\n  quyen_han: [GIÁM ĐỐC]\n  ho_ten: Phạm Minh An\n',
  'van-ban.yaml': 'van_ban: {}\n',
};

/** An office's folder in memory, with the built-in kinds behind it. Files may be added as long as they were not asked for. */
export function officeOf(files: Record<string, string>): Compiler {
  for (const [path, text] of Object.entries(OWN)) files[path] ??= text;
  const memory = memoryFiles(files);
  const disk = nodeFiles(ROOT);
  const read = (path: string) => {
    const content = memory.read(path);
    return 'problem' in content ? disk.read(path) : content;
  };
  return new Compiler({ read, list: (folder) => [...memory.list(folder), ...disk.list(folder)] }, ROOT);
}

/** A kind's schema as a file of the office, with the template that every kind must have. */
export function kindFiles(name: string, schema: object): Record<string, string> {
  const document = { type: 'BÁO CÁO', symbol: 'BC', subject: 'hồ sơ', phrase: 'không phát sinh' };
  const whole = {
    'x-document': document,
    'x-outline': [{ id: 'so_lieu', title: 'Số liệu' }],
    type: 'object',
    ...schema,
  };
  return {
    [`schemas/${name}.schema.json`]: JSON.stringify(whole, undefined, 1),
    [`templates/${name}/main.md.hbs`]: '{{#muc "so_lieu"}}{{noi_dung}}{{/muc}}\n',
  };
}

/** `q3.yaml:4 lỗi ky-truoc-khac-loai`: where each finding is, how grave and what. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ at, rule, severity }) => `${at.source.path}:${positionAt(at.source, at.start).line} ${severity} ${rule.code}`,
  );
}

export function messages(findings: readonly Finding[]): string[] {
  return findings.map((finding) => messageOf(finding, 'vi'));
}
