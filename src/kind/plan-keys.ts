import type { Span } from '../source/span.ts';

/** Which keys of a plan's task hold its dates (`x-task`). */
export interface TaskKeys {
  /** The last day on which it is done in time. */
  readonly deadline?: string;
  /** The same for a task of every year: day and month, `14/01`. */
  readonly yearly?: string;
  readonly started?: string;
  readonly done?: string;
  readonly at: Span;
}

/** Which keys of a plan's target hold what (`x-target`). */
export interface TargetKeys {
  readonly indicator: string;
  readonly year: string;
  /** The day by which it must be reached, where that is not the end of its year. */
  readonly deadline?: string;
  /** `>=`, `>`, `=`, `<=`, `<`; a target to be reached (`=`) may be surpassed. */
  readonly comparison: string;
  /** The figures one of which states the level. */
  readonly values: readonly string[];
  /** The path of the report's figure that measures the indicator. */
  readonly figure: string;
  /** A flag: hoped for, not demanded. */
  readonly aspiration?: string;
  readonly at: Span;
}

/** The text that every task has besides its own keys: its state as of a closing date, for filters. */
export const TASK_STATE = 'tinh_trang';

/** Done in time, done late, in progress, overdue and not done, not started. */
export const TASK_STATES = ['xong-dung-han', 'xong-qua-han', 'dang-thuc-hien', 'qua-han', 'chua-bat-dau'] as const;

export type TaskState = (typeof TASK_STATES)[number];
