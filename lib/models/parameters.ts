import type { BgNbdFit, BgNbdParameters } from "../statistics/models/bg-nbd";
import type { GammaGammaFit, GammaGammaParameters } from "../statistics/models/gamma-gamma";
import type { Fit } from "../statistics/models/maximum-likelihood";
import type { SbgFit, SbgParameters } from "../statistics/models/shifted-beta-geometric";
import type { FittedModel, Parameter } from "./types";

/** Each parameter with its standard error and interval. */
export function parametersOf(fit: BgNbdFit | GammaGammaFit | SbgFit): Record<string, Parameter> {
  const { parameters, standardErrors, intervals } = fit as Fit<string>;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const interval = intervals?.[name];
      return [
        name,
        {
          value,
          standardError: standardErrors?.[name] ?? null,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
        },
      ];
    }),
  );
}

/*
 * The values alone, named in the order in which the models fit them and in which the covariance has them: JSON in the
 * database keeps no order.
 */

export function bgNbdOf({ parameters }: Pick<FittedModel, "parameters">): BgNbdParameters {
  return named(parameters, ["r", "alpha", "a", "b"]);
}

export function gammaGammaOf({ parameters }: Pick<FittedModel, "parameters">): GammaGammaParameters {
  return named(parameters, ["p", "q", "gamma"]);
}

export function sbgOf({ parameters }: Pick<FittedModel, "parameters">): SbgParameters {
  return named(parameters, ["alpha", "beta"]);
}

function named<Name extends string>(parameters: FittedModel["parameters"], names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, parameters[name]?.value ?? Number.NaN])) as Record<Name, number>;
}
