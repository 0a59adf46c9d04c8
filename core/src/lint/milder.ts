/** Severities that are held down by what is not sure. */
import type { Certainty } from "../framework/framework.ts";
import { type Severity, severities } from "../problem.ts";

/** The milder of two severities. */
export function milder(a: Severity, b: Severity): Severity {
  return severities[Math.max(severities.indexOf(a), severities.indexOf(b))] as Severity;
}

/** An error where the rule of the framework is sure, a warning where it is unconfirmed. */
export function severityOfCertainty(certainty: Certainty): Severity {
  return certainty === "unconfirmed" ? "warning" : "error";
}
