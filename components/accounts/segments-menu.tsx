"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { accountsAddress } from "@/lib/accounts/schema";
import type { OfferedSegment } from "@/lib/segments/loaders";
import { Menu } from "../board/menu";
import { MenuSearch, SEARCHED } from "../board/menu-search";
import { Button } from "../ui/button";
import { Link } from "../ui/link";

const SegmentPanel = dynamic(() => import("./segment-panel").then((module) => module.SegmentPanel), { ssr: false });

interface SegmentsMenuProps {
  segments: readonly OfferedSegment[];
  /** Filters and order as they stand now. */
  query: string;
}

/** The saved segments that the reader may open, and a form to save what is set now. */
export function SegmentsMenu({ segments, query }: SegmentsMenuProps) {
  const t = useTranslations("accounts.segments");
  const [search, setSearch] = useState("");
  const [editing, setEditing] = useState<OfferedSegment | "new" | null>(null);
  const current = segments.find((segment) => segment.query === query);
  const found = segments.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  const groups = [
    { heading: t("own"), segments: found.filter(({ maker }) => maker === null) },
    { heading: t("others"), segments: found.filter(({ maker }) => maker !== null) },
  ].filter((group) => group.segments.length > 0);
  return (
    <>
      <Menu label={t("label")} summary={current?.name ?? t("none")}>
        {(shut) => {
          const edit = (segment: OfferedSegment | "new") => {
            shut();
            setEditing(segment);
          };
          return (
            <div className="flex flex-col gap-4">
              {segments.length > SEARCHED && (
                <MenuSearch value={search} onChange={setSearch} nothing={found.length === 0} />
              )}
              {segments.length === 0 && <p className="text-sm text-soft">{t("empty")}</p>}
              {groups.map((group) => (
                <SegmentGroup key={group.heading} {...group} current={current ?? null} onOpen={shut} onEdit={edit} />
              ))}
              <Button look="secondary" small onClick={() => edit("new")}>
                {t("save")}
              </Button>
            </div>
          );
        }}
      </Menu>
      {editing && (
        <SegmentPanel segment={editing === "new" ? null : editing} query={query} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

interface SegmentGroupProps {
  heading: string;
  segments: readonly OfferedSegment[];
  current: OfferedSegment | null;
  onOpen: () => void;
  onEdit: (segment: OfferedSegment) => void;
}

function SegmentGroup({ heading, segments, current, onOpen, onEdit }: SegmentGroupProps) {
  const t = useTranslations("accounts.segments");
  const router = useRouter();
  return (
    <div>
      <p className="text-soft text-xs">{heading}</p>
      <ul aria-label={heading} className="mt-1 flex flex-col">
        {segments.map((segment) => {
          const address = accountsAddress("/accounts", segment.query);
          return (
            <li key={segment.id} className="flex items-start justify-between gap-3 border-line border-b py-1.5 text-sm">
              <div className="min-w-0">
                <Link
                  href={address}
                  prefetch={false}
                  onNavigate={(event) => {
                    event.preventDefault();
                    onOpen();
                    router.push(address);
                  }}
                  aria-current={segment === current ? "true" : undefined}
                  className="[overflow-wrap:anywhere] aria-[current]:font-semibold"
                >
                  {segment.name}
                </Link>
                {(segment.maker !== null || segment.shared) && (
                  <p className="text-soft text-xs [overflow-wrap:anywhere]">
                    {segment.maker === null ? t("isShared") : t("madeBy", { name: segment.maker })}
                  </p>
                )}
              </div>
              {segment.mayChange && (
                <Button
                  look="plain"
                  small
                  className="min-h-6 shrink-0"
                  aria-label={t("editNamed", { name: segment.name })}
                  onClick={() => onEdit(segment)}
                >
                  {t("edit")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
