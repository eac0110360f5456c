// What does the typical rubric take as expression nodes of GoRules ZEN, some records at once? Total in hundredths and place of the grade.
import { createRequire } from "node:module";
import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import { check, measure, read, report } from "./measure.mjs";

// It answers by promises from threads of its own; some records at once are fairer to it than one after the other.
const MOST_ROWS = 2048, IN_FLIGHT = 64;
const rows = read(process.argv[2]).slice(0, MOST_ROWS);
const records = rows.map(({ expected_total, expected_grade, ...facts }) => facts);
const { version } = createRequire(import.meta.url)("@gorules/zen-engine/package.json");
const peer = `GoRules ZEN ${version}, its own threads`;

const hundredths = quotient => `floor((${quotient}) * 100 + 0.5)`;
const criteria = {
  c01: "reception_room ? 200 : 0",
  c02: "exemplary ? 500 : 0",
  c03: "fire_households / households >= 0.9 ? 500 : fire_households / households >= 0.8 ? 350 : fire_households / households >= 0.7 ? 200 : 0",
  c04: `min([max([${hundredths("50 * (2 * satisfied - surveyed) / (9 * surveyed)")}, 0]), 500])`,
  c05: "cameras >= 300 ? 500 : 0",
  c06: "(cameras >= 500 ? 1 : 0) + (reception_room ? 1 : 0) + (officers >= 20 ? 1 : 0) >= 2 ? 400 : 0",
  c07: "officers_needed - officers <= 0 ? 400 : officers_needed - officers <= 2 ? 300 : officers_needed - officers <= 5 ? 100 : 0",
  c08: "max([600 - min([50 * reprimands, 300]) - min([200 * warnings, 600]), 0])",
  c09: "verified / population >= 0.99 ? 400 : verified / population >= 0.95 ? 300 : verified / population >= 0.9 ? 100 : 0",
  c10: "reprimands + warnings <= 5 ? 300 : 0",
  c11: "crimes <= crimes_before ? 500 : 0",
  c12: "crimes == 0 ? 500 : cleared / crimes > 0.85 ? 500 : cleared / crimes >= 0.7 ? 300 : 0",
  c13: "reports == 0 ? 500 : resolved / reports >= 1 ? 500 : resolved / reports >= 0.95 ? 400 : resolved / reports >= 0.9 ? 200 : 0",
  // What is left out gives -1: an expression has no value that sums pass over.
  c14: "businesses == 0 ? -1 : inspected / businesses >= 1 ? 400 : inspected / businesses >= 0.8 ? 300 : 0",
  c15: "overdue == 0 ? 500 : 0",
  c16: "overdue / dossiers <= 0.01 ? 400 : overdue / dossiers <= 0.05 ? 200 : 0",
  c17: "online / dossiers >= 0.9 ? 500 : online / dossiers >= 0.7 ? 300 : online / dossiers >= 0.5 ? 100 : 0",
  c18: "officers * 1000 >= population ? 500 : 0",
  c19: "fire_households >= 500 and cameras >= 100 ? 300 : 0",
  c20: hundredths("4 * fire_households / households"),
};
const metAt = [200, 500, 350, 400, 500, 400, 300, 500, 300, 300, 500, 300, 400, 300, 500, 400, 300, 500, 300, 320];
const names = Object.keys(criteria);
const figures = {
  total: `${names.join(" + ")} + (c14 == -1 ? 1 : 0)`,
  most: "c14 == -1 ? 8400 : 8800",
  met: names.map((name, i) => `(${name} >= ${metAt[i]} ? 1 : 0)`).join(" + "),
  grade: "$.met == (c14 == -1 ? 19 : 20) and 10 * $.total >= 9 * $.most ? 0 : $.met >= 16 and exemplary and 4 * $.total >= 3 * $.most ? 1 : 2 * $.total >= $.most ? 2 : 3",
};
const expressions = group => Object.entries(group).map(([key, value]) => ({ id: key, key, value }));
const decision = new ZenEngine().createDecision(new ZenDecisionContent({
  nodes: [
    { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
    { id: "criteria", name: "criteria", type: "expressionNode", position: { x: 1, y: 0 }, content: { expressions: expressions(criteria), passThrough: true } },
    { id: "figures", name: "figures", type: "expressionNode", position: { x: 2, y: 0 }, content: { expressions: expressions(figures) } },
    { id: "out", name: "out", type: "outputNode", position: { x: 3, y: 0 } },
  ],
  edges: [
    { id: "1", type: "edge", sourceId: "in", targetId: "criteria" },
    { id: "2", type: "edge", sourceId: "criteria", targetId: "figures" },
    { id: "3", type: "edge", sourceId: "figures", targetId: "out" },
  ],
}));

async function run() {
  const results = [];
  for (let i = 0; i < records.length; i += IN_FLIGHT)
    for (const response of await Promise.all(records.slice(i, i + IN_FLIGHT).map(record => decision.evaluate(record)))) results.push(response.result);
  return results;
}

check(peer, rows, await run());
report(peer, rows.length, await measure(rows.length, run));
