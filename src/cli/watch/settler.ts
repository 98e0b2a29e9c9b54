/** The clock of a settler; tests give their own. */
export interface Timers {
  readonly start: (then: () => void, milliseconds: number) => unknown;
  readonly cancel: (timer: unknown) => void;
}

/**
 * Runs some work when nothing has happened for a while: an editor saves in two steps, a checkout changes many files at once. Never
 * twice at the same time; what happens while it runs makes it run again.
 */
export class Settler {
  private readonly work: () => Promise<void>;
  private readonly quiet: number;
  private readonly timers: Timers;
  private timer: unknown;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  /** `quiet`: milliseconds. */
  constructor(work: () => Promise<void>, quiet: number, timers: Timers) {
    this.work = work;
    this.quiet = quiet;
    this.timers = timers;
  }

  happened(): void {
    if (this.stopped) return;
    this.timers.cancel(this.timer);
    this.timer = this.timers.start(() => this.settled(), this.quiet);
  }

  /** Nothing is begun any more; what runs is awaited. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.cancel(this.timer);
    await this.running;
  }

  private settled(): void {
    if (this.running !== undefined) {
      this.again = true;
      return;
    }
    this.running = this.work().finally(() => {
      this.running = undefined;
      if (this.again) this.happened();
      this.again = false;
    });
  }
}
