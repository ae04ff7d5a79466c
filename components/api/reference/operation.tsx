import { getTranslations } from "next-intl/server";
import type { ReferenceOperation } from "@/lib/api/reference";
import { Code } from "./code";
import { FieldsTable } from "./fields-table";

/** One thing that can be asked, folded to its line. */
export async function Operation({ operation, open }: { operation: ReferenceOperation; open: boolean }) {
  const t = await getTranslations("api.reference");
  const heads = { name: t("name"), type: t("type"), meaning: t("meaning"), required: t("required") };
  const { id, method, path, summary, description, scope, parameters, body, answers, faults, curl } = operation;
  return (
    <details id={id} open={open} className="border-line border-b py-3 first:border-t">
      <summary className="cursor-pointer text-sm">
        <span className="ml-1 inline-block w-16 font-medium font-mono text-xs">{method}</span>
        <span className="font-mono text-xs [overflow-wrap:anywhere]">{path}</span>
        <span className="ml-3 text-soft" lang="en">
          {summary}
        </span>
      </summary>
      <div className="mt-3 mb-4 sm:pl-5">
        {description && (
          <p className="max-w-prose text-sm" lang="en">
            {description}
          </p>
        )}
        <p className="mt-2 text-sm text-soft">
          {t("scope")} <span className="font-mono text-xs">{scope}</span>
        </p>
        <Code text={curl} />
        <FieldsTable caption={t("parameters")} fields={parameters} heads={heads} />
        <FieldsTable caption={t("body")} fields={body} heads={heads} />
        {answers.map(({ status, description: words, fields }) => (
          <div key={status}>
            <p className="mt-4 text-sm" lang="en">
              <span className="font-mono text-xs">{status}</span> {words}
            </p>
            <FieldsTable caption={t("answer", { status })} fields={fields} heads={heads} />
          </div>
        ))}
        {faults.length > 0 && (
          <p className="mt-4 text-sm text-soft">
            {t("faults")}{" "}
            {faults.map((code, index) => (
              <span key={code}>
                {index > 0 && ", "}
                <a href={`#error-${code}`} className="font-mono text-accent text-xs hover:underline">
                  {code}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
    </details>
  );
}
