import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { hasAccounts } from "../set-up/data";
import {
  findRequested,
  findSameFile,
  getImport,
  type HistoryFilter,
  type ImportSummary,
  listImports,
  listRejects,
  listRunning,
} from "./data";
import { findFirstPlan } from "./first-plan";
import { followingTry } from "./following-try";
import { belongsToAccount, kindOf } from "./kinds/all";
import type { KindDeclaration, KindId } from "./kinds/declaration";
import { findRefusedOf } from "./known-file";
import { type Preview, previewImport } from "./preview";
import { inspectFile } from "./reader/inspect-file";
import { listSheets } from "./reader/xlsx";
import { recall } from "./remembered";
import { importAddress, type Plan } from "./schema";
import type { Mapping, Reject } from "./types";
import { previewUndo, type UndoPreview } from "./undo-preview";
import { findUpload, findUploadOf, getUpload, type Upload } from "./uploads";

const PAGE_ROWS = 50;
const REJECTS_SHOWN = 50;

/** A page of the history, the newest first; `older` leads to the next one, null at the end. */
export async function loadHistory({
  before,
  ...filter
}: HistoryFilter & { before?: number }): Promise<{ imports: ImportSummary[]; older: number | null }> {
  await requireRole("admin");
  const found = await listImports({ limit: PAGE_ROWS + 1, before, ...filter });
  const imports = found.slice(0, PAGE_ROWS);
  return { imports, older: found.length > PAGE_ROWS ? (imports.at(-1)?.id ?? null) : null };
}

/** Imports under way, the first one begun first. */
export async function loadRunning(): Promise<ImportSummary[]> {
  await requireRole("admin");
  return listRunning();
}

/** A whole file; null when it is gone. */
export async function loadUpload(id: string): Promise<Upload | null> {
  await requireRole("admin");
  const upload = await findUpload(id);
  return upload?.receivedBytes === upload?.bytes ? upload : null;
}

/** How to begin with a file of which nothing was said yet but perhaps what its rows are. Throws `upload-unknown`. */
export async function loadFirstPlan(id: string, kind?: KindId): Promise<Plan> {
  await requireRole("admin");
  return findFirstPlan(await getUpload(id, { whole: true }), kind);
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
  /** When the last file of the same columns came, where this one is read as that one was. */
  lastUsed: Date | null;
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
    const pool = await getPool();
    const [known, refusedOf, last] = await Promise.all([
      findSameFile(kind.id, preview.fileHash),
      findRefusedOf(pool, kind.id, preview.fileHash),
      plan.as === "last" && preview.shape ? recall(pool, preview.shape, kind.id) : null,
    ]);
    return { preview, fault: null, sheets, known, refusedOf, createAccounts, lastUsed: last?.usedAt ?? null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const sheets = await sheetsOf(path, fileName);
    return { preview: null, fault: error, sheets, known: null, refusedOf: null, createAccounts, lastUsed: null };
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

/** As `followingTry`: what follows a failed import by itself. */
export async function loadFollowingTry(found: ImportSummary): Promise<ImportSummary | "waiting" | null> {
  await requireRole("admin");
  return followingTry(found);
}

/** The first refused rows. */
export async function loadRejects(importId: number): Promise<Reject[]> {
  await requireRole("admin");
  return listRejects(importId, { limit: REJECTS_SHOWN });
}

/** What undoing an import would change; null where that takes too long to count while somebody waits. */
export async function loadUndo(importId: number): Promise<UndoPreview | null> {
  await requireRole("admin");
  return previewUndo(importId, new Date()).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "too-slow") return null;
    throw error;
  });
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
