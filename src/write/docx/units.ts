/** Twips (1/20 pt): the unit of lengths in WordprocessingML. Always whole: Word refuses fractions. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** The unit of `w:sz`. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
