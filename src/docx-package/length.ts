/** Twips (1/20 pt) a unit. A length without unit is in twips already. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
};
const WRITTEN = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/;
/** English metric units, in which drawings are measured. */
const EMU_PER_TWIP = 635;

/** A length as WordprocessingML writes it (`720`, `12.7mm`), in twips; undefined where it is no length. */
export function twipsOf(written: string | undefined): number | undefined {
  const [, number, unit = ''] = WRITTEN.exec(written ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (UNITS[unit] ?? 1);
}

/** A font size as written (half-points, or with a unit), in points. */
export function pointsOf(written: string | undefined): number | undefined {
  const [, number, unit] = WRITTEN.exec(written ?? '') ?? [];
  if (number === undefined) return undefined;
  return unit === undefined ? Number(number) / 2 : (Number(number) * (UNITS[unit] ?? 1)) / 20;
}

export function twipsOfEmu(written: string | undefined): number {
  return Number(written ?? 0) / EMU_PER_TWIP;
}

export function millimetresOf(twips: number): number {
  return (twips * 25.4) / 1440;
}
