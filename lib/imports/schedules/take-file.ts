import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { AppError } from "../../errors/app-error";
import { appendToUpload, createUpload, findUpload, removeUpload, type Upload } from "../uploads";
import { type FoundFile, isSame } from "./find-files";

/**
 * Copies a file of a folder to where files wait to be imported, so that whatever happens to the one in the folder, that is what is
 * imported. The folder is only read. Null where the file has changed meanwhile. Throws `file-missing` where it cannot be read,
 * `file-too-large`, `disk-full`.
 */
export async function takeFile(
  { path, name, bytes, changedAt }: FoundFile,
  userId: number | null,
  now: Date,
): Promise<{ upload: Upload; hash: string } | null> {
  // A link that was put in its place since is not followed.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((cause: Error) => {
    throw new AppError("file-missing", { file: name }, { cause });
  });
  let id: string | null = null;
  try {
    const hash = createHash("sha256");
    ({ id } = await createUpload({ fileName: name, bytes, userId }, now));
    async function* content() {
      for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
        hash.update(piece as Buffer);
        yield piece as Buffer;
      }
    }
    await appendToUpload(id, 0, content());
    const after = await file.stat();
    const upload = await findUpload(id);
    const isWhole = isSame({ bytes, changedAt }, { bytes: after.size, changedAt: after.ctime });
    if (upload && isWhole && upload.receivedBytes === bytes) return { upload, hash: hash.digest("hex") };
    await removeUpload(id);
    return null;
  } catch (error) {
    if (id) await removeUpload(id);
    throw error;
  } finally {
    await file.close();
  }
}
