import { catalogue } from "./catalogue";
import { type Definition, isSummed } from "./types";

/**
 * The definitions that can stand in for the standard one wherever that is shown: those that come, as it does, as one figure or
 * in the same groups of their own.
 */
export function choosable(definitions: readonly [Definition, ...Definition[]]): readonly Definition[] {
  const [standard] = definitions;
  return definitions.filter((definition) => ownGroupsOf(definition) === ownGroupsOf(standard));
}

/** The groups that a definition's figures come in by themselves; undefined for what is one figure. */
export function ownGroupsOf(definition: Definition): string | undefined {
  return isSummed(definition) ? undefined : definition.ownGroups;
}

/** Of wishes, definition by indicator, those that exist and can stand in for the standard one, and are another. */
export function usableDefinitions(wanted: Readonly<Record<string, string>>): Record<string, string> {
  const usable = catalogue.flatMap(({ id, definitions }) => {
    const rival = choosable(definitions).find((candidate) => candidate.id === wanted[id]);
    return rival && rival !== definitions[0] ? [[id, rival.id]] : [];
  });
  return Object.fromEntries(usable);
}
