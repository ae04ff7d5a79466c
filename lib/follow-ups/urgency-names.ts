/** How pressing an open follow-up is: past its time, due today, by the end of the week (Sunday), or after that. */
export const URGENCIES = ["overdue", "today", "week", "later"] as const;
export type Urgency = (typeof URGENCIES)[number];
