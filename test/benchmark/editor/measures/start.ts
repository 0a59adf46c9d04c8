/** From starting a server to its first answer and to the first problems, with a report that is opened at once. */
import { start } from "../contestants.ts";
import { placesIn } from "../places.ts";
import { rounds } from "../rounds.ts";
import { columnOf, hasErrors, type Measurement, reportAddress } from "./measure.ts";
import { withChange } from "./with-change.ts";

/** Measures it, with a new program each time. The report has a wrong figure, so that no server answers without its schema. */
export async function measureStart({ course, text, effort, samples }: Measurement): Promise<void> {
  const uri = reportAddress(course, "first");
  const wrong = withChange(text, placesIn(text).figure.typed);
  const contestants = (["asked", "sent", "peer"] as const).map((contestant) => ({ contestant }));
  await rounds(contestants, effort, async ({ contestant }, isCounted) => {
    const server = start(contestant, course);
    const initialized = await server.initialize();
    server.open(uri, wrong);
    const { arrived } = await server.problems(uri, hasErrors);
    const processor = server.processorTime();
    await server.stop();
    if (!isCounted) return;
    const column = columnOf(contestant);
    samples.add("start → answer to initialize", column, initialized - server.startedAt);
    samples.add("start → first problems", column, arrived - server.startedAt);
    samples.add("start → first problems: processor", column, processor);
  });
}
