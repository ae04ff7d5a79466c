import { findFirstPlan } from "../first-plan";
import { type Plan, readPlan } from "../schema";
import type { Upload } from "../uploads";

/** A file and how it is to be read. */
export interface BatchFile {
  upload: Upload;
  plan: Plan;
}

/** How each file is to be read: as somebody has said, else as one begins with it. */
export function planFiles(uploads: readonly Upload[]): Promise<BatchFile[]> {
  return Promise.all(
    uploads.map(async (upload) => {
      const params = Object.fromEntries(new URLSearchParams(upload.plan));
      const said = readPlan(params);
      return { upload, plan: said.as ? said : await findFirstPlan(upload, params.kind ? said.kind : undefined) };
    }),
  );
}
