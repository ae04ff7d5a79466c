import { chmodSync, existsSync, mkdirSync, readFileSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { homeFolder, rootFolder } from "../env";
import { AppError } from "../errors/app-error";
import { findChromium } from "../process/find-chromium";
import type { Check } from "./types";

const GB = 1024 ** 3;
const SCARCE_BYTES = 2 * GB;
const EMPTY_BYTES = 0.2 * GB;

/** What can be seen without the database. */
export const MACHINE_CHECKS: readonly Check[] = [
  {
    id: "node",
    async look() {
      const found = process.versions.node;
      const manifest = JSON.parse(readFileSync(join(rootFolder(), "package.json"), "utf8"));
      const needed = String(manifest.engines.node).replace(/[^\d.]/g, "");
      const tooOld = found.localeCompare(needed, "en", { numeric: true }) < 0;
      if (tooOld) throw new AppError("node-too-old", { needed, found });
      return { state: "good", detail: found };
    },
  },
  {
    id: "home",
    async look() {
      mkdirSync(homeFolder(), { recursive: true });
      return { state: "good", detail: homeFolder() };
    },
  },
  {
    id: "disk",
    async look(translate) {
      const { bavail, bsize } = statfsSync(homeFolder());
      const freeBytes = bavail * bsize;
      if (freeBytes < EMPTY_BYTES) throw new AppError("disk-full");
      const detail = translate("doctor.free", { gigabytes: (freeBytes / GB).toFixed(1) });
      return { state: freeBytes < SCARCE_BYTES ? "note" : "good", detail };
    },
  },
  {
    id: "secret",
    async look(translate) {
      const file = join(homeFolder(), "secret");
      if (process.env.NEXTAUTH_SECRET) return { state: "good", detail: "NEXTAUTH_SECRET" };
      if (!existsSync(file)) return { state: "note", detail: translate("doctor.secretLater") };
      const open = process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;
      if (!open) return { state: "good", detail: file };
      // Whoever reads the secret can sign in as anybody; closing it again is always right.
      chmodSync(file, 0o600);
      return { state: "note", detail: translate("doctor.secretClosed", { file }) };
    },
  },
  {
    id: "chromium",
    async look(translate) {
      const found = findChromium();
      return found ? { state: "good", detail: found } : { state: "note", detail: translate("doctor.noChromium") };
    },
  },
];
