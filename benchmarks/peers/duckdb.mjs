// What does the typical rubric take as SQL in DuckDB, on one thread? Total in hundredths and place of the grade, into a new table.
import { DuckDBInstance, version } from "@duckdb/node-api";
import { check, measure, read, report } from "./measure.mjs";

const path = process.argv[2];
const peer = `DuckDB ${version()}, 1 thread`;
const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run("SET threads = 1");
await connection.run(`CREATE TABLE record AS SELECT * FROM read_csv('${path.replaceAll("'", "''")}')`);

// Ratios are compared crosswise and rounded quotients are whole numbers of hundredths: DuckDB divides in floating point, which is not exact.
const sql = `
CREATE OR REPLACE TABLE result AS
WITH criterion AS (
  SELECT *,
    CASE WHEN reception_room THEN 200 ELSE 0 END AS c01,
    CASE WHEN exemplary THEN 500 ELSE 0 END AS c02,
    CASE WHEN 10 * fire_households >= 9 * households THEN 500 WHEN 10 * fire_households >= 8 * households THEN 350 WHEN 10 * fire_households >= 7 * households THEN 200 ELSE 0 END AS c03,
    least(greatest((10000 * (2 * satisfied - surveyed) + 9 * surveyed) // (18 * surveyed), 0), 500) AS c04,
    CASE WHEN cameras >= 300 THEN 500 ELSE 0 END AS c05,
    CASE WHEN (cameras >= 500)::INT + reception_room::INT + (officers >= 20)::INT >= 2 THEN 400 ELSE 0 END AS c06,
    CASE WHEN officers_needed - officers <= 0 THEN 400 WHEN officers_needed - officers <= 2 THEN 300 WHEN officers_needed - officers <= 5 THEN 100 ELSE 0 END AS c07,
    greatest(600 - least(50 * reprimands, 300) - least(200 * warnings, 600), 0) AS c08,
    CASE WHEN 100 * verified >= 99 * population THEN 400 WHEN 100 * verified >= 95 * population THEN 300 WHEN 100 * verified >= 90 * population THEN 100 ELSE 0 END AS c09,
    CASE WHEN reprimands + warnings <= 5 THEN 300 ELSE 0 END AS c10,
    CASE WHEN crimes <= crimes_before THEN 500 ELSE 0 END AS c11,
    CASE WHEN crimes = 0 OR 100 * cleared > 85 * crimes THEN 500 WHEN 100 * cleared >= 70 * crimes THEN 300 ELSE 0 END AS c12,
    CASE WHEN reports = 0 OR resolved >= reports THEN 500 WHEN 100 * resolved >= 95 * reports THEN 400 WHEN 100 * resolved >= 90 * reports THEN 200 ELSE 0 END AS c13,
    CASE WHEN businesses = 0 THEN NULL WHEN inspected >= businesses THEN 400 WHEN 100 * inspected >= 80 * businesses THEN 300 ELSE 0 END AS c14,
    CASE WHEN overdue = 0 THEN 500 ELSE 0 END AS c15,
    CASE WHEN 100 * overdue <= dossiers THEN 400 WHEN 100 * overdue <= 5 * dossiers THEN 200 ELSE 0 END AS c16,
    CASE WHEN 100 * online >= 90 * dossiers THEN 500 WHEN 100 * online >= 70 * dossiers THEN 300 WHEN 100 * online >= 50 * dossiers THEN 100 ELSE 0 END AS c17,
    CASE WHEN officers * 1000 >= population THEN 500 ELSE 0 END AS c18,
    CASE WHEN fire_households >= 500 AND cameras >= 100 THEN 300 ELSE 0 END AS c19,
    (800 * fire_households + households) // (2 * households) AS c20
  FROM record
), figure AS (
  SELECT exemplary,
    c01 + c02 + c03 + c04 + c05 + c06 + c07 + c08 + c09 + c10 + c11 + c12 + c13 + coalesce(c14, 0) + c15 + c16 + c17 + c18 + c19 + c20 AS total,
    CASE WHEN c14 IS NULL THEN 8400 ELSE 8800 END AS most,
    CASE WHEN c14 IS NULL THEN 19 ELSE 20 END AS counted,
    (c01 >= 200)::INT + (c02 >= 500)::INT + (c03 >= 350)::INT + (c04 >= 400)::INT + (c05 >= 500)::INT + (c06 >= 400)::INT + (c07 >= 300)::INT + (c08 >= 500)::INT
      + (c09 >= 300)::INT + (c10 >= 300)::INT + (c11 >= 500)::INT + (c12 >= 300)::INT + (c13 >= 400)::INT + coalesce((c14 >= 300)::INT, 0) + (c15 >= 500)::INT
      + (c16 >= 400)::INT + (c17 >= 300)::INT + (c18 >= 500)::INT + (c19 >= 300)::INT + (c20 >= 320)::INT AS met
  FROM criterion
)
SELECT total,
  CASE WHEN met = counted AND 10 * total >= 9 * most THEN 0 WHEN met >= 16 AND exemplary AND 4 * total >= 3 * most THEN 1 WHEN 2 * total >= most THEN 2 ELSE 3 END AS grade
FROM figure`;

await connection.run(sql);
const given = (await connection.runAndReadAll("SELECT total, grade FROM result")).getRows();
const rows = read(path);
check(peer, rows, given.map(([total, grade]) => ({ total: Number(total), grade: Number(grade) })));
report(peer, rows.length, await measure(rows.length, () => connection.run(sql)));
