import { describe, expect, it } from "vitest";
import { relativeRisk } from "./relative-risk";

const count = (successes: number, trials: number) => ({ successes, trials });

describe("relativeRisk", () => {
  // Oracle: Moore, McCabe & Craig, Introduction to the Practice of Statistics (9th ed.), example 8.18, aspirin after blood clots.
  it("is as published for 45 of 411 against 73 of 411", () => {
    const risk = relativeRisk(count(45, 411), count(73, 411));
    expect(risk?.ratio).toBeCloseTo(0.62, 2);
    expect(risk?.interval.low).toBeCloseTo(0.4364, 4);
    expect(risk?.interval.high).toBeCloseTo(0.8707, 4);
  });

  // Heart attacks of the Physicians' Health Study: 189 of 11,034 on placebo, 104 of 11,037 on aspirin (Agresti 2002,
  // Categorical Data Analysis, table 2.3, with relative risk 1.82). Ends by scipy 1.17, contingency.relative_risk.
  it("is 1.82 for placebo against aspirin", () => {
    const risk = relativeRisk(count(189, 11_034), count(104, 11_037));
    expect(risk?.ratio).toBeCloseTo(1.82, 2);
    expect(risk?.interval.low).toBeCloseTo(1.4330309030505628, 9);
    expect(risk?.interval.high).toBeCloseTo(2.3058842324224456, 9);
    // ln 1.81780 = .597629 over .121347
    expect(risk?.z).toBeCloseTo(4.925, 3);
    expect(risk?.p).toBeLessThan(1e-6);
    expect(risk?.adjusted).toBe(false);
  });

  it("turns over with the order of the groups", () => {
    const there = relativeRisk(count(5, 50), count(12, 60));
    const back = relativeRisk(count(12, 60), count(5, 50));
    expect((there?.ratio ?? 0) * (back?.ratio ?? 0)).toBeCloseTo(1, 12);
    expect((there?.interval.low ?? 0) * (back?.interval.high ?? 0)).toBeCloseTo(1, 12);
    expect(there?.z).toBeCloseTo(-(back?.z ?? 0), 12);
    expect(there?.p).toBeCloseTo(back?.p ?? 0, 12);
  });

  it("adds half a case to each cell where one is empty", () => {
    // (0.5 / 11) / (5.5 / 21) = .173554; √(1/.5 - 1/11 + 1/5.5 - 1/21) = 1.429437; ln -1.751264 ± 2.801645
    const risk = relativeRisk(count(0, 10), count(5, 20));
    expect(risk?.adjusted).toBe(true);
    expect(risk?.ratio).toBeCloseTo(0.173554, 6);
    expect(risk?.interval.low).toBeCloseTo(Math.exp(-1.751264 - 2.801645), 5);
    expect(risk?.interval.high).toBeCloseTo(Math.exp(-1.751264 + 2.801645), 4);
    expect(relativeRisk(count(10, 10), count(20, 20))).toMatchObject({ adjusted: true });
    expect(relativeRisk(count(0, 10), count(0, 10))).toMatchObject({ ratio: 1, z: 0, p: 1 });
  });

  it("is null for an empty group and for what is no proportion", () => {
    expect(relativeRisk(count(0, 0), count(1, 2))).toBeNull();
    expect(relativeRisk(count(1, 2), count(0, 0))).toBeNull();
    expect(relativeRisk(count(3, 2), count(1, 2))).toBeNull();
  });
});
