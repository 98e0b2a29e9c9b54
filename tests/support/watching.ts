import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { ROOT } from './run-cli.ts';

const WATCHES = /^Watching; Ctrl-C stops\.\n/m;

/** `cchc watch` in this process. */
export class Watching {
  private text = '';
  private seen = 0;
  private heard = () => {};
  private stopped = () => {};
  private readonly code: Promise<number>;

  constructor(cwd: string, argv: readonly string[] = [], packageFolder = ROOT) {
    const untilStopped = new Promise<void>((resolve) => {
      this.stopped = resolve;
    });
    const hear = (text: string) => {
      this.text += text;
      this.heard();
    };
    const io = { cwd, stdout: hear, stderr: hear, stdin: async () => Buffer.from(''), packageFolder };
    this.code = main(['watch', ...argv, '--lang', 'en'], {
      ...io,
      ...{ terminal: false, colour: false, untilStopped: () => untilStopped },
    });
    onTestFinished(async () => {
      await this.stop();
    });
  }

  /** What the next build prints, up to its last line; `text`: which that line holds. */
  async next(text = ''): Promise<string> {
    for (;;) {
      const end = [...this.text.matchAll(/^.*; \d+ ms\.\n/gm)].find(
        (line) => line.index >= this.seen && line[0].includes(text),
      );
      if (end !== undefined) {
        const printed = this.text.slice(this.seen, end.index + end[0].length);
        this.seen += printed.length;
        return printed.replace(WATCHES, '').trim();
      }
      await new Promise<void>((resolve) => {
        this.heard = resolve;
      });
    }
  }

  /** The first build is done, and the folders are watched. */
  async ready(): Promise<string> {
    const first = await this.next();
    while (!WATCHES.test(this.text)) {
      await new Promise<void>((resolve) => {
        this.heard = resolve;
      });
    }
    return first;
  }

  /** What was printed since what `next` gave. */
  rest(): string {
    return this.text.slice(this.seen).replace(WATCHES, '');
  }

  async stop(): Promise<number> {
    this.stopped();
    return this.code;
  }
}
