import { useId } from "react";
import { Checkbox } from "../ui/checkbox";

interface BoxesProps {
  label: string;
  name: string;
  options: readonly { value: string; label: string; hint: string }[];
  /** Chosen to begin with. */
  chosen: readonly string[];
  error?: string;
}

/** Several of a few, each a box with what it means. */
export function Boxes({ label, name, options, chosen, error }: BoxesProps) {
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={error ? id : undefined}>
      <legend className="mb-3 font-medium text-sm">{label}</legend>
      {options.map(({ value, label: own, hint }) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          label={own}
          hint={hint}
          defaultChecked={chosen.includes(value)}
          aria-invalid={error ? true : undefined}
        />
      ))}
      {error && (
        <p id={id} className="text-bad text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
