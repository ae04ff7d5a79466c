import { type Choices, MERGE_FIELDS, type MergeField, type Side } from "./types";

type Values = Readonly<Record<MergeField, string | null>>;

/** Fields in which the two differ, and whose value survives unless somebody says otherwise. */
export function differencesOf(from: Values, into: Values) {
  return MERGE_FIELDS.filter((field) => from[field] !== into[field]).map((field) => ({
    field,
    from: from[field],
    into: into[field],
    survives: survivorOf(field, from[field], into[field]),
  }));
}

/** What is blank gives way; a customer has been one since the earlier of the two days. */
function survivorOf(field: MergeField, from: string | null, into: string | null): Side {
  if (into === null) return "from";
  return field === "customer_since" && from !== null && from < into ? "from" : "into";
}

/** What the account that stays takes over from the other: column → value. */
export function takenOver(from: Values, into: Values, choices: Choices): Partial<Record<MergeField, string | null>> {
  const taken = differencesOf(from, into).filter(({ field, survives }) => (choices[field] ?? survives) === "from");
  // An account has a name, whatever was chosen.
  return Object.fromEntries(
    taken.filter(({ field, from: value }) => field !== "name" || value !== null).map((each) => [each.field, each.from]),
  );
}
