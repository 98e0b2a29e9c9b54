import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SharedQueue } from '../../../src/cli/bulk/shared-queue.ts';

test('whatever the threads do in turn, each source is taken once', () => {
  const turns = fc.array(fc.nat(), { maxLength: 300 });
  fc.assert(
    fc.property(fc.nat(300), fc.integer({ min: 1, max: 7 }), turns, (count, threads, order) => {
      const queues = Array.from({ length: threads }, () => SharedQueue.of(count, threads)).slice(0, 1);
      const memory = queues[0]?.memory ?? new SharedArrayBuffer(8);
      const taken: number[] = [];
      const take = (thread: number): boolean => {
        const part = new SharedQueue(memory).take(thread);
        for (let index = part?.from ?? 0; index < (part?.to ?? 0); index++) taken.push(index);
        return part !== undefined;
      };
      for (const turn of order) take(turn % threads);
      for (let thread = 0; thread < threads; thread++) while (take(thread));
      expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
    }),
  );
});

test('neighbours stay together: a thread goes on where it was', () => {
  const queue = SharedQueue.of(100, 2);
  const first = queue.take(0);
  const other = queue.take(1);
  expect(queue.take(0)?.from).toBe(first?.to);
  expect(queue.take(1)?.from).toBe(other?.to);
});

test('blocks are given out from the front, so that no result waits for thousands before it', () => {
  const queue = SharedQueue.of(1000, 2);
  expect(queue.take(0)).toEqual({ from: 0, to: 4 });
  expect(queue.take(1)).toEqual({ from: 64, to: 68 });
  for (let part = queue.take(1); part !== undefined && part.to < 128; part = queue.take(1));
  expect(queue.take(1)).toEqual({ from: 128, to: 132 });
  expect(queue.take(0)).toEqual({ from: 4, to: 8 });
});

test('a thread for which no block is left takes over the rear half of what another has', () => {
  const queue = SharedQueue.of(100, 2);
  queue.take(0);
  while ((queue.take(1)?.to ?? 100) < 100);
  expect(queue.take(1)).toEqual({ from: 34, to: 38 });
  expect(queue.take(0)).toEqual({ from: 4, to: 8 });
});

test('nothing is given out any more once it was stopped', () => {
  const queue = SharedQueue.of(10, 1);
  queue.stop();
  expect(new SharedQueue(queue.memory).take(0)).toBeUndefined();
});
