/** How long one subject was watched, and whether the event ended it (true) or the watching did (false: censored). */
export interface Duration {
  time: number;
  event: boolean;
}

/** How many subjects had the event at a time after their start, and how many were last seen without it. */
export interface TimeCount {
  time: number;
  events: number;
  censored: number;
}

/** Durations counted by time, in rising order: what survival curves and tests are made from. Times in any one unit. */
export function countDurations(durations: Iterable<Duration>): TimeCount[] {
  return mergeCounts(
    Array.from(durations, ({ time, event }) => ({ time, events: event ? 1 : 0, censored: event ? 0 : 1 })),
  );
}

/** Rows of the same time added up, in rising order of time; rows without anybody left out. */
export function mergeCounts(rows: Iterable<TimeCount>): TimeCount[] {
  const byTime = new Map<number, TimeCount>();
  for (const { time, events, censored } of rows) {
    if (events === 0 && censored === 0) continue;
    const merged = byTime.get(time) ?? { time, events: 0, censored: 0 };
    merged.events += events;
    merged.censored += censored;
    byTime.set(time, merged);
  }
  return [...byTime.values()].sort((one, other) => one.time - other.time);
}
