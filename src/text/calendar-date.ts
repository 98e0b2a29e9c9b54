/** A day of the calendar. */
export interface CalendarDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}
