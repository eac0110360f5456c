// What both peers share: the rows, the check against what the rubric says, and the clock.
import { readFileSync } from "node:fs";
import { arch, cpus, release, type } from "node:os";

/** The rows of a file that the .NET benchmarks wrote, as objects. */
export function read(path) {
  const [head, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const names = head.split(",");
  return lines.map(line => Object.fromEntries(line.split(",").map((text, i) => [names[i], text === "true" ? true : text === "false" ? false : Number(text)])));
}

/** Ends where a total, in hundredths, or the place of a grade is not the expected one. */
export function check(peer, rows, results) {
  rows.forEach((row, i) => {
    const { total, grade } = results[i];
    if (total !== row.expected_total || grade !== row.expected_grade)
      throw new Error(`${peer}, row ${i}: ${total} and grade ${grade}, and the rubric says ${row.expected_total} and ${row.expected_grade}`);
  });
}

/** The median, least and greatest time of one row in nanoseconds, of 15 runs after 3. */
export async function measure(rows, run) {
  for (let i = 0; i < 3; i++) await run();
  const times = [];
  for (let i = 0; i < 15; i++) {
    const start = process.hrtime.bigint();
    await run();
    times.push(Number(process.hrtime.bigint() - start) / rows);
  }
  times.sort((a, b) => a - b);
  return { median: times[7], least: times[0], greatest: times[14] };
}

export function report(peer, rows, { median, least, greatest }) {
  const nanoseconds = value => value.toLocaleString("en", { maximumFractionDigits: 0 });
  console.log(`${type()} ${release()} ${arch()}, ${cpus()[0].model.trim()}, Node ${process.version}`);
  console.log("");
  console.log("| peer | rows | median, ns/row | least | greatest |");
  console.log("|---|---:|---:|---:|---:|");
  console.log(`| ${peer} | ${nanoseconds(rows)} | ${nanoseconds(median)} | ${nanoseconds(least)} | ${nanoseconds(greatest)} |`);
}
