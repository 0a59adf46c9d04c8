import { describe, expect, it } from "vitest";
import { pathInRepository } from "./path-in-repository.ts";

describe("a file as the service calls it", () => {
  it("is named from the top of the repository, wherever in it the check runs", () => {
    expect(pathInRepository("a.yaml", "/build/repo/reports", "/build/repo")).toBe("reports/a.yaml");
    expect(pathInRepository("../b.yaml", "/build/repo/reports", "/build/repo")).toBe("b.yaml");
    expect(pathInRepository("a.yaml", "/build/repo", "/build/repo")).toBe("a.yaml");
  });

  it("keeps its name outside the repository, without a service, and when it is standard input", () => {
    expect(pathInRepository("../c.yaml", "/build/repo", "/build/repo")).toBe("../c.yaml");
    expect(pathInRepository("a.yaml", "/home/me/reports", undefined)).toBe("a.yaml");
    expect(pathInRepository("<standard input>", "/build/repo/reports", "/build/repo")).toBe(
      "<standard input>",
    );
  });
});
