/**
 * Completion, hover and outline right after a key. Asked twice: alone, and as an editor does that has just
 * asked for the problems of the same key, so that they are found first.
 */
import { startAll } from "../contestants.ts";
import { type Keystroke, type Places, placesIn } from "../places.ts";
import { rounds } from "../rounds.ts";
import { columnOf, type Entrant, type Measurement, openReport, reportAddress, stopAll } from "./measure.ts";

/** A question and what was typed before it. */
interface Question {
  readonly name: string;
  readonly method: string;
  readonly key: Keystroke;
  readonly params: Readonly<Record<string, unknown>>;
}

function questionsAt({ rating, line, figure, pointer }: Places): Question[] {
  const completion = "textDocument/completion";
  return [
    { name: "completion of a value", method: completion, key: rating, params: { position: rating.cursor } },
    { name: "completion of a name", method: completion, key: line, params: { position: line.cursor } },
    { name: "hover", method: "textDocument/hover", key: figure, params: { position: pointer } },
    { name: "outline", method: "textDocument/documentSymbol", key: figure, params: {} },
  ];
}

/** Measures all of it. Gives how much each server answered, one line for each question. */
export async function measureAnswers({ course, text, effort, samples }: Measurement): Promise<string[]> {
  const uri = reportAddress(course, "asked-about");
  const entrants = await startAll(["asked", "peer"], course);
  for (const entrant of entrants) await openReport(entrant, uri, text);
  const sizes = new Map<string, string[]>();
  for (const question of questionsAt(placesIn(text))) {
    await rounds(entrants, effort, async (entrant, isCounted) => {
      const { alone, amid, size } = await ask(entrant, uri, question);
      sizes.set(question.name, [...(sizes.get(question.name) ?? []), `${entrant.contestant} ${size}`]);
      if (!isCounted) return;
      samples.add(`${question.name} after a key`, columnOf(entrant.contestant), alone);
      samples.add(`… problems asked for first: ${question.name}`, columnOf(entrant.contestant), amid);
    });
  }
  await stopAll(entrants);
  return [...sizes].map(([name, each]) => `${name}: ${[...new Set(each)].sort().join(", ")}`);
}

/** Where problems are sent, both ways are the same: they come later. */
async function ask(entrant: Entrant, uri: string, question: Question) {
  const alone = await askOnce(entrant, uri, question, false);
  if (!entrant.server.options.asksForProblems)
    return { alone: alone.time, amid: alone.time, size: alone.size };
  const amid = await askOnce(entrant, uri, question, true);
  return { alone: alone.time, amid: amid.time, size: alone.size };
}

async function askOnce(
  { server }: Entrant,
  uri: string,
  { key, method, params }: Question,
  problemsFirst: boolean,
) {
  const typedAt = performance.now();
  server.change(uri, key.typed);
  const problems = problemsFirst ? server.problems(uri) : undefined;
  const { content, arrived } = await server.request(method, { textDocument: { uri }, ...params });
  await (problems ?? server.problems(uri));
  server.change(uri, key.undone);
  await server.problems(uri);
  return { time: arrived - typedAt, size: sizeOf(content) };
}

/** How much an answer is: entries with all their parts, or characters. */
function sizeOf(content: unknown): number {
  const { items, contents } = (content ?? {}) as { items?: unknown[]; contents?: unknown };
  if (contents !== undefined) return JSON.stringify(contents).length;
  return entries((items ?? content ?? []) as Entry[]);
}

interface Entry {
  readonly children?: readonly Entry[];
}

function entries(list: readonly Entry[]): number {
  return list.reduce((sum, { children = [] }) => sum + 1 + entries(children), 0);
}
