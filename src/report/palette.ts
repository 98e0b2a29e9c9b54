/** How a kind of word is dressed for a reader. The command line hands in colours; everything else stays plain. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly dim: Paint;
  readonly bold: Paint;
  readonly path: Paint;
}

export type Paint = (text: string) => string;

const asIs: Paint = (text) => text;

export const PLAIN: Palette = { error: asIs, warning: asIs, info: asIs, dim: asIs, bold: asIs, path: asIs };
