import type { Palette } from '../report/palette.ts';

/** The sixteen colours that every terminal theme defines. Chalk is loaded only when there is something to colour. */
export async function colourPalette(): Promise<Palette> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.cyan.bold,
    dim: chalk.dim,
    bold: chalk.bold,
    path: chalk.bold,
  };
}
