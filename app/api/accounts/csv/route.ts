import { z } from "zod";
import { type Chosen, chosenFields, chosenOf } from "@/lib/accounts/chosen";
import { loadAccountsCsv } from "@/lib/accounts/loaders";
import { currentSession } from "@/lib/auth/gate";
import { textsOf } from "@/lib/forms/parse-form";
import { csvResponse } from "@/lib/http/csv-response";

/** All accounts that the address' filters let through, as a file. */
export function GET(request: Request): Promise<Response> {
  return respond({ query: new URL(request.url).searchParams.toString() });
}

/** The accounts that were chosen in the list, as a file: more than an address could name. */
export async function POST(request: Request): Promise<Response> {
  const parsed = z.object(chosenFields).safeParse(textsOf(await request.formData()));
  return parsed.success ? respond(chosenOf(parsed.data)) : new Response(null, { status: 400 });
}

async function respond(chosen: Chosen): Promise<Response> {
  if (!(await currentSession())) return new Response(null, { status: 401 });
  const pieces = await loadAccountsCsv(chosen);
  return csvResponse("accounts.csv", pieces);
}
