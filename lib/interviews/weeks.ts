import type { PlannedTalk } from "./types";

/** A week by its Monday, or what should have been held before today. */
export interface Week {
  /** Null: overdue. */
  monday: string | null;
  talks: PlannedTalk[];
}

/** The Monday of the week that a day "YYYY-MM-DD" is in: mondayOf("2026-11-22") is "2026-11-16". */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Planned talks, which come by day, week by week; those of the days before today stand first, together. */
export function byWeek(talks: readonly PlannedTalk[], today: string): Week[] {
  const weeks: Week[] = [];
  for (const talk of talks) {
    const monday = talk.plannedOn < today ? null : mondayOf(talk.plannedOn);
    const last = weeks.at(-1);
    if (last && last.monday === monday) last.talks.push(talk);
    else weeks.push({ monday, talks: [talk] });
  }
  return weeks;
}
