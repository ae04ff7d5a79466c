import type { KindId } from "./kinds/declaration";
import type { ReasonCode } from "./reasons";

/** A file of each kind, for what must hold of all of them. */
export interface Sample {
  header: string;
  /** Good rows with ids of their own. */
  rows: string[];
  /** The same ids with other values. */
  changed: string[];
  /** What the changed rows must leave in the table, with the SQL that reads it. */
  stored: { sql: string; rows: unknown[] };
  /** Rows to refuse, with their reasons, besides those that every kind refuses in the same way. */
  refused: [row: string, reason: ReasonCode][];
  /** Files that must be there before. */
  needs?: KindId[];
}

/** Accounts A and B are there before. */
export const SAMPLES: Record<Exclude<KindId, "accounts">, Sample> = {
  contacts: {
    header: "account,id,name,email",
    rows: ["A,1,Ana,ana@x.com", "B,1,Bo,bo@x.com"],
    changed: ["A,1,Ana María,ana@x.com", "B,1,Bo,b@x.com"],
    stored: {
      sql: "SELECT name, email FROM contacts ORDER BY line",
      rows: [
        ["Ana María", "ana@x.com"],
        ["Bo", "b@x.com"],
      ],
    },
    refused: [[",2,Ana,", "missing-value"]],
  },
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
  "survey-answers": {
    header: "id,account,date,score,question",
    rows: ["1,A,2024-01-05 10:00,9,nps"],
    changed: ["1,A,2024-01-05 10:00,4,csat"],
    stored: { sql: "SELECT score, question FROM survey_answers", rows: [[4, "csat"]] },
    refused: [["2,A,2024-01-05 10:00,11,nps", "score-out-of-range"]],
  },
  visits: {
    header: "id,account,date,count",
    rows: ["1,A,2024-01-05 10:00,2"],
    changed: ["1,B,2024-01-05 10:00,3"],
    stored: { sql: "SELECT count FROM visits", rows: [[3]] },
    refused: [["2,A,2024-01-05 10:00,-1", "number-negative"]],
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
  "list-events": {
    header: "id,account,contact,list,event,at",
    rows: ["1,A,ana@x.com,News,subscribed,2024-01-05T10:00:00+02:00", "2,A,bo@x.com,News,отписка,2024-01-06"],
    changed: ["1,A,ana@x.com,News,hard bounce,2024-02-05 10:00", "2,B,bo@x.com,News,queja,2024-01-06"],
    stored: {
      sql: "SELECT event, happened_at FROM list_events ORDER BY line",
      rows: [
        ["bounced", new Date("2024-02-05T10:00:00Z")],
        ["complained", new Date("2024-01-06T00:00:00Z")],
      ],
    },
    refused: [
      ["3,A,c@x.com,News,forwarded,2024-01-05", "not-a-choice"],
      ["4,A,c@x.com,News,,2024-01-05", "missing-value"],
    ],
  },
  tickets: {
    header: "id,account,opened,first_response,resolved,satisfaction,category,priority,subject",
    rows: ["1,A,2024-01-05 10:00,2024-01-05 11:30,,,machine,high,No coffee"],
    changed: ["1,A,2024-01-05 10:00,2024-01-05 11:30,2024-01-06 09:00,4,machine,high,No coffee"],
    stored: {
      sql: "SELECT first_response_at, resolved_at, satisfaction FROM tickets",
      rows: [[new Date("2024-01-05T11:30:00Z"), new Date("2024-01-06T09:00:00Z"), 4]],
    },
    refused: [
      ["2,A,2024-01-05 10:00,2024-01-05 09:59,,,,,", "answered-before-opened"],
      ["3,A,2024-01-05 10:00,,2024-01-04 10:00,,,,", "resolved-before-opened"],
      ["4,A,2024-01-05 10:00,,,6,,,", "number-out-of-range"],
      ["5,A,2024-01-05 10:00,,,0,,,", "number-out-of-range"],
      ["6,A,2024-01-05 10:00,,,4.5,,,", "not-whole"],
    ],
  },
  references: {
    header: "id,account,willing,validated,validated_by,expires,withdrawn,note",
    rows: ["1,A,2024-01-05,,,,,Would speak at the fair"],
    changed: ["1,A,2024-01-05,2024-02-01,Chamber of commerce,2027-02-01,,"],
    stored: {
      sql: "SELECT validated_on, validated_by, expires_on, note FROM account_references",
      rows: [["2024-02-01", "Chamber of commerce", "2027-02-01", null]],
    },
    refused: [
      ["2,A,2024-01-05,2024-02-01,,2025-02-01,,", "validated-by-nobody"],
      ["3,A,2024-01-05,,,2025-02-01,,", "expires-unvalidated"],
      ["4,A,2024-01-05,2024-02-01,Somebody,2024-02-01,,", "expires-before-validated"],
      ["5,A,2024-01-05,,,,2023-12-01,", "withdrawn-before-willing"],
    ],
  },
  changes: {
    header: "code;name;type;date;segments;regions;metric;expected",
    rows: ["C1;Dearer;price;2024-09-01;Micro|Small;;revenue;More of it"],
    changed: ["C1;Dearer by 18 %;precio;2027-09-01;Micro, Small;North, by the sea|South;revenue;"],
    stored: {
      sql: "SELECT name, type, date, segments, regions, plans, expected FROM changes",
      rows: [["Dearer by 18 %", "price", "2027-09-01", ["Micro", "Small"], ["North, by the sea", "South"], [], null]],
    },
    refused: [
      ["C2;Mood;mood;2024-09-01;;;;", "not-a-choice"],
      ["C3;;price;2024-09-01;;;;", "missing-value"],
      ["C4;Dearer;price;soon;;;;", "not-a-date"],
    ],
  },
  cpis: {
    header: "code,name,unit,better,words,paired_metric,target,ask,listen,ask_again",
    rows: ["K1,Hours to an answer,hours,down,I wait for days,customer-retention,4,2024-01-05,2024-02-05,"],
    changed: ["K1,Hours to the first answer,hours,menos,I wait for days,nps,3.5,2024-01-05,2024-02-05,2025-01-05"],
    stored: {
      sql: "SELECT name, better, paired_metric, target, steps FROM cpis",
      rows: [
        [
          "Hours to the first answer",
          "down",
          "nps",
          "3.500000",
          { ask: "2024-01-05", listen: "2024-02-05", "ask-again": "2025-01-05" },
        ],
      ],
    },
    refused: [
      ["K2,Shares,%,sideways,,,,,,", "not-a-choice"],
      ["K3,Shares,%,,,,,,,", "missing-value"],
    ],
  },
  "cpi-measurements": {
    header: "id,cpi,account,date,value,n",
    rows: ["1,K1,A,2024-01-05,5.5,", "2,K1,,2024-01-31,4.2,120"],
    changed: ["1,K1,A,2024-01-05,5.25,2", "2,K1,,2024-01-31,4.1,121"],
    stored: {
      sql: "SELECT cpi, account_id, value, n FROM cpi_measurements ORDER BY line",
      rows: [
        ["K1", 1, "5.250000", 2],
        ["K1", null, "4.100000", 121],
      ],
    },
    refused: [
      ["3,K9,A,2024-01-05,5,1", "unknown-cpi"],
      ["4,K1,Z,2024-01-05,5,1", "unknown-account"],
      ["5,K1,A,2024-01-05,5,0", "number-out-of-range"],
      ["6,K1,A,2024-01-05,,1", "missing-value"],
    ],
    needs: ["cpis"],
  },
  "survey-deliveries": {
    header: "id,account,sent,survey,channel,contact,delivered",
    rows: [
      "1,A,2024-01-05 10:00,Relationship,email,ana@x.com,",
      "2,B,2024-01-05 10:00,Relationship,email,bo@x.com,yes",
    ],
    changed: [
      "1,A,2024-01-05 10:00,Relationship,email,ana@x.com,bounced",
      "2,B,2024-01-05 10:00,Relationship,email,bo@x.com,да",
    ],
    stored: { sql: "SELECT delivered FROM survey_deliveries ORDER BY line", rows: [[false], [true]] },
    refused: [["3,A,2024-01-05,Relationship,email,c@x.com,maybe", "not-a-choice"]],
  },
  interviews: {
    header: "id,account,held,form,person,contact,learned,themes",
    rows: ['1,A,2024-01-05 10:00,,CSM@x.com,ana@x.com,"They wait, and wait",service|price'],
    changed: ["1,A,2024-01-05 10:00,llamada,csm@x.com,ana@x.com,They wait,service"],
    stored: {
      sql: "SELECT form, person, learned, themes FROM interviews",
      rows: [["call", "csm@x.com", "They wait", ["service"]]],
    },
    refused: [
      ["2,A,2024-01-05 10:00,dream,,,,", "not-a-choice"],
      ["3,A,2028-01-05 10:00,call,,,,", "date-in-future"],
    ],
  },
};
