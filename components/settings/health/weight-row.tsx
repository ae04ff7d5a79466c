import { useId } from "react";
import { classes } from "../../ui/classes";
import { CONTROL } from "../../ui/field";

interface WeightRowProps {
  name: string;
  /** What is weighed, as it stands in the row. */
  part: string;
  /** The same with what it is weighed for, for who does not see the row's place. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Its share of the whole in words. */
  share: string;
  error?: string;
}

/** One part: its name, its weight, and its share of the whole. */
export function WeightRow({ name, part, label, value, onChange, share, error }: WeightRowProps) {
  const id = useId();
  return (
    <div className="border-line border-b py-1.5">
      <div className="grid grid-cols-[minmax(0,1fr)_5rem_6.5rem] items-center gap-3">
        <label htmlFor={id} className="text-sm">
          {part}
        </label>
        <input
          id={id}
          name={name}
          aria-label={label}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={classes(`${id}-share`, error && `${id}-error`)}
          className={classes(CONTROL, "text-right tabular-nums")}
        />
        <span id={`${id}-share`} className="text-right text-sm text-soft tabular-nums">
          {share}
        </span>
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-bad text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
