/** How long keys can last, in days; a year unless chosen otherwise. */
export const KEY_DAYS = [30, 90, 365] as const;
export const DEFAULT_KEY_DAYS = 365;
