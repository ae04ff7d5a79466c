export const SUM_NAMES = [] as const;
