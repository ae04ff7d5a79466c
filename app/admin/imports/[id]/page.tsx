import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportFailed } from "@/components/imports/import-failed";
import { ImportHeading } from "@/components/imports/import-heading";
import { ImportProgress } from "@/components/imports/import-progress";
import { ImportResult } from "@/components/imports/import-result";
import { ImportUndone } from "@/components/imports/import-undone";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { requireRole } from "@/lib/auth/gate";
import type { ImportSummary } from "@/lib/imports/data";
import { loadFollowingTry, loadImport } from "@/lib/imports/loaders";
import { rowsAfter } from "@/lib/imports/mending/schema";
import { importAddress } from "@/lib/imports/schema";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ after?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("upload");
  return { title: t("title") };
}

/** One import, whatever its state: under way, come in, failed or undone. The database knows; a reload loses nothing. */
export default async function ImportPage({ params, searchParams }: Props) {
  await requireRole("admin");
  const { id } = await params;
  const address = importAddress.safeParse(id);
  if (!address.success) notFound();
  const found = await loadImport(id);
  if (found && typeof address.data === "string") redirect(`/admin/imports/${found.id}`);
  const [t, { after }] = await Promise.all([getTranslations("upload.progress"), searchParams]);
  return (
    <ClientMessages namespaces={["upload", "imports"]}>
      {found ? <ImportHeading found={found} /> : <PageHeading title={t("title")} />}
      {found ? <State found={found} after={rowsAfter.parse(after)} /> : <ImportProgress address={id} />}
    </ClientMessages>
  );
}

async function State({ found, after }: { found: ImportSummary; after: number }) {
  switch (found.status) {
    case "running":
      return <ImportProgress address={String(found.id)} />;
    case "committed":
      return <ImportResult found={found} after={after} />;
    case "failed":
      if ((await loadFollowingTry(found)) === "waiting") return <ImportProgress address={String(found.id)} />;
      return <ImportFailed found={found} />;
    case "undone":
      return <ImportUndone found={found} />;
  }
}
