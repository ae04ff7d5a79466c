import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { AccountPage } from "@/components/account-page/account-page";
import { codeOfAddress } from "@/lib/account-page/address";
import { loadAccount } from "@/lib/account-page/loaders";
import type { Account } from "@/lib/account-page/types";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<SearchParams>;
}

async function accountOf(params: Props["params"]): Promise<Account> {
  const code = codeOfAddress((await params).code);
  if (code === null) notFound();
  return loadAccount(code);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await accountOf(params)).name };
}

export default async function Page({ params, searchParams }: Props) {
  return <AccountPage account={await accountOf(params)} searchParams={searchParams} />;
}
