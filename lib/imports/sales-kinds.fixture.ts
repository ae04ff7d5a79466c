import type { Sample } from "./every-kind.fixture";

/** Files about what was sold, might be sold, and what it cost. */
export const SALES = {
  invoices: {
    header: "id,account,date,amount,product",
    rows: ["1,A,2024-01-05,10,tea", "2,B,2024-02-05,20,tea"],
    changed: ["1,B,2024-03-05,11.5,milk", "2,B,2024-02-05,-20,tea"],
    stored: {
      sql: "SELECT date, amount FROM invoices ORDER BY line",
      rows: [
        ["2024-03-05", "11.500000"],
        ["2024-02-05", "-20.000000"],
      ],
    },
    refused: [["3,Z,2024-01-05,10,tea", "unknown-account"]],
  },
  costs: {
    header: "id,account,date,amount",
    rows: ["1,A,2024-01-05,10"],
    changed: ["1,A,2024-01-06,12"],
    stored: { sql: "SELECT date, amount FROM costs", rows: [["2024-01-06", "12.000000"]] },
    refused: [["2,A,2028-01-05,10", "date-in-future"]],
  },
  subscriptions: {
    header: "id,account,start,end,amount,interval",
    rows: ["1,A,2024-01-01,,10,monthly"],
    changed: ["1,A,2024-01-01,2025-01-01,120,yearly"],
    stored: { sql: "SELECT end_date, interval_months FROM subscriptions", rows: [["2025-01-01", 12]] },
    refused: [["2,A,2024-01-01,2023-01-01,10,monthly", "end-before-start"]],
  },
  "acquisition-spend": {
    header: "id,month,amount,channel",
    rows: ["1,2024-01-01,1000,search"],
    changed: ["1,2024-01-01,1100,search"],
    stored: { sql: "SELECT amount FROM acquisition_spend", rows: [["1100.000000"]] },
    refused: [["2,2024-01-01,a lot,search", "not-a-number"]],
  },
  "exchange-rates": {
    header: "currency,month,rate",
    rows: ["USD,2024-05,0.92", "usd,06/2024,0.93", "GBP,2024-05-31,1.17"],
    changed: ["USD,2024-05-01,0.9216589861751152", "USD,2024.6,0.94", "GBP,2024-05,1.18"],
    stored: {
      sql: "SELECT currency, month, rate FROM exchange_rates ORDER BY line",
      rows: [
        ["USD", "2024-05-01", "0.9216589862"],
        ["USD", "2024-06-01", "0.9400000000"],
        ["GBP", "2024-05-01", "1.1800000000"],
      ],
    },
    refused: [
      ["EUR,2024-05,1", "own-currency"],
      ["US$,2024-05,1", "not-a-currency"],
      ["USD,2024-07,0", "number-not-positive"],
      ["USD,2024-08,-1", "number-out-of-range"],
      ["USD,2024-13,1", "impossible-date"],
      [",2024-09,1", "missing-value"],
    ],
  },
  products: {
    header: "code,name,category,offered",
    rows: ["P1,Plan,machines,yes", "P2,Tea,goods,"],
    changed: ["P1,Coffee plan,machines,no", "P2,,drinks,sí"],
    stored: {
      sql: "SELECT code, name, category, offered FROM products ORDER BY code",
      rows: [
        ["P1", "Coffee plan", "machines", false],
        ["P2", "Tea", "drinks", true],
      ],
    },
    refused: [
      ["P3,Milk,goods,sometimes", "not-a-choice"],
      [",Milk,goods,yes", "missing-value"],
    ],
  },
  "wallet-estimates": {
    header: "id,account,date,category,amount,source,person,rank,brands",
    rows: ["1,A,2024-01-05,coffee,12000,asked,Ana@x.com,1,3", "2,B,2024-01-05,coffee,,survey,,2,4"],
    changed: ["1,A,2024-01-05,coffee,13000.5,asked,ana@x.com,2,3", "2,B,2024-07-05,coffee,500,survey,,,"],
    stored: {
      sql: "SELECT estimated_on, amount, person, rank, brands FROM wallet_estimates ORDER BY line",
      rows: [
        ["2024-01-05", "13000.500000", "ana@x.com", 2, 3],
        ["2024-07-05", "500.000000", null, null, null],
      ],
    },
    refused: [
      ["3,A,2024-01-05,coffee,,asked,,,", "nothing-estimated"],
      ["4,A,2024-01-05,coffee,10,asked,,2,", "rank-without-brands"],
      ["5,A,2024-01-05,coffee,10,asked,,5,4", "rank-beyond-brands"],
      ["6,A,2024-01-05,coffee,10,asked,,0,4", "number-out-of-range"],
      ["7,A,2024-01-05,coffee,-10,asked,,,", "number-negative"],
      ["8,A,2028-01-05,coffee,10,asked,,,", "date-in-future"],
    ],
  },
  opportunities: {
    header: "id,account,name,opened,closed,outcome,stage,amount,reason,competitor,product",
    rows: ["1,A,More machines,2024-01-05,2024-03-01,won,,5000,,,plan", "2,,Newcomer,,,,Prospecting,,,,plan"],
    changed: [
      "1,A,More machines,2024-01-05,2024-03-02,perdida,,4000,Price,Rival,plan",
      "2,B,,2024-02-01,2027-01-01,open,Demo,100,,,",
    ],
    stored: {
      sql: `SELECT (SELECT code FROM accounts WHERE id = account_id), opened_on, closed_on, outcome, stage, reason, competitor
              FROM opportunities ORDER BY line`,
      rows: [
        ["A", "2024-01-05", "2024-03-02", "lost", null, "Price", "Rival"],
        ["B", "2024-02-01", "2027-01-01", "open", "Demo", null, null],
      ],
    },
    refused: [
      ["3,A,,2024-01-05,2024-01-04,won,,,,,", "end-before-start"],
      ["4,A,,2024-01-05,2024-03-01,open,,,,,", "closed-but-open"],
      ["5,A,,2024-01-05,,lost,,,,,", "outcome-without-close"],
      ["6,A,,2024-01-05,2027-03-01,won,,,,,", "date-in-future"],
      ["7,A,,2024-01-05,,so so,,,,,", "not-a-choice"],
      ["8,Z,,2024-01-05,,open,,,,,", "unknown-account"],
    ],
  },
  "opportunity-stages": {
    header: "opportunity,stage,entered",
    rows: ["1,Prospecting,2024-01-05", "1,Demo,2024-02-05", "2,Prospecting,2024-02-05"],
    changed: ["1,Demo,2024-02-05", "1,Won,2024-03-01"],
    stored: {
      sql: "SELECT opportunity, stage, entered_on FROM opportunity_stages ORDER BY entered_on, opportunity, stage",
      rows: [
        ["1", "Prospecting", "2024-01-05"],
        ["1", "Demo", "2024-02-05"],
        ["2", "Prospecting", "2024-02-05"],
        ["1", "Won", "2024-03-01"],
      ],
    },
    refused: [
      ["9,Demo,2024-01-05", "unknown-opportunity"],
      ["1,,2024-01-05", "missing-value"],
      ["1,Demo,2028-01-05", "date-in-future"],
    ],
    needs: ["opportunities"],
  },
} satisfies Record<string, Sample>;
