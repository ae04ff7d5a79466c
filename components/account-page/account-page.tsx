import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Slot } from "@/components/board/slot";
import { PlannedTalks } from "@/components/interviews/planned-talks";
import { AccountReferences } from "@/components/references/account-references";
import { PageHeading } from "@/components/ui/page-heading";
import { loadMoment } from "@/lib/account-page/figures";
import type { Account } from "@/lib/account-page/types";
import { ContactsCard } from "./contacts-card";
import { Course } from "./course";
import { HealthCard } from "./health-card";
import { NextCard } from "./next-card";
import { NotesCard } from "./notes-card";
import { OpportunitiesCard } from "./opportunities-card";
import { OutlookCard } from "./outlook-card";
import { AccountPanelHost } from "./panel-host";
import { ProductsCard } from "./products-card";
import { TalksCard } from "./talks-card";
import { TicketsCard } from "./tickets-card";
import { TimelineCard } from "./timeline-card";
import { ValueCard } from "./value-card";
import { VoiceCard } from "./voice-card";
import { EstimatesCard } from "./wallet-card";
import { WhoCard } from "./who-card";

interface AccountPageProps {
  account: Account;
  searchParams: Promise<SearchParams>;
}

/** An account as a story from left to right: who they are and how well, what they bring and say, what to do next. */
export async function AccountPage({ account, searchParams }: AccountPageProps) {
  const [t, standing, moment] = await Promise.all([
    getTranslations("account"),
    getTranslations("accounts.filters"),
    loadMoment(),
  ]);
  const { segment, industry, region, owner, ownerName, active } = account;
  const about = [segment, industry, region, ownerName ?? owner, active === false && standing("activeNo")];
  return (
    <>
      <PageHeading title={account.name}>
        <p>{about.filter(Boolean).join(" · ")}</p>
      </PageHeading>
      <div className="grid gap-x-10 gap-y-12 md:grid-cols-2 xl:grid-cols-[16rem_minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <Slot size="h-80 w-full">
            <HealthCard account={account} />
          </Slot>
          <Slot size="h-72 w-full">
            <WhoCard account={account} />
          </Slot>
          <Slot size="h-80 w-full">
            <ContactsCard account={account} />
          </Slot>
        </div>
        <div className="order-last flex min-w-0 flex-col gap-12 md:col-span-2 xl:order-none xl:col-span-1">
          <Slot size="h-64 w-full">
            <ValueCard account={account} />
          </Slot>
          <Slot size="h-[26rem] w-full">
            <Course
              account={account}
              metric="revenue"
              title={t("value.revenue")}
              note={t("value.revenueNote")}
              nothing={(between) => t("value.revenueNone", between)}
            />
          </Slot>
          <Slot size="h-56 w-full">
            <OutlookCard account={account} />
          </Slot>
          <Slot size="h-[26rem] w-full">
            <Course account={account} metric="share-of-wallet" title={t("wallet.share")} note={t("wallet.shareNote")} />
          </Slot>
          <Slot size="h-64 w-full">
            <EstimatesCard account={account} />
          </Slot>
          <Slot size="h-64 w-full">
            <ProductsCard account={account} />
          </Slot>
          <Slot size="h-[40rem] w-full">
            <VoiceCard account={account} searchParams={searchParams} />
          </Slot>
          <div className="grid gap-x-8 gap-y-12 lg:grid-cols-2">
            <Slot size="h-80 w-full">
              <OpportunitiesCard account={account} />
            </Slot>
            <Slot size="h-80 w-full">
              <TicketsCard account={account} />
            </Slot>
          </div>
          <Slot size="h-64 w-full">
            <AccountReferences accountId={account.id} name={account.name} />
          </Slot>
          <Slot size="h-[60rem] w-full">
            <TimelineCard account={account} searchParams={searchParams} />
          </Slot>
        </div>
        <div className="flex min-w-0 flex-col gap-10">
          <Slot size="h-64 w-full">
            <NextCard account={account} />
          </Slot>
          <Slot size="h-32 w-full">
            <PlannedTalks accountId={account.id} name={account.name} />
          </Slot>
          <Slot size="h-72 w-full">
            <NotesCard account={account} />
          </Slot>
          <Slot size="h-96 w-full">
            <TalksCard account={account} />
          </Slot>
        </div>
      </div>
      {moment && <AccountPanelHost account={account.id} period={moment.period} />}
    </>
  );
}
