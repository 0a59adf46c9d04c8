/** What a published report with errors is marked with, when somebody insists on a document of it. */

/** "Contains 3 errors"; undefined where there is none. */
export function markOfErrors(errors: number): string | undefined {
  if (errors === 0) return undefined;
  return `Contains ${errors} ${errors === 1 ? "error" : "errors"}`;
}
