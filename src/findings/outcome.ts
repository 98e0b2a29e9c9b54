import type { Finding } from './finding.ts';

/** What a pass returns. `value` is absent where the pass can't give one; the findings then say why. */
export interface Outcome<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
}

export function outcome<T>(value: T, findings: readonly Finding[] = []): Outcome<T> {
  return { value, findings };
}

export function failure(findings: readonly Finding[]): Outcome<never> {
  return { findings };
}
