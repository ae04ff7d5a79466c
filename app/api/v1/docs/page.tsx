import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApiPages } from "@/components/api/api-pages";
import { Code } from "@/components/api/reference/code";
import { ErrorsTable } from "@/components/api/reference/errors-table";
import { Operation } from "@/components/api/reference/operation";
import { WebhookReference } from "@/components/api/reference/webhooks";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { matching, reference } from "@/lib/api/reference";
import { requireSession } from "@/lib/auth/gate";
import { requestOrigin } from "@/lib/auth/request-actor";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api.reference");
  return { title: t("title") };
}

/** Of a search with so few finds each is shown unfolded. */
const FEW = 3;

export default async function ReferencePage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const { role } = await requireSession();
  const [t, origin, { q }] = await Promise.all([getTranslations("api.reference"), requestOrigin(), searchParams]);
  const words = [q ?? ""].flat()[0] ?? "";
  const groups = reference(origin)
    .map(({ tag, operations }) => ({ tag, operations: matching(operations, words) }))
    .filter(({ operations }) => operations.length > 0);
  const found = groups.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <>
      <PageHeading title={t("title")}>
        {t.rich("lead", { document: (text) => <Link href="/api/v1/openapi.json">{text}</Link> })}
      </PageHeading>
      {role === "admin" && <ApiPages current="reference" />}
      <div className="flex flex-col gap-10">
        <Card title={t("begin")}>
          <div className="text-sm">
            <p className="max-w-prose">
              {t.rich("beginText", { account: (text) => <Link href="/account">{text}</Link> })}
            </p>
            <Code text={`curl "${origin}/api/v1/metrics/nps?from=2026-01" -H "Authorization: Bearer $LEALTA_KEY"`} />
            <ul className="mt-4 flex max-w-prose list-disc flex-col gap-2 pl-5">
              {(["scopeText", "idempotencyText", "rateText", "faultText", "pageText"] as const).map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </div>
        </Card>
        <search>
          <form className="flex max-w-xl items-end gap-4">
            <div className="grow">
              <Input label={t("search")} name="q" type="search" defaultValue={words} />
            </div>
            <Button type="submit" look="secondary">
              {t("find")}
            </Button>
          </form>
        </search>
        {found === 0 && <p className="text-sm text-soft">{t("nothing", { words })}</p>}
        {groups.map(({ tag, operations }) => (
          <Card key={tag} title={t(`tags.${tag}`)}>
            {operations.map((operation) => (
              <Operation key={operation.id} operation={operation} open={words !== "" && found <= FEW} />
            ))}
          </Card>
        ))}
        <Card title={t("webhooks")}>
          <WebhookReference />
        </Card>
        <Card title={t("errors")} note={t("errorsNote")}>
          <ErrorsTable />
        </Card>
      </div>
    </>
  );
}
