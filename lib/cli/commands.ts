import type { Command } from "commander";

export interface CommandFile {
  register(program: Command): void;
}

/**
 * Each command's file, loaded only when it is called: `metric` must not wait for what `import` needs. `bare` commands
 * look after the database themselves; before any other it is started and migrated.
 */
export const COMMANDS: Record<string, { load(): Promise<CommandFile>; bare?: true }> = {
  start: { load: () => import("./start"), bare: true },
  demo: { load: () => import("./demo"), bare: true },
  stop: { load: () => import("./stop"), bare: true },
  migrate: { load: () => import("./migrate"), bare: true },
  doctor: { load: () => import("./doctor"), bare: true },
  import: { load: () => import("./import") },
  "import-schedules": { load: () => import("./import-schedules") },
  metrics: { load: () => import("./metrics"), bare: true },
  metric: { load: () => import("./metric") },
  cohorts: { load: () => import("./cohorts") },
  survival: { load: () => import("./survival") },
  factors: { load: () => import("./factors") },
  health: { load: () => import("./health") },
  model: { load: () => import("./model") },
  changes: { load: () => import("./changes") },
  targets: { load: () => import("./targets") },
  target: { load: () => import("./target") },
  views: { load: () => import("./views") },
  practice: { load: () => import("./practice") },
  impact: { load: () => import("./impact") },
  themes: { load: () => import("./themes") },
  "follow-ups": { load: () => import("./follow-ups") },
  merge: { load: () => import("./merge") },
  "data-health": { load: () => import("./data-health") },
  user: { load: () => import("./user") },
  "api-key": { load: () => import("./api-key") },
  seed: { load: () => import("./seed") },
};
