import type { Span } from '../source/span.ts';

export type Language = 'vi' | 'en';
export type Severity = 'error' | 'warning' | 'info';

/** The same sentence in every language we speak. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/**
 * One kind of finding. It stands beside the pass that reports it and is listed in `src/rules.ts`.
 * `code` is what fixtures, waivers and CI name: Vietnamese without diacritics, kebab-case, named after the problem.
 */
export interface Rule<A> {
  readonly code: string;
  readonly severity: Severity;
  /** The severity under `--strict`, where it is another. */
  readonly strict?: Severity;
  /** One line for a list of rules. */
  readonly title: Words;
  readonly message: Record<Language, (args: A) => string>;
  /** What to do. */
  readonly hint?: Record<Language, (args: A) => string>;
  /** Why the rule exists: decree, form, or the fault in real documents that it would have caught. */
  readonly why?: Words;
}

/** Another place that the finding speaks of, with what it is there. */
export interface Related {
  readonly at: Span;
  readonly label: Words;
}

/** What we tell the author, as data; words are chosen by `messageOf` at the edge. */
export interface Finding {
  readonly rule: Rule<never>;
  readonly severity: Severity;
  readonly args: unknown;
  readonly at: Span;
  readonly related: readonly Related[];
}

export function rule<A>(definition: Rule<A>): Rule<A> {
  return definition;
}

export interface Details {
  readonly related?: readonly Related[];
  /** Where a kind (schema) chooses another severity than the rule's own. */
  readonly severity?: Severity;
}

export function found<A>(kind: Rule<A>, at: Span, args: A, details: Details = {}): Finding {
  return {
    rule: kind as Rule<never>,
    severity: details.severity ?? kind.severity,
    args,
    at,
    related: details.related ?? [],
  };
}

export function withSeverity(finding: Finding, severity: Severity): Finding {
  return { ...finding, severity };
}

export function messageOf(finding: Finding, language: Language): string {
  return finding.rule.message[language](finding.args as never);
}

export function hintOf(finding: Finding, language: Language): string | undefined {
  return finding.rule.hint?.[language](finding.args as never);
}
