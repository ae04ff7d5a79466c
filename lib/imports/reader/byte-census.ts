import { isUtf8 } from "node:buffer";

/** Bytes kept as a sample of what is not ASCII; a few thousand accented letters settle the code page. */
const SAMPLE_BYTES = 64 * 1024;

/** What is counted over all bytes of a file: enough to tell its encoding, or that it is no text at all. */
export class ByteCensus {
  readonly head: Buffer[] = [];
  private headBytes = 0;
  private pending = Buffer.alloc(0);
  private readonly samples: Buffer[] = [];
  private sampled = 0;
  validUtf8 = true;

  /** Takes the next bytes of the file. */
  add(chunk: Buffer): void {
    if (this.headBytes < SAMPLE_BYTES) {
      this.head.push(chunk.subarray(0, SAMPLE_BYTES - this.headBytes));
      this.headBytes += chunk.length;
    }
    if (this.validUtf8) {
      const whole = this.pending.length ? Buffer.concat([this.pending, chunk]) : chunk;
      const end = completeUtf8(whole);
      this.validUtf8 = isUtf8(whole.subarray(0, end));
      this.pending = Buffer.from(whole.subarray(end));
    }
    this.sample(chunk);
  }

  /** To be called after the last byte: a letter cut short at the end of the file is no UTF-8. */
  end(): void {
    if (this.pending.length > 0) this.validUtf8 = false;
  }

  get start(): Buffer {
    return Buffer.concat(this.head);
  }

  /** The words with bytes above 127, up to 64 kB of them. */
  get sampleBytes(): Buffer {
    return Buffer.concat(this.samples);
  }

  private sample(chunk: Buffer): void {
    if (this.sampled >= SAMPLE_BYTES) return;
    const matches = chunk.toString("latin1").match(/[A-Za-z]{0,3}[\x80-\xff]+[A-Za-z]{0,3}[^\x80-\xff]?/g);
    if (!matches) return;
    for (const match of matches) {
      if (this.sampled >= SAMPLE_BYTES) return;
      this.samples.push(Buffer.from(`${match} `, "latin1"));
      this.sampled += match.length + 1;
    }
  }
}

/** Length of the part of `bytes` that does not end within a letter. */
function completeUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
