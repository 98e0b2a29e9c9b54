import { UsageError } from './io.ts';

/** `2/8`: the second of eight machines that share the sources between them. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export function readShard(value: string): Shard {
  const [, index, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(value) ?? [];
  if (index !== undefined && of !== undefined && Number(index) <= Number(of))
    return { index: Number(index), of: Number(of) };
  throw new UsageError({
    vi: `--shard cần phần thứ mấy trên số phần, như 2/8; không phải "${value}".`,
    en: `--shard takes a part of the whole, such as 2/8; not "${value}".`,
  });
}

/** Every n-th of the sorted sources, so that each is in just one part and neighbours of one size are spread. */
export function inShard(sources: readonly string[], shard: Shard | undefined): readonly string[] {
  return shard === undefined ? sources : sources.filter((_, at) => at % shard.of === shard.index - 1);
}
