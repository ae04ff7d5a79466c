import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { hasAccounts } from "../set-up/data";
import {
  describeUndo,
  findRequested,
  findSameFile,
  getImport,
  type ImportSummary,
  listImports,
  listRejects,
} from "./data";
import { belongsToAccount, kindOf } from "./kinds/all";
import type { KindDeclaration } from "./kinds/declaration";
import { findRefusedOf } from "./known-file";
import { type Preview, previewImport } from "./preview";
import { inspectFile } from "./reader/inspect-file";
import { listSheets } from "./reader/xlsx";
import { importAddress, type Plan } from "./schema";
import type { Mapping, Reject } from "./types";
import { findUpload, findUploadOf, getUpload, listUploads, type Upload } from "./uploads";

const PAGE_ROWS = 50;
const REJECTS_SHOWN = 50;

/** A page of the history, the newest first; `older` leads to the next one, null at the end. */
export async function loadHistory(before?: number): Promise<{ imports: ImportSummary[]; older: number | null }> {
  await requireRole("admin");
  const found = await listImports({ limit: PAGE_ROWS + 1, before });
  const imports = found.slice(0, PAGE_ROWS);
  return { imports, older: found.length > PAGE_ROWS ? (imports.at(-1)?.id ?? null) : null };
}

/** Files that came whole and wait for somebody to go on with them. */
export async function loadWaiting(): Promise<Upload[]> {
  await requireRole("admin");
  return (await listUploads()).filter(
    ({ bytes, receivedBytes, requestKey }) => bytes === receivedBytes && requestKey === null,
  );
}

/** A whole file; null when it is gone. */
export async function loadUpload(id: string): Promise<Upload | null> {
  await requireRole("admin");
  const upload = await findUpload(id);
  return upload?.receivedBytes === upload?.bytes ? upload : null;
}

/** A file as it would come in, or what is wrong with all of it. */
export interface Preparation {
  preview: Preview | null;
  fault: AppError | null;
  /** Of a workbook; empty for other files. */
  sheets: string[];
  /** The import that took the same content before. */
  known: ImportSummary | null;
  /** Of those, the one whose refused rows would come in now: they alone are taken then. */
  refusedOf: number | null;
  /** Null where rows of the kind have no account. */
  createAccounts: boolean | null;
}

/**
 * Reads a file as the plan says. Until the user has said, accounts are created where there are none at all, since nothing
 * could come in otherwise. Throws `upload-unknown`.
 */
export async function loadPreparation(id: string, plan: Plan, now: Date): Promise<Preparation> {
  await requireRole("admin");
  const { path, fileName } = await getUpload(id, { whole: true });
  const kind = kindOf(plan.kind);
  const createAccounts = belongsToAccount(kind) ? (plan.createAccounts ?? !(await hasAccounts(await getPool()))) : null;
  const { choices } = plan;
  // A column or field that an earlier reading had is not in this one's way.
  const mapping = Object.fromEntries(
    Object.entries(plan.mapping).filter(([name]) => kind.fields.some((field) => field.name === name)),
  );
  const assumed = sensible(kind, plan.assumed);
  const request = { kind: kind.id, filePath: path, fileName, choices, mapping, assumed, now };
  try {
    const preview = await previewImport({ ...request, createAccounts: createAccounts ?? false });
    const sheets = preview.reading.format === "xlsx" ? await listSheets(path, fileName) : [];
    const [known, refusedOf] = await Promise.all([
      findSameFile(kind.id, preview.fileHash),
      findRefusedOf(await getPool(), kind.id, preview.fileHash),
    ]);
    return { preview, fault: null, sheets, known, refusedOf, createAccounts };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sheets = await sheetsOf(path, fileName);
    return { preview: null, fault: error, sheets, known: null, refusedOf: null, createAccounts };
  }
}

/** What an address says is to be assumed, without what makes no sense for the kind. */
function sensible(kind: KindDeclaration, assumed: Mapping): Mapping {
  const offers = (name: string, value: string) =>
    kind.fields.some(({ name: own, choices, blank }) => own === name && blank !== undefined && choices?.[value]);
  return Object.fromEntries(Object.entries(assumed).filter(([name, value]) => offers(name, value)));
}

/** Sheets to choose another from, as far as the file lets itself be opened. */
async function sheetsOf(path: string, fileName: string): Promise<string[]> {
  const { format } = await inspectFile(path, fileName).catch(() => ({ format: "csv" }));
  return format === "xlsx" ? listSheets(path, fileName).catch(() => []) : [];
}

/** An import by its number, or by the key of its request: then null while the worker has not begun it. */
export async function loadImport(address: string): Promise<ImportSummary | null> {
  await requireRole("admin");
  return findImport(address);
}

/** As `loadImport`, for those who have been asked who they are. Throws `import-unknown`. */
export async function findImport(address: string): Promise<ImportSummary | null> {
  const parsed = importAddress.safeParse(address);
  if (!parsed.success) throw new AppError("import-unknown", { importId: address.slice(0, 40) });
  if (typeof parsed.data === "number") return getImport(parsed.data);
  const found = await findRequested(parsed.data);
  if (!found && !(await findUploadOf(parsed.data))) throw new AppError("import-unknown", { importId: "" });
  return found;
}

/** The first refused rows. */
export async function loadRejects(importId: number): Promise<Reject[]> {
  await requireRole("admin");
  return listRejects(importId, { limit: REJECTS_SHOWN });
}

/** Rows that get back what the import overwrote, and accounts it created for them. */
export async function loadUndo(importId: number): Promise<Awaited<ReturnType<typeof describeUndo>>> {
  await requireRole("admin");
  return describeUndo(importId);
}

/** What can be done about an import that failed: its file, if it is still there, and the later try, if there is one. */
export async function loadWayOn({
  id,
  reading,
}: ImportSummary): Promise<{ upload: Upload | null; later: ImportSummary | null }> {
  await requireRole("admin");
  const { requestKey } = reading;
  if (!requestKey) return { upload: null, later: null };
  const [upload, newest] = await Promise.all([findUploadOf(requestKey), findRequested(requestKey)]);
  return { upload, later: newest && newest.id !== id ? newest : null };
}
