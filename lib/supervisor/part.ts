import { type ChildProcess, spawn } from "node:child_process";

export interface PartPlan {
  name: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Lines of its output that nobody needs to see. */
  hide?: RegExp;
}

export interface PartWatcher {
  onStart(pid: number): void;
  onRestart(name: string, reason: string): void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A part that ran this long was well; the next pause is a short one again. */
const WELL_MS = 30_000;
const GRACE_MS = 5_000;

/** A process that is started again whenever it ends, with growing pauses, until it is told to stop. */
export class Part {
  #child: ChildProcess | null = null;
  #pauseMs = FIRST_PAUSE_MS;
  #timer: NodeJS.Timeout | null = null;
  #stopping = false;

  constructor(
    private readonly plan: PartPlan,
    private readonly watcher: PartWatcher,
  ) {}

  start(): void {
    const { args, cwd, env, hide } = this.plan;
    const startedMs = Date.now();
    // A group of its own keeps the terminal's Ctrl-C to the supervisor, which stops the parts in order. The channel
    // closes when the supervisor is killed, and the part ends with it.
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    this.#child = child;
    if (child.pid) this.watcher.onStart(child.pid);
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const shown = hide ? text.split("\n").filter((line) => line.trim() && !hide.test(line)) : [text.trimEnd()];
      if (shown.length > 0) process.stdout.write(`${shown.join("\n")}\n`);
    });
    child.once("exit", (code, signal) => {
      this.#child = null;
      if (this.#stopping) return;
      if (Date.now() - startedMs > WELL_MS) this.#pauseMs = FIRST_PAUSE_MS;
      this.watcher.onRestart(this.plan.name, signal ?? `${code}`);
      this.#timer = setTimeout(() => this.start(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
    });
  }

  /** Asks it to end, and after some seconds makes it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearTimeout(this.#timer);
    const child = this.#child;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill("SIGTERM");
    const hard = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    await ended;
    clearTimeout(hard);
  }
}
