import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { AppError } from "../../errors/app-error";

/** No sheet of real data is larger than this unpacked (a million rows of thirty columns). */
const PART_BYTES = 4 * 1024 ** 3;

/** XML of tables shrinks ten- to fiftyfold; more than this, in a part that is large, is made to do harm. */
const RATIO = 200;
const RATIO_MATTERS_BYTES = 50 * 1024 ** 2;

/** A workbook has a few for each sheet. */
const MOST_PARTS = 100_000;

/** The parts of an XLSX file, opened one at a time. Unpacking stops where a part is larger than it says. */
export class XlsxArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    private readonly fileName: string,
  ) {}

  /** Throws `file-unreadable`, or `archive-bomb` when a part unpacks to far more than a table would. */
  static async open(path: string, fileName: string): Promise<XlsxArchive> {
    try {
      const zip = await new Promise<ZipFile>((resolve, reject) =>
        yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
          error ? reject(error) : resolve(opened),
        ),
      );
      const entries = await listEntries(zip, fileName);
      const archive = new XlsxArchive(zip, entries, fileName);
      if (!entries.has("xl/workbook.xml")) throw new AppError("file-binary", { file: fileName });
      for (const entry of entries.values()) archive.refuseBomb(entry);
      return archive;
    } catch (error) {
      throw error instanceof AppError ? error : new AppError("file-unreadable", { file: fileName }, { cause: error });
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The part's bytes, unpacked as they are read. */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new AppError("file-unreadable", { file: this.fileName });
    return new Promise((resolve, reject) =>
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
  }

  close(): void {
    this.zip.close();
  }

  private refuseBomb({ uncompressedSize, compressedSize }: Entry): void {
    const swollen = uncompressedSize > RATIO_MATTERS_BYTES && uncompressedSize > compressedSize * RATIO;
    if (uncompressedSize > PART_BYTES || swollen) throw new AppError("archive-bomb", { file: this.fileName });
  }
}

function listEntries(zip: ZipFile, fileName: string): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > MOST_PARTS) reject(new AppError("archive-bomb", { file: fileName }));
      else zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", reject);
    zip.readEntry();
  });
}
