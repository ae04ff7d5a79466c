import { getTranslations } from "next-intl/server";
import { loadQueued } from "@/lib/imports/batch/loaders";
import { loadRunning } from "@/lib/imports/loaders";
import { Card } from "../ui/card";
import { Link } from "../ui/link";
import { RefreshRegularly } from "../ui/refresh-regularly";

const REFRESH_MS = 4_000;

/** Imports under way and those that wait for their turn, in that order; nothing while there are none. */
export async function QueuedUploads() {
  const [t, progress, queued, running] = await Promise.all([
    getTranslations("upload.queue"),
    getTranslations("upload.progress"),
    loadQueued(),
    loadRunning(),
  ]);
  if (queued.length + running.length === 0) return null;
  const lines = [
    ...running.map(({ id, fileName, progress: at }) => ({
      href: `/admin/imports/${id}`,
      fileName,
      state: at ? progress("rows", { rows: at.rows }) : t("begun"),
    })),
    ...queued.map(({ requestKey, fileName }) => ({
      href: `/admin/imports/${requestKey}`,
      fileName,
      state: progress("waiting"),
    })),
  ];
  return (
    <Card title={t("title")} note={progress("leave")}>
      <RefreshRegularly everyMs={REFRESH_MS} />
      <ul className="divide-y divide-line border-line border-y">
        {lines.map(({ href, fileName, state }) => (
          <li key={href} className="py-2.5 text-sm">
            <Link href={href} className="break-words">
              {fileName}
            </Link>
            <span className="block text-soft tabular-nums">{state}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
