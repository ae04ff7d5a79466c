import type { Sample } from "./every-kind.fixture";

/** Files about people, what they said and did, and what the firm did about it. */
export const VOICES = {
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
} satisfies Record<string, Sample>;
