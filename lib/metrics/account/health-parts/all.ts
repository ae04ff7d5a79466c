import type { HealthComponent } from "./component";
import { contractComponent } from "./contract";
import { npsComponent } from "./nps";
import { rhythmComponent } from "./rhythm";
import { ticketsComponent } from "./tickets";
import { visitsComponent } from "./visits";
import { walletComponent } from "./wallet";

/** The components of health, in the order in which they are shown. */
export const HEALTH_COMPONENTS = {
  nps: npsComponent,
  visits: visitsComponent,
  rhythm: rhythmComponent,
  tickets: ticketsComponent,
  contract: contractComponent,
  wallet: walletComponent,
} as const satisfies Record<string, HealthComponent>;

export type ComponentId = keyof typeof HEALTH_COMPONENTS;
export const COMPONENT_IDS = Object.keys(HEALTH_COMPONENTS) as readonly ComponentId[];
