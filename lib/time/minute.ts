const MINUTE_MS = 60_000;

/** The minute that an instant lies in, as a number: by it, what is read of the clock's day alone is read once in a request. */
export const minuteOf = (now: Date): number => Math.floor(now.getTime() / MINUTE_MS);

/** The instant a minute begins. */
export const startOfMinute = (minute: number): Date => new Date(minute * MINUTE_MS);
