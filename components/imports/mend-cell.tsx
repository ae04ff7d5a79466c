import { useId } from "react";
import { cellName } from "@/lib/imports/mending/schema";
import { classes } from "../ui/classes";
import { CONTROL } from "../ui/field";

interface MendCellProps {
  line: number;
  index: number;
  /** For screen readers: which column of which line. */
  label: string;
  text: string;
  /** What is wrong with it; null where nothing is. */
  fault: string | null;
}

/** From so many letters on a cell is words, which need more than one line. */
const LONG = 60;

/** One cell of a refused row as a field, with what is wrong with it. */
export function MendCell({ line, index, label, text, fault }: MendCellProps) {
  const id = useId();
  const control = {
    name: cellName(line, index),
    defaultValue: text,
    "aria-label": label,
    "aria-invalid": fault ? (true as const) : undefined,
    "aria-describedby": fault ? id : undefined,
    autoComplete: "off",
    spellCheck: false,
  };
  const isLong = text.length > LONG || text.includes("\n");
  return (
    <>
      {isLong ? (
        <textarea {...control} rows={2} className={classes(CONTROL, "min-w-72 py-1.5")} />
      ) : (
        <input {...control} className={classes(CONTROL, fault ? "min-w-44" : "min-w-28")} />
      )}
      {fault && (
        <span id={id} className="mt-1 block max-w-60 text-bad text-xs">
          {fault}
        </span>
      )}
    </>
  );
}
