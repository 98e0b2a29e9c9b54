import type { TaskKeys, TaskState } from '../kind/plan-keys.ts';
import { dateField, textField } from '../link/read-register.ts';
import type { Node } from '../parse/tree.ts';
import { addDays, type CalendarDate, compareDates, readDate } from '../text/calendar-date.ts';

/** A completion up to so many days before a yearly deadline is this year's, though the year be the last one. */
const EARLY = 90;

export interface TaskDates {
  readonly deadline?: CalendarDate;
  readonly started?: CalendarDate;
  readonly done?: CalendarDate;
}

/**
 * The dates of a task as they count on a day. A task of every year has the deadline of that day's year, and is done when it
 * was done in that year, or shortly before its deadline (`trước ngày 15/01` is often done in December).
 */
export function taskDates(task: Node, keys: TaskKeys, asOf: CalendarDate): TaskDates {
  const date = (key: string | undefined) => (key === undefined ? undefined : dateField(task, key));
  const yearly = keys.yearly === undefined ? undefined : dayOfYear(textField(task, keys.yearly), asOf.year);
  const deadline = yearly ?? date(keys.deadline);
  const started = date(keys.started);
  const last = date(keys.done);
  const counts =
    last !== undefined &&
    (yearly === undefined || last.year === asOf.year || compareDates(last, addDays(yearly, -EARLY)) >= 0);
  return {
    ...(deadline !== undefined && { deadline }),
    ...(started !== undefined && { started }),
    ...(counts && { done: last }),
  };
}

/** What a task is as of a day; what comes after that day has not happened yet. */
export function taskState({ deadline, started, done }: TaskDates, asOf: CalendarDate): TaskState {
  if (done !== undefined && compareDates(done, asOf) <= 0) {
    return deadline !== undefined && compareDates(done, deadline) > 0 ? 'xong-qua-han' : 'xong-dung-han';
  }
  if (deadline !== undefined && compareDates(asOf, deadline) > 0) return 'qua-han';
  return started !== undefined && compareDates(started, asOf) <= 0 ? 'dang-thuc-hien' : 'chua-bat-dau';
}

/** `14/01` in a year. */
function dayOfYear(text: string | undefined, year: number): CalendarDate | undefined {
  const reading = text === undefined ? undefined : readDate(`${text.trim()}/${year}`);
  return reading !== undefined && 'date' in reading ? reading.date : undefined;
}
