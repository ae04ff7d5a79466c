import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Detail } from "@/components/follow-ups/detail";
import { Link } from "@/components/ui/link";
import { codeOfAddress } from "@/lib/account-page/address";
import { requireSession } from "@/lib/auth/gate";
import { loadDesk, loadFollowUp } from "@/lib/follow-ups/loaders";

interface FollowUpPageProps {
  params: Promise<{ account: string; id: string }>;
}

const read = async ({ params }: FollowUpPageProps) => {
  const { account, id } = await params;
  const code = codeOfAddress(account);
  return code === null ? notFound() : loadFollowUp(code, id);
};

export async function generateMetadata(props: FollowUpPageProps): Promise<Metadata> {
  const { account } = await read(props);
  return { title: account };
}

export default async function FollowUpPage(props: FollowUpPageProps) {
  await requireSession();
  const [item, desk, t] = await Promise.all([read(props), loadDesk(), getTranslations("follow-ups")]);
  return (
    <div className="max-w-3xl pt-8">
      <h1 className="sr-only">{`${t("title")}: ${item.account}`}</h1>
      <p className="mb-4 text-sm">
        <Link href="/follow-ups">{t("back")}</Link>
      </p>
      <Detail item={item} desk={desk} />
    </div>
  );
}
