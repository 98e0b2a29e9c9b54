/** One thing that a page of the documentation asks its reader to do. */
export type TutorialStep =
  | { readonly do: 'write'; readonly path: string; readonly text: string }
  | { readonly do: 'change'; readonly path: string; readonly from: string; readonly to: string }
  | { readonly do: 'run'; readonly argv: readonly string[]; readonly shows: string | undefined };

const FENCED = /^(?:`([\w./-]+)`:\n\n)?```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * What a page asks, in order: a block below "`path`:" is that file (a `diff` changes it), a `sh` block a command of cchc, the
 * `text` block behind it what it shows.
 */
export function stepsOf(page: string): TutorialStep[] {
  const steps: TutorialStep[] = [];
  for (const [, path, language, text = ''] of page.matchAll(FENCED)) {
    const last = steps.at(-1);
    if (path !== undefined && language === 'diff') steps.push({ do: 'change', path, ...sidesOf(text) });
    else if (path !== undefined) steps.push({ do: 'write', path, text });
    else if (language === 'sh') steps.push({ do: 'run', argv: wordsOf(text), shows: undefined });
    else if (language === 'text' && last?.do === 'run') steps[steps.length - 1] = { ...last, shows: text };
    else throw new Error(`A block that nobody tries: ${text}`);
  }
  return steps;
}

function sidesOf(diff: string): { readonly from: string; readonly to: string } {
  const side = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n');
  return { from: side('-'), to: side('+') };
}

function wordsOf(command: string): string[] {
  const [program, ...words] = [...command.trim().matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  if (program !== 'cchc') throw new Error(`Not a command of cchc: ${command}`);
  return words;
}

/** Whether an output is the one that a page shows; a line `[…]` there stands for anything. */
export function isShown(output: string, shows: string): boolean {
  const parts = shows.trim().split(/^\[…\]$/m);
  const pattern = parts.map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(output.trim());
}
