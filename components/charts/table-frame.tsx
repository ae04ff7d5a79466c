import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { CsvLink } from "./csv-link";

interface TableFrameProps {
  title: string;
  note?: ReactNode;
  /** Address of the same figures as CSV. */
  csv: string;
  children: ReactNode;
}

/** A table in its card, which can be taken along as CSV. */
export function TableFrame({ title, note, csv, children }: TableFrameProps) {
  return (
    <Card title={title} note={note} actions={<CsvLink href={csv} chart={title} />}>
      {children}
    </Card>
  );
}
