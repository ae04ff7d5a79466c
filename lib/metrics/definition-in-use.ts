import { cache } from "react";
import { z } from "zod";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { usableDefinitions } from "./choosable";

/** The id of every indicator's first definition. */
export const STANDARD = "standard";

const row = z.object({ definitions: z.record(z.string(), z.string()) });

/** Definitions that the organisation uses in place of the standard ones, by indicator. Read once for all figures of a page. */
export const readUsualDefinitions = cache(async (connection?: Queryable): Promise<Readonly<Record<string, string>>> => {
  const [setting] = await queryRows(
    connection ?? (await getPool()),
    row,
    "SELECT definitions FROM setting WHERE id = 1 AND definitions <> '{}'",
  );
  return usableDefinitions(setting?.definitions ?? {});
});

/**
 * A request by the definition that it names, else by the one that the organisation uses: the one place that says by what an
 * indicator is meant where nothing is said. What is kept or remembered of an answer is kept by this definition.
 */
export async function byDefinitionInUse<Request extends { metric: string; definition?: string }>(
  request: Request,
): Promise<Request & { definition: string }> {
  const definition = request.definition ?? (await readUsualDefinitions())[request.metric] ?? STANDARD;
  return { ...request, definition };
}
