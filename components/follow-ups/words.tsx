import { CONTROL, Field, type FieldProps } from "@/components/ui/field";

interface WordsProps extends FieldProps {
  name: string;
  defaultValue: string | undefined;
  rows?: number;
  maxLength?: number;
}

/** Several lines of text. */
export function Words({ name, defaultValue, rows = 3, maxLength = 4000, ...field }: WordsProps) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          rows={rows}
          maxLength={maxLength}
          defaultValue={defaultValue}
          className={`${CONTROL} py-2`}
        />
      )}
    </Field>
  );
}
