/** 97.5 % quantile of the standard normal distribution: half-width of a 95 % interval in standard errors. */
export const Z95 = 1.959963984540054;
