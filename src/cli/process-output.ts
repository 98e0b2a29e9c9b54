import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

/**
 * What the process prints. Node's own streams cost some milliseconds to load, so a file or a pipe is written to as it is; only a
 * terminal, whose encoding may have to be minded, gets its stream.
 */
export class ProcessOutput {
  private readonly fd: 1 | 2;
  private direct: boolean;

  constructor(fd: 1 | 2) {
    this.fd = fd;
    this.direct = isPlain(fd);
    if (!this.direct) this.stream.on('error', stop);
  }

  get terminal(): boolean {
    return !this.direct && this.stream.isTTY;
  }

  /** Whether nothing that was written waits in this process. */
  get empty(): boolean {
    return this.direct || this.stream.writableLength === 0;
  }

  write(text: string): void {
    const left = this.direct ? this.writeNow(Buffer.from(text, 'utf8')) : text;
    if (left.length > 0) this.stream.write(left);
  }

  /** What could not be written now: the reader of a pipe may be slower than we are. */
  private writeNow(bytes: Uint8Array): Uint8Array {
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(this.fd, bytes, at);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') stop(error as NodeJS.ErrnoException);
        this.direct = false;
        this.stream.on('error', stop);
        return bytes.subarray(at);
      }
    }
    return new Uint8Array();
  }

  private get stream(): NodeJS.WriteStream {
    return this.fd === 1 ? process.stdout : process.stderr;
  }
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no error of ours. */
function stop(error: NodeJS.ErrnoException): never {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
}

function isPlain(fd: number): boolean {
  try {
    const output = fstatSync(fd);
    return output.isFile() || output.isFIFO() || isNull(output);
  } catch {
    return false;
  }
}

/** `/dev/null` is a device as terminals are. */
function isNull(output: Stats): boolean {
  const nothing = statSync('/dev/null', { throwIfNoEntry: false });
  return nothing !== undefined && nothing.ino === output.ino && nothing.dev === output.dev;
}
