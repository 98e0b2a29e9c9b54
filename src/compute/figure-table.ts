import type { Figure, Figures } from './figure.ts';
import type { Places } from './instances.ts';
import { FigurePlace, type ObjectPlace, placeAt, placeText } from './place.ts';

/** The figures of one source, which stay where they are: at their places. Paths are written only where they are asked for. */
export class FigureTable implements Figures {
  readonly size: number;
  private readonly places: Places;

  /** Every place must have been asked for its figure. */
  constructor(places: Places) {
    this.places = places;
    let size = 0;
    for (const { figure } of places.figures) if (figure) size += 1;
    this.size = size;
  }

  get root(): ObjectPlace {
    return this.places.root;
  }

  get(path: string): Figure | undefined {
    const place = placeAt(this.places.root, path);
    return place instanceof FigurePlace ? (place.figure ?? undefined) : undefined;
  }

  *keys(): Generator<string> {
    for (const [path] of this) yield path;
  }

  *values(): Generator<Figure> {
    for (const { figure } of this.places.figures) if (figure) yield figure;
  }

  *[Symbol.iterator](): Generator<[string, Figure]> {
    for (const place of this.places.figures) if (place.figure) yield [placeText(place), place.figure];
  }
}
