import type { ReferenceField } from "@/lib/api/reference";
import { Cell, HeadCell, Table } from "../../ui/table";

/** Values of a request or an answer, one a line. The words are those of the document, in English. */
export function FieldsTable({
  caption,
  fields,
  heads,
}: {
  caption: string;
  fields: readonly ReferenceField[];
  heads: { name: string; type: string; meaning: string; required: string };
}) {
  if (fields.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="mb-1 font-medium text-sm">{caption}</h3>
      <Table caption={caption}>
        <thead>
          <tr>
            <HeadCell>{heads.name}</HeadCell>
            <HeadCell>{heads.type}</HeadCell>
            <HeadCell>{heads.meaning}</HeadCell>
          </tr>
        </thead>
        <tbody lang="en">
          {fields.map(({ name, type, required, description }) => (
            <tr key={name}>
              <Cell className="whitespace-nowrap font-mono text-xs">
                {name}
                {required && <span className="ml-1 font-sans text-soft">{heads.required}</span>}
              </Cell>
              <Cell className="max-w-64 font-mono text-soft text-xs [overflow-wrap:anywhere]">{type}</Cell>
              <Cell className="min-w-48 text-soft">{description}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
