import { classes } from "../ui/classes";

interface ChoiceProps {
  action: (form: FormData) => Promise<void>;
  /** Name of the form field that carries the chosen value. */
  name: string;
  label: string;
  current: string;
  options: readonly { value: string; label: string; lang?: string }[];
}

/** A few alternatives that take effect at once; each is a submit button of one form. */
export function Choice({ action, name, label, current, options }: ChoiceProps) {
  return (
    <form action={action}>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <legend className="sr-only">{label}</legend>
        {options.map(({ value, label: text, lang }) => (
          <button
            key={value}
            type="submit"
            name={name}
            value={value}
            lang={lang}
            aria-pressed={value === current}
            className={classes(
              "min-h-8 underline-offset-4",
              value === current
                ? "font-medium text-ink underline decoration-2 decoration-accent"
                : "text-soft hover:text-ink",
            )}
          >
            {text}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
