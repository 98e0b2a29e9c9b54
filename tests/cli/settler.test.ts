import { expect, test } from 'vitest';
import { Settler, type Timers } from '../../src/cli/watch/settler.ts';

const QUIET = 50;

/** A clock that goes when it is told to. */
class Clock implements Timers {
  private now = 0;
  private readonly timers = new Map<object, { readonly at: number; readonly then: () => void }>();

  start = (then: () => void, milliseconds: number): object => {
    const timer = {};
    this.timers.set(timer, { at: this.now + milliseconds, then });
    return timer;
  };

  cancel = (timer: unknown): void => {
    this.timers.delete(timer as object);
  };

  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const [timer, { at, then }] of this.timers) {
      if (at > this.now) continue;
      this.timers.delete(timer);
      then();
    }
  }
}

/** Work that is done when it is told to be. */
class Work {
  begun = 0;
  private finish = () => {};

  run = (): Promise<void> => {
    this.begun += 1;
    return new Promise((resolve) => {
      this.finish = resolve;
    });
  };

  async done(): Promise<void> {
    this.finish();
    await new Promise(setImmediate);
  }
}

function settler() {
  const [clock, work] = [new Clock(), new Work()];
  return { clock, work, settler: new Settler(work.run, QUIET, clock) };
}

test('works once when many things have happened, and only after a while of quiet', () => {
  const { clock, work, settler: one } = settler();
  for (let change = 0; change < 10; change++) {
    one.happened();
    clock.pass(QUIET - 1);
    expect(work.begun).toBe(0);
  }
  clock.pass(1);
  expect(work.begun).toBe(1);
  clock.pass(10 * QUIET);
  expect(work.begun).toBe(1);
});

test('works again after what happened while it worked, never twice at once', async () => {
  const { clock, work, settler: one } = settler();
  one.happened();
  clock.pass(QUIET);
  for (let change = 0; change < 3; change++) {
    one.happened();
    clock.pass(QUIET);
  }
  expect(work.begun).toBe(1);
  await work.done();
  clock.pass(QUIET);
  expect(work.begun).toBe(2);
  await work.done();
  clock.pass(QUIET);
  expect(work.begun).toBe(2);
});

test('stops: what works is awaited, nothing else is begun', async () => {
  const { clock, work, settler: one } = settler();
  one.happened();
  clock.pass(QUIET);
  one.happened();
  let stopped = false;
  const stopping = one.stop().then(() => {
    stopped = true;
  });
  await new Promise(setImmediate);
  expect(stopped).toBe(false);
  await work.done();
  await stopping;
  one.happened();
  clock.pass(QUIET);
  expect(work.begun).toBe(1);
});
